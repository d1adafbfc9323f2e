// SPDX-License-Identifier: Apache-2.0
// The routes of what is done after a survey, added by campaigns::routes.
#pragma once

#include "platform/routes.h"

namespace espalier::campaigns {

void focus_routes(platform::Routes& routes);

} // namespace espalier::campaigns
