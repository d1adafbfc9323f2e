// SPDX-License-Identifier: Apache-2.0
// Key results and their milestones as rows. For the rules of this feature.
#pragma once

#include "features/goals/goal_changes.h"

namespace espalier::goals {

struct KeyResultRows
{
    std::vector<KeyResult> key_results;
    std::vector<KeyResultMilestone> milestones;
};

// What is wrong is added with its place in the list.
KeyResultRows new_key_results(Context& context, GoalId goal, std::vector<KeyResultContent> const& drafts,
                              Violations& violations);
void store_key_results(Context& context, KeyResultRows const& rows); // new ones

// How far the milestones of one have come.
double reached_by(std::vector<KeyResultMilestone> const& milestones, KeyResultId key_result);

} // namespace espalier::goals
