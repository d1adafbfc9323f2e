// SPDX-License-Identifier: Apache-2.0
// The parts of this feature's API that learning_api.cpp puts together.
#pragma once

#include "platform/routes.h"

namespace espalier::learning {

void lesson_work_routes(platform::Routes& routes);
void learning_record_routes(platform::Routes& routes);

} // namespace espalier::learning
