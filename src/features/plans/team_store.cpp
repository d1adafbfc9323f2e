// SPDX-License-Identifier: Apache-2.0
// SQL of a team.
#include "features/plans/team_store.h"

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

std::vector<TeamNeedsRow> team_needs(db::Transaction& tx, PersonId manager)
{
    return tx.rows<TeamNeedsRow>(
        R"(WITH standing AS (
               SELECT n.person_id, n.rounds, COALESCE(c.name, n.statement) AS name,
                      EXISTS (SELECT 1 FROM plan_item_needs i WHERE i.need_id = n.id AND NOT EXISTS
                          (SELECT 1 FROM plan_item_steps s
                           WHERE s.plan_item_id = i.plan_item_id AND s.kind = 'cancelled')
                          AND NOT EXISTS (SELECT 1 FROM plan_items k WHERE k.carried_from_id = i.plan_item_id)) AS in_plan,
                      ROW_NUMBER() OVER (PARTITION BY n.person_id ORDER BY n.priority DESC, n.id) AS place
               FROM people p JOIN needs n ON n.person_id = p.id LEFT JOIN competencies c ON c.id = n.competency_id
               WHERE p.manager_id = $1 AND NOT n.is_met AND n.merged_into_id IS NULL
                 AND NOT EXISTS (SELECT 1 FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL))
           SELECT person_id, SUM(CASE WHEN in_plan THEN 0 ELSE 1 END) AS open, SUM(CASE WHEN in_plan THEN 1 ELSE 0 END) AS planned,
                  SUM(CASE WHEN rounds >= 2 AND NOT in_plan THEN 1 ELSE 0 END) AS recurring,
                  MAX(CASE WHEN place = 1 THEN name END) AS top_need
           FROM standing GROUP BY person_id)",
        manager);
}

std::vector<TeamPlanRow> team_plans(db::Transaction& tx, PersonId manager, Date today)
{
    return tx.rows<TeamPlanRow>(
        R"(WITH shown AS (
               SELECT p.id AS plan_id, p.person_id, p.starts_on, p.ends_on
               FROM people e JOIN plans p ON p.person_id = e.id WHERE e.manager_id = $1),
           items AS (
               SELECT i.plan_id, i.due_on, s.kind
               FROM shown w JOIN plan_items i ON i.plan_id = w.plan_id
               LEFT JOIN plan_item_steps s ON s.id = (SELECT MAX(m.id) FROM plan_item_steps m WHERE m.plan_item_id = i.id))
           SELECT w.person_id, w.plan_id, w.starts_on, w.ends_on,
                  (SELECT t.kind FROM plan_turns t WHERE t.plan_id = w.plan_id ORDER BY t.id DESC LIMIT 1) AS last_turn,
                  EXISTS (SELECT 1 FROM plan_turns t WHERE t.plan_id = w.plan_id AND t.kind IN ('agreed', 'agreed_in_part')) AS was_agreed,
                  (SELECT COUNT(*) FROM items i WHERE i.plan_id = w.plan_id AND (i.kind IS NULL OR i.kind = 'reopened')) AS planned,
                  (SELECT COUNT(*) FROM items i WHERE i.plan_id = w.plan_id AND i.kind IN ('started', 'done')) AS begun,
                  (SELECT COUNT(*) FROM items i WHERE i.plan_id = w.plan_id AND i.kind = 'closed') AS closed,
                  (SELECT COUNT(*) FROM items i WHERE i.plan_id = w.plan_id AND i.due_on < $2
                       AND (i.kind IS NULL OR i.kind IN ('started', 'done', 'reopened'))) AS overdue
           FROM shown w ORDER BY w.starts_on DESC, w.plan_id DESC)",
        manager, today);
}

std::vector<ReportNeedRow> needs_of_reports(db::Transaction& tx, PersonId manager, Date today)
{
    return tx.rows<ReportNeedRow>(
        R"(SELECT n.competency_id, c.name AS competency_name, p.id AS person_id,
                  p.given_name || ' ' || p.family_name AS person_name,
                  EXISTS (SELECT 1 FROM plan_item_needs i WHERE i.need_id = n.id AND NOT EXISTS
                      (SELECT 1 FROM plan_item_steps s
                       WHERE s.plan_item_id = i.plan_item_id AND s.kind = 'cancelled')
                      AND NOT EXISTS (SELECT 1 FROM plan_items k WHERE k.carried_from_id = i.plan_item_id)) AS is_planned
           FROM people p JOIN needs n ON n.person_id = p.id JOIN competencies c ON c.id = n.competency_id
           WHERE p.manager_id = $1 AND (p.left_on IS NULL OR p.left_on >= $2) AND NOT n.is_met
             AND n.merged_into_id IS NULL
             AND NOT EXISTS (SELECT 1 FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL)
           ORDER BY c.search_text, c.id, p.sort_name, p.id)",
        manager, today);
}

} // namespace espalier::plans::store
