// SPDX-License-Identifier: Apache-2.0
// Where a goal stands and what may come next: pure functions.
#pragma once

#include "features/goals/goals.h"
#include "platform/org_chart.h"

namespace espalier::goals {

// What is agreed is active from its first day on.
Lifecycle lifecycle_on(Date today, Lifecycle stored, Date starts_on);

// Stored. `kept`: what reopening comes back to, agreed, or a draft of what never was; and what giving on leaves as it is.
Lifecycle lifecycle_after(GoalTurnKind turn, Lifecycle kept = Lifecycle::agreed);
// Fault conflict says why this cannot come next.
void require_turn(Lifecycle stored, GoalTurnKind next);

// Whose turn it is, without a name. `turns` oldest first.
GoalTurnNow turn_of(Goal const& goal, std::vector<GoalTurn> const& turns, platform::OrgChart const& chart, Date today);

// Is it time for an update of a goal that is active: as many days have passed since the newest, or since it began?
bool is_update_due(std::optional<std::int64_t> cadence_days, Date starts_on, std::optional<Instant> progressed_at,
                   Date today);

} // namespace espalier::goals
