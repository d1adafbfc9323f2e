// SPDX-License-Identifier: Apache-2.0
// The routes of this feature.
#pragma once

#include "features/organization/imports.h"
#include "platform/routes.h"

namespace espalier::organization {

void people_routes(platform::Routes& routes);
void units_routes(platform::Routes& routes);
void jobs_routes(platform::Routes& routes);
void org_chart_routes(platform::Routes& routes);

void routes(platform::Routes& routes, ImportKinds const& kinds); // all of them

} // namespace espalier::organization
