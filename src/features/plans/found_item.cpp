// SPDX-License-Identifier: Apache-2.0
// Finding an item and what stands against changing it.
#include "features/plans/found_item.h"

#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"
#include "platform/events.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace permissions = platform::permissions;

FoundItem find_item(Context& context, PlanItemId id)
{
    auto const item = store::find_item(context.tx, id);
    if (!item)
        throw not_found("plan item");
    auto const plan = store::find_plan(context.tx, item->plan_id);
    context.require_visible(permissions::read_plans, plan->person_id, "plan item");
    return {*item, *plan, item_state(store::steps_of_item(context.tx, id))};
}

FoundItem find_item_to_write(Context& context, PlanItemId id)
{
    auto found = find_item(context, id);
    context.require(permissions::write_plans, found.plan.person_id);
    return found;
}

FoundItem find_item_to_change(Context& context, PlanItemId id)
{
    auto found = find_item_to_write(context, id);
    require_open(store::last_turn(context.tx, found.plan.id));
    if (found.item.agreed_at)
        throw conflict("item_agreed", "This item was agreed and keeps its words. Cancel it and add another instead.");
    return found;
}

void note(Context& context, std::string_view kind, FoundItem const& found)
{
    platform::record(context, {kind, found.plan.person_id, "plan_item", found.item.id.value, "{}"});
}

} // namespace espalier::plans
