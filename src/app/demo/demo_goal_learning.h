// SPDX-License-Identifier: Apache-2.0
// What people learn to reach their goals: needs and plan items that serve one.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

// Plans and goals must be there.
void make_goal_learning(platform::Workspace& workspace);

} // namespace espalier::app::demo
