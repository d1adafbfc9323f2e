// SPDX-License-Identifier: Apache-2.0
// What a plan begins with for needs: first items that say little yet. For this feature.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

// As add_item, with the need's competency, levels and responsibility.
PlanItemId add_item_for_need(Context& context, Plan const& plan, ItemForNeed const& item, Need const* need);

} // namespace espalier::plans
