// SPDX-License-Identifier: Apache-2.0
// One-on-ones: series of meetings of two people, read by these two and nobody else. What other features may do: put
// something on the agenda, and ask when two people meet. What is said in a meeting leaves this feature by no way.
#pragma once

#include "platform/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::one_on_ones {

using platform::Context;
using platform::PersonId;

struct OneOnOneSeries;
struct OneOnOneMeeting;
struct TalkingPoint;
using OneOnOneSeriesId = Id<OneOnOneSeries>;
using OneOnOneMeetingId = Id<OneOnOneMeeting>;
using TalkingPointId = Id<TalkingPoint>;

enum class MeetingState
{
    planned, // at most one of a series
    held,
    skipped
};
BOOST_DESCRIBE_ENUM(MeetingState, planned, held, skipped)

// Where a talking point comes from, when somebody did not just write it.
enum class PointOrigin
{
    check_in_answer,
    check_in_blocker,
    feedback,
    goal,
    plan_item,
    handover
};
BOOST_DESCRIBE_ENUM(PointOrigin, check_in_answer, check_in_blocker, feedback, goal, plan_item, handover)

// The running series of these two, whichever way round.
std::optional<OneOnOneSeriesId> running_series(Context& context, PersonId one, PersonId other);

struct AgendaPoint
{
    std::string text; // 1 to 2,000 characters
    PointOrigin origin_kind = PointOrigin::check_in_answer;
    std::int64_t origin_id = 0;
};

// Puts a point that both read on the agenda of their next meeting, or keeps it for it while none is planned. The viewer is one
// of the two and stands there as its author. Sent twice, it stands there once: answers the one that does. Fault conflict
// "no_one_on_one" where the two have no running series, forbidden for anybody else.
TalkingPointId add_to_agenda(Context& context, PersonId one, PersonId other, AgendaPoint const& point);

// When somebody met or will meet whom.
struct MeetingTime
{
    OneOnOneMeetingId id;
    OneOnOneSeriesId one_on_one_series_id;
    std::optional<PersonId> with_id; // for the person alone: others learn the dates only
    std::optional<std::string> with_name;
    Instant starts_at;
    std::int64_t minutes = 0;
    MeetingState state = MeetingState::planned;
    std::int64_t calendar_sequence = 0;
};
BOOST_DESCRIBE_STRUCT(MeetingTime, (),
                      (id, one_on_one_series_id, with_id, with_name, starts_at, minutes, state, calendar_sequence))

// Of this person, planned or held, that begin from `from` on and before `until`; the earliest first. Who may ask about the
// person is the caller's affair.
std::vector<MeetingTime> meetings_between(Context& context, PersonId person, Instant from, Instant until);

// A running series of the viewer: when the two met last, and when they meet next.
struct SeriesTimes
{
    OneOnOneSeriesId id;
    PersonId with_id;
    std::optional<Instant> last_held_at;
    std::optional<Instant> next_at; // may have passed without being said to be held
};
BOOST_DESCRIBE_STRUCT(SeriesTimes, (), (id, with_id, last_held_at, next_at))

// All of the viewer's, in one statement; none for an account that belongs to nobody.
std::vector<SeriesTimes> own_series_times(Context& context);

} // namespace espalier::one_on_ones
