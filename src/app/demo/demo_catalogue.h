// SPDX-License-Identifier: Apache-2.0
// The demo's catalogue: about forty offerings of all methods, how useful some were at work, and two suggestions that wait.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

// After people, jobs and competencies.
void make_catalogue(platform::Workspace& workspace, db::Transaction& tx);

} // namespace espalier::app::demo
