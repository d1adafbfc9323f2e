// SPDX-License-Identifier: Apache-2.0
// The routes of this feature.
#pragma once

#include "platform/routes.h"

namespace espalier::goals {

void goal_turns_routes(platform::Routes& routes);
void goal_links_routes(platform::Routes& routes);
void goal_periods_routes(platform::Routes& routes);
void goal_programme_routes(platform::Routes& routes);

void routes(platform::Routes& routes); // all of them

} // namespace espalier::goals
