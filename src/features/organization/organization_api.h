// SPDX-License-Identifier: Apache-2.0
// The routes of this feature.
#pragma once

#include "platform/routes.h"

namespace espalier::organization {

void people_routes(platform::Routes& routes);
void units_routes(platform::Routes& routes);
void jobs_routes(platform::Routes& routes);
void imports_routes(platform::Routes& routes);

void routes(platform::Routes& routes); // all of them

} // namespace espalier::organization
