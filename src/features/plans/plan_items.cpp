// SPDX-License-Identifier: Apache-2.0
// Rules on the items of a plan. An item closes on its success measure, shown to somebody other than the learner.
#include "base/checks.h"
#include "features/competencies/competencies.h"
#include "features/plans/carrying.h"
#include "features/plans/found.h"
#include "features/plans/item_changes.h"
#include "features/plans/item_drafts.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans.h"
#include "features/plans/plans_store.h"
#include "features/plans/rescheduling_store.h"
#include "features/plans/standing_item.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

void step(Context& context, FoundItem const& found, StepKind kind, std::string_view comment,
          std::optional<Id<competencies::Evidence>> evidence = std::nullopt)
{
    require_not_closed(store::last_turn(context.tx, found.plan.id));
    require_step(found.state, kind);
    context.tx.insert("plan_item_steps",
                      store::StepRow{platform::done_now(context), context.next_id<store::StepRow>(), found.item.id,
                                     kind, std::string(comment), evidence});
    if (kind == StepKind::closed || kind == StepKind::cancelled)
        store::withdraw_asked_of_item(context.tx, found.item.id, context.now, context.viewer.person_id);
    note(context, fmt::format("plan_item.{}", reflect::to_name(kind)), found);
}

void keep_spent(Context& context, PlanItem item, Spent const& spent)
{
    Violations violations;
    check_not_below_zero(violations, "/direct_cost_spent", spent.direct_cost_spent.value_or(Money{}));
    violations.throw_if_any();
    static_cast<Spent&>(item) = spent;
    context.tx.update_every("plan_items", std::vector{item}, "plan item");
}

void be_done(Context& context, FoundItem const& found, std::string_view comment, Spent const& spent)
{
    step(context, found, StepKind::done, comment);
    keep_spent(context, found.item, spent);
}

} // namespace

PlanItemId add_item(Context& context, PlanItemDraft const& draft)
{
    auto const plan = store::find_plan(context.tx, draft.plan_id);
    if (!plan)
        throw not_found("plan");
    context.require_visible(permissions::read_plans, plan->person_id, "plan");
    context.require(permissions::write_plans, plan->person_id);
    require_open(store::last_turn(context.tx, plan->id));
    auto const as_it_is = [](std::size_t, std::string const& pointer) { return pointer; };
    return insert_items(context, *plan, {draft}, as_it_is).front();
}

void change_item(Context& context, PlanItemChange const& change)
{
    auto found = find_item_to_change(context, change.plan_item_id);
    auto const before = words_before(context, found);
    static_cast<PlanItemContent&>(found.item) = checked(context, found.plan, {change, found.plan.id, change.need_ids});
    found.item.version = change.version.value;
    context.tx.update_every("plan_items", std::vector{found.item}, "plan item");
    store::replace_needs(context.tx, found.item.id, change.need_ids);
    keep_change(context, found, before);
    note(context, "plan_item.changed", found);
}

void remove_item(Context& context, PlanItemId id)
{
    auto const found = find_item_to_change(context, id);
    require_open(store::last_turn(context.tx, found.plan.id));
    if (found.state != ItemState::planned)
        throw conflict("has_begun", "This item has begun. Cancel it instead.");
    take_out(context, found);
    note(context, "plan_item.removed", found);
}

void start_item(Context& context, PlanItemId id)
{
    auto const found = find_item_to_write(context, id);
    require_agreed(found.item);
    step(context, found, StepKind::started, "");
}

void finish_item(Context& context, PlanItemId id, std::string_view comment, Spent const& spent)
{
    auto const found = find_item_to_write(context, id);
    require_agreed(found.item);
    be_done(context, found, comment, spent);
}

void finish_standing_item(Context& context, PlanItemId id, std::string_view comment, Spent const& spent)
{
    be_done(context, find_item_to_write(context, id), comment, spent);
}

void record_spent(Context& context, PlanItemId id, Spent const& spent)
{
    auto const found = find_item_to_write(context, id);
    require_not_closed(store::last_turn(context.tx, found.plan.id));
    if (found.state != ItemState::done)
        throw conflict("not_done", "What an item took is told once it is done, and until it is closed.");
    keep_spent(context, found.item, spent);
    note(context, "plan_item.spent", found);
}

void cancel_item(Context& context, PlanItemId id, std::string_view reason)
{
    step(context, find_item_to_write(context, id), StepKind::cancelled, reason);
}

void close_item(Context& context, PlanItemClosure const& closure)
{
    auto const found = find_item_to_assess(context, closure.plan_item_id);
    if (context.viewer.person_id == found.plan.person_id)
        throw forbidden("Somebody else closes an item: nobody assesses themselves.");
    auto const is_named = is_named_assessor(context, found);
    if (!is_named)
        context.require(permissions::agree_plans, found.plan.person_id);
    require_agreed(found.item);
    if (closure.level && !found.item.competency_id)
        throw invalid("/level", "no_competency",
                      "This item names no competency, so there is nothing to record a level on. Leave the level out.");
    std::optional<Id<competencies::Evidence>> evidence;
    if (closure.level) {
        competencies::EvidenceDraft const seen{.person_id = found.plan.person_id,
                                               .competency_id = *found.item.competency_id,
                                               .source = competencies::EvidenceSource::observation,
                                               .level = *closure.level,
                                               .valid_on = context.today(),
                                               .comment = Text<0, 2000>(closure.shown.value)};
        auto const give = is_named ? competencies::record_observation : competencies::give_evidence;
        evidence = give(context, seen).id;
    }
    step(context, found, StepKind::closed, closure.shown, evidence);
}

} // namespace espalier::plans
