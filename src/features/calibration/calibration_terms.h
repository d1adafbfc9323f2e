// SPDX-License-Identifier: Apache-2.0
// The closed lists of words that calibration speaks in, its ids, and the rows.
#pragma once

#include "features/reviews/calibrating.h"

namespace espalier::calibration {

using platform::AccountId;
using platform::Context;
using platform::PersonId;
using platform::UnitId;
using reviews::ReviewCycleId;
using reviews::ReviewId;
using reviews::ReviewToCalibrate;

struct CalibrationSession;
struct CalibrationChange;
using CalibrationSessionId = Id<CalibrationSession>;

enum class SessionState
{
    open,
    locked // ratings have gone on to the managers
};
BOOST_DESCRIBE_ENUM(SessionState, open, locked)

inline std::optional<std::int64_t> plain(std::optional<Whole<0, 99>> const& level)
{
    return level ? std::optional<std::int64_t>(level->value) : std::nullopt;
}

// Which share of people is usual at a point of the scale. Shown beside what is; never enforced.
struct GuidelineRange
{
    Whole<1, 7> rating;
    Percent least;
    Percent most;
};
BOOST_DESCRIBE_STRUCT(GuidelineRange, (), (rating, least, most))

// A row of calibration_sessions.
struct CalibrationSession
{
    CalibrationSessionId id;
    ReviewCycleId review_cycle_id;
    std::string name;
    std::optional<UnitId> unit_id;
    std::optional<std::int64_t> lowest_level;
    std::optional<std::int64_t> highest_level;
    PersonId facilitator_id;
    reflect::Document guideline; // list of GuidelineRange
    SessionState state = SessionState::open;
    Instant created_at;
    AccountId created_by_account_id;
    std::optional<Instant> locked_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CalibrationSession, (),
                      (id, review_cycle_id, name, unit_id, lowest_level, highest_level, facilitator_id, guideline,
                       state, created_at, created_by_account_id, locked_at, version))

// A row of calibration_changes.
struct CalibrationChange
{
    Id<CalibrationChange> id;
    CalibrationSessionId calibration_session_id;
    ReviewId review_id;
    std::optional<std::int64_t> from_rating;
    std::optional<std::int64_t> to_rating;
    std::string reason;
    Instant at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
};
BOOST_DESCRIBE_STRUCT(CalibrationChange, (),
                      (id, calibration_session_id, review_id, from_rating, to_rating, reason, at, by_account_id,
                       by_person_id))

} // namespace espalier::calibration
