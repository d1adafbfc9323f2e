// SPDX-License-Identifier: Apache-2.0
// Keeping the graph up to date, and counting in it.
#include "features/goals/goal_graph.h"

#include <algorithm>

namespace espalier::goals {

namespace {

struct GraphVersion
{
    std::int64_t version = 0;
    std::int64_t whole_since = 0;
};
BOOST_DESCRIBE_STRUCT(GraphVersion, (), (version, whole_since))

struct ChangedEdge : Edge
{
    bool stands = true;
};
BOOST_DESCRIBE_STRUCT(ChangedEdge, (Edge), (stands))

} // namespace

std::int32_t GoalGraph::place_of(GoalId goal)
{
    auto const [found, is_new] = places_.emplace(goal, static_cast<std::int32_t>(children_.size()));
    if (is_new) {
        children_.emplace_back();
        seen_in_.push_back(0);
    }
    return found->second;
}

void GoalGraph::change(Edge const& edge, bool stands)
{
    auto const child = place_of(edge.child_goal_id);
    auto& below = children_[static_cast<std::size_t>(place_of(edge.parent_goal_id))];
    auto const found = std::find(below.begin(), below.end(), child);
    if (stands && found == below.end())
        below.push_back(child);
    else if (!stands && found != below.end())
        below.erase(found);
}

void GoalGraph::refresh(db::Transaction& tx)
{
    auto const now = tx.row<GraphVersion>("SELECT version, whole_since FROM goal_graph").value();
    if (now.version <= version_)
        return;
    if (version_ < now.whole_since) {
        places_.clear();
        children_.clear();
        seen_in_.clear();
        version_ = -1;
    }
    if (version_ <
        0) // nothing is there yet, so nothing can be there twice: each pair of goals has one link that stands
        tx.each<Edge>("SELECT child_goal_id, parent_goal_id FROM alignment_links WHERE ended_at IS NULL",
                      [&](Edge const& edge) {
                          auto const child = place_of(edge.child_goal_id);
                          children_[static_cast<std::size_t>(place_of(edge.parent_goal_id))].push_back(child);
                      });
    else
        tx.each<ChangedEdge>(
            R"(SELECT child_goal_id, parent_goal_id, ended_at IS NULL AS stands FROM alignment_links
               WHERE graph_version > $1 ORDER BY graph_version, id)",
            [&](ChangedEdge const& edge) { change(edge, edge.stands); }, version_);
    version_ = now.version;
}

std::int64_t GoalGraph::count_below(std::int32_t place)
{
    if (++counts_ == 0) {
        std::fill(seen_in_.begin(), seen_in_.end(), 0);
        counts_ = 1;
    }
    seen_in_[static_cast<std::size_t>(place)] = counts_;
    std::vector<std::int32_t> found{place};
    for (std::size_t next = 0; next < found.size(); ++next)
        for (auto const child : children_[static_cast<std::size_t>(found[next])])
            if (std::exchange(seen_in_[static_cast<std::size_t>(child)], counts_) != counts_)
                found.push_back(child);
    return std::ssize(found) - 1;
}

std::vector<std::int64_t> GoalGraph::goals_below(db::Transaction& tx, std::vector<GoalId> const& goals)
{
    std::scoped_lock const lock(mutex_);
    refresh(tx);
    std::vector<std::int64_t> counts;
    for (auto const goal : goals) {
        auto const found = places_.find(goal);
        counts.push_back(found == places_.end() ? 0 : count_below(found->second));
    }
    return counts;
}

} // namespace espalier::goals
