// SPDX-License-Identifier: Apache-2.0
// A year of check-ins of the team whose accounts sign in, and a season of other teams.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

void make_check_ins(platform::Workspace& workspace);

} // namespace espalier::app::demo
