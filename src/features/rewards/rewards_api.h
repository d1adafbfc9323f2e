// SPDX-License-Identifier: Apache-2.0
// The routes of this feature.
#pragma once

#include "platform/routes.h"

namespace espalier::rewards {

void redemption_routes(platform::Routes& routes);
void award_routes(platform::Routes& routes);
void anniversary_routes(platform::Routes& routes);

void routes(platform::Routes& routes); // all of them

void add_daily_work(platform::Workspace& workspace);

} // namespace espalier::rewards
