// SPDX-License-Identifier: Apache-2.0
// What the owners of goals are reminded of each day: an update by the period's cadence, and to close what is past its last
// day. Once per cadence, and once per goal that is to be closed.
#pragma once

#include "features/goals/goals.h"
#include "platform/tasks.h"

namespace espalier::goals {

// The work of a day. Running it again reminds nobody twice.
void remind(platform::TaskRun& run, Date day);

} // namespace espalier::goals
