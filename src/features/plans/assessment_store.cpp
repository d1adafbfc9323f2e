// SPDX-License-Identifier: Apache-2.0
// SQL of assessment.
#include "features/plans/needs_store.h"

#include <set>
#include <tuple>

namespace espalier::plans::store {

std::vector<PersonToAssess> people_to_assess(db::Transaction& tx, Date today)
{
    return tx.rows<PersonToAssess>(
        R"(SELECT p.id AS person_id, p.unit_id, p.job_id, t.job_id AS target_job_id
           FROM people p
           LEFT JOIN target_jobs t ON t.id = (SELECT MAX(n.id) FROM target_jobs n WHERE n.person_id = p.id)
           WHERE p.left_on IS NULL OR p.left_on >= $1
           ORDER BY p.id)",
        today);
}

std::vector<PersonId> people_of_job(db::Transaction& tx, JobId job, Date today)
{
    return tx.rows<PersonId>(
        R"(SELECT p.id FROM people p
           LEFT JOIN target_jobs t ON t.id = (SELECT MAX(n.id) FROM target_jobs n WHERE n.person_id = p.id)
           WHERE (p.job_id = $1 OR t.job_id = $1) AND (p.left_on IS NULL OR p.left_on >= $2)
           ORDER BY p.id)",
        job, today);
}

std::vector<PersonId> people_of_jobs_approved_at(db::Transaction& tx, Instant at, Date today)
{
    return tx.rows<PersonId>(
        R"(WITH approved AS (SELECT j.id FROM jobs j JOIN job_versions v ON v.id = j.current_version_id
                             WHERE v.approved_at = $1)
           SELECT p.id FROM people p
           LEFT JOIN target_jobs t ON t.id = (SELECT MAX(n.id) FROM target_jobs n WHERE n.person_id = p.id)
           WHERE (p.job_id IN (SELECT id FROM approved) OR t.job_id IN (SELECT id FROM approved))
             AND (p.left_on IS NULL OR p.left_on >= $2)
           ORDER BY p.id)",
        at, today);
}

std::vector<DerivedNeed> derived_needs_of(db::Transaction& tx, PersonRange people)
{
    return tx.select<DerivedNeed>(R"(FROM needs WHERE origin = 'derived' AND person_id BETWEEN $1 AND $2
           ORDER BY person_id, competency_id, job_id)",
                                  people.first, people.last);
}

namespace {

// What an assessment may change of a need.
struct NeedFigures
{
    NeedId id;
    double required_level = 0;
    double current_level = 0;
    double confidence = 0;
    double importance = 0;
    double priority = 0;
    std::int64_t rounds = 0;
    std::optional<Date> round_on;
    bool is_met = false;
    Instant assessed_at;
    std::int64_t version = 0; // as read
};
BOOST_DESCRIBE_STRUCT(NeedFigures, (),
                      (id, required_level, current_level, confidence, importance, priority, rounds, round_on, is_met,
                       assessed_at, version))

} // namespace

void update_derived(db::Transaction& tx, std::vector<DerivedNeed> const& needs)
{
    std::vector<NeedFigures> figures;
    figures.reserve(needs.size());
    for (auto const& n : needs)
        figures.push_back({n.id, n.required_level, n.current_level, n.confidence, n.importance, n.priority, n.rounds,
                           n.round_on, n.is_met, n.assessed_at, n.version});
    tx.update_all("needs", figures);
}

void write_findings(db::Transaction& tx, std::span<DerivedNeed const> needs)
{
    std::set<std::tuple<PersonId, CompetencyId, JobId>> stored;
    for (auto const& need : derived_needs_of(tx, {needs.front().person_id, needs.back().person_id}))
        stored.emplace(need.person_id, need.competency_id, need.job_id);
    std::vector<DerivedNeed> added, changed;
    for (auto const& need : needs) {
        if (stored.contains({need.person_id, need.competency_id, need.job_id})) {
            changed.push_back(need);
        } else {
            added.push_back(need);
            added.back().version = 1;
        }
    }
    update_derived(tx, changed);
    tx.insert_all("needs", added);
}

void replace_totals(db::Transaction& tx, std::vector<NeedTotals> const& totals)
{
    tx.execute("DELETE FROM need_totals");
    tx.insert_all("need_totals", totals);
}

std::optional<AssessmentRound> last_round(db::Transaction& tx)
{
    return tx.select_one<AssessmentRound>("FROM assessment_rounds ORDER BY id DESC LIMIT 1");
}

std::vector<NeedId> needs_no_job_asks_for(db::Transaction& tx, PersonRange people)
{
    return tx.rows<NeedId>(
        R"(SELECT n.id FROM needs n
           JOIN people p ON p.id = n.person_id
           LEFT JOIN target_jobs t ON t.id = (SELECT MAX(m.id) FROM target_jobs m WHERE m.person_id = n.person_id)
           WHERE n.origin = 'derived' AND NOT n.is_met AND n.merged_into_id IS NULL
             AND n.person_id BETWEEN $1 AND $2
             AND NOT EXISTS (SELECT 1 FROM jobs j JOIN requirements q ON q.job_version_id = j.current_version_id
                             WHERE j.id = n.job_id AND (j.id = p.job_id OR j.id = t.job_id)
                               AND q.competency_id = n.competency_id)
             AND NOT EXISTS (SELECT 1 FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL))",
        people.first, people.last);
}

void reopen_needs_jobs_ask_for(db::Transaction& tx, Instant at, PersonRange people)
{
    tx.execute(
        R"(UPDATE need_dismissals SET reopened_at = $3, reopened_by = 0
           WHERE dismissed_by = 0 AND reopened_at IS NULL AND need_id IN (
               SELECT n.id FROM needs n
               JOIN people p ON p.id = n.person_id
               LEFT JOIN target_jobs t ON t.id = (SELECT MAX(m.id) FROM target_jobs m WHERE m.person_id = n.person_id)
               JOIN jobs j ON j.id = n.job_id AND (j.id = p.job_id OR j.id = t.job_id)
               JOIN requirements q ON q.job_version_id = j.current_version_id AND q.competency_id = n.competency_id
               WHERE n.person_id BETWEEN $1 AND $2))",
        people.first, people.last, at);
}

} // namespace espalier::plans::store
