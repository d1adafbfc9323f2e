// SPDX-License-Identifier: Apache-2.0
// The demo manager's weekly rounds: last week's whole, this week's begun.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

void make_rounds(platform::Workspace& workspace);

} // namespace espalier::app::demo
