// SPDX-License-Identifier: Apache-2.0
// SQL on sessions, their reviews and changes.
#include "features/calibration/calibration_store.h"

namespace espalier::calibration::store {

namespace {

constexpr std::string_view session_lines =
    R"(SELECT s.id, s.review_cycle_id, c.name AS cycle_name, s.name,
              f.given_name || ' ' || f.family_name AS facilitator_name, s.state,
              (SELECT COUNT(*) FROM calibration_reviews r WHERE r.calibration_session_id = s.id) AS reviews,
              (SELECT COUNT(DISTINCT g.review_id) FROM calibration_changes g WHERE g.calibration_session_id = s.id)
                  AS changed,
              EXISTS (SELECT 1 FROM calibration_reviews x JOIN reviews y ON y.id = x.review_id
                      WHERE x.calibration_session_id = s.id AND y.person_id = $1) AS is_hidden
       FROM calibration_sessions s JOIN review_cycles c ON c.id = s.review_cycle_id
       JOIN people f ON f.id = s.facilitator_id )";

} // namespace

std::optional<CalibrationSession> session(db::Transaction& tx, CalibrationSessionId id)
{
    return tx.select_one<CalibrationSession>("FROM calibration_sessions WHERE id = $1", id);
}

std::vector<PersonId> contributors(db::Transaction& tx, CalibrationSessionId id)
{
    return tx.rows<PersonId>(
        "SELECT person_id FROM calibration_contributors WHERE calibration_session_id = $1 ORDER BY person_id", id);
}

std::vector<ReviewId> reviews_in(db::Transaction& tx, CalibrationSessionId id)
{
    return tx.rows<ReviewId>(
        "SELECT review_id FROM calibration_reviews WHERE calibration_session_id = $1 ORDER BY review_id", id);
}

bool is_rated_in(db::Transaction& tx, CalibrationSessionId id, PersonId person)
{
    return tx
        .row<std::int64_t>("SELECT c.review_id FROM calibration_reviews c JOIN reviews r ON r.id = c.review_id "
                           "WHERE c.calibration_session_id = $1 AND r.person_id = $2 LIMIT 1",
                           id, person)
        .has_value();
}

bool has_changes(db::Transaction& tx, CalibrationSessionId id)
{
    return tx.row<std::int64_t>("SELECT id FROM calibration_changes WHERE calibration_session_id = $1 LIMIT 1", id)
        .has_value();
}

void remove(db::Transaction& tx, CalibrationSessionId id)
{
    tx.execute("DELETE FROM calibration_reviews WHERE calibration_session_id = $1", id);
    tx.execute("DELETE FROM calibration_contributors WHERE calibration_session_id = $1", id);
    tx.execute("DELETE FROM calibration_sessions WHERE id = $1", id);
}

void keep_as_locked(db::Transaction& tx, std::vector<LockedReview> const& reviews)
{
    tx.update_all("calibration_reviews", reviews, {"calibration_session_id", "review_id"});
}

std::vector<LockedReview> locked_reviews(db::Transaction& tx, CalibrationSessionId id)
{
    return tx.select<LockedReview>("FROM calibration_reviews WHERE calibration_session_id = $1", id);
}

std::vector<CalibrationChangeLine> changes(db::Transaction& tx, CalibrationSessionId id)
{
    return tx.rows<CalibrationChangeLine>(
        R"(SELECT g.review_id, p.given_name || ' ' || p.family_name AS person_name, g.from_rating, g.to_rating,
                  g.reason, g.at, b.given_name || ' ' || b.family_name AS by_name
           FROM calibration_changes g JOIN reviews r ON r.id = g.review_id JOIN people p ON p.id = r.person_id
           LEFT JOIN people b ON b.id = g.by_person_id
           WHERE g.calibration_session_id = $1 ORDER BY g.id DESC)",
        id);
}

std::vector<CalibrationSessionLine> sessions_of_cycle(db::Transaction& tx, ReviewCycleId id,
                                                      std::optional<PersonId> viewer)
{
    return tx.rows<CalibrationSessionLine>(
        std::string(session_lines) + "WHERE s.review_cycle_id = $2 ORDER BY s.id DESC", viewer, id);
}

std::vector<CalibrationSessionLine> sessions_with(db::Transaction& tx, PersonId person)
{
    return tx.rows<CalibrationSessionLine>(
        std::string(session_lines) +
            R"(WHERE (s.facilitator_id = $1 OR EXISTS (SELECT 1 FROM calibration_contributors k
                                                       WHERE k.calibration_session_id = s.id AND k.person_id = $1))
                 AND NOT EXISTS (SELECT 1 FROM calibration_reviews x JOIN reviews y ON y.id = x.review_id
                                 WHERE x.calibration_session_id = s.id AND y.person_id = $1)
               ORDER BY s.id DESC)",
        person);
}

std::vector<CalibratedCycle> calibrated_cycles(db::Transaction& tx)
{
    return tx.rows<CalibratedCycle>(
        R"(SELECT c.id, c.name, c.period_from, c.period_to, COUNT(*) AS sessions
           FROM review_cycles c JOIN calibration_sessions s ON s.review_cycle_id = c.id AND s.state = 'locked'
           GROUP BY c.id, c.name, c.period_from, c.period_to ORDER BY c.id DESC)");
}

std::string cycle_name(db::Transaction& tx, ReviewCycleId id)
{
    return *tx.row<std::string>("SELECT name FROM review_cycles WHERE id = $1", id);
}

std::optional<std::string> unit_name(db::Transaction& tx, std::optional<UnitId> id)
{
    return id ? tx.row<std::string>("SELECT name FROM units WHERE id = $1", *id) : std::nullopt;
}

std::vector<SessionPerson> people(db::Transaction& tx, std::vector<PersonId> const& ids)
{
    return tx.rows<SessionPerson>("SELECT id, given_name || ' ' || family_name AS name FROM people WHERE id IN (" +
                                      db::unfolded(tx, "$1") + ") ORDER BY sort_name, id",
                                  db::folded(ids));
}

std::vector<UnitRatings> ratings_by_unit(db::Transaction& tx, ReviewCycleId id)
{
    return tx.rows<UnitRatings>(
        R"(SELECT u.id AS unit_id, u.name AS unit_name, COUNT(*) AS people,
                  COUNT(CASE WHEN c.calibrated_rating > c.given_rating THEN 1 END) AS raised,
                  COUNT(CASE WHEN c.calibrated_rating < c.given_rating THEN 1 END) AS lowered,
                  CAST(SUM(COALESCE(c.calibrated_rating, c.given_rating) - c.given_rating) AS DOUBLE PRECISION)
                      AS change_sum
           FROM calibration_sessions s JOIN calibration_reviews c ON c.calibration_session_id = s.id
           JOIN reviews r ON r.id = c.review_id JOIN units u ON u.id = r.unit_id
           WHERE s.review_cycle_id = $1 AND c.given_rating IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM calibration_reviews n
                             WHERE n.review_id = c.review_id AND n.calibration_session_id > c.calibration_session_id
                               AND n.given_rating IS NOT NULL)
           GROUP BY u.id, u.name ORDER BY u.name, u.id)",
        id);
}

} // namespace espalier::calibration::store
