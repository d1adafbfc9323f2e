// SPDX-License-Identifier: Apache-2.0
// The life of a series.
#include "features/one_on_ones/series.h"

#include "base/time_zone.h"
#include "features/one_on_ones/handovers.h"
#include "features/one_on_ones/invitations.h"
#include "features/one_on_ones/next_meeting.h"
#include "features/one_on_ones/series_live.h"
#include "features/organization/organization.h"
#include "platform/mail.h"

namespace espalier::one_on_ones {

namespace {

void check_zone(Rhythm const& rhythm)
{
    if (!is_known_zone(rhythm.time_zone))
        throw invalid("/time_zone", "unknown_zone", "There is no time zone of that name; write it like Europe/Vienna.");
}

OneOnOneSeries series_with(Context& context, PersonId viewer, PersonId with)
{
    auto const today = context.today();
    OneOnOneSeries series;
    if (auto const relation = relation_of(*context.chart, viewer, with)) {
        series.person_id = viewer;
        series.other_id = with;
        series.relation = *relation;
    } else if (auto const reversed = relation_of(*context.chart, with, viewer)) {
        series.person_id = with;
        series.other_id = viewer;
        series.relation = *reversed;
    }
    if (!series.person_id || !context.chart->is_present(with, today) || !context.chart->is_present(viewer, today))
        throw invalid("/with_id", "not_in_line",
                      "Choose somebody you report to, who reports to you, or who is joined with you by a dotted line.");
    return series;
}

} // namespace

std::optional<SeriesRelation> relation_of(platform::OrgChart const& chart, PersonId person, PersonId other)
{
    if (chart.manager_of(person) == other)
        return SeriesRelation::manager;
    if (chart.is_above(other, person))
        return SeriesRelation::above;
    if (chart.has_dotted_line(other, person))
        return SeriesRelation::dotted_line;
    return std::nullopt;
}

OneOnOneSeriesId begin_series(Context& context, OneOnOneDraft const& draft)
{
    auto const viewer = context.viewer_person();
    check_zone(draft);
    auto series = series_with(context, viewer, draft.with_id);
    if (store::running_series(context.tx, viewer, draft.with_id))
        throw conflict("already_running", "The two of you have a one-on-one already.");
    static_cast<Rhythm&>(series) = draft;
    series.id = context.next_id<OneOnOneSeries>();
    series.began_at = context.now;
    series.began_by_account_id = context.viewer.account_id;
    series.began_by_id = viewer;
    context.tx.insert("one_on_one_series", series);
    take_handovers(context, series);
    note(context, "one_on_one.begun", series);
    tell_partner(context, "one_on_one_begun", find_series(context, series.id));
    auto const today = date_in_zone(context.now, series.time_zone);
    plan_first(context, series, std::max(draft.first_on.value_or(today), today),
               draft.meeting_template.value_or(MeetingTemplate::start));
    return series.id;
}

void change_rhythm(Context& context, RhythmChange const& change)
{
    auto const found = find_running_series(context, change.one_on_one_series_id);
    check_zone(change);
    auto series = found.series;
    static_cast<Rhythm&>(series) = change;
    series.version = change.version.value;
    ++series.changes;
    context.tx.update_every<OneOnOneSeries>("one_on_one_series", {series}, "one-on-one");
    note(context, "one_on_one.changed", series);
    tell_watchers(context, series.id);
    fit_to_rhythm(context, series);
}

void close_series(Context& context, std::vector<OneOnOneSeries> const& series, EndReason reason)
{
    if (platform::sends_mail(context.workspace))
        for (auto const& one : series) // each letter is a row of its own in any case
            if (auto meeting = store::planned_meeting(context.tx, one.id)) {
                ++meeting->calendar_sequence;
                send_invitations(context, one, *meeting, platform::InvitationMethod::cancel);
            }
    std::vector<OneOnOneSeriesId> ids;
    for (auto const& one : series)
        ids.push_back(one.id);
    store::close_all(context.tx, ids, context.now, context.viewer.person_id, reason);
    context.tx.after_commit([&workspace = context.workspace] { workspace.kept<SeriesWatchers>().hurry(); });
}

void end_series(Context& context, OneOnOneSeriesId id)
{
    auto const found = find_running_series(context, id);
    close_series(context, {found.series}, EndReason::by_hand);
    note(context, "one_on_one.ended", found.series);
    tell_partner(context, "one_on_one_ended", found);
}

OneOnOneMeetingId plan_meeting(Context& context, MeetingDraft const& draft)
{
    auto const found = find_running_series(context, draft.one_on_one_series_id);
    if (store::planned_meeting(context.tx, found.series.id))
        throw conflict("meeting_planned", "The next meeting is planned already. Move it instead.");
    check_start(context, draft.starts_at);
    OneOnOneMeeting meeting;
    meeting.starts_at = draft.starts_at;
    meeting.minutes = draft.minutes.value_or(found.series.minutes);
    meeting.meeting_template = draft.meeting_template.value_or(MeetingTemplate::open);
    auto const id = plan(context, found.series, meeting);
    tell_partner(context, "one_on_one_planned", found);
    return id;
}

void change_meeting(Context& context, MeetingChange const& change)
{
    auto [found, meeting] = find_planned_meeting(context, change.one_on_one_meeting_id);
    auto const is_moved = (change.starts_at && *change.starts_at != meeting.starts_at) ||
        (change.minutes && change.minutes->value != meeting.minutes);
    if (is_moved)
        check_start(context, change.starts_at.value_or(meeting.starts_at));
    meeting.starts_at = change.starts_at.value_or(meeting.starts_at);
    meeting.minutes = change.minutes.value_or(meeting.minutes);
    meeting.meeting_template = change.meeting_template.value_or(meeting.meeting_template);
    meeting.version = change.version.value;
    if (is_moved)
        move(context, found.series, meeting);
    else
        context.tx.update_every<OneOnOneMeeting>("one_on_one_meetings", {meeting}, "meeting");
    tell_watchers(context, found.series.id);
    if (is_moved)
        tell_partner(context, "one_on_one_moved", found);
}

void skip_meeting(Context& context, MeetingAsRead const& read)
{
    auto [found, meeting] = find_planned_meeting(context, read.one_on_one_meeting_id);
    meeting.version = read.version.value;
    cancel(context, found.series, meeting);
    note(context, "one_on_one.skipped", found.series);
    plan_after(context, found.series, meeting);
    tell_watchers(context, found.series.id);
    tell_partner(context, "one_on_one_skipped", found);
}

void hold_meeting(Context& context, MeetingAsRead const& read)
{
    auto [found, meeting] = find_planned_meeting(context, read.one_on_one_meeting_id);
    auto const& zone = found.series.time_zone;
    if (date_in_zone(context.now, zone) < date_in_zone(meeting.starts_at, zone))
        throw conflict("not_yet", "This meeting lies ahead. Move it to today when you meet earlier.");
    meeting.version = read.version.value;
    end_meeting(context, meeting, MeetingState::held);
    note(context, "one_on_one.held", found.series);
    plan_after(context, found.series, meeting);
    tell_watchers(context, found.series.id);
}

} // namespace espalier::one_on_ones
