// SPDX-License-Identifier: Apache-2.0
// The statements that results are read by: groups, their sums, and the comments that may be shown. None reads a sheet.
#pragma once

#include "features/campaigns/counting_store.h"

namespace espalier::campaigns::store {

struct AskedUnit
{
    UnitId unit_id;
    std::optional<UnitId> parent_id;
    std::int64_t people = 0; // who were asked
    std::int64_t among = 0;  // of them, among those named
};
BOOST_DESCRIBE_STRUCT(AskedUnit, (), (unit_id, parent_id, people, among))
// The units of a closed campaign. Only those who are named are looked up.
std::vector<AskedUnit> asked_units(db::Transaction& tx, CampaignId id, std::vector<PersonId> const& named);

std::optional<GroupRow> group(db::Transaction& tx, CampaignId campaign, CampaignGroupId id);
std::optional<GroupRow> group_of_everybody(db::Transaction& tx, CampaignId campaign);
// The group of another campaign that stands for the same people.
std::optional<GroupRow> same_group(db::Transaction& tx, CampaignId campaign, GroupRow const& group);
// In the order in which they were counted: from the top down.
std::vector<GroupRow> groups(db::Transaction& tx, CampaignId campaign);

std::vector<TallyRow> tallies(db::Transaction& tx, std::vector<CampaignGroupId> const& groups);

struct NamedCompetency
{
    Id<competencies::Competency> id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedCompetency, (), (id, name))
std::vector<NamedCompetency> competency_names(db::Transaction& tx,
                                              std::vector<Id<competencies::Competency>> const& ids);

struct CommentLine
{
    CampaignCommentId id;
    std::string question_key;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(CommentLine, (), (id, question_key, text))
struct CommentsWanted
{
    CampaignGroupId group;
    std::optional<std::string> question_key;
    std::optional<std::string> search; // a LIKE pattern on the search form of the text
    CampaignCommentId after;
    std::int64_t limit = 0;
};
// By their random ids: in no order.
std::vector<CommentLine> comments(db::Transaction& tx, CommentsWanted const& wanted);

} // namespace espalier::campaigns::store
