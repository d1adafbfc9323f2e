// SPDX-License-Identifier: Apache-2.0
// Choosing what to work on, and reading what came of it.
#include "features/campaigns/focuses.h"

#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/question_results.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::campaigns {

namespace {

constexpr std::int64_t most_earlier = 6;
constexpr std::int64_t most_follow_ups = 30;

// Units whose people all stand below the viewer.
bool leads(Context& context, CampaignId campaign, std::optional<UnitId> unit)
{
    if (!unit || !context.viewer.person_id)
        return false;
    auto const led = units_led(context, {campaign}, *context.viewer.person_id);
    auto const found = led.find(campaign);
    return found != led.end() && found->second.units.contains(*unit);
}

bool keeps(Context& context, CampaignId campaign, std::optional<UnitId> unit)
{
    return context.may_for_everybody(platform::permissions::manage_campaigns) || leads(context, campaign, unit);
}

bool takes_focus(store::GroupRow const& group)
{
    return group.kind == GroupKind::everybody || group.kind == GroupKind::unit;
}

std::string language_of(std::optional<questionnaires::Language> const& language)
{
    return language ? language->value : std::string();
}

using ActionsOf = std::map<CampaignFocusId, std::vector<CampaignActionView>>;

ActionsOf read_actions(Context& context, std::vector<store::FocusRow> const& focuses, bool may_change)
{
    std::vector<CampaignFocusId> ids;
    for (auto const& focus : focuses)
        ids.push_back(focus.id);
    ActionsOf found;
    if (!ids.empty())
        for (auto& row : store::actions(context.tx, ids)) {
            auto const is_open = row.state == CampaignActionState::open;
            auto const is_owner = context.viewer.person_id == row.owner_id;
            found[row.campaign_focus_id].push_back({std::move(row), may_change && is_open, may_change || is_owner});
        }
    return found;
}

CampaignFocusView view_of(store::FocusRow const& row, FocusEffect effect, ActionsOf& actions)
{
    return {.id = row.id,
            .campaign_id = row.campaign_id,
            .campaign_name = row.campaign_name,
            .closes_on = row.closes_on,
            .factor_key = row.factor_key,
            .factor_name = std::move(effect.factor_name),
            .chosen_on = row.chosen_on,
            .chosen_by_name = row.chosen_by_name,
            .favourable = effect.favourable,
            .answered = effect.answered,
            .actions = std::move(actions[row.id]),
            .readings = std::move(effect.readings)};
}

CampaignFocusLine line_of(store::FocusRow const& row, FocusEffect effect,
                          std::vector<CampaignActionView> const& actions, Date today)
{
    CampaignFocusLine line{.id = row.id,
                           .campaign_group_id = row.campaign_group_id,
                           .group_kind = row.group_kind,
                           .group_name = row.group_name,
                           .factor_name = std::move(effect.factor_name),
                           .favourable = effect.favourable,
                           .reading = {}};
    for (auto const& action : actions) {
        auto const is_open = action.state == CampaignActionState::open;
        line.open += is_open ? 1 : 0;
        line.overdue += is_open && action.due_on < today ? 1 : 0;
        line.done += action.state == CampaignActionState::done ? 1 : 0;
        line.dropped += action.state == CampaignActionState::dropped ? 1 : 0;
    }
    for (auto& reading : effect.readings)
        if (!line.reading || reading.asks_the_same || !line.reading->asks_the_same)
            line.reading = std::move(reading);
    return line;
}

// The themes that have figures of the group.
bool has_theme(Context& context, Campaign const& campaign, CampaignGroupId group, std::string_view factor)
{
    auto const version = *campaign.questionnaire_version_id;
    auto const contents = questionnaires::questionnaire_contents(context, {version});
    auto const questions = questions_on(contents.at(version), factor);
    return score_over(questions, *CountedGroups(context, {group}).find(group)).has_value();
}

void check_group(store::GroupRow const& group)
{
    if (!takes_focus(group))
        throw invalid("/campaign_group_id", "not_a_unit", "Choose a unit, or everybody.");
    if (!group.answered)
        throw conflict("group_hidden", "The results of this group are hidden, so nothing can be chosen from them.");
}

} // namespace

FocusOfGroup focus_of_group(Context& context, ResultsQuestion const& question)
{
    auto const readable = find_to_read(context, question.campaign_id);
    auto const group = find_group(context, readable, question.campaign_group_id);
    FocusOfGroup result;
    if (!takes_focus(group))
        return result;
    auto const may_keep = keeps(context, readable.campaign.id, group.unit_id);
    result.may_choose = may_keep && group.answered;
    auto const own = store::focuses(context.tx, group.id);
    auto const earlier = store::focuses_before(context.tx, {group.unit_id, *readable.campaign.closed_at, most_earlier});
    auto all = own;
    all.insert(all.end(), earlier.begin(), earlier.end());
    FocusEffects const effects(context, all);
    auto actions = read_actions(context, all, may_keep);
    auto const language = language_of(question.language);
    for (auto const& row : own)
        result.focuses.push_back(view_of(row, effects.of(row, language), actions));
    for (auto const& row : earlier) {
        auto effect = effects.of(row, language);
        std::erase_if(effect.readings,
                      [&](FocusReading const& one) { return one.campaign_id != readable.campaign.id; });
        if (!effect.readings.empty())
            result.earlier.push_back(view_of(row, std::move(effect), actions));
    }
    return result;
}

