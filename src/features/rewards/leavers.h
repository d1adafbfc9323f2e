// SPDX-License-Identifier: Apache-2.0
// The points of those who have left: they expire, at once or after some days, or are paid out, as the settings say. Work of
// each day.
#pragma once

#include "platform/tasks.h"

namespace espalier::rewards {

// Settles what is due by that day; again changes nothing.
void settle_leavers(platform::TaskRun& run, Date day);

} // namespace espalier::rewards
