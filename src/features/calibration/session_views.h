// SPDX-License-Identifier: Apache-2.0
// A session as those who take part see it: the list, the distribution beside the guideline, reviewers beside each other, the
// nine boxes, and every change. A review that leaves calibration before the lock has no figures here; a locked session
// keeps those that its lock found.
#pragma once

#include "features/calibration/calibrated_sessions.h"
#include "features/calibration/leniency.h"

namespace espalier::calibration {

struct SessionPerson
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(SessionPerson, (), (id, name))

struct CalibrationSessionLine
{
    CalibrationSessionId id;
    ReviewCycleId review_cycle_id;
    std::string cycle_name;
    std::string name;
    std::string facilitator_name;
    SessionState state = SessionState::open;
    std::int64_t reviews = 0;
    std::int64_t changed = 0;
    bool is_hidden = false; // from the viewer, who is rated in it
};
BOOST_DESCRIBE_STRUCT(CalibrationSessionLine, (),
                      (id, review_cycle_id, cycle_name, name, facilitator_name, state, reviews, changed, is_hidden))

// What is left of a session that the viewer began or added to.
struct WrittenSession
{
    CalibrationSessionId id;
    bool is_hidden = false; // from the viewer, who is rated in it now
};
BOOST_DESCRIBE_STRUCT(WrittenSession, (), (id, is_hidden))

// Of a cycle, as the people team sees it.
struct CycleCalibration
{
    std::vector<std::string> scale;               // names of its points, the lowest first
    std::int64_t waiting = 0;                     // reviews of the scope that are in no open session
    std::vector<CalibrationSessionLine> sessions; // the newest first
};
BOOST_DESCRIBE_STRUCT(CycleCalibration, (), (scale, waiting, sessions))

struct RatingShare
{
    std::int64_t rating = 1;
    std::int64_t given = 0; // people, as their managers rated
    std::int64_t now = 0;
    double share = 0;            // of those who have a rating now, in per cent
    std::optional<double> least; // of the guideline
    std::optional<double> most;
    bool is_outside = false; // the guideline
};
BOOST_DESCRIBE_STRUCT(RatingShare, (), (rating, given, now, share, least, most, is_outside))

struct ReviewerRatings
{
    std::optional<PersonId> reviewer_id;
    std::string name;
    std::vector<std::int64_t> counts; // of each point as given, the lowest first
    RatingStatistics statistics;      // of what was given, beside all other reviewers of the session
};
BOOST_DESCRIBE_STRUCT(ReviewerRatings, (), (reviewer_id, name, counts, statistics))

struct NineBox
{
    std::int64_t performance = 1; // the third of the scale in which the rating lies now, 1 to 3
    std::int64_t potential = 1;   // 1 to 3
    std::vector<ReviewId> review_ids;
};
BOOST_DESCRIBE_STRUCT(NineBox, (), (performance, potential, review_ids))

struct CalibrationChangeLine
{
    ReviewId review_id;
    std::string person_name;
    std::optional<std::int64_t> from_rating;
    std::optional<std::int64_t> to_rating;
    std::string reason;
    Instant at;
    std::optional<std::string> by_name;
};
BOOST_DESCRIBE_STRUCT(CalibrationChangeLine, (), (review_id, person_name, from_rating, to_rating, reason, at, by_name))

struct SessionView
{
    CalibrationSessionId id;
    ReviewCycleId review_cycle_id;
    std::string cycle_name;
    std::string name;
    std::optional<std::string> unit_name;
    std::optional<std::int64_t> lowest_level;
    std::optional<std::int64_t> highest_level;
    SessionPerson facilitator;
    std::vector<SessionPerson> contributors;
    SessionState state = SessionState::open;
    std::vector<std::string> scale; // names of its points, the lowest first
    std::vector<ReviewToCalibrate> reviews;
    std::vector<RatingShare> distribution;
    std::vector<ReviewerRatings> reviewers; // the most ratings first
    std::vector<NineBox> boxes;             // with somebody in them
    std::vector<CalibrationChangeLine> changes;
    std::optional<Instant> locked_at;
    bool may_change = false;
    bool may_gather = false;
    bool may_discard = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (id, review_cycle_id, cycle_name, name, unit_name, lowest_level, highest_level, facilitator,
                       contributors, state, scale, reviews, distribution, reviewers, boxes, changes, locked_at,
                       may_change, may_gather, may_discard, version))

// What calibration changed, by unit; few people are no group.
struct CalibratedUnit
{
    UnitId unit_id;
    std::string name;
    std::optional<std::int64_t> people; // none: hidden, as is the rest
    std::optional<std::int64_t> raised;
    std::optional<std::int64_t> lowered;
    std::optional<double> mean_change; // in points, over all of them
};
BOOST_DESCRIBE_STRUCT(CalibratedUnit, (), (unit_id, name, people, raised, lowered, mean_change))

struct CalibrationStatistics
{
    std::string cycle_name;
    std::int64_t smallest_group = 5;
    std::optional<std::int64_t> people; // none: too few
    std::optional<std::int64_t> raised;
    std::optional<std::int64_t> lowered;
    std::optional<double> mean_change;
    std::vector<CalibratedUnit> units; // by name
};
BOOST_DESCRIBE_STRUCT(CalibrationStatistics, (),
                      (cycle_name, smallest_group, people, raised, lowered, mean_change, units))

// A cycle with locked sessions: there is something to read of what they changed.
struct CalibratedCycle
{
    ReviewCycleId id;
    std::string name;
    Date period_from;
    Date period_to;            // the last day
    std::int64_t sessions = 0; // that are locked
};
BOOST_DESCRIBE_STRUCT(CalibratedCycle, (), (id, name, period_from, period_to, sessions))

// Pure: the parts of a view.
std::vector<RatingShare> distribution_of(std::vector<ReviewToCalibrate> const& reviews, std::size_t points,
                                         std::vector<GuidelineRange> const& guideline);
std::vector<ReviewerRatings> reviewers_of(std::vector<ReviewToCalibrate> const& reviews, std::size_t points);
std::vector<NineBox> boxes_of(std::vector<ReviewToCalibrate> const& reviews, std::size_t points);

SessionView session_view(Context& context, CalibrationSessionId id);
CycleCalibration cycle_calibration(Context& context, reviews::CalibrationScope const& scope);
WrittenSession written_session(Context& context, CalibrationSessionId id);
std::vector<CalibrationSessionLine> own_sessions(Context& context); // that the viewer takes part in
std::vector<CalibratedCycle> calibrated_cycles(Context& context);   // the newest first
// Fault not_found; conflict (no_calibration).
CalibrationStatistics calibration_statistics(Context& context, ReviewCycleId id);
std::string calibration_statistics_as_csv(Context& context, ReviewCycleId id); // its units

} // namespace espalier::calibration
