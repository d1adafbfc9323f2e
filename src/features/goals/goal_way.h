// SPDX-License-Identifier: Apache-2.0
// The way from a goal up to the objective that it serves, for the thread. Part of the face.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

// Without id and words where the viewer may not see the goal.
struct GoalStep
{
    std::optional<GoalId> id;
    std::optional<std::string> title;
    std::optional<GoalScope> scope;
    std::optional<std::string> owner_name;
    std::optional<double> progress;
};
BOOST_DESCRIBE_STRUCT(GoalStep, (), (id, title, scope, owner_name, progress))

// From the goal itself over what it is linked to, up to the nearest goal of the organisation; along the oldest links as far
// up as it goes where it reaches none. It ends with the first goal that the viewer may not see: what that one serves would
// tell of it.
std::vector<GoalStep> way_up(Context& context, GoalId goal);

// Whose goal it is, for things that serve one: of what the viewer may see; none otherwise.
struct OwnedGoal
{
    GoalId id;
    std::string title;
    PersonId owner_id;
};
std::optional<OwnedGoal> owned_goal(Context& context, GoalId goal);
// Of many, in one statement: those that the viewer may see, in no order.
std::vector<OwnedGoal> visible_goals(Context& context, std::vector<GoalId> const& goals);
// Of a person's newest goals that are agreed or closed, at most `limit`, those that the viewer may see.
std::vector<OwnedGoal> newest_goals_of(Context& context, PersonId owner, std::int64_t limit);

} // namespace espalier::goals
