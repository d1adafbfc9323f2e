// SPDX-License-Identifier: Apache-2.0
// Agreeing on what to do, and doing it.
#include "features/one_on_ones/action_items.h"

#include "features/goals/goal_way.h"
#include "features/one_on_ones/action_items_store.h"
#include "features/plans/standing_item.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::one_on_ones {

namespace {

// Whose the linked thing is, where the viewer may see it.
std::optional<PersonId> owner_of_link(Context& context, ActionLink const& link)
{
    if (link.goal_id) {
        auto const goal = goals::owned_goal(context, *link.goal_id);
        return goal ? std::optional(goal->owner_id) : std::nullopt;
    }
    if (link.need_id) {
        auto const person = store::person_of_need(context.tx, *link.need_id);
        return person && context.may(platform::permissions::read_growth, *person) ? person : std::nullopt;
    }
    auto const item = plans::standing_item(context, *link.plan_item_id);
    return item && context.may(platform::permissions::read_plans, item->person_id) ? std::optional(item->person_id)
                                                                                   : std::nullopt;
}

void check_link(Context& context, FoundSeries const& found, ActionLink const& link, Violations& violations)
{
    auto const links =
        int{link.goal_id.has_value()} + int{link.need_id.has_value()} + int{link.plan_item_id.has_value()};
    if (links == 0)
        return;
    auto const* const pointer = link.goal_id ? "/goal_id" : link.need_id ? "/need_id" : "/plan_item_id";
    auto const owner = owner_of_link(context, link);
    if (links > 1 || !owner || (*owner != found.viewer_id && *owner != found.partner_id))
        violations.add(pointer, "unknown_reference", "Choose one goal, need or plan item of one of the two of you.");
}

void check_owner(FoundSeries const& found, PersonId owner, Violations& violations)
{
    if (owner != found.viewer_id && owner != found.partner_id)
        violations.add("/owner_id", "not_one_of_the_two", "One of the two of you does it.");
}

struct FoundAction
{
    FoundSeries found;
    ActionItem action;
};

FoundAction find_action(Context& context, ActionItemId id)
{
    context.narrows_itself();
    auto const action = store::find_action(context.tx, id);
    if (!action)
        throw not_found("action item");
    return {find_series(context, action->one_on_one_series_id), *action};
}

// Who sees what a link leads to is the affair of the thing's own feature.
void say_what_opens(Context& context, std::vector<ActionItemView>& views)
{
    std::vector<goals::GoalId> linked;
    for (auto const& view : views)
        if (view.goal_id)
            linked.push_back(*view.goal_id);
    auto const visible = linked.empty() ? std::vector<goals::OwnedGoal>{} : goals::visible_goals(context, linked);
    for (auto& view : views) {
        if (view.goal_id)
            view.may_open_link = std::ranges::find(visible, *view.goal_id, &goals::OwnedGoal::id) != visible.end();
        else if (view.link_person_id)
            view.may_open_link =
                context.may(view.need_id ? platform::permissions::read_growth : platform::permissions::read_plans,
                            *view.link_person_id);
    }
}

ActionItemView view_of(Context& context, ActionItemId id)
{
    std::vector views{store::action_view(context.tx, id).value()};
    say_what_opens(context, views);
    return std::move(views.front());
}

bool changes_words(ActionItem const& before, ActionItem const& after)
{
    return before.text != after.text || before.owner_id != after.owner_id || before.due_on != after.due_on ||
        before.goal_id != after.goal_id || before.need_id != after.need_id || before.plan_item_id != after.plan_item_id;
}

// A link that stays is not asked about: whoever ticks or rewords an action need not see what it serves.
void change_link(Context& context, FoundSeries const& found, ActionItemChange const& change, ActionItem& action,
                 Violations& violations)
{
    if (!change.goal_id.present && !change.need_id.present && !change.plan_item_id.present)
        return;
    ActionLink const link{change.goal_id.value, change.need_id.value, change.plan_item_id.value};
    if (link.goal_id == action.goal_id && link.need_id == action.need_id && link.plan_item_id == action.plan_item_id)
        return;
    check_link(context, found, link, violations);
    action.goal_id = link.goal_id;
    action.need_id = link.need_id;
    action.plan_item_id = link.plan_item_id;
}

} // namespace

