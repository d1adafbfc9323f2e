// SPDX-License-Identifier: Apache-2.0
// Which item stands for another one now: what was carried over, or replaced because the job changed, goes on as an item of
// its own; and whose it is. For features whose records name an item and outlive it. Part of the face of this feature.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

struct StandingItem
{
    PlanItemId id;
    PlanId plan_id;
    PersonId person_id;
    std::string title;
    bool is_agreed = false;
    bool is_open = false; // planned or in progress, in a plan that is not closed
};

// The last of those that the item went on as; the item itself where it did not. None: there is no such item. Asks nothing
// about who looks: that is the caller's.
std::optional<StandingItem> standing_item(Context& context, PlanItemId id);

// The open item that stands for one that was agreed is done, with what it took; in a draft, too, where it waits to be
// agreed anew: it is assessed once it is. Faults as finish_item.
void finish_standing_item(Context& context, PlanItemId id, std::string_view comment, Spent const& spent);

// Whose item it is, for those who see the plan and for whom the item names as its assessor. Fault not_found.
PersonId learner_of(Context& context, PlanItemId id);

} // namespace espalier::plans
