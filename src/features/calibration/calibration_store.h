// SPDX-License-Identifier: Apache-2.0
// The statements on calibration: one function each.
#pragma once

#include "db/id_list.h"
#include "features/calibration/session_views.h"

namespace espalier::calibration::store {

std::optional<CalibrationSession> session(db::Transaction& tx, CalibrationSessionId id);
std::vector<PersonId> contributors(db::Transaction& tx, CalibrationSessionId id);
std::vector<ReviewId> reviews_in(db::Transaction& tx, CalibrationSessionId id); // ascending
bool is_rated_in(db::Transaction& tx, CalibrationSessionId id, PersonId person);
bool has_changes(db::Transaction& tx, CalibrationSessionId id);
void remove(db::Transaction& tx, CalibrationSessionId id);

struct Contributor
{
    CalibrationSessionId calibration_session_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Contributor, (), (calibration_session_id, person_id))
struct SessionReview
{
    CalibrationSessionId calibration_session_id;
    ReviewId review_id;
};
BOOST_DESCRIBE_STRUCT(SessionReview, (), (calibration_session_id, review_id))

// What the lock of a session found; without figures where the review had left calibration.
struct LockedReview : SessionReview
{
    std::optional<Instant> locked_at;
    std::optional<PersonId> reviewer_id;
    std::optional<double> computed_rating;
    std::optional<std::int64_t> given_rating;
    std::optional<std::int64_t> calibrated_rating;
    std::optional<std::int64_t> potential;
};
BOOST_DESCRIBE_STRUCT(LockedReview, (SessionReview),
                      (locked_at, reviewer_id, computed_rating, given_rating, calibrated_rating, potential))
void keep_as_locked(db::Transaction& tx, std::vector<LockedReview> const& reviews);
std::vector<LockedReview> locked_reviews(db::Transaction& tx, CalibrationSessionId id);

std::vector<CalibrationChangeLine> changes(db::Transaction& tx, CalibrationSessionId id); // the newest first
// Of a cycle, or those that somebody takes part in and is not rated in; the newest first.
std::vector<CalibrationSessionLine> sessions_of_cycle(db::Transaction& tx, ReviewCycleId id,
                                                      std::optional<PersonId> viewer);
std::vector<CalibrationSessionLine> sessions_with(db::Transaction& tx, PersonId person);
std::vector<CalibratedCycle> calibrated_cycles(db::Transaction& tx);
std::string cycle_name(db::Transaction& tx, ReviewCycleId id);
std::optional<std::string> unit_name(db::Transaction& tx, std::optional<UnitId> id);
std::vector<SessionPerson> people(db::Transaction& tx, std::vector<PersonId> const& ids); // by name

// What locked sessions of a cycle left, by unit at launch. A review counts as its last session left it.
struct UnitRatings
{
    UnitId unit_id;
    std::string unit_name;
    std::int64_t people = 0;
    std::int64_t raised = 0;
    std::int64_t lowered = 0;
    double change_sum = 0; // in points
};
BOOST_DESCRIBE_STRUCT(UnitRatings, (), (unit_id, unit_name, people, raised, lowered, change_sum))
std::vector<UnitRatings> ratings_by_unit(db::Transaction& tx, ReviewCycleId id);

} // namespace espalier::calibration::store
