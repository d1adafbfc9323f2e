// SPDX-License-Identifier: Apache-2.0
// The route that writes results into a file.
#pragma once

#include "platform/routes.h"

namespace espalier::campaigns {

void results_file_routes(platform::Routes& routes);

} // namespace espalier::campaigns
