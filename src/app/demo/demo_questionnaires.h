// SPDX-License-Identifier: Apache-2.0
// Questionnaires of the people team: two in force, one of them in its second version, and one being written.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

void make_questionnaires(platform::Workspace& workspace);

} // namespace espalier::app::demo
