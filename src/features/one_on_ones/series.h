// SPDX-License-Identifier: Apache-2.0
// Beginning a series, changing its rhythm, ending it, and the meetings that follow from it: planned, moved, skipped, held.
// All functions: Fault not_found for everybody but the two; conflict "one_on_one_ended" once the series has ended.
#pragma once

#include "features/one_on_ones/series_found.h"

namespace espalier::one_on_ones {

// What the other is to the person; none: they do not stand in any line.
std::optional<SeriesRelation> relation_of(platform::OrgChart const& chart, PersonId person, PersonId other);

struct OneOnOneDraft : Rhythm
{
    PersonId with_id;
    std::optional<Date> first_on; // the first meeting on this day or later; none: from today on
    std::optional<MeetingTemplate> meeting_template;
};
BOOST_DESCRIBE_STRUCT(OneOnOneDraft, (Rhythm), (with_id, first_on, meeting_template))

struct RhythmChange : Rhythm
{
    OneOnOneSeriesId one_on_one_series_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(RhythmChange, (Rhythm), (one_on_one_series_id, version))

// With somebody above or below, or along a dotted line. Fault invalid "not_in_line" for others; conflict "already_running".
OneOnOneSeriesId begin_series(Context& context, OneOnOneDraft const& draft);
// The planned meeting goes along, unless it is beside the rhythm. Fault stale.
void change_rhythm(Context& context, RhythmChange const& change);
void end_series(Context& context, OneOnOneSeriesId id);
// Many at once, by one of the two or by what happens in the organisation; without an event.
void close_series(Context& context, std::vector<OneOnOneSeries> const& series, EndReason reason);

struct MeetingDraft
{
    OneOnOneSeriesId one_on_one_series_id;
    Instant starts_at;
    std::optional<Whole<5, 480>> minutes; // none: as the series says
    std::optional<MeetingTemplate> meeting_template;
};
BOOST_DESCRIBE_STRUCT(MeetingDraft, (), (one_on_one_series_id, starts_at, minutes, meeting_template))

struct MeetingChange
{
    OneOnOneMeetingId one_on_one_meeting_id;
    Whole<1, INT64_MAX> version;
    std::optional<Instant> starts_at;
    std::optional<Whole<5, 480>> minutes;
    std::optional<MeetingTemplate> meeting_template;
};
BOOST_DESCRIBE_STRUCT(MeetingChange, (), (one_on_one_meeting_id, version, starts_at, minutes, meeting_template))

struct MeetingAsRead
{
    OneOnOneMeetingId one_on_one_meeting_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(MeetingAsRead, (), (one_on_one_meeting_id, version))

// Fault conflict "meeting_planned" while another one is; invalid "in_past" and "far_away", more than a year ahead.
OneOnOneMeetingId plan_meeting(Context& context, MeetingDraft const& draft);
void change_meeting(Context& context, MeetingChange const& change); // Fault stale, invalid as above
// Both: what is not ticked moves on to the next meeting, which the rhythm plans at once.
void skip_meeting(Context& context, MeetingAsRead const& meeting);
void hold_meeting(Context& context, MeetingAsRead const& meeting); // Fault conflict "not_yet" before its day

} // namespace espalier::one_on_ones
