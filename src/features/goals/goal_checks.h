// SPDX-License-Identifier: Apache-2.0
// What stands against what somebody writes of a goal. For the rules of this feature.
#pragma once

#include "features/goals/goal_changes.h"

namespace espalier::goals {

// A goal with this content, in a period, for somebody; what is wrong is added.
Goal goal_with(Context& context, Goal base, GoalContent const& content, GoalPeriod const& period,
               Violations& violations);
KeyResult key_result_with(KeyResult base, KeyResultContent const& content, std::string_view prefix,
                          Violations& violations);

// Adds what is wrong where a measure does not fit the rule that progress comes by.
void require_fit(RollUp roll_up, MeasureKind kind, Violations& violations);

// Who owns it fits its scope, and the viewer may set such a goal; Fault forbidden.
void check_scope(Context& context, Goal const& goal, Violations& violations);
// `named`: those among them who were none before, and have to be here; nobody contributes to a goal of their own.
void check_contributors(Context& context, PersonId owner, std::vector<PersonId> const& people,
                        std::vector<PersonId> const& named, Violations& violations);

// Is it agreed, in a period that locks something then?
bool is_locked(Goal const& goal, GoalPeriod const& period);
// Adds each field that is locked and would change.
void check_locked(Goal const& before, Goal const& after, GoalPeriod const& period, Violations& violations);

// Fault conflict where it is closed.
void require_open(Goal const& goal);
// Neither closed nor waiting for an answer; Fault conflict.
void require_changeable(Goal const& goal);

} // namespace espalier::goals
