// SPDX-License-Identifier: Apache-2.0
// Check-ins as they are shown: with all that belongs to them, in a fixed number of statements however many there are.
#pragma once

#include "features/check_ins/check_ins.h"

namespace espalier::check_ins {

// In the same order. Whoever calls has asked who reads them.
std::vector<CheckInView> views_of(Context& context, std::vector<CheckIn> const& check_ins);
std::vector<PriorityView> priority_views(Context& context, std::vector<CheckInPriority> priorities);

} // namespace espalier::check_ins
