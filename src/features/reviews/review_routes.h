// SPDX-License-Identifier: Apache-2.0
// The routes that reviews::routes adds, by what they are about.
#pragma once

#include "platform/routes.h"

namespace espalier::reviews {

void template_routes(platform::Routes& routes);
void cycle_routes(platform::Routes& routes);

} // namespace espalier::reviews
