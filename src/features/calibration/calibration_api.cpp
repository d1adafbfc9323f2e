// SPDX-License-Identifier: Apache-2.0
// The endpoints on calibration. What changes a session answers with it, but where the viewer may be rated in it now.
#include "features/calibration/calibration.h"
#include "features/calibration/session_views.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::calibration {

namespace {

struct OneSession
{
    CalibrationSessionId calibration_session_id;
};
BOOST_DESCRIBE_STRUCT(OneSession, (), (calibration_session_id))

struct CycleOfSessions
{
    ReviewCycleId review_cycle_id;
};
BOOST_DESCRIBE_STRUCT(CycleOfSessions, (), (review_cycle_id))

struct ScopeOfCycle
{
    ReviewCycleId review_cycle_id;
    std::optional<UnitId> unit_id; // and those below
    std::optional<Whole<0, 99>> lowest_level;
    std::optional<Whole<0, 99>> highest_level;
};
BOOST_DESCRIBE_STRUCT(ScopeOfCycle, (), (review_cycle_id, unit_id, lowest_level, highest_level))

CycleCalibration read_of_cycle(Context& c, ScopeOfCycle const& in)
{
    return cycle_calibration(c,
                             {.review_cycle_id = in.review_cycle_id,
                              .unit_id = in.unit_id,
                              .lowest_level = plain(in.lowest_level),
                              .highest_level = plain(in.highest_level)});
}

platform::Page<CalibrationSessionLine> list_own(Context& c)
{
    return {.items = own_sessions(c), .next = {}};
}

WrittenSession begin_one(Context& c, SessionContent const& in)
{
    return written_session(c, begin_session(c, in));
}

SessionView read_session(Context& c, OneSession const& in)
{
    return session_view(c, in.calibration_session_id);
}

constexpr auto the_session = [](Context& c, auto const& in) { return session_view(c, in.calibration_session_id); };

// They may be rated among those who came in, and see nothing of it any more.
WrittenSession gather_one(Context& c, SessionStep const& in)
{
    gather(c, in);
    return written_session(c, in.calibration_session_id);
}

void discard_one(Context& c, OneSession const& in)
{
    discard_session(c, in.calibration_session_id);
}

platform::Page<CalibratedCycle> list_calibrated(Context& c)
{
    return {.items = calibrated_cycles(c), .next = {}};
}

CalibrationStatistics read_statistics(Context& c, CycleOfSessions const& in)
{
    return calibration_statistics(c, in.review_cycle_id);
}

platform::Download export_statistics(Context& c, CycleOfSessions const& in)
{
    return {"calibration.csv", "text/csv; charset=utf-8", calibration_statistics_as_csv(c, in.review_cycle_id)};
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.get("read_cycle_calibration", "/review-cycles/{review_cycle_id}/calibration", manage_reviews,
          "Read the sessions of a cycle, and how many reviews of a scope wait for one", read_of_cycle);
    r.get("list_own_calibration_sessions", "/calibration-sessions", use_reviews,
          "List the sessions that one takes part in", list_own);
    r.post("begin_calibration_session", "/calibration-sessions", manage_reviews,
           "Begin a session on the ratings of a unit or level", begin_one);
    r.get("read_calibration_session", "/calibration-sessions/{calibration_session_id}", use_reviews,
          "Read a session: ratings, their distribution, reviewers beside each other, and every change", read_session)
        .recording_sightings();
    r.post("gather_calibration_reviews", "/calibration-sessions/{calibration_session_id}/gathering", manage_reviews,
           "Take in reviews that have come to calibration since", gather_one);
    r.post("change_calibrated_rating", "/calibration-sessions/{calibration_session_id}/changes", use_reviews,
           "Change a rating, with the reason", then(change_rating, the_session));
    r.post("lock_calibration_session", "/calibration-sessions/{calibration_session_id}/lock", use_reviews,
           "Lock a session: its reviews go on to their managers", then(lock, the_session));
    r.remove("discard_calibration_session", "/calibration-sessions/{calibration_session_id}", manage_reviews,
             "Discard a session in which nothing was changed", discard_one);
    r.get("list_calibrated_cycles", "/calibrated-cycles", read_calibration_statistics,
          "List the cycles whose ratings were compared", list_calibrated);
    r.get("read_calibration_statistics", "/review-cycles/{review_cycle_id}/calibration-statistics",
          read_calibration_statistics, "Read what calibration changed, by unit; small groups are hidden",
          read_statistics);
    r.get("export_calibration_statistics", "/review-cycles/{review_cycle_id}/calibration-statistics/file",
          read_calibration_statistics, "Save what calibration changed, by unit, as CSV", export_statistics);
}

} // namespace espalier::calibration
