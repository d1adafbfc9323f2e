// SPDX-License-Identifier: Apache-2.0
// The endpoints on what must be learnt to reach a goal.
#include "features/plans/goal_learning.h"
#include "features/plans/plans_api.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct LearningOf
{
    GoalId goal_id;
};
BOOST_DESCRIBE_STRUCT(LearningOf, (), (goal_id))

GoalLearning read_goal_learning(Context& c, LearningOf const& in)
{
    return goal_learning(c, in.goal_id);
}

GoalLearning create_goal_need(Context& c, GoalNeedDraft const& in)
{
    declare_need_of_goal(c, in);
    return goal_learning(c, in.goal_id);
}

GoalLearning create_goal_item(Context& c, GoalItemDraft const& in)
{
    add_item_of_goal(c, in);
    return goal_learning(c, in.goal_id);
}

void set_need_goal(Context& c, NeedGoal const& in)
{
    set_goal_of_need(c, in);
}

void set_plan_item_goal(Context& c, ItemGoal const& in)
{
    set_goal_of_item(c, in);
}

} // namespace

void goal_learning_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_goal_learning", "/goals/{goal_id}/learning", read_goals, "Read which needs and plan items serve a goal",
          read_goal_learning)
        .recording_sightings();
    r.post("create_goal_need", "/goals/{goal_id}/needs", declare_needs,
           "Say what the owner of a goal needs to learn to reach it", create_goal_need);
    r.post("create_goal_plan_item", "/goals/{goal_id}/plan-items", write_plans,
           "Put what must be learnt to reach a goal into a plan, with its need", create_goal_item);
    r.put("set_need_goal", "/needs/{need_id}/goal", declare_needs, "Say which goal a need serves, or none",
          set_need_goal);
    r.put("set_plan_item_goal", "/plan-items/{plan_item_id}/goal", write_plans,
          "Say which goal a plan item serves, or none", set_plan_item_goal);
}

} // namespace espalier::plans
