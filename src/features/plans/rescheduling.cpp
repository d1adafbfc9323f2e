// SPDX-License-Identifier: Apache-2.0
// Rules on other dates for an item: who changes them, who asks, who answers, and what is kept of it.
#include "features/plans/rescheduling.h"

#include "features/plans/found.h"
#include "features/plans/item_dates.h"
#include "features/plans/plan_state.h"
#include "features/plans/plan_views.h"
#include "features/plans/plans_store.h"
#include "features/plans/rescheduling_store.h"
#include "features/plans/revisions.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

constexpr std::int64_t one_change_seconds = 3600; // several drags in a row by the same hand are told as one change

void require_going_on(Context& context, FoundItem const& found)
{
    require_not_closed(store::last_turn(context.tx, found.plan.id));
    if (has_ended(found.state))
        throw conflict("already_ended", "This item has ended already.");
}

bool waits_for_answer(Context& context, FoundItem const& found)
{
    return !found.item.agreed_at && store::last_turn(context.tx, found.plan.id) == TurnKind::proposed;
}

// Keeps the distance from the due date to the day on which the level is looked at again.
void move(PlanItem& item, std::optional<Date> starts_on, Date due_on)
{
    if (item.reassess_on)
        item.reassess_on = item.reassess_on->plus_days(due_on.days - item.due_on.days);
    item.starts_on = starts_on;
    item.due_on = due_on;
}

void check(FoundItem const& found)
{
    Violations violations;
    check_dates(found.plan, found.item, violations);
    violations.throw_if_any();
}

// What was agreed is kept again as it now stands.
void apply(Context& context, FoundItem const& found)
{
    context.tx.update_every("plan_items", std::vector{found.item}, "plan item");
    if (found.item.agreed_at)
        keep_revision(context, found.plan.id, parts_of(context, found.plan.id).items);
}

Rescheduling record_of(Context& context, PlanItem const& before, ReschedulingDraft const& draft,
                       ReschedulingAnswer answer)
{
    return {.id = context.next_id<Rescheduling>(),
            .plan_item_id = before.id,
            .starts_on_before = before.starts_on,
            .due_on_before = before.due_on,
            .starts_on = draft.starts_on,
            .due_on = draft.due_on,
            .reason = draft.reason ? draft.reason->value : "",
            .at = context.now,
            .by_account_id = context.viewer.account_id,
            .by_person_id = context.viewer.person_id,
            .answer = answer,
            .answered_at = {},
            .answered_by_id = {},
            .answer_reason = {}};
}

// Adds the change to the one that the same hand has just made to a draft; what led back to where it was is none.
bool joined_to_last(Context& context, Rescheduling const& made, std::optional<Rescheduling> last)
{
    if (!last || last->answer != ReschedulingAnswer::not_needed || last->by_account_id != made.by_account_id ||
        last->at.plus_seconds(one_change_seconds) < made.at)
        return false;
    if (last->starts_on_before == made.starts_on && last->due_on_before == made.due_on) {
        store::delete_rescheduling(context.tx, last->id);
        return true;
    }
    last->starts_on = made.starts_on;
    last->due_on = made.due_on;
    last->reason = made.reason;
    last->at = made.at;
    store::replace_dates(context.tx, *last);
    return true;
}

void withdraw(Context& context, Rescheduling asked)
{
    asked.answer = ReschedulingAnswer::withdrawn;
    asked.answered_at = context.now;
    asked.answered_by_id = context.viewer.person_id;
    store::answer_rescheduling(context.tx, asked);
}

void change(Context& context, FoundItem found, ReschedulingDraft const& draft, std::optional<Rescheduling> const& last)
{
    auto const made = record_of(context, found.item, draft, ReschedulingAnswer::not_needed);
    move(found.item, draft.starts_on, draft.due_on);
    check(found);
    apply(context, found);
    auto const is_own_draft = !found.item.agreed_at && context.viewer.person_id == found.plan.person_id;
    if (!is_own_draft && (found.item.agreed_at || !joined_to_last(context, made, last)))
        context.tx.insert("plan_item_reschedulings", made);
    note(context, "plan_item.rescheduled", found);
    if (found.item.agreed_at || waits_for_answer(context, found))
        tell(context, found.plan.person_id, "plan_rescheduled", found.plan);
}

