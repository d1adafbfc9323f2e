// SPDX-License-Identifier: Apache-2.0
// Rules on plans: drafting them, and the turns that employee and manager take.
#include "features/plans/plans.h"

#include "base/checks.h"
#include "features/identity/identity.h"
#include "features/plans/amendments.h"
#include "features/plans/carrying.h"
#include "features/plans/drifting.h"
#include "features/plans/found.h"
#include "features/plans/plan_state.h"
#include "features/plans/plan_views.h"
#include "features/plans/plans_store.h"
#include "features/plans/revisions.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

// Nobody answers themselves, whatever their role, unless the workspace says so.
void require_agreeing(Context& context, PersonId person, std::string_view what)
{
    auto const is_own = context.viewer.person_id == person;
    context.require(is_own ? permissions::write_plans : permissions::agree_plans, person);
    if (!may_agree(context, person))
        throw forbidden(fmt::format("Somebody else {}: nobody does so for themselves.", what));
}

void take_turn(Context& context, Plan const& plan, TurnKind kind, std::string_view comment)
{
    store::TurnRow const turn{platform::done_now(context), context.next_id<store::TurnRow>(), plan.id, kind,
                              std::string(comment)};
    context.tx.insert("plan_turns", turn);
    store::keep_what_waits(context.tx, turn);
    note(context, fmt::format("plan.{}", reflect::to_name(kind)), plan);
}

bool waits(PlanItemView const& view)
{
    return !view.item.agreed_at && !has_left(view.state);
}

// What is answered is what was read.
void require_as_read(Plan const& plan, PlanParts const& parts, PlanStamp const& stamp)
{
    if (stamp_of(plan, parts) != stamp.value)
        throw stale("plan");
}

// A proposed plan that the viewer may answer.
std::pair<Plan, PlanParts> plan_to_answer(Context& context, PlanId id, PlanStamp const& stamp, std::string_view what)
{
    auto plan = find_plan(context, id);
    require_agreeing(context, plan.person_id, what);
    auto parts = parts_of(context, id);
    if (parts.state != PlanState::proposed)
        throw conflict("not_proposed", "Only a proposed plan can be answered.");
    require_as_read(plan, parts, stamp);
    return {std::move(plan), std::move(parts)};
}

ItemReturn const* find(std::vector<ItemReturn> const& returned, PlanItemId id)
{
    auto const found =
        std::find_if(returned.begin(), returned.end(), [&](ItemReturn const& one) { return one.plan_item_id == id; });
    return found == returned.end() ? nullptr : &*found;
}

void check_returned(std::vector<ItemReturn> const& returned, std::vector<PlanItemView> const& items)
{
    Violations violations;
    for (std::size_t i = 0; i < returned.size(); ++i) {
        auto const is_meant = [&](PlanItemView const& view) {
            return waits(view) && view.item.id == returned[i].plan_item_id;
        };
        if (std::none_of(items.begin(), items.end(), is_meant))
            violations.add(fmt::format("/returned/{}/plan_item_id", i), "unknown_reference",
                           "Choose an item of this plan that waits for an answer.");
        else if (find(returned, returned[i].plan_item_id) != &returned[i])
            violations.add(fmt::format("/returned/{}/plan_item_id", i), "named_twice", "This item is named already.");
    }
    auto const waiting = std::count_if(items.begin(), items.end(), waits);
    if (std::ssize(returned) >= waiting)
        violations.add("/returned", "nothing_agreed", "Agree at least one item, or return the plan.");
    violations.throw_if_any();
}

// Answers every item that waits: what is returned with its reason, all else agreed.
void decide(Context& context, std::vector<PlanItemView>& items, std::vector<ItemReturn> const& returned)
{
    std::vector<store::DecisionRow> decisions;
    std::vector<PlanItem> agreed;
    for (auto& view : items) {
        if (!waits(view))
            continue;
        auto const* const back = find(returned, view.item.id);
        decisions.push_back({platform::done_now(context), context.next_id<store::DecisionRow>(), view.item.id,
                             back ? DecisionKind::returned : DecisionKind::agreed, back ? back->reason.value : ""});
        if (back)
            continue;
        view.item.agreed_at = context.now;
        agreed.push_back(view.item);
    }
    context.tx.update_every("plan_items", agreed, "plan item");
    context.tx.insert_all("plan_item_decisions", decisions);
}

// The nearest manager who is here; the people team where nobody stands above.
void tell_who_answers(Context& context, Plan const& plan)
{
    auto asked = std::vector<PersonId>{};
    if (auto const manager = context.chart->present_manager_of(plan.person_id, context.today()))
        asked.push_back(*manager);
    else
        asked = identity::people_with_role(context.tx, platform::Role::people_admin, context.today());
    for (auto const person : asked)
        if (person != plan.person_id)
            tell(context, person, "plan_proposed", plan);
}

