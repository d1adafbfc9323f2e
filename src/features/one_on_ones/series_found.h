// SPDX-License-Identifier: Apache-2.0
// A series found for one of its two people, and what is recorded and told about it. The one gate of this feature: every
// rule that reads or writes words of a series comes through here, and no role opens it.
#pragma once

#include "features/one_on_ones/one_on_ones_store.h"

namespace espalier::one_on_ones {

struct FoundSeries
{
    OneOnOneSeries series;
    PersonId viewer_id;
    PersonId partner_id;
    bool is_running = false; // neither ended, nor has one of the two left
};

// Fault not_found where there is none, and for everybody but the two: the program itself, too, is nobody's partner.
FoundSeries find_series(Context& context, OneOnOneSeriesId id);
// The same of a series that goes on; Fault conflict "one_on_one_ended".
FoundSeries find_running_series(Context& context, OneOnOneSeriesId id);

struct FoundMeeting
{
    FoundSeries found;
    OneOnOneMeeting meeting;
};
FoundMeeting find_meeting(Context& context, OneOnOneMeetingId id);
// Fault conflict "meeting_ended" where it was held or skipped.
FoundMeeting find_planned_meeting(Context& context, OneOnOneMeetingId id);

// Something that both may see has changed: whoever watches the series is told.
void tell_watchers(Context& context, OneOnOneSeriesId id);

// An event that says that something happened, never what was said.
void note(Context& context, std::string_view kind, OneOnOneSeries const& series);
// The partner is told by whom; the link leads to the room.
void tell_partner(Context& context, std::string_view kind, FoundSeries const& found);

} // namespace espalier::one_on_ones
