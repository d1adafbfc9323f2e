// SPDX-License-Identifier: Apache-2.0
// How plans begin and go on, for the demo: plan templates of jobs, an item carried over into a next plan, and a plan that
// somebody's new job has left behind.
#pragma once

#include "app/demo/demo_content.h"
#include "platform/workspace.h"

namespace espalier::app::demo {

// Plans must be there. Makes nothing up at random: the same organisation shows the same.
void make_lives(platform::Workspace& workspace, Content const& content);

} // namespace espalier::app::demo
