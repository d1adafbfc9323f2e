// SPDX-License-Identifier: Apache-2.0
// Who is told of a check-in by the work of each day: when its period opens, and once more when it is due.
#pragma once

#include "features/check_ins/check_ins.h"
#include "platform/tasks.h"

namespace espalier::check_ins {

// Tells those who have not submitted. Running it again tells nobody twice.
void remind(platform::TaskRun& run, Date day);

} // namespace espalier::check_ins
