// SPDX-License-Identifier: Apache-2.0
// Rules on the items of a plan. An item closes on its success measure, shown to somebody other than the learner.
#include "features/competencies/competencies.h"
#include "features/plans/needs_store.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans.h"
#include "features/plans/plans_store.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <fmt/core.h>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

struct Found
{
    PlanItem item;
    Plan plan;
    ItemState state = ItemState::planned;
};

Found find(Context& context, PlanItemId id)
{
    auto const item = store::find_item(context.tx, id);
    if (!item)
        throw not_found("plan item");
    auto const plan = store::find_plan(context.tx, item->plan_id);
    context.require_visible(permissions::read_plans, plan->person_id, "plan item");
    return {*item, *plan, item_state(store::steps_of_item(context.tx, id))};
}

Found find_to_write(Context& context, PlanItemId id)
{
    auto found = find(context, id);
    context.require(permissions::write_plans, found.plan.person_id);
    return found;
}

void note(Context& context, std::string_view kind, Found const& found)
{
    platform::record(context, {kind, found.plan.person_id, "plan_item", found.item.id.value, "{}"});
}

// What a draft aims at: the competency it names, or else its need's.
struct Aim
{
    std::optional<Need> need;
    std::optional<CompetencyId> competency_id;
};

template <class Draft> Aim aim_of(Context& context, Draft const& draft)
{
    Aim aim{.need = {}, .competency_id = draft.competency_id};
    if (draft.need_id)
        aim.need = store::find_need(context.tx, *draft.need_id);
    if (aim.need && !aim.competency_id)
        aim.competency_id = aim.need->competency_id;
    return aim;
}

// Levels lie on the competency's scale, where the item names one.
template <class Draft>
void check_levels(Context& context, Draft const& draft, std::optional<CompetencyId> competency, Violations& violations)
{
    if (!competency || (!draft.from_level && !draft.to_level))
        return;
    auto const scale = competencies::rated_scale(context, *competency);
    if (draft.from_level)
        competencies::check_level(violations, "/from_level", scale.competency_name, scale.range, *draft.from_level);
    if (draft.to_level)
        competencies::check_level(violations, "/to_level", scale.competency_name, scale.range, *draft.to_level);
}

// What an item points to must belong to its person, and its dates and levels must make sense.
template <class Draft> void check(Context& context, Plan const& plan, Draft const& draft, Aim const& aim)
{
    Violations violations;
    if (draft.due_on < plan.starts_on || draft.due_on > plan.ends_on)
        violations.add("/due_on", "outside_plan",
                       fmt::format("The plan runs from {} to {}.", to_text(plan.starts_on), to_text(plan.ends_on)),
                       {{"from", to_text(plan.starts_on)}, {"to", to_text(plan.ends_on)}});
    if (draft.starts_on && *draft.starts_on > draft.due_on)
        violations.add("/starts_on", "after_due_date", "An item starts before it is due.");
    if (draft.from_level && draft.to_level && *draft.to_level <= *draft.from_level)
        violations.add("/to_level", "not_above_today", "The level to reach lies above the level of today.");
    check_levels(context, draft, aim.competency_id, violations);
    if (draft.need_id) {
        auto const& need = aim.need;
        if (!need || need->person_id != plan.person_id)
            violations.add("/need_id", "unknown_reference", "Choose a need of the person the plan is for.");
        else if (need->cause && *need->cause != NeedCause::skill)
            violations.add("/need_id", "not_a_skill_need",
                           "Training does not meet this need: its cause is not a skill. Change the cause, or answer it "
                           "elsewhere.");
    }
    violations.throw_if_any();
}

template <class Draft> void fill(PlanItem& item, Draft const& draft, Aim const& aim)
{
    item.title = draft.title.value;
    item.need_id = draft.need_id;
    item.responsibility_id = draft.responsibility_id;
    item.competency_id = aim.competency_id;
    item.from_level = draft.from_level ? std::optional(draft.from_level->value) : std::nullopt;
    item.to_level = draft.to_level ? std::optional(draft.to_level->value) : std::nullopt;
    item.method = draft.method;
    item.hours = draft.hours ? draft.hours->value : 0;
    item.cost = draft.cost.value_or(Money{});
    item.starts_on = draft.starts_on;
    item.due_on = draft.due_on;
    item.success_measure = draft.success_measure.value;
}

