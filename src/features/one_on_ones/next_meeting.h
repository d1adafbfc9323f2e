// SPDX-License-Identifier: Apache-2.0
// What a series' next meeting goes through, with its talking points and its invitation. For the rules in series.h, which
// ask who may.
#pragma once

#include "features/one_on_ones/series_found.h"

namespace espalier::one_on_ones {

void check_start(Context& context, Instant starts_at); // Fault invalid "in_past", "far_away"

// As the rhythm says, on this day or later; nothing when it is ad hoc.
void plan_first(Context& context, OneOnOneSeries const& series, Date from, MeetingTemplate meeting_template);
// The one after a meeting that was held or skipped, unless another is planned; what is not ticked moves there.
void plan_after(Context& context, OneOnOneSeries const& series, OneOnOneMeeting const& ended);
// The meeting begins and lasts as given; it gets what waits for a meeting.
OneOnOneMeetingId plan(Context& context, OneOnOneSeries const& series, OneOnOneMeeting meeting);
// To where it begins now; Fault stale.
void move(Context& context, OneOnOneSeries const& series, OneOnOneMeeting meeting);
// The rhythm is another one: the planned meeting follows it.
void fit_to_rhythm(Context& context, OneOnOneSeries const& series);
// It is not going to be; Fault stale.
void cancel(Context& context, OneOnOneSeries const& series, OneOnOneMeeting meeting);
void end_meeting(Context& context, OneOnOneMeeting meeting, MeetingState state); // Fault stale

} // namespace espalier::one_on_ones
