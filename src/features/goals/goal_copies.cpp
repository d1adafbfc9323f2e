// SPDX-License-Identifier: Apache-2.0
// What a copy takes along.
#include "features/goals/goal_copies.h"

#include <algorithm>

namespace espalier::goals {

Goal copy_of(Context& context, Goal const& goal, PersonId owner, GoalPeriod const& period, GoalOriginKind origin)
{
    Goal copy;
    static_cast<Measure&>(copy) = goal;
    copy.id = context.next_id<Goal>();
    copy.goal_period_id = period.id;
    copy.owner_id = owner;
    copy.title = goal.title;
    copy.description = goal.description;
    copy.visibility = goal.visibility;
    copy.starts_on = std::max(goal.starts_on, period.starts_on);
    copy.due_on = std::min(goal.due_on, period.ends_on);
    if (copy.due_on < copy.starts_on) {
        copy.starts_on = period.starts_on;
        copy.due_on = period.ends_on;
    }
    copy.weight = period.weight_rule == WeightRule::sum_to_100 ? 0 : 1;
    copy.roll_up = goal.roll_up;
    copy.current_value = copy.start_value;
    copy.origin_kind = origin;
    copy.origin_goal_id = goal.id;
    copy.created_at = context.now;
    copy.created_by_account_id = context.viewer.account_id;
    copy.created_by_id = context.viewer.person_id;
    return copy;
}

} // namespace espalier::goals
