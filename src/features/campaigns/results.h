// SPDX-License-Identifier: Apache-2.0
// What a closed campaign tells: one group beside everybody and the round before, units beside each other by factor, and
// comments. Only from what was counted (counting.h).
#pragma once

#include "features/campaigns/result_readers.h"
#include "features/campaigns/scores.h"

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

// A score beside the same of everybody and of the round before: how many points of favourable answers more.
struct ComparedScore
{
    Score score;
    std::optional<double> beside_everybody;
    std::optional<double> beside_earlier;
};
BOOST_DESCRIBE_STRUCT(ComparedScore, (), (score, beside_everybody, beside_earlier))

struct FactorResult
{
    std::string key;
    std::string name;
    std::optional<ComparedScore> result; // none: nobody answered
};
BOOST_DESCRIBE_STRUCT(FactorResult, (), (key, name, result))

struct ValueResult
{
    std::string value; // the number, or the option's key
    std::string label;
    std::int64_t answers = 0;
};
BOOST_DESCRIBE_STRUCT(ValueResult, (), (value, label, answers))

// A row of a matrix, or a competency that was rated, or an option that was ranked.
struct RowResult
{
    std::string row_key;
    std::string label;
    std::int64_t answers = 0;
    std::optional<double> mean; // level, or place
    std::vector<ValueResult> values;
};
BOOST_DESCRIBE_STRUCT(RowResult, (), (row_key, label, answers, mean, values))

struct QuestionResult
{
    std::string key;
    questionnaires::QuestionKind kind = questionnaires::QuestionKind::agreement_5;
    std::string text;
    std::string section;
    std::optional<std::string> factor_key;
    std::int64_t answers = 0;
    std::int64_t cannot_judge = 0;
    std::optional<ComparedScore> agreement;
    std::optional<double> enps;
    std::optional<double> earlier_enps;
    std::optional<double> mean;
    std::vector<ValueResult> values;
    std::vector<RowResult> rows;
};
BOOST_DESCRIBE_STRUCT(QuestionResult, (),
                      (key, kind, text, section, factor_key, answers, cannot_judge, agreement, enps, earlier_enps, mean,
                       values, rows))

struct CampaignResults
{
    CampaignId campaign_id;
    std::string name;
    CampaignMode mode = CampaignMode::attributed;
    std::int64_t smallest_group = 5;
    std::int64_t smallest_comment_group = 10;
    std::optional<std::string> earlier_campaign_name; // of the round before, where this group was shown there
    ResultGroup group;
    std::vector<ResultGroup> groups; // that the viewer reads, from the top down
    std::vector<FactorResult> factors;
    std::vector<QuestionResult> questions; // none when the group is hidden
};
BOOST_DESCRIBE_STRUCT(CampaignResults, (),
                      (campaign_id, name, mode, smallest_group, smallest_comment_group, earlier_campaign_name, group,
                       groups, factors, questions))

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
