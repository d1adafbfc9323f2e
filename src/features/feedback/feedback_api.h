// SPDX-License-Identifier: Apache-2.0
// The feature's routes.
#pragma once

#include "platform/routes.h"

namespace espalier::feedback {

void routes(platform::Routes& routes);

} // namespace espalier::feedback
