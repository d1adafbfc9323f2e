// SPDX-License-Identifier: Apache-2.0
// The statements behind lists of goals: what is shown of each, narrowed to what the viewer may see.
#include "db/id_list.h"
#include "features/goals/goal_conditions.h"
#include "features/goals/goals_store.h"

#include <fmt/core.h>

namespace espalier::goals::store {

namespace {

constexpr std::string_view select_rows = R"(
    SELECT g.measure_kind, g.measure_unit, g.start_value, g.target_value, g.id, g.goal_period_id,
           q.name AS goal_period_name, g.scope, g.unit_id, u.name AS unit_name, g.owner_id,
           o.given_name || ' ' || o.family_name AS owner_name, g.title, g.visibility, g.starts_on, g.due_on, g.weight,
           g.roll_up, g.current_value, g.lifecycle, g.outcome, g.progress, g.health, g.confidence, g.progressed_at,
           (SELECT COUNT(*) FROM alignment_links l WHERE l.child_goal_id = g.id AND l.ended_at IS NULL) AS parents)";

constexpr std::string_view from_goals = R"(
    FROM goals g JOIN goal_periods q ON q.id = g.goal_period_id JOIN people o ON o.id = g.owner_id
    LEFT JOIN units u ON u.id = g.unit_id
    WHERE )";

// SQLite takes the tables of a CROSS JOIN in this order: goals are read from the newest on, until the page is full.
constexpr std::string_view from_newest_goals = R"(
    FROM goals g CROSS JOIN goal_periods q CROSS JOIN people o LEFT JOIN units u ON u.id = g.unit_id
    WHERE q.id = g.goal_period_id AND o.id = g.owner_id AND )";

// What the viewer may see of them. `rest` begins with AND; its own arguments begin at $8, behind those of scope and times.
template <class... Arguments> std::vector<GoalRow> rows_where(Context& context, GoalTimes const& times,
                                                              std::string_view from, std::string_view rest,
                                                              Arguments const&... arguments)
{
    VisibleScope const scope(context);
    return context.tx.rows<GoalRow>(fmt::format("{}{}{} {}", select_rows, from, scope.condition, rest), scope.person_id,
                                    scope.sees_everybodys, scope.units, scope.reports, times.goal_period_id,
                                    times.is_current.value_or(false), context.today(), arguments...);
}

// The unit $10 and those below it.
constexpr std::string_view below_unit = R"(WITH RECURSIVE below (id) AS (
    SELECT CAST($10 AS BIGINT) UNION SELECT n.id FROM units n JOIN below b ON n.parent_id = b.id))";

bool has_few_people(db::Transaction& tx, UnitId unit)
{
    constexpr std::int64_t few = 2'000; // whose goals are read and sorted in some milliseconds
    return *tx.row<std::int64_t>(
               R"(WITH RECURSIVE below (id) AS (
                      SELECT CAST($1 AS BIGINT) UNION SELECT n.id FROM units n JOIN below b ON n.parent_id = b.id)
                  SELECT COUNT(*) FROM (SELECT 1 FROM below b CROSS JOIN people p WHERE p.unit_id = b.id LIMIT $2) few)",
               unit, few) < few;
}

// Of the unit $10 or its people, as they are told apart: what is aligned to nothing by the owner's unit, as the share is. The
// goals of few people are found from these; of many, enough are among the newest.
std::string is_of_unit(db::Transaction& tx, GoalCriteria const& criteria)
{
    if (!criteria.unit_id)
        return "CAST($10 AS BIGINT) IS NULL";
    if (!has_few_people(tx, *criteria.unit_id))
        return fmt::format("CASE WHEN $14 OR g.unit_id IS NULL THEN o.unit_id ELSE g.unit_id END IN "
                           "({} SELECT id FROM below)",
                           below_unit);
    return fmt::format(R"(g.id IN ({}
            SELECT e.id FROM below b CROSS JOIN goals e WHERE e.unit_id = b.id AND NOT $14
            UNION ALL
            SELECT e.id FROM below b CROSS JOIN people p CROSS JOIN goals e
            WHERE p.unit_id = b.id AND e.owner_id = p.id AND ($14 OR e.unit_id IS NULL)))",
                       below_unit);
}

} // namespace

