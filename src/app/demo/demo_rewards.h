// SPDX-License-Identifier: Apache-2.0
// A year of rewards in the demo: a catalogue, redemptions in every state, awards from the call to the wall, anniversaries.
#pragma once

#include "app/demo/demo_happenings.h"
#include "platform/workspace.h"

namespace espalier::app::demo {

// After recognition, whose values it names.
void make_rewards(platform::Workspace& workspace, db::Transaction& tx, Happenings& happenings);

} // namespace espalier::app::demo
