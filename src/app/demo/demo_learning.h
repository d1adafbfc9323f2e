// SPDX-License-Identifier: Apache-2.0
// A short course that many take, and what some have learnt outside of any course.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

// After the catalogue and the plans.
void make_learning(platform::Workspace& workspace, db::Transaction& tx);

} // namespace espalier::app::demo
