// SPDX-License-Identifier: Apache-2.0
// A year of rewards in the demo: a catalogue, redemptions in every state, awards from the call to the wall, anniversaries.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

void make_rewards(platform::Workspace& workspace);

} // namespace espalier::app::demo