void ask(Context& context, FoundItem const& found, ReschedulingDraft const& draft)
{
    auto moved = found;
    move(moved.item, draft.starts_on, draft.due_on);
    check(moved);
    context.tx.insert("plan_item_reschedulings", record_of(context, found.item, draft, ReschedulingAnswer::awaited));
    note(context, "plan_item.rescheduling_asked", found);
    if (auto const manager = context.chart->present_manager_of(found.plan.person_id, context.today()))
        tell(context, *manager, "plan_rescheduling_asked", found.plan);
}

Rescheduling find_awaited(Context& context, PlanItemId item)
{
    auto last = store::last_rescheduling(context.tx, item);
    if (!last || last->answer != ReschedulingAnswer::awaited)
        throw conflict("nothing_asked", "Nobody asks for other dates of this item any more.");
    return std::move(*last);
}

} // namespace

std::vector<ReschedulingView> reschedulings_of(Context& context, PlanId id)
{
    auto const plan = find_plan(context, id);
    auto const is_own = context.viewer.person_id == plan.person_id;
    auto const may_answer = !is_own && context.may(permissions::agree_plans, plan.person_id);
    auto views = store::reschedulings_of_plan(context.tx, id);
    for (auto& view : views) {
        auto const is_awaited = view.rescheduling.answer == ReschedulingAnswer::awaited;
        view.may_answer = is_awaited && may_answer;
        view.may_withdraw = is_awaited && view.rescheduling.by_account_id == context.viewer.account_id;
    }
    return views;
}

void reschedule(Context& context, ReschedulingDraft const& draft)
{
    auto const found = find_item_to_write(context, draft.plan_item_id);
    auto const may_change = may_agree(context, found.plan.person_id);
    require_going_on(context, found);
    if (waits_for_answer(context, found) && !may_change)
        require_open(TurnKind::proposed);
    if (found.item.version != draft.version.value)
        throw stale("plan item");
    auto const last = store::last_rescheduling(context.tx, found.item.id);
    if (last && last->answer == ReschedulingAnswer::awaited)
        withdraw(context, *last);
    if (found.item.starts_on == draft.starts_on && found.item.due_on == draft.due_on)
        return;
    if (found.item.agreed_at && !may_change)
        ask(context, found, draft);
    else
        change(context, found, draft, last);
}

void answer_rescheduling(Context& context, ReschedulingDecision const& decision)
{
    auto found = find_item(context, decision.plan_item_id);
    context.require(permissions::agree_plans, found.plan.person_id);
    if (context.viewer.person_id == found.plan.person_id)
        throw forbidden("Somebody else answers: nobody does so for themselves.");
    require_going_on(context, found);
    auto asked = find_awaited(context, found.item.id);
    if (asked.id != decision.rescheduling_id)
        throw stale("request for other dates");
    auto const is_agreed = decision.kind == DecisionKind::agreed;
    asked.answer = is_agreed ? ReschedulingAnswer::agreed : ReschedulingAnswer::returned;
    asked.answered_at = context.now;
    asked.answered_by_id = context.viewer.person_id;
    asked.answer_reason = decision.reason ? decision.reason->value : "";
    if (is_agreed) {
        move(found.item, asked.starts_on, asked.due_on);
        check(found);
        apply(context, found);
    }
    store::answer_rescheduling(context.tx, asked);
    note(context, is_agreed ? "plan_item.rescheduled" : "plan_item.rescheduling_returned", found);
    tell(context, found.plan.person_id, is_agreed ? "plan_rescheduling_agreed" : "plan_rescheduling_returned",
         found.plan);
}

void give_until(Context& context, FoundItem const& found, Date due_on, std::string_view reason)
{
    if (auto const last = store::last_rescheduling(context.tx, found.item.id);
        last && last->answer == ReschedulingAnswer::awaited)
        withdraw(context, *last);
    ReschedulingDraft const draft{.plan_item_id = found.item.id,
                                  .version = found.item.version,
                                  .starts_on = found.item.starts_on,
                                  .due_on = due_on,
                                  .reason = Text<0, 1000>(std::string(reason))};
    auto moved = found;
    move(moved.item, draft.starts_on, due_on);
    check(moved);
    apply(context, moved);
    context.tx.insert("plan_item_reschedulings", record_of(context, found.item, draft, ReschedulingAnswer::not_needed));
}

void withdraw_rescheduling(Context& context, PlanItemId item)
{
    auto const found = find_item_to_write(context, item);
    auto const asked = find_awaited(context, item);
    if (asked.by_account_id != context.viewer.account_id)
        throw forbidden("Whoever asked takes it back.");
    withdraw(context, asked);
    note(context, "plan_item.rescheduling_withdrawn", found);
}

} // namespace espalier::plans
