// SPDX-License-Identifier: Apache-2.0
// SQL on what reviews found.
#include "features/reviews/learning_store.h"

#include <algorithm>

namespace espalier::reviews::store {

namespace {

// Each rating with whether it found a gap. Of several ratings of one competency in one review, there is one row.
constexpr std::string_view findings =
    R"((SELECT c.person_id, c.competency_id, c.review_name, c.reviewed_on, c.level,
               COALESCE(c.required_level, q.level) AS required,
               CASE WHEN c.level < COALESCE(c.required_level, q.level) THEN 1 ELSE 0 END AS is_gap
        FROM reviewed_competencies c JOIN people p ON p.id = c.person_id
        LEFT JOIN jobs j ON j.id = p.job_id
        LEFT JOIN requirements q ON q.job_version_id = j.current_version_id AND q.competency_id = c.competency_id))";

std::string folded_units(std::optional<std::vector<UnitId>> const& units)
{
    return db::folded(units.value_or(std::vector<UnitId>{}));
}

} // namespace

std::vector<RecurringGap> recurring_gaps_of(db::Transaction& tx, PersonId person)
{
    auto gaps = tx.rows<RecurringGap>(
        R"(SELECT f.competency_id, k.name AS competency_name, f.reviews, f.rated AS of,
                  l.review_name AS last_review_name, l.reviewed_on AS last_reviewed_on, l.level AS last_level,
                  l.required AS last_required_level
           FROM (SELECT competency_id, SUM(is_gap) AS reviews, COUNT(*) AS rated, MAX(reviewed_on) AS last_on
                 FROM )" +
            std::string(findings) + R"( a WHERE person_id = $1 GROUP BY competency_id) f
           JOIN )" +
            std::string(findings) + R"( l ON l.person_id = $1 AND l.competency_id = f.competency_id
                                         AND l.reviewed_on = f.last_on
           JOIN competencies k ON k.id = f.competency_id
           WHERE f.reviews > 0 ORDER BY f.reviews DESC, l.reviewed_on DESC, k.name, k.id)",
        person);
    // Two reviews may have looked at the same day.
    auto const is_same = [](RecurringGap const& a, RecurringGap const& b) {
        return a.competency_id == b.competency_id;
    };
    gaps.erase(std::unique(gaps.begin(), gaps.end(), is_same), gaps.end());
    return gaps;
}

std::vector<RecurringGapTotal> recurring_gaps(db::Transaction& tx, std::optional<std::vector<UnitId>> const& units)
{
    return tx.rows<RecurringGapTotal>(
        R"(SELECT f.competency_id, k.name AS competency_name,
                  COUNT(CASE WHEN f.gaps >= 2 THEN 1 END) AS people, COUNT(*) AS rated,
                  CAST(SUM(CASE WHEN f.gaps >= 2 THEN f.gaps ELSE 0 END) AS BIGINT) AS reviews
           FROM (SELECT a.person_id, a.competency_id, SUM(a.is_gap) AS gaps
                 FROM )" +
            std::string(findings) + R"( a GROUP BY a.person_id, a.competency_id HAVING COUNT(*) >= 2) f
           JOIN people p ON p.id = f.person_id AND p.left_on IS NULL
           JOIN competencies k ON k.id = f.competency_id
           WHERE CAST($1 AS BOOLEAN) OR p.unit_id IN ()" +
            db::unfolded(tx, "$2") + R"()
           GROUP BY f.competency_id, k.name HAVING COUNT(CASE WHEN f.gaps >= 2 THEN 1 END) > 0
           ORDER BY people DESC, reviews DESC, k.name)",
        !units.has_value(), folded_units(units));
}

std::vector<RecurringPerson> recurring_people(db::Transaction& tx, CompetencyId competency,
                                              std::optional<std::vector<UnitId>> const& units)
{
    return tx.rows<RecurringPerson>(
        R"(SELECT p.id AS person_id, p.given_name || ' ' || p.family_name AS name,
                  CAST(SUM(a.is_gap) AS BIGINT) AS reviews, MAX(a.reviewed_on) AS last_reviewed_on
           FROM )" +
            std::string(findings) + R"( a JOIN people p ON p.id = a.person_id AND p.left_on IS NULL
           WHERE a.competency_id = $1 AND (CAST($2 AS BOOLEAN) OR p.unit_id IN ()" +
            db::unfolded(tx, "$3") + R"())
           GROUP BY p.id, p.given_name, p.family_name, p.sort_name HAVING SUM(a.is_gap) >= 2
           ORDER BY p.sort_name LIMIT 200)",
        competency, !units.has_value(), folded_units(units));
}

} // namespace espalier::reviews::store
