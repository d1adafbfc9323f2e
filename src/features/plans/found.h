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
// The same while what the item says may change: in an open plan, and in one that waits by whoever may answer it. Fault
// conflict otherwise, and when the item is agreed.
FoundItem find_item_to_change(Context& context, PlanItemId id);

// The same item for those who see the plan, and for whom the item names as its assessor once it is agreed.
FoundItem find_item_to_assess(Context& context, PlanItemId id);
bool is_named_assessor(Context const& context, FoundItem const& found);
// May the viewer say what they saw, and close the item? Named by it, or somebody above; never the learner.
bool may_assess(Context const& context, FoundItem const& found);

void require_agreed(PlanItem const& item); // Fault conflict

// Records an event about the item, the plan.
void note(Context& context, std::string_view kind, FoundItem const& found);
void note(Context& context, std::string_view kind, Plan const& plan);

// Tells somebody, with a link to the plan and the name of its person.
void tell(Context& context, PersonId whom, std::string_view kind, Plan const& plan);

} // namespace espalier::plans
