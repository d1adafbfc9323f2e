// SPDX-License-Identifier: Apache-2.0
// The gate: two ids are compared, and nothing else is asked.
#include "features/one_on_ones/series_found.h"

#include "features/one_on_ones/series_live.h"
#include "features/organization/organization.h"
#include "platform/events.h"
#include "platform/notifications.h"

#include <fmt/core.h>

namespace espalier::one_on_ones {

FoundSeries find_series(Context& context, OneOnOneSeriesId id)
{
    context.narrows_itself();
    auto const series = store::find_series(context.tx, id);
    auto const& viewer = context.viewer.person_id;
    if (!series || !viewer || (series->person_id != *viewer && series->other_id != *viewer))
        throw not_found("one-on-one");
    auto const is_present = context.chart->is_present(series->person_id, context.today()) &&
        context.chart->is_present(series->other_id, context.today());
    return {*series, *viewer, series->person_id == *viewer ? series->other_id : series->person_id,
            !series->ended_at && is_present};
}

FoundSeries find_running_series(Context& context, OneOnOneSeriesId id)
{
    auto found = find_series(context, id);
    if (!found.is_running)
        throw conflict("one_on_one_ended", "This one-on-one has ended. What stands in it stays, and nothing is added.");
    return found;
}

FoundMeeting find_meeting(Context& context, OneOnOneMeetingId id)
{
    context.narrows_itself();
    auto const meeting = store::find_meeting(context.tx, id);
    if (!meeting)
        throw not_found("one-on-one");
    return {find_series(context, meeting->one_on_one_series_id), *meeting};
}

FoundMeeting find_planned_meeting(Context& context, OneOnOneMeetingId id)
{
    auto found = find_meeting(context, id);
    if (!found.found.is_running)
        throw conflict("one_on_one_ended", "This one-on-one has ended. What stands in it stays, and nothing is added.");
    if (found.meeting.state != MeetingState::planned)
        throw conflict("meeting_ended", "This meeting has been held or skipped already.");
    return found;
}

void tell_watchers(Context& context, OneOnOneSeriesId id)
{
    store::count_change(context.tx, id);
    context.tx.after_commit([&workspace = context.workspace] { workspace.kept<SeriesWatchers>().hurry(); });
}

void note(Context& context, std::string_view kind, OneOnOneSeries const& series)
{
    platform::record(
        context,
        {.kind = kind, .person_id = series.person_id, .thing = "one_on_one_series", .thing_id = series.id.value});
}

void tell_partner(Context& context, std::string_view kind, FoundSeries const& found)
{
    auto const viewer = organization::person(context, found.viewer_id);
    platform::notify(context, found.partner_id, kind, {{"person", organization::full_name(viewer)}},
                     fmt::format("/one-on-ones/{}", found.series.id.value));
}

} // namespace espalier::one_on_ones
