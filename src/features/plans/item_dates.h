// SPDX-License-Identifier: Apache-2.0
// What the dates of an item must keep to. For this feature.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

// Due within the plan, started before and looked at again after.
void check_dates(Plan const& plan, PlanItemContent const& content, Violations& violations);

} // namespace espalier::plans
