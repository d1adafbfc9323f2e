// SPDX-License-Identifier: Apache-2.0
// Writing actions down and ending them.
#include "features/campaigns/focus_actions.h"

#include "platform/events.h"
#include "platform/notifications.h"

namespace espalier::campaigns {

namespace {

void note(Context& context, std::string_view kind, CampaignAction const& action)
{
    platform::record(context, {kind, action.owner_id, "campaign_action", action.id.value});
}

void check(Context& context, CampaignActionContent const& content, std::optional<Date> due_before)
{
    Violations violations;
    if (!context.chart->is_present(content.owner_id, context.today()))
        violations.add("/owner_id", "has_left", "Choose somebody who is here.");
    if (content.due_on < context.today() && content.due_on != due_before)
        violations.add("/due_on", "in_the_past", "Choose today or a later day.");
    violations.throw_if_any();
}

void tell_owner(Context& context, CampaignAction const& action, std::string const& campaign)
{
    platform::notify(context, action.owner_id, "campaign_action_given",
                     {{"action", action.text}, {"campaign", campaign}}, "/surveys");
}

CampaignAction find_action(Context& context, CampaignActionId id, std::int64_t version)
{
    auto action = store::action(context.tx, id);
    if (!action)
        throw not_found("action");
    if (action->version != version)
        throw stale("action");
    return *std::move(action);
}

// Its owner need not read results.
store::FocusRow find_focus_to_end(Context& context, CampaignAction const& action)
{
    context.narrows_itself();
    if (context.viewer.person_id == action.owner_id)
        return store::focus(context.tx, action.campaign_focus_id).value();
    return find_focus_to_keep(context, action.campaign_focus_id);
}

} // namespace

void add_campaign_action(Context& context, CampaignActionDraft const& draft)
{
    auto const focus = find_focus_to_keep(context, draft.campaign_focus_id);
    check(context, draft, {});
    if (store::actions(context.tx, {focus.id}).size() >= most_actions)
        throw conflict("too_many_actions", "A theme has no more than 20 actions.");
    CampaignAction const action{.id = context.next_id<CampaignAction>(),
                                .campaign_focus_id = focus.id,
                                .text = draft.text.value,
                                .owner_id = draft.owner_id,
                                .due_on = draft.due_on,
                                .outcome = {},
                                .ended_on = {}};
    context.tx.insert("campaign_actions", action);
    note(context, "campaign_action.added", action);
    tell_owner(context, action, focus.campaign_name);
}

void change_campaign_action(Context& context, CampaignActionChange const& change)
{
    context.narrows_itself();
    auto action = find_action(context, change.campaign_action_id, change.version);
    auto const focus = find_focus_to_keep(context, action.campaign_focus_id);
    if (action.state != CampaignActionState::open)
        throw conflict("action_ended", "The action has ended. Open it again to change it.");
    check(context, change, action.due_on);
    auto const other_owner = action.owner_id != change.owner_id;
    action.text = change.text.value;
    action.owner_id = change.owner_id;
    action.due_on = change.due_on;
    context.tx.update_every("campaign_actions", std::vector{action}, "action");
    note(context, "campaign_action.changed", action);
    if (other_owner)
        tell_owner(context, action, focus.campaign_name);
}

void end_campaign_action(Context& context, CampaignActionStep const& step)
{
    context.narrows_itself();
    auto action = find_action(context, step.campaign_action_id, step.version);
    auto const focus = find_focus_to_end(context, action);
    auto const opens = step.state == CampaignActionState::open;
    if (!opens && !step.outcome)
        throw invalid("/outcome", "required", "Say what came of it.");
    action.state = step.state;
    action.outcome = opens ? std::string() : step.outcome->value;
    action.ended_on = opens ? std::nullopt : std::optional(context.today());
    context.tx.update_every("campaign_actions", std::vector{action}, "action");
    note(context, opens ? "campaign_action.reopened" : "campaign_action.ended", action);
    if (!opens && focus.chosen_by_id)
        platform::notify(context, *focus.chosen_by_id, "campaign_action_ended",
                         {{"action", action.text}, {"campaign", focus.campaign_name}}, "/surveys");
}

} // namespace espalier::campaigns