// Items that go on stay within the plan's period.
void check_items_fit(Context& context, Plan const& plan)
{
    auto const items = parts_of(context, plan.id).items;
    auto const leaves = [&](auto const& is_out) {
        return std::any_of(items.begin(), items.end(), [&](PlanItemView const& view) {
            return !has_ended(view.state) && is_out(view.item.due_on);
        });
    };
    Violations violations;
    if (leaves([&](Date due) { return due < plan.starts_on; }))
        violations.add("/starts_on", "items_outside", "An item is due before that day. Change its dates first.");
    if (leaves([&](Date due) { return due > plan.ends_on; }))
        violations.add("/ends_on", "items_outside", "An item is due after that day. Change its dates first.");
    violations.throw_if_any();
}

} // namespace

void change_plan(Context& context, PlanChange const& change)
{
    auto plan = find_plan_to_write(context, change.plan_id);
    auto const before = plan;
    auto const last = store::last_turn(context.tx, plan.id);
    require_open(last);
    if (change.title)
        plan.title = change.title->value;
    if (change.starts_on)
        plan.starts_on = *change.starts_on;
    if (change.ends_on)
        plan.ends_on = *change.ends_on;
    if (change.opening_answer)
        plan.opening_answer = change.opening_answer->value;
    require_period(plan.starts_on, plan.ends_on);
    if (change.starts_on || change.ends_on)
        check_items_fit(context, plan);
    if (!store::update_plan(context.tx, plan, change.version))
        throw stale("plan");
    if (last)
        keep_amendment(context, before, plan);
    note(context, "plan.changed", plan);
}

void discard_plan(Context& context, PlanId id)
{
    auto const plan = find_plan_to_write(context, id);
    if (store::last_turn(context.tx, plan.id))
        throw conflict("was_proposed", "This plan was proposed before and is kept. Close it instead.");
    for (auto const& view : parts_of(context, plan.id).items)
        take_out(context, {view.item, plan, view.state});
    store::delete_plan(context.tx, plan.id);
    note(context, "plan.discarded", plan);
}

void propose(Context& context, PlanId id, std::string_view comment)
{
    auto const plan = find_plan_to_write(context, id);
    auto const parts = parts_of(context, id);
    if (parts.state == PlanState::proposed)
        throw conflict("already_proposed", "This plan waits for an answer already.");
    if (parts.state == PlanState::closed)
        throw conflict("plan_closed", "This plan is closed. Start a new one.");
    if (std::none_of(parts.items.begin(), parts.items.end(), waits))
        throw conflict("nothing_to_agree", "Add at least one item before you propose the plan.");
    take_turn(context, plan, TurnKind::proposed, comment);
    tell_who_answers(context, plan);
}

void agree(Context& context, PlanAgreement const& agreement)
{
    auto [plan, parts] = plan_to_answer(context, agreement.plan_id, agreement.stamp, "agrees to a plan");
    check_returned(agreement.returned, parts.items);
    decide(context, parts.items, agreement.returned);
    keep_revision(context, plan.id, parts.items);
    keep_last_answer(context, plan.id, parts.items);
    keep_basis(context, plan);
    auto const kind = agreement.returned.empty() ? TurnKind::agreed : TurnKind::agreed_in_part;
    take_turn(context, plan, kind, or_empty(agreement.comment));
    tell(context, plan.person_id, agreement.returned.empty() ? "plan_agreed" : "plan_agreed_in_part", plan);
}

void return_plan(Context& context, PlanReturn const& answer)
{
    auto [plan, parts] = plan_to_answer(context, answer.plan_id, answer.stamp, "returns a plan");
    std::vector<ItemReturn> all;
    for (auto const& view : parts.items)
        if (waits(view))
            all.push_back({view.item.id, answer.comment});
    decide(context, parts.items, all);
    keep_last_answer(context, plan.id, parts.items);
    take_turn(context, plan, TurnKind::returned, answer.comment.value);
    tell(context, plan.person_id, "plan_returned", plan);
}

void close_plan(Context& context, PlanClosure const& closure)
{
    auto const plan = find_plan(context, closure.plan_id);
    require_agreeing(context, plan.person_id, "closes a plan");
    auto const parts = parts_of(context, plan.id);
    if (parts.state == PlanState::closed)
        throw conflict("plan_closed", "This plan is closed already.");
    require_as_read(plan, parts, closure.stamp);
    settle_open_items(context, plan, parts.items, closure);
    take_turn(context, plan, TurnKind::closed, or_empty(closure.comment));
    tell(context, plan.person_id, "plan_closed", plan);
}

} // namespace espalier::plans
