// SPDX-License-Identifier: Apache-2.0
// The routes of accounts, sessions and tokens.
#pragma once

#include "platform/routes.h"

namespace espalier::identity {

void routes(platform::Routes& r);

} // namespace espalier::identity
