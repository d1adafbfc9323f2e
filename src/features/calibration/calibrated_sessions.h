// SPDX-License-Identifier: Apache-2.0
// Sessions of a calibration, from their beginning to the lock. Nobody facilitates, contributes to or sees a session in which
// they are rated themselves.
#pragma once

#include "features/calibration/calibration_terms.h"

namespace espalier::calibration {

struct SessionContent
{
    ReviewCycleId review_cycle_id;
    Text<1, 200> name;
    std::optional<UnitId> unit_id{};            // of the people, and those below; none: anywhere
    std::optional<Whole<0, 99>> lowest_level{}; // of their jobs
    std::optional<Whole<0, 99>> highest_level{};
    PersonId facilitator_id;
    std::vector<PersonId> contributor_ids;
    std::vector<GuidelineRange> guideline;
};
BOOST_DESCRIBE_STRUCT(SessionContent, (),
                      (review_cycle_id, name, unit_id, lowest_level, highest_level, facilitator_id, contributor_ids,
                       guideline))

struct SessionStep
{
    CalibrationSessionId calibration_session_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(SessionStep, (), (calibration_session_id, version))

struct RatingChange
{
    CalibrationSessionId calibration_session_id;
    ReviewId review_id;
    std::optional<Whole<1, 7>> rating{}; // none: as the manager gave it
    Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(RatingChange, (), (calibration_session_id, review_id, rating, reason))

struct HeldSession
{
    CalibrationSession session;
    std::vector<ReviewId> reviews;
    bool is_people_team = false;
    bool is_facilitator = false;

    bool may_change() const { return session.state == SessionState::open && (is_people_team || is_facilitator); }
};

// Reviews of the scope that wait for calibration, without those of whoever takes part. Faults: invalid, conflict
// (no_calibration).
CalibrationSessionId begin_session(Context& context, SessionContent const& content);
// Takes in what has come to calibration since. By the people team.
void gather(Context& context, SessionStep const& step);
// By the facilitator or the people team. Faults: forbidden, conflict (session_locked), invalid (a review of another session,
// not a point of the scale, the rating that it has).
void change_rating(Context& context, RatingChange const& change);
// All reviews go on to their managers. By the facilitator or the people team.
void lock(Context& context, SessionStep const& step);
// Only before anything was changed; the reviews may then come into another. By the people team.
void discard_session(Context& context, CalibrationSessionId id);

// Fault not_found for whoever takes no part, and for whoever is rated in it.
HeldSession find_session(Context& context, CalibrationSessionId id);

} // namespace espalier::calibration
