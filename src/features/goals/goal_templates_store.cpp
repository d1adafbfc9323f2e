// SPDX-License-Identifier: Apache-2.0
// One function per statement.
#include "features/goals/goal_templates_store.h"

#include "db/id_list.h"

#include <fmt/core.h>

namespace espalier::goals::store {

std::optional<GoalTemplate> find_template(db::Transaction& tx, GoalTemplateId id)
{
    return tx.select_one<GoalTemplate>("FROM goal_templates WHERE id = $1", id);
}

std::vector<GoalTemplate> templates(db::Transaction& tx, std::optional<GoalTemplateId> id)
{
    return tx.select<GoalTemplate>("FROM goal_templates WHERE CAST($1 AS BIGINT) IS NULL OR id = $1 ORDER BY title, id",
                                   id);
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

std::vector<TemplateNames> template_names(db::Transaction& tx, std::optional<GoalTemplateId> id)
{
    return tx.rows<TemplateNames>(
        R"(SELECT t.id, u.name AS unit_name, v.title AS job_title
           FROM goal_templates t LEFT JOIN units u ON u.id = t.unit_id LEFT JOIN jobs j ON j.id = t.job_id
           LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE CAST($1 AS BIGINT) IS NULL OR t.id = $1 ORDER BY t.id)",
        id);
}

namespace {

constexpr std::string_view has_it = R"(EXISTS (SELECT 1 FROM goals g WHERE g.goal_template_id = $1
    AND g.goal_period_id = $2 AND g.owner_id = p.id))";

// Of people p; by $3 to $6.
std::string is_reached(db::Transaction const& tx)
{
    return R"((p.left_on IS NULL OR p.left_on >= $3) AND p.started_on <= $3
             AND (CAST($4 AS BIGINT) IS NULL OR p.unit_id IN (
                 WITH RECURSIVE below (id) AS (
                     SELECT CAST($4 AS BIGINT) UNION SELECT n.id FROM units n JOIN below b ON n.parent_id = b.id)
                 SELECT id FROM below))
             AND (CAST($5 AS BIGINT) IS NULL OR p.job_id = $5)
             AND ($6 = '[]' OR p.id IN ()" +
        db::unfolded(tx, "$6") + "))";
}

} // namespace

Reached reached(Context& context, GoalAssignment const& assignment)
{
    auto& tx = context.tx;
    return tx
        .row<Reached>(fmt::format(R"(SELECT COUNT(*) AS people,
                                            COALESCE(SUM(CASE WHEN {} THEN 1 ELSE 0 END), 0) AS have_it
                                     FROM people p WHERE {})",
                                  has_it, is_reached(tx)),
                      assignment.goal_template_id, assignment.goal_period_id, context.today(), assignment.unit_id,
                      assignment.job_id, db::folded(assignment.person_ids))
        .value();
}

std::vector<GoalPerson> without_it(Context& context, GoalAssignment const& assignment, std::int64_t limit)
{
    auto& tx = context.tx;
    return tx.rows<GoalPerson>(fmt::format(R"(SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM people p
                       WHERE {} AND NOT {} ORDER BY p.sort_name, p.id LIMIT $7)",
                                           is_reached(tx), has_it),
                               assignment.goal_template_id, assignment.goal_period_id, context.today(),
                               assignment.unit_id, assignment.job_id, db::folded(assignment.person_ids), limit);
}

} // namespace espalier::goals::store
