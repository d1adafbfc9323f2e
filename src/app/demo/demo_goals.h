// SPDX-License-Identifier: Apache-2.0
// A year of goals of the demo's people: objectives, what contributes to them, updates, a closed quarter, KPIs.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

void make_goals(platform::Workspace& workspace);

} // namespace espalier::app::demo
