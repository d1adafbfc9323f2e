// SPDX-License-Identifier: Apache-2.0
// A search upwards, and an order.
#include "features/goals/alignment.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::goals {

std::vector<GoalId> circle(std::span<Edge const> edges, GoalId child, GoalId parent)
{
    std::unordered_multimap<GoalId, GoalId> parents;
    for (auto const& edge : edges)
        parents.emplace(edge.child_goal_id, edge.parent_goal_id);
    std::unordered_map<GoalId, GoalId> came_from{{parent, child}};
    std::vector<GoalId> reached{parent};
    for (std::size_t next = 0; next < reached.size() && reached[next] != child; ++next) {
        auto const [first, last] = parents.equal_range(reached[next]);
        for (auto above = first; above != last; ++above)
            if (came_from.emplace(above->second, reached[next]).second)
                reached.push_back(above->second);
    }
    auto const found = std::find(reached.begin(), reached.end(), child);
    if (found == reached.end())
        return {};
    std::vector<GoalId> way;
    for (auto goal = child == parent ? child : came_from.at(child); goal != child; goal = came_from.at(goal))
        way.push_back(goal);
    way.push_back(child);
    std::reverse(way.begin(), way.end());
    return way;
}

std::vector<GoalId> children_first(std::vector<GoalId> const& goals, std::span<Edge const> edges)
{
    std::unordered_map<GoalId, std::int64_t> waits_for;
    for (auto const goal : goals)
        waits_for.emplace(goal, 0);
    std::unordered_multimap<GoalId, GoalId> parents;
    for (auto const& edge : edges) {
        if (!waits_for.contains(edge.child_goal_id) || !waits_for.contains(edge.parent_goal_id))
            continue;
        parents.emplace(edge.child_goal_id, edge.parent_goal_id);
        ++waits_for[edge.parent_goal_id];
    }
    std::vector<GoalId> order;
    for (auto const goal : goals)
        if (waits_for[goal] == 0)
            order.push_back(goal);
    for (std::size_t next = 0; next < order.size(); ++next) {
        auto const [first, last] = parents.equal_range(order[next]);
        for (auto above = first; above != last; ++above)
            if (--waits_for[above->second] == 0)
                order.push_back(above->second);
    }
    return order;
}

} // namespace espalier::goals
