// SPDX-License-Identifier: Apache-2.0
// One function per statement.
#include "features/goals/links_store.h"

#include "db/id_list.h"

#include <unordered_set>

namespace espalier::goals::store {

std::int64_t next_graph_version(db::Transaction& tx)
{
    tx.execute("UPDATE goal_graph SET version = version + 1");
    return graph_version(tx);
}

std::int64_t graph_version(db::Transaction& tx)
{
    return tx.row<std::int64_t>("SELECT version FROM goal_graph").value();
}

std::optional<AlignmentLink> find_link(db::Transaction& tx, AlignmentLinkId id)
{
    return tx.select_one<AlignmentLink>("FROM alignment_links WHERE id = $1 AND ended_at IS NULL", id);
}

namespace {

std::vector<Edge> edges_from(db::Transaction& tx, std::vector<GoalId> const& children)
{
    return tx.rows<Edge>(
        "SELECT l.child_goal_id, l.parent_goal_id FROM (" + db::unfolded(tx, "$1") +
            ") w CROSS JOIN alignment_links l WHERE l.child_goal_id = w.id AND l.ended_at IS NULL ORDER BY l.id",
        db::folded(children));
}

} // namespace

std::vector<Edge> edges_above(db::Transaction& tx, std::vector<GoalId> const& goals)
{
    std::vector<Edge> edges;
    std::unordered_set<GoalId> known(goals.begin(), goals.end());
    for (auto level = goals; !level.empty();) {
        std::vector<GoalId> next;
        for (auto const& edge : edges_from(tx, level)) {
            edges.push_back(edge);
            if (known.insert(edge.parent_goal_id).second)
                next.push_back(edge.parent_goal_id);
        }
        level = std::move(next);
    }
    return edges;
}

std::int64_t parents_of(db::Transaction& tx, GoalId goal)
{
    return tx
        .row<std::int64_t>("SELECT COUNT(*) FROM alignment_links WHERE child_goal_id = $1 AND ended_at IS NULL", goal)
        .value();
}

bool contributes(db::Transaction& tx, GoalId goal)
{
    return tx
        .row<std::int64_t>("SELECT 1 FROM alignment_links WHERE child_goal_id = $1 AND ended_at IS NULL AND kind = "
                           "'contributes' LIMIT 1",
                           goal)
        .has_value();
}

std::vector<AlignmentLink> links_up(db::Transaction& tx, GoalId child)
{
    return tx.select<AlignmentLink>(
        R"(FROM alignment_links WHERE child_goal_id = $1 AND ended_at IS NULL
           AND parent_goal_id IN (SELECT g.id FROM goals g WHERE g.lifecycle <> 'closed') ORDER BY id)",
        child);
}

std::vector<PersonId> have_copy(db::Transaction& tx, GoalId goal, GoalPeriodId period,
                                std::vector<PersonId> const& people)
{
    return tx.rows<PersonId>(
        R"(SELECT DISTINCT owner_id FROM goals
           WHERE origin_goal_id = $1 AND origin_kind IN ('taken_up', 'handed_down') AND goal_period_id = $2
             AND (outcome IS NULL OR outcome <> 'cancelled') AND owner_id IN ()" +
            db::unfolded(tx, "$3") + ") ORDER BY owner_id",
        goal, period, db::folded(people));
}

std::vector<ParentOwner> parent_owners(db::Transaction& tx, GoalId child)
{
    return tx.rows<ParentOwner>(
        R"(SELECT DISTINCT g.owner_id, EXISTS (SELECT 1 FROM goal_contributors c
                                               WHERE c.goal_id = $1 AND c.person_id = g.owner_id) AS is_contributor
           FROM alignment_links l JOIN goals g ON g.id = l.parent_goal_id
           WHERE l.child_goal_id = $1 AND l.ended_at IS NULL ORDER BY g.owner_id)",
        child);
}

std::vector<LinkedRow> parents(db::Transaction& tx, GoalId goal, std::optional<PersonId> viewer)
{
    return tx.rows<LinkedRow>(
        R"(SELECT g.measure_kind, g.measure_unit, g.start_value, g.target_value, l.id, l.kind, l.weight, l.version,
                  g.id AS goal_id,
                  g.title, g.scope, g.unit_id, g.owner_id, o.given_name || ' ' || o.family_name AS owner_name,
                  g.visibility, g.starts_on, g.current_value, g.lifecycle, g.outcome, g.progress, g.health,
                  CASE WHEN k.origin_goal_id = g.id THEN k.origin_kind END AS origin_kind,
                  EXISTS (SELECT 1 FROM goal_contributors c WHERE c.goal_id = g.id AND c.person_id = $2) AS is_contributor
           FROM alignment_links l JOIN goals g ON g.id = l.parent_goal_id JOIN people o ON o.id = g.owner_id
           JOIN goals k ON k.id = l.child_goal_id
           WHERE l.child_goal_id = $1 AND l.ended_at IS NULL ORDER BY l.id)",
        goal, viewer);
}

std::vector<LinkedRow> children(db::Transaction& tx, GoalId goal, std::optional<PersonId> viewer)
{
    return tx.rows<LinkedRow>(
        R"(SELECT g.measure_kind, g.measure_unit, g.start_value, g.target_value, l.id, l.kind, l.weight, l.version,
                  g.id AS goal_id,
                  g.title, g.scope, g.unit_id, g.owner_id, o.given_name || ' ' || o.family_name AS owner_name,
                  g.visibility, g.starts_on, g.current_value, g.lifecycle, g.outcome, g.progress, g.health,
                  CASE WHEN g.origin_goal_id = l.parent_goal_id THEN g.origin_kind END AS origin_kind,
                  EXISTS (SELECT 1 FROM goal_contributors c WHERE c.goal_id = g.id AND c.person_id = $2) AS is_contributor
           FROM alignment_links l JOIN goals g ON g.id = l.child_goal_id JOIN people o ON o.id = g.owner_id
           WHERE l.parent_goal_id = $1 AND l.ended_at IS NULL ORDER BY l.id)",
        goal, viewer);
}

std::vector<TitleRow> titles(db::Transaction& tx, std::vector<GoalId> const& goals, std::optional<PersonId> viewer)
{
    return tx.rows<TitleRow>(
        R"(SELECT g.id, g.title, g.visibility, g.lifecycle, g.scope, g.unit_id, g.owner_id,
                  EXISTS (SELECT 1 FROM goal_contributors c WHERE c.goal_id = g.id AND c.person_id = $2) AS is_contributor
           FROM goals g WHERE g.id IN ()" +
            db::unfolded(tx, "$1") + ")",
        db::folded(goals), viewer);
}

std::vector<ContinuationRow> continuations(db::Transaction& tx, GoalId goal, std::optional<PersonId> viewer)
{
    return tx.rows<ContinuationRow>(
        R"(SELECT g.id, g.title, g.visibility, g.lifecycle, g.scope, g.unit_id, g.owner_id,
                  EXISTS (SELECT 1 FROM goal_contributors c WHERE c.goal_id = g.id AND c.person_id = $2) AS is_contributor,
                  p.name AS goal_period_name
           FROM goals g JOIN goal_periods p ON p.id = g.goal_period_id
           WHERE g.origin_goal_id = $1 AND g.origin_kind = 'carried_over' ORDER BY g.id)",
        goal, viewer);
}

} // namespace espalier::goals::store
