// SPDX-License-Identifier: Apache-2.0
// Gathering what an assessor sees.
#include "features/plans/assessing.h"

#include "features/plans/found.h"
#include "features/plans/plans_store.h"

namespace espalier::plans {

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

} // namespace espalier::plans
