// SPDX-License-Identifier: Apache-2.0
// The statements that results are read by: groups, their sums, and the comments that may be shown. None reads a sheet.
#pragma once

#include "features/campaigns/counting_store.h"

namespace espalier::campaigns::store {

struct AskedUnit
{
    CampaignId campaign_id;
    UnitId unit_id;
    std::optional<UnitId> parent_id;
    std::string name;
    std::int64_t people = 0; // who were asked
    std::int64_t among = 0;  // of them, among those named
};
BOOST_DESCRIBE_STRUCT(AskedUnit, (), (campaign_id, unit_id, parent_id, name, people, among))
// The units of closed campaigns. Only those who are named are looked up.
std::vector<AskedUnit> asked_units(db::Transaction& tx, std::vector<CampaignId> const& ids,
                                   std::vector<PersonId> const& named);

struct PlacedPerson
{
    PersonId person_id;
    UnitId unit_id;
};
BOOST_DESCRIBE_STRUCT(PlacedPerson, (), (person_id, unit_id))
std::vector<PlacedPerson> placed_people(db::Transaction& tx, CampaignId id);

enum class ClosedFor
{
    all,        // who keeps campaigns
    executives, // the anonymous ones
    managers    // those that managers read of their units
};
struct ClosedRow
{
    CampaignId id;
    std::string name;
    reflect::Document titles; // of the questionnaire
    reflect::Document languages;
    CampaignMode mode = CampaignMode::attributed;
    Date opens_on;
    Date closes_on;
    std::int64_t asked = 0;
    std::optional<std::int64_t> answered;
};
BOOST_DESCRIBE_STRUCT(ClosedRow, (), (id, name, titles, languages, mode, opens_on, closes_on, asked, answered))
// Newest first.
std::vector<ClosedRow> closed_campaigns(db::Transaction& tx, ClosedFor who, std::int64_t limit);

std::optional<GroupRow> group(db::Transaction& tx, CampaignId campaign, CampaignGroupId id);
std::optional<GroupRow> group_of_everybody(db::Transaction& tx, CampaignId campaign);
// In the order in which they were counted: from the top down.
std::vector<GroupRow> groups(db::Transaction& tx, CampaignId campaign);

std::vector<DriverRow> drivers(db::Transaction& tx, CampaignGroupId group);
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
    std::optional<std::string> among;  // keys of questions, each between bars: "|why|what|"
    std::optional<std::string> search; // a LIKE pattern on the search form of the text
    CampaignCommentId after;
    std::int64_t limit = 0;
};
// By their random ids: in no order.
std::vector<CommentLine> comments(db::Transaction& tx, CommentsWanted const& wanted);

} // namespace espalier::campaigns::store
