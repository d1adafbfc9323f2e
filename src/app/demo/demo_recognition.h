// SPDX-License-Identifier: Apache-2.0
// A year of recognition among the demo's people: values, programmes, messages with points and reactions.
#pragma once

#include "app/demo/demo_content.h"
#include "app/demo/demo_happenings.h"
#include "platform/workspace.h"

namespace espalier::app::demo {

// `content` must live until all has happened.
void make_recognition(platform::Workspace& workspace, db::Transaction& tx, Content const& content,
                      Happenings& happenings);

} // namespace espalier::app::demo
