// SPDX-License-Identifier: Apache-2.0
// 360° of some who lead: a round whose reports are released, the demo manager's among them, and one that is open.
#pragma once

#include "app/demo/demo_content.h"
#include "app/demo/random.h"
#include "platform/workspace.h"

namespace espalier::app::demo {

void make_three_sixties(platform::Workspace& workspace, Content const& content, Random& random);

} // namespace espalier::app::demo
