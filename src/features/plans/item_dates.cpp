// SPDX-License-Identifier: Apache-2.0
// The rules on an item's dates.
#include "features/plans/item_dates.h"

#include <fmt/core.h>

namespace espalier::plans {

void check_dates(Plan const& plan, PlanItemContent const& content, Violations& violations)
{
    if (content.due_on < plan.starts_on || content.due_on > plan.ends_on)
        violations.add("/due_on", "outside_plan",
                       fmt::format("The plan runs from {} to {}.", to_text(plan.starts_on), to_text(plan.ends_on)),
                       {{"from", to_text(plan.starts_on)}, {"to", to_text(plan.ends_on)}});
    if (content.starts_on && *content.starts_on > content.due_on)
        violations.add("/starts_on", "after_due_date", "An item starts before it is due.");
    if (content.reassess_on && *content.reassess_on <= content.due_on)
        violations.add("/reassess_on", "before_due_date", "The level is looked at again after the item is due.");
}

} // namespace espalier::plans
