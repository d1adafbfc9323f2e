// SPDX-License-Identifier: Apache-2.0
// The endpoints on check-ins.
#pragma once

#include "platform/routes.h"

namespace espalier::check_ins {

void routes(platform::Routes& routes);

} // namespace espalier::check_ins
