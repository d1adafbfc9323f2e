// SPDX-License-Identifier: Apache-2.0
// A search upwards over the links, read in one statement.
#include "features/goals/goal_way.h"

#include "db/id_list.h"
#include "features/goals/goal_found.h"
#include "features/goals/links_store.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::goals {

namespace {

struct WayRow
{
    GoalId id;
    std::string title;
    GoalVisibility visibility = GoalVisibility::everybody;
    Lifecycle lifecycle = Lifecycle::draft;
    GoalScope scope = GoalScope::personal;
    std::optional<UnitId> unit_id;
    PersonId owner_id;
    std::string owner_name;
    std::optional<double> progress;
    bool is_contributor = false;
};
BOOST_DESCRIBE_STRUCT(WayRow, (),
                      (id, title, visibility, lifecycle, scope, unit_id, owner_id, owner_name, progress,
                       is_contributor))

std::vector<WayRow> rows_of(Context& context, std::vector<GoalId> const& goals)
{
    return context.tx.rows<WayRow>(
        R"(SELECT g.id, g.title, g.visibility, g.lifecycle, g.scope, g.unit_id, g.owner_id,
                  o.given_name || ' ' || o.family_name AS owner_name, g.progress,
                  EXISTS (SELECT 1 FROM goal_contributors c WHERE c.goal_id = g.id AND c.person_id = $2) AS is_contributor
           FROM goals g JOIN people o ON o.id = g.owner_id WHERE g.id IN ()" +
            db::unfolded(context.tx, "$1") + ")",
        db::folded(goals), context.viewer.person_id);
}

bool is_visible(Context const& context, WayRow const& row)
{
    return may_see(context, {row.visibility, row.lifecycle, row.scope, row.unit_id, row.owner_id, row.is_contributor});
}

GoalStep shown(Context& context, WayRow const& row)
{
    if (!is_visible(context, row))
        return {};
    return {row.id, row.title, row.scope, row.owner_name, row.progress};
}

// All above in the order of a search by levels, each with the goal that it was reached from.
struct Reached
{
    GoalId id;
    std::size_t from = 0;
    std::size_t level = 0; // links to it
};

std::vector<Reached> search(std::vector<Edge> const& edges, GoalId goal)
{
    std::vector<Reached> reached{{.id = goal}};
    for (std::size_t next = 0; next < reached.size(); ++next)
        for (auto const& edge : edges) {
            auto const is_known = std::any_of(reached.begin(), reached.end(),
                                              [&](Reached const& one) { return one.id == edge.parent_goal_id; });
            if (edge.child_goal_id == reached[next].id && !is_known)
                reached.push_back({edge.parent_goal_id, next, reached[next].level + 1});
        }
    return reached;
}

} // namespace

std::vector<GoalStep> way_up(Context& context, GoalId goal)
{
    auto const reached = search(store::edges_above(context.tx, {goal}), goal);
    std::vector<GoalId> ids;
    for (auto const& one : reached)
        ids.push_back(one.id);
    std::unordered_map<GoalId, WayRow> rows;
    for (auto& row : rows_of(context, ids))
        rows.emplace(row.id, std::move(row));
    auto const objective = std::find_if(reached.begin(), reached.end(), [&](Reached const& one) {
        return rows.at(one.id).scope == GoalScope::organization;
    });
    auto const deepest = std::find_if(reached.begin(), reached.end(),
                                      [&](Reached const& one) { return one.level == reached.back().level; });
    auto const top = objective == reached.end() ? deepest : objective;
    std::vector<WayRow const*> way{&rows.at(top->id)};
    for (auto at = static_cast<std::size_t>(top - reached.begin()); at != 0; way.push_back(&rows.at(reached[at].id)))
        at = reached[at].from;
    std::reverse(way.begin(), way.end());
    std::vector<GoalStep> steps;
    for (auto const* const row : way) {
        steps.push_back(shown(context, *row));
        if (!steps.back().id)
            break;
    }
    return steps;
}

std::optional<OwnedGoal> owned_goal(Context& context, GoalId id)
{
    auto goal = visible_goal(context, id);
    return goal ? std::optional(OwnedGoal{goal->id, std::move(goal->title), goal->owner_id}) : std::nullopt;
}

std::vector<OwnedGoal> visible_goals(Context& context, std::vector<GoalId> const& goals)
{
    std::vector<OwnedGoal> visible;
    for (auto& row : rows_of(context, goals))
        if (is_visible(context, row))
            visible.push_back({row.id, std::move(row.title), row.owner_id});
    return visible;
}

std::vector<OwnedGoal> newest_goals_of(Context& context, PersonId owner, std::int64_t limit)
{
    auto goals = visible_goals(context,
                               context.tx.rows<GoalId>(
                                   R"(SELECT g.id FROM goals g
                                               WHERE g.owner_id = $1 AND g.lifecycle IN ('agreed', 'closed')
                                               ORDER BY g.id DESC LIMIT $2)",
                                   owner, limit));
    std::sort(goals.begin(), goals.end(),
              [](OwnedGoal const& one, OwnedGoal const& other) { return other.id < one.id; });
    return goals;
}

} // namespace espalier::goals
