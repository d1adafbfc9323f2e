// SPDX-License-Identifier: Apache-2.0
// Gathering what an assessor sees, and their answer that something is missing: a step, other dates where they are given,
// and word to the learner.
#include "features/plans/assessing.h"

#include "features/plans/found.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"
#include "features/plans/rescheduling.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

void require_assessing(Context& context, FoundItem const& found)
{
    if (context.viewer.person_id == found.plan.person_id)
        throw forbidden("Somebody else assesses an item: nobody assesses themselves.");
    if (!is_named_assessor(context, found))
        context.require(platform::permissions::agree_plans, found.plan.person_id);
}

} // namespace

ItemAssessment item_assessment(Context& context, PlanItemId id)
{
    auto const found = find_item_to_assess(context, id);
    auto const& item = found.item;
    auto const is_open =
        item.agreed_at && !has_ended(found.state) && store::last_turn(context.tx, found.plan.id) != TurnKind::closed;
    ItemAssessment shown{.plan_item_id = id,
                         .person_id = found.plan.person_id,
                         .person_name = organization::full_name(organization::person(context, found.plan.person_id)),
                         .title = item.title.value,
                         .method = item.method,
                         .state = found.state,
                         .due_on = item.due_on,
                         .competency_id = item.competency_id,
                         .competency_name = {},
                         .from_level = item.from_level,
                         .to_level = item.to_level,
                         .success_measure = item.success_measure.value,
                         .steps = store::steps_of_item(context.tx, id),
                         .may_close = is_open && may_assess(context, found)};
    if (item.competency_id)
        shown.competency_name = competencies::rated_scale(context, *item.competency_id).competency_name;
    return shown;
}

void find_not_shown(Context& context, ItemNotShown const& answer)
{
    auto const found = find_item_to_assess(context, answer.plan_item_id);
    require_assessing(context, found);
    require_agreed(found.item);
    require_not_closed(store::last_turn(context.tx, found.plan.id));
    require_step(found.state, StepKind::not_shown);
    if (answer.due_on && *answer.due_on < context.today())
        throw invalid("/due_on", "is_over", "Choose a day that is still to come.");
    context.tx.insert("plan_item_steps",
                      store::StepRow{platform::done_now(context),
                                     context.next_id<store::StepRow>(),
                                     found.item.id,
                                     StepKind::not_shown,
                                     answer.missing.value,
                                     {}});
    if (answer.due_on && *answer.due_on != found.item.due_on)
        give_until(context, found, *answer.due_on, answer.missing.value);
    note(context, "plan_item.not_shown", found);
    tell(context, found.plan.person_id, "plan_item_not_shown", found.plan);
}

} // namespace espalier::plans
