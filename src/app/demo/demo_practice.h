// SPDX-License-Identifier: Apache-2.0
// The demo's practice: two decks, and some weeks of people who practise them.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

// After people and competencies.
void make_practice(platform::Workspace& workspace, db::Transaction& tx);

} // namespace espalier::app::demo
