// SPDX-License-Identifier: Apache-2.0
// Telling those whose turn it is in a cycle, and reminding them.
#pragma once

#include "features/reviews/review_cycles.h"

namespace espalier::reviews {

// Since when nobody need be told again: the newest phase that has begun, or the last reminder, whichever is later. None: no
// phase has begun.
std::optional<Instant> told_enough_since(ReviewCycle const& cycle, Date day);

// The employee of each review by itself; whoever writes, shares or signs for several people once for all of them. Nobody is
// told of what is somebody else's.
void tell_and_remind(platform::TaskRun& run, ReviewCycle const& cycle);

} // namespace espalier::reviews
