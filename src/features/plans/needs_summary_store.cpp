// SPDX-License-Identifier: Apache-2.0
// SQL of the needs dashboard.
#include "features/plans/needs_store.h"

namespace espalier::plans::store {

void each_total(db::Transaction& tx, std::optional<JobId> job, std::optional<CompetencyId> competency,
                std::function<void(NeedTotals const&)> const& visit)
{
    tx.each<NeedTotals>(R"(SELECT unit_id, job_id, competency_id, people, assessed, needing, gap_sum, importance_sum,
                                  priority_sum
           FROM need_totals
           WHERE (CAST($1 AS BIGINT) IS NULL OR job_id = $1) AND (CAST($2 AS BIGINT) IS NULL OR competency_id = $2))",
                        visit, job, competency);
}

std::vector<NeedTotals> totals(db::Transaction& tx)
{
    return tx.select<NeedTotals>("FROM need_totals");
}

std::vector<NameRow> names_of(db::Transaction& tx, SummaryBy by)
{
    switch (by) {
    case SummaryBy::competency: return tx.select<NameRow>("FROM competencies");
    case SummaryBy::unit: return tx.select<NameRow>("FROM units");
    case SummaryBy::job:
        return tx.rows<NameRow>(
            "SELECT j.id, v.title AS name FROM jobs j JOIN job_versions v ON v.id = j.current_version_id");
    }
    return {};
}

std::vector<WhoNeeds> who_needs(db::Transaction& tx, WhoNeedsFilter const& filter, std::optional<PersonId> manager,
                                Date today, std::int64_t limit)
{
    return tx.rows<WhoNeeds>(
        R"(SELECT n.id AS need_id, n.person_id, p.given_name || ' ' || p.family_name AS person_name, u.name AS unit_name,
                  v.title AS job_title, n.required_level, n.current_level, n.priority, n.rounds
           FROM needs n
           JOIN people p ON p.id = n.person_id
           JOIN units u ON u.id = p.unit_id
           LEFT JOIN jobs j ON j.id = p.job_id
           LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE n.competency_id = $1 AND NOT n.is_met AND n.merged_into_id IS NULL
             AND (p.left_on IS NULL OR p.left_on >= $2)
             AND (CAST($3 AS BIGINT) IS NULL OR p.unit_id IN (
                      WITH RECURSIVE below (id) AS (
                          SELECT id FROM units WHERE id = $3
                          UNION
                          SELECT c.id FROM units c JOIN below b ON c.parent_id = b.id)
                      SELECT id FROM below))
             AND (CAST($6 AS BIGINT) IS NULL OR n.person_id IN (
                      WITH RECURSIVE below (id) AS (
                          SELECT id FROM people WHERE manager_id = $6
                          UNION
                          SELECT c.id FROM people c JOIN below b ON c.manager_id = b.id)
                      SELECT id FROM below))
             AND NOT EXISTS (SELECT 1 FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL)
             AND (CAST($4 AS BIGINT) IS NULL OR (-n.priority, n.id) > (SELECT -a.priority, a.id FROM needs a WHERE a.id = $4))
           ORDER BY n.priority DESC, n.id
           LIMIT $5)",
        filter.competency_id, today, filter.unit_id, filter.after, limit, manager);
}

std::vector<PersonPlaced> people_placed(db::Transaction& tx, CompetencyId competency, Date day)
{
    return tx.rows<PersonPlaced>(
        R"(SELECT p.id AS person_id, p.unit_id, p.job_id, r.level AS required_level
           FROM people p LEFT JOIN jobs j ON j.id = p.job_id
           LEFT JOIN requirements r ON r.job_version_id = j.current_version_id AND r.competency_id = $1
           WHERE p.started_on <= $2 AND (p.left_on IS NULL OR p.left_on >= $2))",
        competency, day);
}

} // namespace espalier::plans::store
