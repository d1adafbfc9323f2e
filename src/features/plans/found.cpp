// SPDX-License-Identifier: Apache-2.0
// Finding plans and items, and what stands against changing them.
#include "features/plans/found.h"

#include "features/plans/plan_state.h"
#include "features/plans/plan_views.h"
#include "features/plans/plans_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"

#include <fmt/core.h>

namespace espalier::plans {

namespace permissions = platform::permissions;

Plan find_plan(Context& context, PlanId id)
{
    auto const found = store::find_plan(context.tx, id);
    if (!found)
        throw not_found("plan");
    context.require_visible(permissions::read_plans, found->person_id, "plan");
    return *found;
}

Plan find_plan_to_write(Context& context, PlanId id)
{
    auto plan = find_plan(context, id);
    context.require(permissions::write_plans, plan.person_id);
    return plan;
}

namespace {

// Before anybody has asked whether the viewer may see it.
FoundItem unasked(Context& context, PlanItemId id)
{
    auto const item = store::find_item(context.tx, id);
    if (!item)
        throw not_found("plan item");
    return {*item, *store::find_plan(context.tx, item->plan_id), item_state(store::steps_of_item(context.tx, id))};
}

} // namespace

FoundItem find_item(Context& context, PlanItemId id)
{
    auto found = unasked(context, id);
    context.require_visible(permissions::read_plans, found.plan.person_id, "plan item");
    return found;
}

FoundItem find_item_to_assess(Context& context, PlanItemId id)
{
    auto found = unasked(context, id);
    if (!is_named_assessor(context, found)) {
        context.require_visible(permissions::read_plans, found.plan.person_id, "plan item");
        return found;
    }
    context.narrows_itself();
    context.concerned = found.plan.person_id;
    return found;
}

bool is_named_assessor(Context const& context, FoundItem const& found)
{
    return context.viewer.person_id && found.item.assessor_id == context.viewer.person_id && found.item.agreed_at &&
        !has_left(found.state);
}

bool may_assess(Context const& context, FoundItem const& found)
{
    return context.viewer.person_id != found.plan.person_id &&
        (is_named_assessor(context, found) || context.may(permissions::agree_plans, found.plan.person_id));
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
    auto const last = store::last_turn(context.tx, found.plan.id);
    if (last != TurnKind::proposed || !may_agree(context, found.plan.person_id))
        require_open(last);
    if (found.item.agreed_at)
        throw conflict("item_agreed", "This item was agreed and keeps its words. Cancel it and add another instead.");
    return found;
}

void require_agreed(PlanItem const& item)
{
    if (!item.agreed_at)
        throw conflict("not_agreed", "This item has not been agreed yet.");
}

void note(Context& context, std::string_view kind, FoundItem const& found)
{
    platform::record(context, {kind, found.plan.person_id, "plan_item", found.item.id.value, "{}"});
}

void note(Context& context, std::string_view kind, Plan const& plan)
{
    platform::record(context, {kind, plan.person_id, "plan", plan.id.value, "{}"});
}

void tell(Context& context, PersonId whom, std::string_view kind, Plan const& plan)
{
    auto const name_of = [&](PersonId id) { return organization::full_name(organization::person(context, id)); };
    platform::NotificationWords words{{"person", name_of(plan.person_id)},
                                      {"plan", plan.title},
                                      {"whose", whom == plan.person_id ? "own" : "somebody"}};
    if (context.viewer.person_id)
        words.emplace_back("by", name_of(*context.viewer.person_id));
    platform::notify(context, whom, kind, words, fmt::format("/plans/{}", plan.id.value));
}

} // namespace espalier::plans
