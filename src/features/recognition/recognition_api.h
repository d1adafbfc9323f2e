// SPDX-License-Identifier: Apache-2.0
// What app wires of this feature: its routes, its background work and what falls due each day.
#pragma once

#include "platform/routes.h"
#include "platform/tasks.h"

namespace espalier::recognition {

void routes(platform::Routes& routes); // all of them
void programme_routes(platform::Routes& routes);

void add_allowance_task(platform::Tasks& tasks);
void add_daily_allowances(platform::Workspace& workspace);
void touch_wall_upon_events(platform::Workspace& workspace);

} // namespace espalier::recognition
