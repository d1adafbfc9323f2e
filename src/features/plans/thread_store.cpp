// SPDX-License-Identifier: Apache-2.0
// SQL of the thread.
#include "features/plans/plans_store.h"

namespace espalier::plans::store {

std::optional<ThreadResponsibility> thread_responsibility(db::Transaction& tx, ResponsibilityId id)
{
    return tx.row<ThreadResponsibility>(
        R"(SELECT r.id, r.code, r.title, r.expected_result, r.weight, v.job_id, v.title AS job_title, v.purpose AS job_purpose
           FROM responsibilities r JOIN job_versions v ON v.id = r.job_version_id
           WHERE r.id = $1)",
        id);
}

std::vector<ThreadRequirement> thread_requirements(db::Transaction& tx, PersonId person, CompetencyId competency)
{
    return tx.rows<ThreadRequirement>(
        R"(SELECT j.id AS job_id, v.title AS job_title, q.level, q.importance
           FROM people p
           LEFT JOIN target_jobs t ON t.id = (SELECT MAX(n.id) FROM target_jobs n WHERE n.person_id = p.id)
           JOIN jobs j ON j.id = p.job_id OR j.id = t.job_id
           JOIN job_versions v ON v.id = j.current_version_id
           JOIN requirements q ON q.job_version_id = v.id
           WHERE p.id = $1 AND q.competency_id = $2
           ORDER BY j.id = p.job_id DESC)",
        person, competency);
}

} // namespace espalier::plans::store
