// SPDX-License-Identifier: Apache-2.0
// What a closed campaign tells: one group beside everybody and the round before, units beside each other by factor, and what
// goes with the willingness to recommend. Only from what was counted (counting.h).
#pragma once

#include "features/campaigns/question_results.h"
#include "features/campaigns/result_readers.h"

namespace espalier::campaigns {

struct ResultGroup
{
    CampaignGroupId id;
    GroupKind kind = GroupKind::everybody;
    std::optional<UnitId> unit_id;
    std::optional<Tenure> tenure;
    std::string name;
    std::optional<CampaignGroupId> parent_id;
    std::int64_t asked = 0;
    std::optional<std::int64_t> answered; // none: hidden
    std::optional<HiddenBecause> hidden_because;
    bool shows_comments = false;
};
BOOST_DESCRIBE_STRUCT(ResultGroup, (),
                      (id, kind, unit_id, tenure, name, parent_id, asked, answered, hidden_because, shows_comments))

// How closely a factor goes with the outcome, with the interval of 95 per cent (drivers.h).
struct DriverResult
{
    std::string factor_key;
    std::string name;
    std::int64_t answers = 0;
    double correlation = 0;
    double low = 0;
    double high = 0;
};
BOOST_DESCRIBE_STRUCT(DriverResult, (), (factor_key, name, answers, correlation, low, high))

struct CampaignResults
{
    CampaignId campaign_id;
    std::string name;
    CampaignMode mode = CampaignMode::attributed;
    Date opens_on;
    Date closes_on;
    std::int64_t smallest_group = 5;
    std::int64_t smallest_comment_group = 10;
    std::int64_t smallest_driver_group = 30;
    std::optional<CampaignSeriesId> series_id;        // over whose sends there is a trend
    std::optional<std::string> earlier_campaign_name; // of the round before, where this group was shown there
    std::optional<CampaignGroupId> own_group_id;      // of a manager: where they read first
    ResultGroup group;
    std::vector<ResultGroup> groups; // that the viewer reads, from the top down
    std::vector<FactorResult> factors;
    std::vector<QuestionResult> questions;  // none when the group is hidden
    std::vector<DriverResult> drivers;      // the closest first; none where too few answered
    std::optional<std::string> outcome_key; // the question that drivers are held against
};
BOOST_DESCRIBE_STRUCT(CampaignResults, (),
                      (campaign_id, name, mode, opens_on, closes_on, smallest_group, smallest_comment_group,
                       smallest_driver_group, series_id, earlier_campaign_name, own_group_id, group, groups, factors,
                       questions, drivers, outcome_key))

struct ResultsQuestion
{
    CampaignId campaign_id;
    std::optional<CampaignGroupId> campaign_group_id; // none: everybody
    std::optional<questionnaires::Language> language;
};
BOOST_DESCRIBE_STRUCT(ResultsQuestion, (), (campaign_id, campaign_group_id, language))

struct HeatmapRow
{
    ResultGroup group;
    std::vector<std::optional<ComparedScore>> cells; // in the order of the factors; none: hidden, or nobody answered
};
BOOST_DESCRIBE_STRUCT(HeatmapRow, (), (group, cells))

struct CampaignHeatmap
{
    std::vector<FactorResult> factors; // of everybody
    std::vector<HeatmapRow> rows;      // the units right below the group asked for, then the rest of it
};
BOOST_DESCRIBE_STRUCT(CampaignHeatmap, (), (factors, rows))

// Faults: not_found for a campaign or group that the viewer does not read.
CampaignResults campaign_results(Context& context, ResultsQuestion const& question);
CampaignHeatmap campaign_heatmap(Context& context, ResultsQuestion const& question);

} // namespace espalier::campaigns
