// SPDX-License-Identifier: Apache-2.0
// What somebody must learn to reach a goal: the needs and plan items that serve it. The goal-setting meeting ends with this
// question, and its answer is recorded on the spot.
#pragma once

#include "features/goals/goal_way.h"
#include "features/plans/needs.h"
#include "features/plans/plans.h"

namespace espalier::plans {

using goals::GoalId;

struct LearningItem
{
    PlanItemId id;
    PlanId plan_id;
    std::string title;
    Method method = Method::course;
    Date due_on;
    bool is_agreed = false;
};
BOOST_DESCRIBE_STRUCT(LearningItem, (), (id, plan_id, title, method, due_on, is_agreed))

// Empty for those who may not see needs or plans of the goal's owner.
struct GoalLearning
{
    PersonId person_id; // who learns: the goal's owner
    std::vector<NeedView> needs;
    std::vector<LearningItem> items;
    bool may_declare = false; // may the viewer say what the owner needs?
};
BOOST_DESCRIBE_STRUCT(GoalLearning, (), (person_id, needs, items, may_declare))

struct GoalNeedDraft
{
    GoalId goal_id;
    Text<1, 2000> statement;
    std::optional<CompetencyId> competency_id;
    std::optional<NeedCause> cause;
};
BOOST_DESCRIBE_STRUCT(GoalNeedDraft, (), (goal_id, statement, competency_id, cause))

struct NeedGoal
{
    NeedId need_id;
    std::optional<GoalId> goal_id; // of the same person; none: no longer
};
BOOST_DESCRIBE_STRUCT(NeedGoal, (), (need_id, goal_id))

struct ItemGoal
{
    PlanItemId plan_item_id;
    std::optional<GoalId> goal_id; // of the same person; none: no longer
};
BOOST_DESCRIBE_STRUCT(ItemGoal, (), (plan_item_id, goal_id))

// Fault not_found where the viewer may not see the goal.
GoalLearning goal_learning(Context& context, GoalId goal);
// A need of the goal's owner; Fault forbidden for who may not declare it.
NeedId declare_need_of_goal(Context& context, GoalNeedDraft const& draft);
// Faults not_found, forbidden, and invalid for a goal of somebody else. Answer the goal, or the one it was.
void set_goal_of_need(Context& context, NeedGoal const& serves);
void set_goal_of_item(Context& context, ItemGoal const& serves);

// The goal that the first of these serves, for the thread.
std::optional<GoalId> goal_of(db::Transaction& tx, std::vector<PlanItemId> const& items,
                              std::vector<NeedId> const& needs);

} // namespace espalier::plans
