// SPDX-License-Identifier: Apache-2.0
// A year of feedback, through the same rules as people use.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

// Colleagues of a team give each other feedback, ask for it, answer and decline; levels wait for consent; trainings that ended
// some weeks ago are asked about.
void make_feedback(platform::Workspace& workspace);

} // namespace espalier::app::demo
