// SPDX-License-Identifier: Apache-2.0
// What became of a person's plan items in a time, for whoever tells of that time. Part of the face.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

struct ItemMoment
{
    std::int64_t id = 0; // of the step
    PlanId plan_id;
    PlanItemId plan_item_id;
    std::string title;
    StepKind kind = StepKind::done; // or closed
    Instant at;
};
BOOST_DESCRIBE_STRUCT(ItemMoment, (), (id, plan_id, plan_item_id, title, kind, at))

// Items that were done, or shown to have worked, from `from` on and before `until`; in no order. One statement. Who may
// see plans of the person is the caller's affair.
std::vector<ItemMoment> item_moments(Context& context, PersonId person, Instant from, Instant until);

} // namespace espalier::plans
