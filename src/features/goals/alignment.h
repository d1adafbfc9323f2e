// SPDX-License-Identifier: Apache-2.0
// Goals and the links between them as a graph without circles: pure functions over edges.
#pragma once

#include "features/goals/goal_terms.h"

#include <span>
#include <vector>

namespace espalier::goals {

struct Edge
{
    GoalId child_goal_id;
    GoalId parent_goal_id;
};
BOOST_DESCRIBE_STRUCT(Edge, (), (child_goal_id, parent_goal_id))

// The goals of the circle that a link from `child` to `parent` would close, from the child over the parent up to the goal
// before the child again; empty: none. `edges` hold at least everything above the parent.
std::vector<GoalId> circle(std::span<Edge const> edges, GoalId child, GoalId parent);

// The goals in an order in which each stands behind its children. `edges` may name others; they close no circle.
std::vector<GoalId> children_first(std::vector<GoalId> const& goals, std::span<Edge const> edges);

} // namespace espalier::goals
