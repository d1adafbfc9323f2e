// SPDX-License-Identifier: Apache-2.0
// Changes to what is locked since a goal was agreed: asked with a reason by whoever writes it, answered by whoever answers
// goals, one at a time. Faults as in goal_changes.h.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

// At least one change; what is left out stays.
struct GoalChangeDraft
{
    GoalId goal_id;
    std::optional<KeyResultId> key_result_id; // whose target it is about; none: the goal's own
    std::optional<double> target_value;
    std::optional<Weight> weight;
    std::optional<Date> starts_on;
    std::optional<Date> due_on;
    Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(GoalChangeDraft, (), (goal_id, key_result_id, target_value, weight, starts_on, due_on, reason))

struct GoalChangeAgreement
{
    GoalChangeRequestId goal_change_request_id;
    Whole<1, INT64_MAX> version; // of the goal
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(GoalChangeAgreement, (), (goal_change_request_id, version, comment))

struct GoalChangeReturn
{
    GoalChangeRequestId goal_change_request_id;
    Whole<1, INT64_MAX> version; // of the goal
    Text<1, 2000> comment;
};
BOOST_DESCRIBE_STRUCT(GoalChangeReturn, (), (goal_change_request_id, version, comment))

// Each answers the goal.
void ask_change(Context& context, GoalChangeDraft const& draft); // Fault conflict "change_waits" while another waits
GoalId agree_change(Context& context, GoalChangeAgreement const& agreement); // and makes it
GoalId return_change(Context& context, GoalChangeReturn const& answer);
void withdraw_waiting_change(Context& context, Goal const& goal); // which is closed
GoalId withdraw_change(Context& context, GoalChangeRequestId id); // by whoever asked, or writes the owner's goals

std::vector<GoalChangeRequestView> change_requests_of(Context& context, GoalId goal); // newest first

} // namespace espalier::goals
