// SPDX-License-Identifier: Apache-2.0
// A year of surveys: two engagement rounds and a pulse that are counted, a self-assessment of what a department has to
// learn, and a pulse that the demo accounts still have to answer.
#pragma once

#include "app/demo/demo_content.h"
#include "app/demo/random.h"
#include "platform/workspace.h"

namespace espalier::app::demo {

void make_campaigns(platform::Workspace& workspace, Content const& content, Random& random);

} // namespace espalier::app::demo