std::vector<CampaignFocusLine> focus_lines(Context& context, ResultsQuestion const& question)
{
    auto const readable = find_to_read(context, question.campaign_id);
    auto rows = store::focuses(context.tx, readable.campaign.id);
    std::erase_if(rows, [&](store::FocusRow const& row) {
        return !readable.reader.reads_all && row.unit_id && !readable.reader.led.contains(*row.unit_id);
    });
    FocusEffects const effects(context, rows);
    auto const actions = read_actions(context, rows, false);
    std::vector<CampaignFocusLine> lines;
    for (auto const& row : rows) {
        auto const found = actions.find(row.id);
        lines.push_back(line_of(row, effects.of(row, language_of(question.language)),
                                found == actions.end() ? std::vector<CampaignActionView>() : found->second,
                                context.today()));
    }
    return lines;
}

std::vector<FollowUp> follow_ups(Context& context, std::optional<questionnaires::Language> const& language)
{
    context.narrows_itself();
    std::vector<FollowUp> found;
    if (!context.viewer.person_id)
        return found;
    auto const rows = store::focuses_around(context.tx, *context.viewer.person_id, most_follow_ups);
    auto actions = read_actions(context, rows, false);
    std::set<QuestionnaireVersionId> versions;
    for (auto const& row : rows)
        versions.insert(row.questionnaire_version_id);
    auto const contents = questionnaires::questionnaire_contents(context, {versions.begin(), versions.end()});
    for (auto const& row : rows)
        found.push_back({.id = row.id,
                         .campaign_id = row.campaign_id,
                         .campaign_name = row.campaign_name,
                         .closes_on = row.closes_on,
                         .group_kind = row.group_kind,
                         .group_name = row.group_name,
                         .factor_name = factor_name(contents.at(row.questionnaire_version_id), row.factor_key,
                                                    language_of(language)),
                         .chosen_on = row.chosen_on,
                         .chosen_by_name = row.chosen_by_name,
                         .actions = std::move(actions[row.id])});
    return found;
}

void choose_focus(Context& context, CampaignFocusChoice const& choice)
{
    auto const readable = find_to_read(context, choice.campaign_id);
    auto const group = find_group(context, readable, choice.campaign_group_id);
    if (!keeps(context, readable.campaign.id, group.unit_id))
        throw forbidden("Whoever leads the group, or the people team, chooses what it works on.");
    check_group(group);
    if (!has_theme(context, readable.campaign, group.id, choice.factor_key.value))
        throw invalid("/factor_key", "no_such_theme", "Choose a theme that the group has answered.");
    auto const chosen = store::focuses(context.tx, group.id);
    if (std::ranges::find(chosen, choice.factor_key.value, &store::FocusRow::factor_key) != chosen.end())
        return;
    if (chosen.size() >= most_focuses)
        throw conflict("two_focuses", "Two themes are chosen already: who works on everything works on nothing.");
    auto const id = context.next_id<CampaignFocus>();
    context.tx.insert("campaign_focuses",
                      CampaignFocus{.id = id,
                                    .campaign_id = readable.campaign.id,
                                    .campaign_group_id = group.id,
                                    .unit_id = group.unit_id,
                                    .factor_key = choice.factor_key.value,
                                    .chosen_on = context.today(),
                                    .chosen_by_id = context.viewer.person_id});
    platform::record(context, {"campaign_focus.chosen", {}, "campaign_focus", id.value});
}

store::FocusRow find_focus_to_keep(Context& context, CampaignFocusId id)
{
    context.narrows_itself();
    auto focus = store::focus(context.tx, id);
    if (!focus)
        throw not_found("focus");
    auto const readable = find_to_read(context, focus->campaign_id);
    find_group(context, readable, focus->campaign_group_id);
    if (!keeps(context, focus->campaign_id, focus->unit_id))
        throw forbidden("Whoever leads the group, or the people team, says what it does.");
    return *std::move(focus);
}

void take_back_focus(Context& context, CampaignFocusId id)
{
    find_focus_to_keep(context, id);
    if (!store::actions(context.tx, {id}).empty())
        throw conflict("focus_has_actions", "It has actions already. Drop what will not be done, with a word on it.");
    store::remove_focus(context.tx, id);
    platform::record(context, {"campaign_focus.taken_back", {}, "campaign_focus", id.value});
}

} // namespace espalier::campaigns