ActionItemView add_action(Context& context, ActionItemDraft const& draft)
{
    auto const found = find_running_series(context, draft.one_on_one_series_id);
    auto const submission = submission_key(found.viewer_id, draft.submission);
    if (auto const before = store::action_submitted(context.tx, found.series.id, submission))
        return view_of(context, before->id);
    Violations violations;
    check_owner(found, draft.owner_id, violations);
    check_link(context, found, draft, violations);
    if (draft.one_on_one_meeting_id) {
        auto const meeting = store::find_meeting(context.tx, *draft.one_on_one_meeting_id);
        if (!meeting || meeting->one_on_one_series_id != found.series.id)
            violations.add("/one_on_one_meeting_id", "unknown_reference", "Choose a meeting of this one-on-one.");
    }
    violations.throw_if_any();
    auto const id = context.next_id<ActionItem>();
    context.tx.insert("action_items",
                      ActionItem{.id = id,
                                 .one_on_one_series_id = found.series.id,
                                 .one_on_one_meeting_id = draft.one_on_one_meeting_id,
                                 .owner_id = draft.owner_id,
                                 .text = draft.text.value,
                                 .due_on = draft.due_on,
                                 .goal_id = draft.goal_id,
                                 .need_id = draft.need_id,
                                 .plan_item_id = draft.plan_item_id,
                                 .added_at = context.now,
                                 .by_person_id = found.viewer_id,
                                 .done_at = {},
                                 .done_by_id = {},
                                 .submission = submission,
                                 .version = 1});
    tell_watchers(context, found.series.id);
    return view_of(context, id);
}

ActionItemView change_action(Context& context, ActionItemChange const& change)
{
    auto const [found, before] = find_action(context, change.action_item_id);
    auto after = before;
    if (change.text)
        after.text = change.text->value;
    after.owner_id = change.owner_id.value_or(after.owner_id);
    if (change.due_on.present)
        after.due_on = change.due_on.value;
    if (change.is_done.has_value() && *change.is_done != after.done_at.has_value()) {
        after.done_at = *change.is_done ? std::optional(context.now) : std::nullopt;
        after.done_by_id = *change.is_done ? std::optional(found.viewer_id) : std::nullopt;
    }
    Violations violations;
    check_owner(found, after.owner_id, violations);
    change_link(context, found, change, after, violations);
    violations.throw_if_any();
    auto const has_new_words = changes_words(before, after);
    if (has_new_words && !found.is_running)
        throw conflict("one_on_one_ended", "This one-on-one has ended. What stands in it stays, and nothing is added.");
    if (has_new_words || before.done_at.has_value() != after.done_at.has_value()) {
        after.version = change.version.value;
        context.tx.update_every<ActionItem>("action_items", {after}, "action item");
        tell_watchers(context, found.series.id);
    }
    return view_of(context, after.id);
}

void remove_action(Context& context, ActionItemRemoval const& removal)
{
    auto const [found, action] = find_action(context, removal.action_item_id);
    if (!found.is_running)
        throw conflict("one_on_one_ended", "This one-on-one has ended. What stands in it stays, and nothing is added.");
    if (action.version != removal.version.value)
        throw stale("action item");
    store::remove_action(context.tx, action.id);
    tell_watchers(context, found.series.id);
}

std::vector<ActionItemView> actions_of_series(Context& context, OneOnOneSeriesId series, Instant done_since)
{
    auto views = store::actions_of(context.tx, series, done_since);
    say_what_opens(context, views);
    return views;
}

} // namespace espalier::one_on_ones
