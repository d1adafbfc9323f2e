// SPDX-License-Identifier: Apache-2.0
// Rules on the items of a plan. An item closes on its success measure, shown to somebody other than the learner.
#include "features/competencies/competencies.h"
#include "features/plans/carrying.h"
#include "features/plans/found.h"
#include "features/plans/item_dates.h"
#include "features/plans/needs_store.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans.h"
#include "features/plans/plans_store.h"
#include "platform/events.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

constexpr std::size_t most_needs = 10; // that one item answers

// What a draft aims at: its needs in the order given, the unknown ones empty; and the competency it names, or else the
// first need's.
struct Aim
{
    std::vector<std::optional<Need>> needs;
    std::optional<CompetencyId> competency_id;
};

template <class Draft> Aim aim_of(Context& context, Plan const& plan, Draft const& draft)
{
    Aim aim{.needs = {}, .competency_id = draft.competency_id};
    if (draft.need_ids.empty())
        return aim;
    auto const known = store::all_needs_of(context.tx, plan.person_id);
    for (auto const id : draft.need_ids) {
        auto const found = std::find_if(known.begin(), known.end(), [&](Need const& need) { return need.id == id; });
        aim.needs.push_back(found == known.end() ? std::nullopt : std::optional(*found));
    }
    if (aim.needs.front() && !aim.competency_id)
        aim.competency_id = aim.needs.front()->competency_id;
    return aim;
}

void check_needs(std::vector<NeedId> const& ids, Aim const& aim, Violations& violations)
{
    if (ids.size() > most_needs)
        violations.add("/need_ids", "too_many", fmt::format("An item answers at most {} needs.", most_needs),
                       {{"maximum", std::to_string(most_needs)}});
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto const pointer = fmt::format("/need_ids/{}", i);
        auto const& need = aim.needs[i];
        if (!need)
            violations.add(pointer, "unknown_reference", "Choose a need of the person the plan is for.");
        else if (need->cause && *need->cause != NeedCause::skill)
            violations.add(pointer, "not_a_skill_need",
                           "Training does not meet this need: its cause is not a skill. Change the cause, or answer it "
                           "elsewhere.");
        if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) !=
            ids.begin() + static_cast<std::ptrdiff_t>(i))
            violations.add(pointer, "named_twice", "This need is named already.");
    }
}

// Levels lie on the competency's scale, where the item names one.
void check_levels(Context& context, PlanItemContent const& content, std::optional<CompetencyId> competency,
                  Violations& violations)
{
    if (content.from_level && content.to_level && *content.to_level <= *content.from_level)
        violations.add("/to_level", "not_above_today", "The level to reach lies above the level of today.");
    if (!competency || (!content.from_level && !content.to_level))
        return;
    auto const scale = competencies::rated_scale(context, *competency);
    if (content.from_level)
        competencies::check_level(violations, "/from_level", scale.competency_name, scale.range, *content.from_level);
    if (content.to_level)
        competencies::check_level(violations, "/to_level", scale.competency_name, scale.range, *content.to_level);
}

void check_assessor(Context& context, Plan const& plan, std::optional<PersonId> assessor, Violations& violations)
{
    if (!assessor)
        return;
    if (*assessor == plan.person_id)
        violations.add("/assessor_id", "is_learner", "Somebody else assesses: nobody assesses themselves.");
    else if (auto const left = organization::person(context, *assessor).left_on; left && *left < context.today())
        violations.add("/assessor_id", "has_left", "Choose somebody who works here.");
}

// What an item points to must belong to its person, and its dates and levels must make sense.
template <class Draft> void check(Context& context, Plan const& plan, Draft const& draft, Aim const& aim)
{
    Violations violations;
    check_dates(plan, draft, violations);
    check_levels(context, draft, aim.competency_id, violations);
    check_needs(draft.need_ids, aim, violations);
    check_assessor(context, plan, draft.assessor_id, violations);
    violations.throw_if_any();
}

// The content as it is kept: what a draft may leave out is filled in.
PlanItemContent completed(Context& context, PlanItemContent content, Aim const& aim)
{
    content.competency_id = aim.competency_id;
    content.priority = content.priority.value_or(ItemPriority::medium);
    if (!content.reassess_on) {
        auto const days = platform::settings::read<PlanSettings>(context.tx).reassess_after_days.value;
        content.reassess_on = content.due_on.plus_days(static_cast<int>(days));
    }
    return content;
}

void step(Context& context, FoundItem const& found, StepKind kind, std::string_view comment,
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

void keep_spent(Context& context, PlanItem item, Spent const& spent)
{
    if (spent.direct_cost_spent && spent.direct_cost_spent->hundredths < 0)
        throw invalid("/direct_cost_spent", "below_zero", "An amount spent is not below zero.");
    static_cast<Spent&>(item) = spent;
    context.tx.update_every("plan_items", std::vector{item}, "plan item");
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
    auto const aim = aim_of(context, *plan, draft);
    check(context, *plan, draft, aim);
    PlanItem const item{completed(context, draft, aim),
                        {},
                        context.next_id<PlanItem>(),
                        plan->id,
                        store::next_position(context.tx, plan->id)};
    context.tx.insert("plan_items", item);
    store::replace_needs(context.tx, item.id, draft.need_ids);
    note(context, "plan_item.added", FoundItem{item, *plan});
    return item.id;
}

void change_item(Context& context, PlanItemChange const& change)
{
    auto found = find_item_to_change(context, change.plan_item_id);
    auto const aim = aim_of(context, found.plan, change);
    check(context, found.plan, change, aim);
    static_cast<PlanItemContent&>(found.item) = completed(context, change, aim);
    found.item.version = change.version.value;
    context.tx.update_every("plan_items", std::vector{found.item}, "plan item");
    store::replace_needs(context.tx, found.item.id, change.need_ids);
    note(context, "plan_item.changed", found);
}

void remove_item(Context& context, PlanItemId id)
{
    auto const found = find_item_to_change(context, id);
    if (found.state != ItemState::planned)
        throw conflict("has_begun", "This item has begun. Cancel it instead.");
    store::delete_item(context.tx, id);
    if (found.item.carried_from_id)
        take_back(context, *found.item.carried_from_id, found.plan);
    note(context, "plan_item.removed", found);
}

void start_item(Context& context, PlanItemId id)
{
    step(context, find_item_to_write(context, id), StepKind::started, "");
}

void finish_item(Context& context, PlanItemId id, std::string_view comment, Spent const& spent)
{
    auto const found = find_item_to_write(context, id);
    step(context, found, StepKind::done, comment);
    keep_spent(context, found.item, spent);
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
    auto const found = find_item(context, closure.plan_item_id);
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
