// SPDX-License-Identifier: Apache-2.0
// SQL of lists, counts and names.
#include "features/reviews/review_views_store.h"

namespace espalier::reviews::store {

std::vector<CycleLine> cycle_lines(db::Transaction& tx, ReviewCycleId before, std::int64_t limit)
{
    return tx.rows<CycleLine>(
        R"(SELECT c.id, c.name, c.state, c.period_from, c.period_to,
                  (SELECT COUNT(*) FROM reviews r WHERE r.review_cycle_id = c.id) AS reviews,
                  (SELECT COUNT(*) FROM reviews r WHERE r.review_cycle_id = c.id AND r.state IN ('closed', 'ended'))
                      AS closed
           FROM review_cycles c WHERE c.id < $1 ORDER BY c.id DESC LIMIT $2)",
        before, limit);
}

CycleCounts cycle_counts(db::Transaction& tx, ReviewCycleId id)
{
    return *tx.row<CycleCounts>(
        R"(SELECT COUNT(*) AS reviews,
                  COUNT(CASE WHEN reviewer_id IS NULL THEN 1 END) AS without_reviewer,
                  COUNT(self_submitted_at) AS employee_in, COUNT(manager_submitted_at) AS manager_in,
                  COUNT(CASE WHEN state = 'writing' THEN 1 END) AS writing,
                  COUNT(CASE WHEN state = 'approval' THEN 1 END) AS approval,
                  COUNT(CASE WHEN state = 'calibration' THEN 1 END) AS calibration,
                  COUNT(CASE WHEN state = 'sharing' THEN 1 END) AS sharing,
                  COUNT(CASE WHEN state = 'shared' THEN 1 END) AS shared,
                  COUNT(CASE WHEN state = 'met' THEN 1 END) AS met,
                  COUNT(CASE WHEN state = 'signed_off' THEN 1 END) AS signed_off,
                  COUNT(CASE WHEN state = 'appealed' THEN 1 END) AS appealed,
                  COUNT(CASE WHEN state = 'closed' THEN 1 END) AS closed,
                  COUNT(CASE WHEN state = 'ended' THEN 1 END) AS ended
           FROM reviews WHERE review_cycle_id = $1)",
        id);
}

std::vector<LineRow> lines(db::Transaction& tx, LineCriteria const& criteria, ReviewId before, std::int64_t limit)
{
    std::string late = ",";
    for (auto const state : criteria.late_in) {
        late += reflect::to_name(state);
        late += ',';
    }
    // Which ones first, what is said of them afterwards: of a hundred thousand in a cycle, fifty are listed.
    return tx.rows<LineRow>(
        R"(SELECT r.id, r.review_cycle_id, c.name AS cycle_name, c.phases, r.person_id,
                  p.given_name || ' ' || p.family_name AS person_name, r.reviewer_id,
                  m.given_name || ' ' || m.family_name AS reviewer_name, r.state, r.extended_until, r.appeal_until,
                  r.self_submitted_at IS NOT NULL AS is_employee_in,
                  r.manager_submitted_at IS NOT NULL AS is_manager_in, r.version
           FROM (SELECT r.id FROM reviews r JOIN review_cycles c ON c.id = r.review_cycle_id
                 WHERE r.)" +
            std::string(reflect::to_name(criteria.by)) + " IN (" + db::unfolded(tx, "$2") +
            R"() AND r.id < $1 AND c.state <> 'launching' AND (CAST($3 AS TEXT) IS NULL OR r.state = $3)
                   AND (CAST($4 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM people p WHERE p.id = r.person_id
                                                              AND p.sort_name LIKE $4 ESCAPE '\'))
                   AND (CAST($5 AS BOOLEAN) OR (CAST($6 AS TEXT) LIKE '%,' || r.state || ',%'
                                                AND (r.extended_until IS NULL OR r.extended_until < $7)))
                 ORDER BY r.id DESC LIMIT $8) l
           JOIN reviews r ON r.id = l.id JOIN review_cycles c ON c.id = r.review_cycle_id
           JOIN people p ON p.id = r.person_id LEFT JOIN people m ON m.id = r.reviewer_id
           ORDER BY r.id DESC)",
        before, criteria.folded_ids, criteria.state, criteria.words, criteria.late_in.empty(), late, criteria.today,
        limit);
}

std::vector<CycleFileRow> file_rows(db::Transaction& tx, ReviewCycleId id, PersonId viewer, ReviewId after,
                                    std::int64_t limit)
{
    return tx.rows<CycleFileRow>(
        R"(SELECT r.id, p.employee_number, p.given_name, p.family_name, u.name AS unit, v.title AS job,
                  m.given_name || ' ' || m.family_name AS reviewer, r.state,
                  r.self_submitted_at AS employee_handed_in_at, r.manager_submitted_at AS manager_handed_in_at, r.met_on,
                  CASE WHEN r.shows THEN r.computed_rating END AS computed_rating,
                  CASE WHEN r.shows THEN r.given_rating END AS given_rating,
                  CASE WHEN r.shows THEN r.calibrated_rating END AS calibrated_rating,
                  CASE WHEN r.shows THEN r.appealed_rating END AS appealed_rating,
                  CASE WHEN r.shows THEN COALESCE(r.appealed_rating, r.calibrated_rating, r.given_rating) END
                      AS final_rating
           FROM (SELECT *, is_unblinded AND person_id <> $2 AS shows FROM reviews
                 WHERE review_cycle_id = $1 AND id > $3 ORDER BY id LIMIT $4) r
           JOIN people p ON p.id = r.person_id JOIN units u ON u.id = r.unit_id
           LEFT JOIN people m ON m.id = r.reviewer_id
           LEFT JOIN jobs j ON j.id = r.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           ORDER BY r.id)",
        id, viewer, after, limit);
}

std::optional<std::string> job_title(db::Transaction& tx, std::optional<JobId> id)
{
    if (!id)
        return std::nullopt;
    return tx.row<std::string>(
        "SELECT v.title FROM jobs j JOIN job_versions v ON v.id = j.current_version_id WHERE j.id = $1", *id);
}

std::optional<std::string> round_name(db::Transaction& tx, std::optional<three_sixty::RoundId> id)
{
    if (!id)
        return std::nullopt;
    return tx.row<std::string>("SELECT name FROM three_sixty_rounds WHERE id = $1", *id);
}

std::optional<three_sixty::ThreeSixtyId> three_sixty_in(db::Transaction& tx, std::optional<three_sixty::RoundId> round,
                                                        PersonId person)
{
    if (!round)
        return std::nullopt;
    return tx.row<three_sixty::ThreeSixtyId>("SELECT id FROM three_sixties WHERE round_id = $1 AND person_id = $2",
                                             *round, person);
}

} // namespace espalier::reviews::store
