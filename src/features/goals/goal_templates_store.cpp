// SPDX-License-Identifier: Apache-2.0
// One function per statement.
#include "features/goals/goal_templates_store.h"

#include "db/id_list.h"

namespace espalier::goals::store {

std::optional<GoalTemplate> find_template(db::Transaction& tx, GoalTemplateId id)
{
    return tx.select_one<GoalTemplate>("FROM goal_templates WHERE id = $1", id);
}

std::vector<GoalTemplate> templates(db::Transaction& tx)
{
    return tx.select<GoalTemplate>("FROM goal_templates ORDER BY title, id");
}

std::vector<GoalTemplateKeyResult> template_key_results(db::Transaction& tx, std::optional<GoalTemplateId> id)
{
    return tx.select<GoalTemplateKeyResult>(
        R"(FROM goal_template_key_results WHERE CAST($1 AS BIGINT) IS NULL OR goal_template_id = $1
           ORDER BY goal_template_id, position, id)",
        id);
}

void delete_template_key_results(db::Transaction& tx, GoalTemplateId id)
{
    tx.execute("DELETE FROM goal_template_key_results WHERE goal_template_id = $1", id);
}

std::int64_t delete_template(db::Transaction& tx, GoalTemplateId id)
{
    tx.execute("UPDATE goals SET goal_template_id = NULL WHERE goal_template_id = $1", id);
    delete_template_key_results(tx, id);
    return tx.execute("DELETE FROM goal_templates WHERE id = $1", id);
}

std::vector<TemplateNames> template_names(db::Transaction& tx)
{
    return tx.rows<TemplateNames>(
        R"(SELECT t.id, u.name AS unit_name, v.title AS job_title
           FROM goal_templates t LEFT JOIN units u ON u.id = t.unit_id LEFT JOIN jobs j ON j.id = t.job_id
           LEFT JOIN job_versions v ON v.id = j.current_version_id ORDER BY t.id)");
}

std::vector<ReachedPerson> reached(Context& context, GoalAssignment const& assignment, std::int64_t limit)
{
    auto& tx = context.tx;
    return tx.rows<ReachedPerson>(
        R"(SELECT p.id, p.given_name || ' ' || p.family_name AS name,
                  EXISTS (SELECT 1 FROM goals g WHERE g.goal_template_id = $1 AND g.goal_period_id = $2
                          AND g.owner_id = p.id) AS has_it
           FROM people p
           WHERE (p.left_on IS NULL OR p.left_on >= $3) AND p.started_on <= $3
             AND (CAST($4 AS BIGINT) IS NULL OR p.unit_id IN (
                 WITH RECURSIVE below (id) AS (
                     SELECT CAST($4 AS BIGINT) UNION SELECT n.id FROM units n JOIN below b ON n.parent_id = b.id)
                 SELECT id FROM below))
             AND (CAST($5 AS BIGINT) IS NULL OR p.job_id = $5)
             AND ($6 = '[]' OR p.id IN ()" +
            db::unfolded(tx, "$6") + ")) ORDER BY p.sort_name, p.id LIMIT $7",
        assignment.goal_template_id, assignment.goal_period_id, context.today(), assignment.unit_id, assignment.job_id,
        db::folded(assignment.person_ids), limit);
}

} // namespace espalier::goals::store
