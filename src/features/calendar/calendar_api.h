// SPDX-License-Identifier: Apache-2.0
// The routes of this feature.
#pragma once

#include "platform/routes.h"

namespace espalier::calendar {

void routes(platform::Routes& routes);

} // namespace espalier::calendar
