// SPDX-License-Identifier: Apache-2.0
// New drafts made from goals that are there. For the rules of this feature.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

// A draft with the same words, measure and visibility, not stored: its days are those of the other within the period, or the whole
// period; its weight is 0 where weights sum to 100, so that its owner says it.
Goal copy_of(Context& context, Goal const& goal, PersonId owner, GoalPeriod const& period, GoalOriginKind origin);

} // namespace espalier::goals
