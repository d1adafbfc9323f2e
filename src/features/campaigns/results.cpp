// SPDX-License-Identifier: Apache-2.0
// Groups beside each other.
#include "features/campaigns/results.h"

#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/drivers.h"

#include <algorithm>

namespace espalier::campaigns {

namespace {

ResultGroup shown(store::GroupRow row)
{
    return {.id = row.id,
            .kind = row.kind,
            .unit_id = row.unit_id,
            .tenure = row.tenure,
            .name = std::move(row.name),
            .parent_id = row.parent_id,
            .asked = row.asked,
            .answered = row.answered,
            .hidden_because = row.hidden_because,
            .shows_comments = row.shows_comments};
}

// The group of everybody, and the same groups of the round before; without those that are hidden.
class Neighbours
{
public:
    Neighbours(Context& context, Campaign const& campaign, std::vector<store::GroupRow> const& groups)
    {
        for (auto const& group : groups)
            if (group.kind == GroupKind::everybody && group.answered)
                everybody_ = group.id;
        if (campaign.earlier_campaign_id)
            for (auto const& group : store::groups(context.tx, *campaign.earlier_campaign_id))
                if (group.answered)
                    earlier_.emplace(people_of(group), group.id);
    }

    std::optional<CampaignGroupId> everybody_beside(store::GroupRow const& group) const
    {
        return group.kind == GroupKind::everybody ? std::nullopt : everybody_;
    }
    std::optional<CampaignGroupId> earlier(store::GroupRow const& group) const
    {
        auto const found = earlier_.find(people_of(group));
        return found == earlier_.end() ? std::nullopt : std::optional(found->second);
    }
    // With their own sums.
    CountedGroups counted(Context& context, std::vector<store::GroupRow> const& groups) const
    {
        std::vector<CampaignGroupId> ids;
        for (auto const& group : groups)
            for (auto const id :
                 {group.answered ? std::optional(group.id) : std::nullopt, everybody_beside(group), earlier(group)})
                if (id)
                    ids.push_back(*id);
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return {context, ids};
    }
    Beside beside(CountedGroups const& counted, store::GroupRow const& group) const
    {
        return {counted.find(everybody_beside(group)), counted.find(earlier(group))};
    }

private:
    using People = std::tuple<GroupKind, std::optional<UnitId>, std::optional<JobId>, std::optional<Tenure>>;
    static People people_of(store::GroupRow const& group)
    {
        return {group.kind, group.unit_id, group.job_id, group.tenure};
    }

    std::optional<CampaignGroupId> everybody_;
    std::map<People, CampaignGroupId> earlier_;
};

CampaignResults frame_of(ReadableCampaign const& readable, store::GroupRow const& group,
                         std::vector<store::GroupRow> const& groups)
{
    auto const& campaign = readable.campaign;
    CampaignResults results{.campaign_id = campaign.id,
                            .name = campaign.name,
                            .mode = campaign.mode,
                            .opens_on = campaign.opens_on,
                            .closes_on = campaign.closes_on,
                            .smallest_group = campaign.smallest_group,
                            .smallest_comment_group = campaign.smallest_comment_group,
                            .smallest_driver_group = smallest_of_drivers,
                            .series_id = campaign.series_id,
                            .earlier_campaign_name = {},
                            .own_group_id = {},
                            .group = shown(group),
                            .groups = {},
                            .factors = {},
                            .questions = {},
                            .drivers = {},
                            .outcome_key = {}};
    for (auto const& row : groups)
        if (readable.reader.reads(row)) {
            results.groups.push_back(shown(row));
            if (readable.reader.own && row.kind == GroupKind::unit && row.unit_id == readable.reader.own)
                results.own_group_id = row.id;
        }
    return results;
}

std::vector<DriverResult> driver_results(Context& context, CampaignGroupId group, ResultWords const& words)
{
    std::vector<DriverResult> results;
    for (auto const& row : store::drivers(context.tx, group))
        for (auto const& factor : words.content.factors)
            if (factor.key.value == row.factor_key) {
                auto const interval = interval_of(row.correlation, row.answers);
                results.push_back({row.factor_key, name_of(factor, words.form.language), row.answers, row.correlation,
                                   interval.low, interval.high});
            }
    std::stable_sort(results.begin(), results.end(), [](DriverResult const& left, DriverResult const& right) {
        return left.correlation > right.correlation;
    });
    return results;
}

// Whose units stand beside each other: everybody's, or those of the one unit that everybody is in.
CampaignGroupId unit_above(std::vector<store::GroupRow> const& groups, store::GroupRow const& group)
{
    std::vector<CampaignGroupId> below;
    for (auto const& one : groups)
        if (group.kind == GroupKind::everybody && one.kind == GroupKind::unit && one.parent_id == group.id)
            below.push_back(one.id);
    return below.size() == 1 ? below.front() : group.id;
}

} // namespace

CampaignResults campaign_results(Context& context, ResultsQuestion const& question)
{
    auto const readable = find_to_read(context, question.campaign_id);
    auto const& campaign = readable.campaign;
    auto const group = find_group(context, readable, question.campaign_group_id);
    auto const groups = store::groups(context.tx, campaign.id);
    auto results = frame_of(readable, group, groups);
    if (!group.answered)
        return results;
    Neighbours const neighbours(context, campaign, groups);
    auto const counted = neighbours.counted(context, {group});
    auto const beside = neighbours.beside(counted, group);
    auto const& own = *counted.find(group.id);
    if (beside.earlier)
        results.earlier_campaign_name = find_campaign(context, *campaign.earlier_campaign_id).name;
    auto words = read_words(context, campaign, question.language);
    name_competencies(context, words, own);
    results.factors = factor_results(words, own, beside);
    results.questions = question_results(words, own, beside);
    if (auto const* outcome = outcome_question(words.content)) {
        results.outcome_key = outcome->key.value;
        results.drivers = driver_results(context, group.id, words);
    }
    return results;
}

CampaignHeatmap campaign_heatmap(Context& context, ResultsQuestion const& question)
{
    auto const readable = find_to_read(context, question.campaign_id);
    auto const group = find_group(context, readable, question.campaign_group_id);
    auto rows = store::groups(context.tx, readable.campaign.id);
    auto const above = unit_above(rows, group);
    std::erase_if(rows, [&](store::GroupRow const& row) {
        auto const parent = row.unit_id ? above : group.id;
        return !readable.reader.reads(row) || (row.parent_id != parent && row.kind != GroupKind::everybody);
    });
    Neighbours const neighbours(context, readable.campaign, rows);
    auto const counted = neighbours.counted(context, rows);
    auto const words = read_words(context, readable.campaign, question.language);
    CampaignHeatmap heatmap;
    for (auto& row : rows) {
        auto const* own = row.answered ? counted.find(row.id) : nullptr;
        auto factors = factor_results(words, own ? *own : CountedGroup(), neighbours.beside(counted, row));
        if (row.kind == GroupKind::everybody) {
            heatmap.factors = std::move(factors);
            continue;
        }
        HeatmapRow line{.group = shown(std::move(row)), .cells = {}};
        for (auto& factor : factors)
            line.cells.push_back(factor.result);
        heatmap.rows.push_back(std::move(line));
    }
    return heatmap;
}

} // namespace espalier::campaigns
