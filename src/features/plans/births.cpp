// SPDX-License-Identifier: Apache-2.0
// How plans begin: alone, from needs, from a meeting with the one question as its opening, from a job's template, or with
// what an earlier plan left open.
#include "features/plans/births.h"

#include "base/time_zone.h"
#include "features/plans/carrying.h"
#include "features/plans/found.h"
#include "features/plans/item_drafts.h"
#include "features/plans/needs_store.h"
#include "features/plans/plan_state.h"
#include "features/plans/templates.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::plans {

namespace {

void check_meeting(Context& context, PlanDraft const& draft)
{
    if (!draft.meeting_kind && !draft.met_on && !draft.met_with_id)
        return;
    Violations violations;
    if (!draft.meeting_kind)
        violations.add("/meeting_kind", "required", "Say which meeting it was.");
    if (!draft.met_on)
        violations.add("/met_on", "required", "Say when the meeting was.");
    else if (*draft.met_on > latest_day(context.now))
        violations.add("/met_on", "in_future", "Choose a day that is not in the future.");
    if (!draft.met_with_id)
        violations.add("/met_with_id", "required", "Say who held the meeting.");
    else if (*draft.met_with_id == draft.person_id)
        violations.add("/met_with_id", "held_by_learner", "Choose whoever held the meeting with this person.");
    if (!draft.opening_answer || draft.opening_answer->value.empty())
        violations.add("/opening_answer", "required", "Keep the answer that the meeting gave to the question.");
    violations.throw_if_any();
}

PlanOrigin origin_of(PlanDraft const& draft)
{
    if (draft.meeting_kind)
        return PlanOrigin::meeting;
    if (!draft.template_item_ids.empty())
        return PlanOrigin::job_template;
    if (!draft.items_for_needs.empty())
        return PlanOrigin::needs;
    return draft.carried_item_ids.empty() ? PlanOrigin::alone : PlanOrigin::earlier_plan;
}

PlanItemDraft draft_for(PlanId plan, ItemForNeed const& item, Need const* need)
{
    PlanItemDraft draft{
        {.title = item.title, .method = item.method, .due_on = item.due_on, .success_measure = item.success_measure},
        plan,
        {item.need_id}};
    if (!need)
        return draft; // and adding it says that there is no such need
    draft.responsibility_id = need->responsibility_id;
    if (need->competency_id && need->current_level)
        draft.from_level = competencies::Level(to_a_tenth(*need->current_level));
    if (need->competency_id && need->required_level &&
        (!draft.from_level || *need->required_level > draft.from_level->value))
        draft.to_level = competencies::Level(*need->required_level);
    return draft;
}

void add_items_for_needs(Context& context, Plan const& plan, std::vector<ItemForNeed> const& items)
{
    if (items.empty())
        return;
    auto const known = store::all_needs_of(context.tx, plan.person_id);
    std::vector<PlanItemDraft> drafts;
    for (auto const& item : items) {
        auto const found =
            std::find_if(known.begin(), known.end(), [&](Need const& need) { return need.id == item.need_id; });
        drafts.push_back(draft_for(plan.id, item, found == known.end() ? nullptr : &*found));
    }
    insert_items(context, plan, drafts, [](std::size_t i, std::string const& pointer) {
        return fmt::format("/items_for_needs/{}{}", i, pointer.starts_with("/need_ids") ? "/need_id" : pointer);
    });
}

} // namespace

PlanItemId add_item_for_need(Context& context, Plan const& plan, ItemForNeed const& item, Need const* need)
{
    return add_item(context, draft_for(plan.id, item, need));
}

PlanId add_plan(Context& context, PlanDraft const& draft)
{
    require_period(draft.starts_on, draft.ends_on);
    organization::person(context, draft.person_id);
    check_meeting(context, draft);
    auto const templated = template_items(context, draft.template_item_ids, "/template_item_ids");
    Plan const plan{.id = context.next_id<Plan>(),
                    .person_id = draft.person_id,
                    .title = draft.title.value,
                    .starts_on = draft.starts_on,
                    .ends_on = draft.ends_on,
                    .opening_answer = draft.opening_answer ? draft.opening_answer->value : "",
                    .origin = origin_of(draft),
                    .meeting_kind = draft.meeting_kind,
                    .met_on = draft.met_on,
                    .met_with_id = draft.met_with_id,
                    .template_job_id = templated.empty() ? std::nullopt : std::optional(templated.front().job_id),
                    .created_at = context.now,
                    .created_by = context.viewer.account_id,
                    .version = 1};
    context.tx.insert("plans", plan);
    note(context, "plan.drafted", plan);
    add_items_for_needs(context, plan, draft.items_for_needs);
    apply_template(context, plan, templated, "/template_item_ids");
    carry_over(context, plan, draft.carried_item_ids, "/carried_item_ids");
    return plan.id;
}

} // namespace espalier::plans
