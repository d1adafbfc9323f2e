// SPDX-License-Identifier: Apache-2.0
// Following the pointers upward.
#include "features/plans/thread.h"

#include "features/plans/needs_store.h"
#include "features/plans/plans_store.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::plans {

namespace {

std::optional<ThreadResponsibility> responsibility(Context& context, std::optional<ResponsibilityId> id)
{
    return id ? store::thread_responsibility(context.tx, *id) : std::nullopt;
}

std::optional<competencies::OpenProficiency> proficiency(Context& context, PersonId person,
                                                         std::optional<CompetencyId> id)
{
    if (!id || !context.may(platform::permissions::read_growth, person))
        return std::nullopt;
    return competencies::open_proficiency(context, {.person_id = person, .competency_id = *id});
}

} // namespace

PlanItemThread thread_of(Context& context, PlanItemId id)
{
    auto const item = store::find_item(context.tx, id);
    if (!item)
        throw not_found("plan item");
    auto plan = plan_view(context, item->plan_id); // not found where the viewer may not see the plan
    auto const shown =
        std::find_if(plan.items.begin(), plan.items.end(), [&](auto const& view) { return view.item.id == id; });
    auto const person = plan.plan.person_id;
    PlanItemThread thread{.plan_item = *shown,
                          .plan = {plan.plan.id, plan.plan.title, person, plan.person_name, plan.state},
                          .needs = {},
                          .responsibility = responsibility(context, item->responsibility_id),
                          .requirements = {},
                          .proficiency = proficiency(context, person, item->competency_id),
                          .turns = std::move(plan.turns)};
    if (context.may(platform::permissions::read_growth, person))
        thread.needs = store::needs_of_item(context.tx, id);
    if (item->competency_id)
        thread.requirements = store::thread_requirements(context.tx, person, *item->competency_id);
    return thread;
}

} // namespace espalier::plans
