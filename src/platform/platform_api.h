// SPDX-License-Identifier: Apache-2.0
// The endpoints of what every feature shares: background tasks, settings, notifications and the audit trail.
#pragma once

#include "platform/routes.h"

namespace espalier::platform {

void add_platform_routes(Routes& routes);

} // namespace espalier::platform
