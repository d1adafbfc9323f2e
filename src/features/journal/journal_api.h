// SPDX-License-Identifier: Apache-2.0
// The endpoint on journals.
#pragma once

#include "platform/routes.h"

namespace espalier::journal {

void routes(platform::Routes& routes);

} // namespace espalier::journal
