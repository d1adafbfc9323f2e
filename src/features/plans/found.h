// SPDX-License-Identifier: Apache-2.0
// Plans and their items, found for somebody who may see them; what is recorded and told about them. For the rules of this
// feature.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

// Fault not_found where there is none or the viewer may not see it.
Plan find_plan(Context& context, PlanId id);
Plan find_plan_to_write(Context& context, PlanId id); // Fault forbidden

struct FoundItem
{
    PlanItem item;
    Plan plan;
    ItemState state = ItemState::planned;
};

// Fault not_found where there is none or the viewer may not see the plan.
FoundItem find_item(Context& context, PlanItemId id);
// The same for somebody who writes the plan; Fault forbidden.
FoundItem find_item_to_write(Context& context, PlanItemId id);
// The same while what the item says may change; Fault conflict when the plan waits, is closed, or the item is agreed.
FoundItem find_item_to_change(Context& context, PlanItemId id);

// Records an event about the item, the plan.
void note(Context& context, std::string_view kind, FoundItem const& found);
void note(Context& context, std::string_view kind, Plan const& plan);

// Tells somebody, with a link to the plan and the name of its person.
void tell(Context& context, PersonId whom, std::string_view kind, Plan const& plan);

} // namespace espalier::plans
