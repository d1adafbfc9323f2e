// SPDX-License-Identifier: Apache-2.0
// A plan item with its plan, found for somebody who may see it. For the rules of this feature.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

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

// Records an event about the item.
void note(Context& context, std::string_view kind, FoundItem const& found);

} // namespace espalier::plans
