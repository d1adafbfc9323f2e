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
    ItemState state = ItemState::planned;
    bool is_agreed = false;
};
BOOST_DESCRIBE_STRUCT(LearningItem, (), (id, plan_id, title, method, due_on, state, is_agreed))

// A plan that takes another item now.
struct LearningPlan
{
    PlanId id;
    std::string title;
    Date starts_on;
    Date ends_on;
};
BOOST_DESCRIBE_STRUCT(LearningPlan, (), (id, title, starts_on, ends_on))

// Empty for those who may not see needs or plans of the goal's owner.
struct GoalLearning
{
    PersonId person_id; // who learns: the goal's owner
    std::vector<NeedView> needs;
    std::vector<LearningItem> items;
    std::vector<LearningPlan> plans; // that the viewer may put an item into, newest first
    bool may_declare = false;        // may the viewer say what the owner needs?
};
BOOST_DESCRIBE_STRUCT(GoalLearning, (), (person_id, needs, items, plans, may_declare))

struct GoalNeedDraft
{
    GoalId goal_id;
    Text<1, 2000> statement;
    std::optional<CompetencyId> competency_id;
    std::optional<NeedCause> cause;
};
BOOST_DESCRIBE_STRUCT(GoalNeedDraft, (), (goal_id, statement, competency_id, cause))

// An item for a need: for one that stands, or for one that is said with it.
struct GoalItemDraft
{
    GoalId goal_id;
    PlanId plan_id;
    std::optional<NeedId> need_id; // none: the statement is given
    std::optional<Text<1, 2000>> statement;
    std::optional<CompetencyId> competency_id; // of the need that is said
    Text<1, 200> title;
    Method method = Method::on_the_job;
    Date due_on;
    Text<1, 1000> success_measure;
};
BOOST_DESCRIBE_STRUCT(GoalItemDraft, (),
                      (goal_id, plan_id, need_id, statement, competency_id, title, method, due_on, success_measure))

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
// A plan item that serves the goal, with its need, which serves it from then on, too. Faults as declare_need_of_goal and
// add_item; invalid without need and statement, and for the plan of somebody else.
PlanItemId add_item_of_goal(Context& context, GoalItemDraft const& draft);
// Faults not_found, forbidden, and invalid for a goal of somebody else. Answer the goal, or the one it was.
void set_goal_of_need(Context& context, NeedGoal const& serves);
void set_goal_of_item(Context& context, ItemGoal const& serves);

// The goal that the first of these serves, for the thread.
std::optional<GoalId> goal_of(db::Transaction& tx, std::vector<PlanItemId> const& items,
                              std::vector<NeedId> const& needs);

} // namespace espalier::plans
