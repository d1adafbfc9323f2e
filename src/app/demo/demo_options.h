// SPDX-License-Identifier: Apache-2.0
// The solutions that the demo's people researched before they chose one.
#pragma once

#include "app/demo/demo_content.h"
#include "features/plans/plans.h"

#include <vector>

namespace espalier::app::demo {

// Adds what was found to an item of the acting person's plan, and chooses `chosen`, which is one of `found`.
void research(platform::Context& context, plans::PlanItemId item, PlanItemLine const& chosen,
              std::vector<PlanItemLine const*> const& found);

} // namespace espalier::app::demo