void require_open_plan(Context& context, PlanId id)
{
    require_open(store::last_turn(context.tx, id));
}

void require_not_agreed(PlanItem const& item)
{
    if (item.agreed_at)
        throw conflict("item_agreed", "This item was agreed and keeps its words. Cancel it and add another instead.");
}

void step(Context& context, Found const& found, StepKind kind, std::string_view comment,
          std::optional<Id<competencies::Evidence>> evidence = std::nullopt)
{
    require_not_closed(store::last_turn(context.tx, found.plan.id));
    require_step(found.state, kind);
    if (!found.item.agreed_at && kind != StepKind::cancelled)
        throw conflict("not_agreed", "This item has not been agreed yet.");
    context.tx.insert("plan_item_steps",
                      store::StepRow{.id = context.next_id<store::StepRow>(),
                                     .plan_item_id = found.item.id,
                                     .kind = kind,
                                     .at = context.now,
                                     .by_account_id = context.viewer.account_id,
                                     .comment = std::string(comment),
                                     .evidence_id = evidence});
    note(context, fmt::format("plan_item.{}", reflect::to_name(kind)), found);
}

} // namespace

PlanItemId add_item(Context& context, PlanItemDraft const& draft)
{
    auto const plan = store::find_plan(context.tx, draft.plan_id);
    if (!plan)
        throw not_found("plan");
    context.require_visible(permissions::read_plans, plan->person_id, "plan");
    context.require(permissions::write_plans, plan->person_id);
    require_open_plan(context, plan->id);
    auto const aim = aim_of(context, draft);
    check(context, *plan, draft, aim);
    PlanItem item{
        .id = context.next_id<PlanItem>(), .plan_id = plan->id, .position = store::next_position(context.tx, plan->id)};
    fill(item, draft, aim);
    context.tx.insert("plan_items", item);
    note(context, "plan_item.added", {item, *plan});
    return item.id;
}

void change_item(Context& context, PlanItemChange const& change)
{
    auto found = find_to_write(context, change.plan_item_id);
    require_open_plan(context, found.plan.id);
    require_not_agreed(found.item);
    auto const aim = aim_of(context, change);
    check(context, found.plan, change, aim);
    fill(found.item, change, aim);
    if (!store::update_item(context.tx, found.item, change.version))
        throw stale("plan item");
    note(context, "plan_item.changed", found);
}

void remove_item(Context& context, PlanItemId id)
{
    auto const found = find_to_write(context, id);
    require_open_plan(context, found.plan.id);
    require_not_agreed(found.item);
    if (found.state != ItemState::planned)
        throw conflict("has_begun", "This item has begun. Cancel it instead.");
    store::delete_item(context.tx, id);
    note(context, "plan_item.removed", found);
}

void start_item(Context& context, PlanItemId id)
{
    step(context, find_to_write(context, id), StepKind::started, "");
}

void finish_item(Context& context, PlanItemId id, std::string_view comment)
{
    step(context, find_to_write(context, id), StepKind::done, comment);
}

void cancel_item(Context& context, PlanItemId id, std::string_view reason)
{
    step(context, find_to_write(context, id), StepKind::cancelled, reason);
}

void close_item(Context& context, PlanItemClosure const& closure)
{
    auto const found = find(context, closure.plan_item_id);
    context.require(permissions::agree_plans, found.plan.person_id);
    if (context.viewer.person_id == found.plan.person_id)
        throw forbidden("Somebody else closes an item: nobody assesses themselves.");
    if (closure.level && !found.item.competency_id)
        throw invalid("/level", "no_competency",
                      "This item names no competency, so there is nothing to record a level on. Leave the level out.");
    std::optional<Id<competencies::Evidence>> evidence;
    if (closure.level) {
        evidence = competencies::give_evidence(context,
                                               {.person_id = found.plan.person_id,
                                                .competency_id = *found.item.competency_id,
                                                .source = competencies::EvidenceSource::observation,
                                                .level = *closure.level,
                                                .valid_on = context.today(),
                                                .comment = Text<0, 2000>(closure.shown.value)})
                       .id;
    }
    step(context, found, StepKind::closed, closure.shown, evidence);
}

} // namespace espalier::plans
