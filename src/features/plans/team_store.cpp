// SPDX-License-Identifier: Apache-2.0
// SQL of a team.
#include "features/plans/team_store.h"

#include "features/plans/needs_store.h"

namespace espalier::plans::store {

std::vector<TeamPersonRow> team_people(db::Transaction& tx, PersonId manager, Date today)
{
    return tx.rows<TeamPersonRow>(
        R"(SELECT p.id AS person_id, p.given_name || ' ' || p.family_name AS name, v.title AS job_title, u.name AS unit_name
           FROM people p JOIN units u ON u.id = p.unit_id
           LEFT JOIN jobs j ON j.id = p.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE p.manager_id = $1 AND (p.left_on IS NULL OR p.left_on >= $2)
           ORDER BY p.sort_name, p.id)",
        manager, today);
}

std::vector<TeamNeedsRow> team_needs(db::Transaction& tx, PersonId manager, Date today)
{
    static auto const statement =
        R"(WITH standing AS (
               SELECT n.person_id, n.rounds, COALESCE(c.name, n.statement) AS name,
                      )" +
        is_planned("$2") + R"( AS in_plan,
                      ROW_NUMBER() OVER (PARTITION BY n.person_id ORDER BY n.priority DESC, n.id) AS place
               FROM people p JOIN needs n ON n.person_id = p.id LEFT JOIN competencies c ON c.id = n.competency_id
               WHERE p.manager_id = $1 AND NOT n.is_met AND n.merged_into_id IS NULL
                 AND NOT EXISTS (SELECT 1 FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL))
           SELECT person_id, SUM(CASE WHEN in_plan THEN 0 ELSE 1 END) AS open, SUM(CASE WHEN in_plan THEN 1 ELSE 0 END) AS planned,
                  SUM(CASE WHEN rounds >= 2 AND NOT in_plan THEN 1 ELSE 0 END) AS recurring,
                  MAX(CASE WHEN place = 1 THEN name END) AS top_need
           FROM standing GROUP BY person_id)";
    return tx.rows<TeamNeedsRow>(statement, manager, today);
}

std::vector<ReportNeedRow> needs_of_reports(db::Transaction& tx, PersonId manager, Date today)
{
    static auto const statement =
        R"(SELECT n.competency_id, c.name AS competency_name, p.id AS person_id,
                  p.given_name || ' ' || p.family_name AS person_name,
                  )" +
        is_planned("$2") + R"( AS is_planned
           FROM people p JOIN needs n ON n.person_id = p.id JOIN competencies c ON c.id = n.competency_id
           WHERE p.manager_id = $1 AND (p.left_on IS NULL OR p.left_on >= $2) AND NOT n.is_met
             AND n.merged_into_id IS NULL
             AND NOT EXISTS (SELECT 1 FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL)
           ORDER BY c.search_text, c.id, p.sort_name, p.id)";
    return tx.rows<ReportNeedRow>(statement, manager, today);
}

} // namespace espalier::plans::store
