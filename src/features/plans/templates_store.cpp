// SPDX-License-Identifier: Apache-2.0
// SQL on plan templates.
#include "features/plans/templates_store.h"

namespace espalier::plans::store {

std::vector<TemplateItemRow> template_of_job(db::Transaction& tx, JobId job)
{
    return tx.rows<TemplateItemRow>("SELECT " + db::columns<PlanTemplateItem>("i") +
                                        R"(, c.name AS competency_name, r.title AS responsibility_title
           FROM plan_template_items i JOIN jobs j ON j.id = i.job_id
           LEFT JOIN competencies c ON c.id = i.competency_id
           LEFT JOIN responsibilities r ON r.job_version_id = j.current_version_id AND r.code = i.responsibility_code
           WHERE i.job_id = $1 ORDER BY i.position, i.id)",
                                    job);
}

std::optional<PlanTemplateItem> find_template_item(db::Transaction& tx, PlanTemplateItemId id)
{
    return tx.select_one<PlanTemplateItem>("FROM plan_template_items WHERE id = $1", id);
}

std::vector<PlanTemplateItem> template_with(db::Transaction& tx, PlanTemplateItemId id)
{
    return tx.select<PlanTemplateItem>(
        R"(FROM plan_template_items WHERE job_id = (SELECT k.job_id FROM plan_template_items k WHERE k.id = $1))", id);
}

std::int64_t next_template_position(db::Transaction& tx, JobId job)
{
    return *tx.row<std::int64_t>("SELECT COALESCE(MAX(position), 0) + 1 FROM plan_template_items WHERE job_id = $1",
                                 job);
}

void delete_template_item(db::Transaction& tx, PlanTemplateItemId id)
{
    tx.execute("DELETE FROM plan_template_items WHERE id = $1", id);
}

std::vector<OfferedTemplate> offered_templates(db::Transaction& tx, std::optional<JobId> held,
                                               std::optional<JobId> target)
{
    return tx.rows<OfferedTemplate>(
        R"(WITH related AS (
               SELECT j.id, CASE WHEN j.id = $1 THEN 'held' WHEN j.id = $2 THEN 'target' ELSE 'path' END AS relation,
                      CASE WHEN j.id = $1 THEN 0 WHEN j.id = $2 THEN 1 ELSE 2 END AS place, v.title
               FROM jobs j JOIN job_versions v ON v.id = j.current_version_id AND v.state = 'approved'
               WHERE j.id = $1 OR j.id = $2
                  OR EXISTS (SELECT 1 FROM career_paths p WHERE p.from_job_id = $1 AND p.to_job_id = j.id))
           SELECT r.id AS job_id, r.title AS job_title, r.relation, COUNT(*) AS items
           FROM related r JOIN plan_template_items i ON i.job_id = r.id
           GROUP BY r.id, r.title, r.relation, r.place ORDER BY r.place, r.title, r.id)",
        held, target);
}

} // namespace espalier::plans::store
