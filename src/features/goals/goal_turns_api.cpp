// SPDX-License-Identifier: Apache-2.0
// The endpoints on the turns of a goal, and on changes to what is locked.
#include "features/goals/change_requests.h"
#include "features/goals/goal_turns.h"
#include "features/goals/goals_api.h"
#include "platform/permissions.h"

namespace espalier::goals {

namespace {

struct OneChangeRequest
{
    GoalChangeRequestId goal_change_request_id;
};
BOOST_DESCRIBE_STRUCT(OneChangeRequest, (), (goal_change_request_id))

GoalView propose_goal(Context& c, GoalProposal const& in)
{
    propose(c, in);
    return goal_view(c, in.goal_id);
}

GoalView agree_goal(Context& c, GoalAgreement const& in)
{
    agree(c, in);
    return goal_view(c, in.goal_id);
}

GoalView return_one_goal(Context& c, GoalReturn const& in)
{
    return_goal(c, in);
    return goal_view(c, in.goal_id);
}

GoalView close_one_goal(Context& c, GoalClosure const& in)
{
    close_goal(c, in);
    return goal_view(c, in.goal_id);
}

GoalView reopen_one_goal(Context& c, GoalReopening const& in)
{
    reopen_goal(c, in);
    return goal_view(c, in.goal_id);
}

GoalView carry_goal_over(Context& c, GoalCarryOver const& in)
{
    return goal_view(c, carry_over(c, in));
}

GoalView ask_goal_change(Context& c, GoalChangeDraft const& in)
{
    ask_change(c, in);
    return goal_view(c, in.goal_id);
}

GoalView agree_goal_change(Context& c, GoalChangeAgreement const& in)
{
    return goal_view(c, agree_change(c, in));
}

GoalView return_goal_change(Context& c, GoalChangeReturn const& in)
{
    return goal_view(c, return_change(c, in));
}

GoalView withdraw_goal_change(Context& c, OneChangeRequest const& in)
{
    return goal_view(c, withdraw_change(c, in.goal_change_request_id));
}

} // namespace

void goal_turns_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.post("propose_goal", "/goals/{goal_id}/proposal", write_goals,
           "Propose a goal; agreed at once where its period needs no agreement", propose_goal);
    r.post("agree_goal", "/goals/{goal_id}/agreement", agree_goals, "Agree to a goal that was proposed", agree_goal);
    r.post("return_goal", "/goals/{goal_id}/return", agree_goals, "Return a goal with what should change",
           return_one_goal);
    r.post("close_goal", "/goals/{goal_id}/closure", write_goals, "Close a goal with its outcome and a reflection",
           close_one_goal);
    r.post("reopen_goal", "/goals/{goal_id}/reopening", write_goals, "Reopen a closed goal", reopen_one_goal);
    r.post("carry_goal_over", "/goals/{goal_id}/carrying-over", write_goals,
           "Carry a closed goal over as a new draft in another period", carry_goal_over);
    r.post("ask_goal_change", "/goals/{goal_id}/change-requests", write_goals,
           "Ask to change what is locked since the goal was agreed", ask_goal_change);
    r.post("agree_goal_change", "/goal-change-requests/{goal_change_request_id}/agreement", agree_goals,
           "Agree to a change, and make it", agree_goal_change);
    r.post("return_goal_change", "/goal-change-requests/{goal_change_request_id}/return", agree_goals,
           "Return a request for a change", return_goal_change);
    r.post("withdraw_goal_change", "/goal-change-requests/{goal_change_request_id}/withdrawal", write_goals,
           "Withdraw a request for a change", withdraw_goal_change);
}

} // namespace espalier::goals
