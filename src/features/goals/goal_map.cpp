// SPDX-License-Identifier: Apache-2.0
// One level of the map: its goals, their links, and how many stand below.
#include "features/goals/goal_map.h"

#include "db/id_list.h"
#include "features/goals/goal_found.h"
#include "features/goals/goal_graph.h"
#include "features/goals/goals_store.h"

#include <unordered_map>

namespace espalier::goals {

namespace {

struct LinkRow
{
    GoalId child_goal_id;
    AlignmentKind kind = AlignmentKind::contributes;
    double weight = 1;
};
BOOST_DESCRIBE_STRUCT(LinkRow, (), (child_goal_id, kind, weight))

struct ChildCount
{
    GoalId parent_goal_id;
    std::int64_t children = 0;
};
BOOST_DESCRIBE_STRUCT(ChildCount, (), (parent_goal_id, children))

std::vector<LinkRow> links_to(db::Transaction& tx, GoalId parent, std::vector<GoalId> const& children)
{
    return tx.rows<LinkRow>(R"(SELECT child_goal_id, kind, weight FROM alignment_links
                               WHERE parent_goal_id = $1 AND ended_at IS NULL AND child_goal_id IN ()" +
                                db::unfolded(tx, "$2") + ")",
                            parent, db::folded(children));
}

std::vector<ChildCount> child_counts(db::Transaction& tx, std::vector<GoalId> const& goals)
{
    return tx.rows<ChildCount>("SELECT parent_goal_id, COUNT(*) AS children FROM alignment_links WHERE ended_at IS "
                               "NULL AND parent_goal_id IN (" +
                                   db::unfolded(tx, "$1") + ") GROUP BY parent_goal_id",
                               db::folded(goals));
}

} // namespace

std::vector<GoalMapNode> goal_map(Context& context, std::optional<GoalId> parent, GoalTimes const& times, GoalId before,
                                  std::int64_t limit)
{
    if (parent)
        (void)find_goal(context, *parent);
    std::vector<GoalMapNode> nodes;
    std::vector<GoalId> ids;
    std::unordered_map<GoalId, std::size_t> place;
    for (auto& row : store::goal_rows_below(context, parent, times, before, limit)) {
        place.emplace(row.id, nodes.size());
        ids.push_back(row.id);
        nodes.push_back({.id = row.id, .goal = line_of(std::move(row), context.today()), .kind = {}, .weight = {}});
    }
    if (parent)
        for (auto const& link : links_to(context.tx, *parent, ids)) {
            auto& node = nodes[place.at(link.child_goal_id)];
            node.kind = link.kind;
            node.weight = link.weight;
        }
    for (auto const& count : child_counts(context.tx, ids))
        nodes[place.at(count.parent_goal_id)].children = count.children;
    auto const below = context.workspace.kept<GoalGraph>().goals_below(context.tx, ids);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        nodes[i].goals_below = below[i];
    return nodes;
}

} // namespace espalier::goals
