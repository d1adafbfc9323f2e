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
           (SELECT COUNT(*) FROM alignment_links l WHERE l.child_goal_id = g.id AND l.ended_at IS NULL) AS parents
    FROM goals g JOIN goal_periods q ON q.id = g.goal_period_id JOIN people o ON o.id = g.owner_id
    LEFT JOIN units u ON u.id = g.unit_id
    WHERE )";

std::string rows_where(VisibleScope const& scope, std::string_view rest)
{
    return fmt::format("{}{} {}", select_rows, scope.condition, rest);
}

} // namespace

std::vector<GoalRow> goal_rows(Context& context, GoalCriteria const& criteria)
{
    VisibleScope const scope(context);
    // What is aligned to nothing is told by the owner's unit, as the share aligned is.
    static auto const rest = fmt::format(R"(
            AND g.id < $5
            AND (CAST($6 AS BIGINT) IS NULL OR g.goal_period_id = $6)
            AND (CAST($7 AS TEXT) IS NULL OR g.scope = $7)
            AND (CAST($8 AS BIGINT) IS NULL
                 OR CASE WHEN $13 OR g.unit_id IS NULL THEN o.unit_id ELSE g.unit_id END IN (
                WITH RECURSIVE below (id) AS (
                    SELECT CAST($8 AS BIGINT) UNION SELECT n.id FROM units n JOIN below b ON n.parent_id = b.id)
                SELECT id FROM below))
            AND (CAST($9 AS TEXT) IS NULL
                 OR ($9 = 'active' AND g.lifecycle = 'agreed' AND g.starts_on <= $10)
                 OR ($9 = 'agreed' AND g.lifecycle = 'agreed' AND g.starts_on > $10)
                 OR ($9 NOT IN ('active', 'agreed') AND g.lifecycle = $9))
            AND (CAST($11 AS TEXT) IS NULL OR g.health = $11)
            AND (CAST($12 AS TEXT) IS NULL OR lower(g.title) LIKE $12 ESCAPE '\')
            AND (NOT $13 OR ({is_counted} AND NOT {is_aligned}))
            AND (CAST($14 AS BIGINT) IS NULL
                 OR (g.lifecycle = 'agreed' AND g.starts_on <= $15 AND (g.progressed_at IS NULL OR g.progressed_at < $14)
                     AND NOT ({is_driven})))
            AND (NOT $17 OR g.lifecycle <> 'closed')
            ORDER BY g.id DESC LIMIT $16)",
                                         fmt::arg("is_counted", is_counted), fmt::arg("is_aligned", is_aligned),
                                         fmt::arg("is_driven", is_driven));
    return context.tx.rows<GoalRow>(rows_where(scope, rest), scope.person_id, scope.sees_everybodys, scope.units,
                                    scope.reports, criteria.before, criteria.goal_period_id, criteria.scope,
                                    criteria.unit_id, criteria.lifecycle, context.today(), criteria.health,
                                    criteria.words, criteria.unaligned, criteria.updated_before, criteria.started_by,
                                    criteria.limit, criteria.is_open);
}

std::vector<GoalRow> goal_rows_of_people(Context& context, std::vector<PersonId> const& owners,
                                         std::optional<GoalPeriodId> period)
{
    VisibleScope const scope(context);
    return context.tx.rows<GoalRow>(rows_where(scope,
                                               fmt::format(R"(
            AND g.owner_id IN ({}) AND (CAST($6 AS BIGINT) IS NULL OR g.goal_period_id = $6)
            ORDER BY o.sort_name, o.id, q.starts_on DESC, g.id)",
                                                           db::unfolded(context.tx, "$5"))),
                                    scope.person_id, scope.sees_everybodys, scope.units, scope.reports,
                                    db::folded(owners), period);
}

std::vector<GoalRow> goal_rows_of_person(Context& context, PersonId person, std::optional<GoalPeriodId> period)
{
    VisibleScope const scope(context);
    return context.tx.rows<GoalRow>(rows_where(scope, R"(
            AND g.id IN (SELECT id FROM goals WHERE owner_id = $5
                         UNION SELECT goal_id FROM goal_contributors WHERE person_id = $5)
            AND (CAST($6 AS BIGINT) IS NULL OR g.goal_period_id = $6)
            ORDER BY q.starts_on DESC, g.id)"),
                                    scope.person_id, scope.sees_everybodys, scope.units, scope.reports, person, period);
}

std::vector<GoalRow> goal_rows_below(Context& context, std::optional<GoalId> parent, std::optional<GoalPeriodId> period,
                                     GoalId before, std::int64_t limit)
{
    VisibleScope const scope(context);
    constexpr std::string_view below = R"(
            AND g.id IN (SELECT k.child_goal_id FROM alignment_links k WHERE k.parent_goal_id = $5 AND k.ended_at IS NULL))";
    constexpr std::string_view top = R"(
            AND CAST($5 AS BIGINT) IS NULL AND g.scope = 'organization'
            AND NOT EXISTS (SELECT 1 FROM alignment_links k WHERE k.child_goal_id = g.id AND k.ended_at IS NULL))";
    return context.tx.rows<GoalRow>(rows_where(scope, std::string(parent ? below : top) + R"(
            AND (CAST($6 AS BIGINT) IS NULL OR g.goal_period_id = $6) AND g.id < $7 ORDER BY g.id DESC LIMIT $8)"),
                                    scope.person_id, scope.sees_everybodys, scope.units, scope.reports, parent, period,
                                    before, limit);
}

} // namespace espalier::goals::store
