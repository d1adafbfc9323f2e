// SPDX-License-Identifier: Apache-2.0
// The routes of this feature.
#pragma once

#include "platform/routes.h"

namespace espalier::training_requests {

void request_settings_routes(platform::Routes& routes);

void routes(platform::Routes& routes); // all of them

} // namespace espalier::training_requests
