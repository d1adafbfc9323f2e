// SPDX-License-Identifier: Apache-2.0
// The statements of counting, and on what was counted.
#pragma once

#include "features/campaigns/answer_groups.h"
#include "features/campaigns/campaigns_store.h"

#include <map>

namespace espalier::campaigns::store {

std::vector<GroupedUnit> units_at_launch(db::Transaction& tx, CampaignId id);
// How many were asked, without those who are excused, and how many have answered, with them: excusing somebody who may
// have answered tells nothing.
std::vector<AnswerCell> answer_cells(db::Transaction& tx, Campaign const& campaign);

// Who has answered this time, or a time before, by the units of both.
struct Change
{
    CampaignId before_id;
    std::optional<UnitId> unit_now;
    std::optional<UnitId> unit_before;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(Change, (), (before_id, unit_now, unit_before, people))
std::vector<Change> changes_since(db::Transaction& tx, CampaignId now, std::vector<CampaignId> const& before);

// What a series sent before this one.
struct EarlierSend
{
    CampaignId id;
    reflect::Document question_keys;
};
BOOST_DESCRIBE_STRUCT(EarlierSend, (), (id, question_keys))
std::vector<EarlierSend> earlier_sends(db::Transaction& tx, CampaignSeriesId series, CampaignId before);

std::int64_t count_sheets(db::Transaction& tx, CampaignId id);
std::vector<Sheet> sheets(db::Transaction& tx, CampaignId id, Id<Sheet> after, std::int64_t limit);

struct CommentPlace
{
    CampaignCommentId id;
    std::optional<UnitId> unit_id;
};
BOOST_DESCRIBE_STRUCT(CommentPlace, (), (id, unit_id))
std::vector<CommentPlace> comment_places(db::Transaction& tx, CampaignId id, CampaignCommentId after,
                                         std::int64_t limit);

// A row of campaign_groups.
struct GroupRow
{
    CampaignGroupId id;
    CampaignId campaign_id;
    GroupKind kind = GroupKind::everybody;
    std::optional<UnitId> unit_id;
    std::optional<JobId> job_id;
    std::optional<Tenure> tenure;
    std::string name;
    std::optional<CampaignGroupId> parent_id;
    std::int64_t asked = 0;
    std::optional<std::int64_t> answered; // none: hidden
    std::optional<HiddenBecause> hidden_because;
    bool shows_comments = false;
};
BOOST_DESCRIBE_STRUCT(GroupRow, (),
                      (id, campaign_id, kind, unit_id, job_id, tenure, name, parent_id, asked, answered, hidden_because,
                       shows_comments))

// A row of campaign_tallies.
struct TallyRow
{
    CampaignGroupId campaign_group_id;
    std::string question_key;
    std::string row_key;
    std::string value;
    std::int64_t answers = 0;
    double total = 0;
};
BOOST_DESCRIBE_STRUCT(TallyRow, (), (campaign_group_id, question_key, row_key, value, answers, total))

// A row of campaign_drivers.
struct DriverRow
{
    CampaignGroupId campaign_group_id;
    std::string factor_key;
    std::int64_t answers = 0;
    double correlation = 0;
};
BOOST_DESCRIBE_STRUCT(DriverRow, (), (campaign_group_id, factor_key, answers, correlation))

// A row of campaign_group_comments.
struct GroupComment
{
    CampaignGroupId campaign_group_id;
    CampaignCommentId campaign_comment_id;
};
BOOST_DESCRIBE_STRUCT(GroupComment, (), (campaign_group_id, campaign_comment_id))

std::map<JobId, std::string> job_titles(db::Transaction& tx);

std::int64_t count_groups(db::Transaction& tx, CampaignId id);
// What a counting that was cut short has left of some groups; answers of how many.
std::int64_t remove_groups(db::Transaction& tx, CampaignId id, std::int64_t limit);
// Once nothing changes any more: how many were asked and have answered, and who was asked by unit.
void write_down_counts(db::Transaction& tx, CampaignId id);

// Writes some rows of answers, comments or receipts anew in the order of ids that tell nothing. Answers the last id; none
// when there are no more.
struct Portion
{
    std::int64_t after = 0;
    std::int64_t limit = 0;
};
std::optional<std::int64_t> write_sheets_anew(db::Transaction& tx, CampaignId id, Portion const& portion);
std::optional<std::int64_t> write_comments_anew(db::Transaction& tx, CampaignId id, Portion const& portion);
std::optional<std::int64_t> write_receipts_anew(db::Transaction& tx, CampaignId id, Portion const& portion);

} // namespace espalier::campaigns::store