std::vector<GoalRow> goal_rows(Context& context, GoalCriteria const& criteria)
{
    // What is not asked for is not compared, so that an index can be chosen by what is.
    auto const rest = fmt::format(
        R"(
            AND {period}
            AND (NOT $6 OR g.lifecycle <> 'closed' OR q.ends_on >= $7)
            AND g.id < $8
            AND (CAST($9 AS TEXT) IS NULL OR g.scope = $9)
            AND {of_unit}
            AND (CAST($11 AS TEXT) IS NULL
                 OR ($11 = 'active' AND g.lifecycle = 'agreed' AND g.starts_on <= $7)
                 OR ($11 = 'agreed' AND g.lifecycle = 'agreed' AND g.starts_on > $7)
                 OR ($11 NOT IN ('active', 'agreed') AND g.lifecycle = $11))
            AND {health}
            AND (CAST($13 AS TEXT) IS NULL OR lower(g.title) LIKE $13 ESCAPE '\')
            AND (NOT $14 OR ({is_counted} AND NOT {is_aligned}))
            AND (CAST($15 AS BIGINT) IS NULL
                 OR (g.lifecycle = 'agreed' AND g.starts_on <= $16 AND (g.progressed_at IS NULL OR g.progressed_at < $15)
                     AND NOT ({is_driven})))
            AND (NOT $17 OR g.lifecycle <> 'closed')
            ORDER BY g.id DESC LIMIT $18)",
        fmt::arg("period", criteria.times.goal_period_id ? "g.goal_period_id = $5" : "CAST($5 AS BIGINT) IS NULL"),
        fmt::arg("of_unit", is_of_unit(context.tx, criteria)),
        fmt::arg("health", criteria.health ? "g.health = $12" : "CAST($12 AS TEXT) IS NULL"),
        fmt::arg("is_counted", is_counted), fmt::arg("is_aligned", is_aligned), fmt::arg("is_driven", is_driven));
    return rows_where(context, criteria.times, from_newest_goals, rest, criteria.before, criteria.scope,
                      criteria.unit_id, criteria.lifecycle, criteria.health, criteria.words, criteria.unaligned,
                      criteria.updated_before, criteria.started_by, criteria.is_open, criteria.limit);
}

std::vector<GoalRow> goal_rows_of_people(Context& context, std::vector<PersonId> const& owners, GoalTimes const& times)
{
    return rows_where(context, times, from_goals,
                      fmt::format("AND {} AND g.owner_id IN ({}) ORDER BY o.sort_name, o.id, q.starts_on DESC, g.id",
                                  is_of_times, db::unfolded(context.tx, "$8")),
                      db::folded(owners));
}

std::vector<GoalRow> goal_rows_of_person(Context& context, PersonId person, GoalTimes const& times)
{
    static auto const rest = fmt::format(R"(
            AND {} AND g.id IN (SELECT id FROM goals WHERE owner_id = $8
                                UNION SELECT goal_id FROM goal_contributors WHERE person_id = $8)
            ORDER BY q.starts_on DESC, g.id)",
                                         is_of_times);
    return rows_where(context, times, from_goals, rest, person);
}

std::vector<GoalRow> goal_rows_below(Context& context, std::optional<GoalId> parent, GoalTimes const& times,
                                     GoalId before, std::int64_t limit)
{
    constexpr std::string_view below = R"(
            AND g.id IN (SELECT k.child_goal_id FROM alignment_links k WHERE k.parent_goal_id = $8 AND k.ended_at IS NULL))";
    constexpr std::string_view top = R"(
            AND CAST($8 AS BIGINT) IS NULL AND g.scope = 'organization'
            AND NOT EXISTS (SELECT 1 FROM alignment_links k WHERE k.child_goal_id = g.id AND k.ended_at IS NULL))";
    return rows_where(
        context, times, from_goals,
        fmt::format("{} AND {} AND g.id < $9 ORDER BY g.id DESC LIMIT $10", parent ? below : top, is_of_times), parent,
        before, limit);
}

} // namespace espalier::goals::store
