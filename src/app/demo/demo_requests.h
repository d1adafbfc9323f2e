// SPDX-License-Identifier: Apache-2.0
// Outside training that the demo's people asked for, in every state, and who holds budgets.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

void make_requests(platform::Workspace& workspace);

} // namespace espalier::app::demo
