// SPDX-License-Identifier: Apache-2.0
// Following an item forward.
#include "features/plans/standing_item.h"

#include "features/plans/carrying_store.h"
#include "features/plans/found.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"

namespace espalier::plans {

std::optional<StandingItem> standing_item(Context& context, PlanItemId id)
{
    auto const last = store::last_carried_to(context.tx, id);
    auto const item = last ? store::find_item(context.tx, *last) : std::nullopt;
    if (!item)
        return std::nullopt;
    auto const plan = store::find_plan(context.tx, item->plan_id).value();
    auto const state = item_state(store::steps_of_item(context.tx, item->id));
    auto const is_open = state == ItemState::planned || state == ItemState::in_progress;
    return StandingItem{.id = item->id,
                        .plan_id = plan.id,
                        .person_id = plan.person_id,
                        .title = item->title.value,
                        .is_agreed = item->agreed_at.has_value(),
                        .is_open = is_open && store::last_turn(context.tx, plan.id) != TurnKind::closed};
}

PersonId learner_of(Context& context, PlanItemId id)
{
    return find_item_to_assess(context, id).plan.person_id;
}

} // namespace espalier::plans
