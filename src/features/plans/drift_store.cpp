// SPDX-License-Identifier: Apache-2.0
// SQL on drift.
#include "features/plans/drift_store.h"

namespace espalier::plans::store {

std::optional<BasisRow> basis_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.select_one<BasisRow>("FROM plan_bases WHERE plan_id = $1", plan);
}

std::vector<BasisRow> bases_of_person(db::Transaction& tx, PersonId person)
{
    return tx.rows<BasisRow>("SELECT " + db::columns<BasisRow>("b") +
                                 R"( FROM plans p JOIN plan_bases b ON b.plan_id = p.id
           WHERE p.person_id = $1
             AND NOT EXISTS (SELECT 1 FROM plan_turns t WHERE t.plan_id = p.id AND t.kind = 'closed')
           ORDER BY p.starts_on DESC, p.id DESC)",
                             person);
}

std::vector<BasisRow> outdated_bases_of_person(db::Transaction& tx, PersonId person)
{
    static auto const statement = "SELECT " + db::columns<BasisRow>("b") +
        R"( FROM plans p JOIN plan_bases b ON b.plan_id = p.id
           JOIN people e ON e.id = p.person_id
           LEFT JOIN jobs j ON j.id = e.job_id
           LEFT JOIN target_jobs t ON t.id = (SELECT MAX(n.id) FROM target_jobs n WHERE n.person_id = e.id)
           LEFT JOIN jobs a ON a.id = t.job_id
           WHERE p.person_id = $1
             AND (b.job_version_id IS DISTINCT FROM j.current_version_id
                  OR b.target_version_id IS DISTINCT FROM a.current_version_id)
             AND NOT EXISTS (SELECT 1 FROM plan_turns c WHERE c.plan_id = p.id AND c.kind = 'closed')
           ORDER BY p.starts_on DESC, p.id DESC)";
    return tx.rows<BasisRow>(statement, person);
}

void keep_basis(db::Transaction& tx, BasisRow const& basis)
{
    tx.execute("DELETE FROM plan_bases WHERE plan_id = $1", basis.plan_id);
    tx.insert("plan_bases", basis);
}

void note_told(db::Transaction& tx, BasisRow const& basis)
{
    tx.execute("UPDATE plan_bases SET told_job_version_id = $2, told_target_version_id = $3 WHERE plan_id = $1",
               basis.plan_id, basis.told_job_version_id, basis.told_target_version_id);
}

JobsNow jobs_now(db::Transaction& tx, PersonId person)
{
    return *tx.row<JobsNow>(
        R"(SELECT j.current_version_id AS job_version_id, a.current_version_id AS target_version_id
           FROM people e LEFT JOIN jobs j ON j.id = e.job_id
           LEFT JOIN target_jobs t ON t.id = (SELECT MAX(n.id) FROM target_jobs n WHERE n.person_id = e.id)
           LEFT JOIN jobs a ON a.id = t.job_id
           WHERE e.id = $1)",
        person);
}

std::vector<AskedRow> asked_by(db::Transaction& tx, std::optional<JobVersionId> job, std::optional<JobVersionId> target)
{
    return tx.rows<AskedRow>(
        R"(SELECT r.competency_id, c.name, MAX(r.level) AS level
           FROM requirements r JOIN competencies c ON c.id = r.competency_id
           WHERE r.job_version_id = $1 OR r.job_version_id = $2
           GROUP BY r.competency_id, c.name ORDER BY r.competency_id)",
        job, target);
}

std::vector<DutyRow> duties_of(db::Transaction& tx, std::optional<JobVersionId> job, std::optional<JobVersionId> target)
{
    return tx.rows<DutyRow>(
        R"(SELECT v.job_id, r.id, r.code, r.title
           FROM responsibilities r JOIN job_versions v ON v.id = r.job_version_id
           WHERE r.job_version_id = $1 OR r.job_version_id = $2 ORDER BY v.job_id, r.position, r.id)",
        job, target);
}

std::vector<TieRow> ties_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<TieRow>(
        R"(SELECT i.id AS plan_item_id, v.job_id, r.code, r.id AS responsibility_id
           FROM plan_items i JOIN responsibilities r ON r.id = i.responsibility_id
           JOIN job_versions v ON v.id = r.job_version_id
           WHERE i.plan_id = $1)",
        plan);
}

std::vector<NamedDriftAnswer> drift_answers(db::Transaction& tx, PlanId plan)
{
    return tx.rows<NamedDriftAnswer>(
        R"(SELECT a.change_key, a.kind, a.change, a.reason, a.at, b.given_name || ' ' || b.family_name AS by_name,
                  a.plan_item_id
           FROM plan_drift_answers a LEFT JOIN people b ON b.id = a.by_person_id
           WHERE a.plan_id = $1 ORDER BY a.id DESC)",
        plan);
}

} // namespace espalier::plans::store
