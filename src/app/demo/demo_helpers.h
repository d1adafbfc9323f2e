// SPDX-License-Identifier: Apache-2.0
// Helpers on plan items, and trainings proposed to several at once, through the same rules as people use.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

// Asks helpers for items that are under way; some accept, some decline, some have not answered yet.
void make_helpers(platform::Workspace& workspace);

// The people team proposes trainings for what many need; part of the plans take them up.
void make_group_items(platform::Workspace& workspace);

} // namespace espalier::app::demo
