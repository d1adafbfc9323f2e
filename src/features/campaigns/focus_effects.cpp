// SPDX-License-Identifier: Apache-2.0
// The same group, before and after.
#include "features/campaigns/focus_effects.h"

#include "features/campaigns/question_results.h"

#include <algorithm>

namespace espalier::campaigns {

namespace {

using questionnaires::Question;

// Those of `ours` that `theirs` asks in the same way; a question keeps its key in later versions.
std::vector<Question> in_common(std::vector<Question> ours, std::vector<Question> const& theirs)
{
    std::erase_if(ours, [&](Question const& one) {
        return std::none_of(theirs.begin(), theirs.end(), [&](Question const& other) {
            return other.key.value == one.key.value && other.kind == one.kind && other.is_reversed == one.is_reversed;
        });
    });
    return ours;
}

// How many people a score comes from: somebody's answers to several questions are one person's.
SharePoint point_of(Score const& score, std::vector<Question> const& questions)
{
    auto const people = score.answers / std::max<std::int64_t>(1, std::ssize(questions));
    return {score.favourable, std::max<std::int64_t>(1, people)};
}

} // namespace

FocusEffects::FocusEffects(Context& context, std::vector<store::FocusRow> const& focuses)
{
    if (focuses.empty())
        return;
    read_campaigns(context, focuses);
    read_groups(context, focuses);
}

// Those that ask about one of the themes.
void FocusEffects::read_campaigns(Context& context, std::vector<store::FocusRow> const& focuses)
{
    auto const first = std::min_element(focuses.begin(), focuses.end(), [](auto const& left, auto const& right) {
        return left.closed_at < right.closed_at;
    });
    campaigns_ = store::closed_since(context.tx, first->closed_at);
    std::set<QuestionnaireVersionId> versions;
    for (auto const& campaign : campaigns_)
        versions.insert(campaign.questionnaire_version_id);
    contents_ = questionnaires::questionnaire_contents(context, {versions.begin(), versions.end()});
    for (auto const& campaign : campaigns_) {
        questionnaires_.emplace(campaign.id, campaign.questionnaire_id);
        versions_.emplace(campaign.id, campaign.questionnaire_version_id);
    }
    std::erase_if(campaigns_, [&](store::ClosedCampaign const& campaign) {
        return std::none_of(focuses.begin(), focuses.end(), [&](store::FocusRow const& focus) {
            return !questions(campaign.id, focus.factor_key).empty();
        });
    });
}

void FocusEffects::read_groups(Context& context, std::vector<store::FocusRow> const& focuses)
{
    std::set<UnitId> units;
    for (auto const& focus : focuses)
        if (focus.unit_id)
            units.insert(*focus.unit_id);
    std::vector<ReadByRule> rules;
    std::vector<CampaignId> ids;
    for (auto const& campaign : campaigns_) {
        rules.push_back({campaign.id, campaign.mode, campaign.do_managers_read});
        ids.push_back(campaign.id);
    }
    auto const readers = result_readers(context, rules);
    std::vector<CampaignGroupId> shown;
    for (auto& row : store::groups_of_units(context.tx, ids, {units.begin(), units.end()})) {
        auto const reader = readers.find(row.campaign_id);
        if (reader == readers.end() || !reader->second.reads(row))
            continue;
        if (row.answered)
            shown.push_back(row.id);
        groups_.emplace(UnitOf{row.campaign_id, row.unit_id}, std::move(row));
    }
    counted_.emplace(context, shown);
}

store::GroupRow const* FocusEffects::group(CampaignId campaign, std::optional<UnitId> unit) const
{
    auto const found = groups_.find({campaign, unit});
    return found == groups_.end() ? nullptr : &found->second;
}

CountedGroup const* FocusEffects::counted(CampaignId campaign, std::optional<UnitId> unit) const
{
    auto const* row = group(campaign, unit);
    return row && row->answered ? counted_->find(row->id) : nullptr;
}

std::vector<Question> FocusEffects::questions(CampaignId campaign, std::string_view factor) const
{
    auto const version = versions_.find(campaign);
    auto const content = version == versions_.end() ? contents_.end() : contents_.find(version->second);
    return content == contents_.end() ? std::vector<Question>() : questions_on(content->second, factor);
}

// None where the campaign does not ask about the theme, or the viewer does not read the group there.
std::optional<FocusReading> FocusEffects::reading(store::FocusRow const& focus,
                                                  store::ClosedCampaign const& later) const
{
    auto const* row = group(later.id, focus.unit_id);
    auto theirs = questions(later.id, focus.factor_key);
    if (theirs.empty() || !row)
        return std::nullopt;
    auto ours = questions(focus.campaign_id, focus.factor_key);
    FocusReading reading{.campaign_id = later.id, .campaign_name = later.name, .closes_on = later.closes_on};
    reading.answered = row->answered;
    reading.hidden_because = row->hidden_because;
    reading.smallest_group = later.smallest_group;
    auto const* was = counted(focus.campaign_id, focus.unit_id);
    auto const* is = counted(later.id, focus.unit_id);
    auto same = questionnaires_.at(focus.campaign_id) == later.questionnaire_id ? in_common(ours, theirs)
                                                                                : std::vector<Question>();
    for (auto const* group : {was, is}) // one that asks in turn has asked some of them only
        if (group)
            std::erase_if(same, [&](Question const& one) { return !score_over({one}, *group); });
    reading.asks_the_same = !same.empty();
    if (reading.asks_the_same)
        ours = theirs = same;
    auto const before = was ? score_over(ours, *was) : std::nullopt;
    auto const after = is ? score_over(theirs, *is) : std::nullopt;
    if (is && !after)
        return std::nullopt;
    if (before)
        reading.before = before->favourable;
    if (after)
        reading.after = after->favourable;
    if (before && after && reading.asks_the_same)
        reading.change = score_change(point_of(*before, same), point_of(*after, same));
    return reading;
}

FocusEffect FocusEffects::of(store::FocusRow const& focus, std::string_view language) const
{
    FocusEffect effect{.factor_name = focus.factor_key, .favourable = {}, .answered = {}, .readings = {}};
    if (auto const found = contents_.find(focus.questionnaire_version_id); found != contents_.end())
        effect.factor_name = factor_name(found->second, focus.factor_key, language);
    if (auto const* was = counted(focus.campaign_id, focus.unit_id)) {
        effect.answered = group(focus.campaign_id, focus.unit_id)->answered;
        if (auto const score = score_over(questions(focus.campaign_id, focus.factor_key), *was))
            effect.favourable = score->favourable;
    }
    for (auto const& later : campaigns_)
        if (later.closed_at > focus.closed_at)
            if (auto one = reading(focus, later))
                effect.readings.push_back(std::move(*one));
    return effect;
}

} // namespace espalier::campaigns
