// SPDX-License-Identifier: Apache-2.0
// SQL for the snapshot.
#include "features/reviews/snapshot_store.h"

namespace espalier::reviews::store {

std::vector<ReviewedGoal> reviewed_goals(db::Transaction& tx, std::vector<PersonId> const& owners, Date from, Date to)
{
    return tx.rows<ReviewedGoal>(
        R"(SELECT g.id, g.owner_id, g.title, g.description, g.weight, g.progress, g.outcome, g.due_on
           FROM goals g
           WHERE g.owner_id IN ()" +
            db::unfolded(tx, "$1") + R"() AND g.lifecycle IN ('agreed', 'closed')
             AND (g.outcome IS NULL OR g.outcome <> 'cancelled') AND g.visibility <> 'owner_and_manager'
             AND g.starts_on <= $3 AND g.due_on >= $2
           ORDER BY g.owner_id, g.weight DESC, g.id)",
        db::folded(owners), from, to);
}

std::vector<FinishedTraining> finished_training(db::Transaction& tx, std::vector<PersonId> const& people, Instant from,
                                                Instant until)
{
    return tx.rows<FinishedTraining>(
        R"(SELECT i.id, p.person_id, i.title, i.success_measure, i.from_level, i.to_level, s.at AS finished_at
           FROM plans p JOIN plan_items i ON i.plan_id = p.id
           JOIN plan_item_steps s ON s.id = (SELECT MAX(n.id) FROM plan_item_steps n WHERE n.plan_item_id = i.id)
           WHERE p.person_id IN ()" +
            db::unfolded(tx, "$1") + R"() AND i.agreed_at IS NOT NULL AND s.kind IN ('done', 'closed')
             AND s.at >= $2 AND s.at < $3
           ORDER BY p.person_id, s.at, i.id)",
        db::folded(people), from, until);
}

std::vector<JobDuty> responsibilities_of_jobs(db::Transaction& tx)
{
    return tx.rows<JobDuty>(
        R"(SELECT r.id, j.id AS job_id, r.title, r.expected_result, r.weight
           FROM responsibilities r JOIN jobs j ON j.current_version_id = r.job_version_id
           ORDER BY j.id, r.position)");
}

std::vector<RequiredCompetency> required_competencies(db::Transaction& tx)
{
    return tx.rows<RequiredCompetency>(
        R"(SELECT r.competency_id, j.id AS job_id, c.name, c.definition, r.level, r.importance, s.lowest, s.highest
           FROM requirements r JOIN jobs j ON j.current_version_id = r.job_version_id
           JOIN competencies c ON c.id = r.competency_id
           JOIN (SELECT scale_id, MIN(level) AS lowest, MAX(level) AS highest FROM scale_levels GROUP BY scale_id) s
               ON s.scale_id = c.scale_id
           ORDER BY j.id, r.importance DESC, r.level DESC, r.competency_id)");
}

std::vector<ValueInUse> values_in_use(db::Transaction& tx, Date today)
{
    return tx.rows<ValueInUse>("SELECT id, name, description FROM company_values "
                               "WHERE retired_on IS NULL OR retired_on > $1 ORDER BY position, id",
                               today);
}

} // namespace espalier::reviews::store
