// SPDX-License-Identifier: Apache-2.0
// One meeting of a series is planned at a time; what is left open always stands at it, or waits for it.
#include "features/one_on_ones/next_meeting.h"

#include "features/one_on_ones/agenda_store.h"
#include "features/one_on_ones/invitations.h"

namespace espalier::one_on_ones {

namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t furthest_days = 366;

void plan_slot(Context& context, OneOnOneSeries const& series, Date slot, MeetingTemplate meeting_template)
{
    OneOnOneMeeting meeting;
    meeting.starts_at = start_of(series, slot);
    meeting.minutes = series.minutes;
    meeting.slot_on = slot;
    meeting.meeting_template = meeting_template;
    plan(context, series, meeting);
}

// A slot of today counts while its time has not come.
std::optional<Date> first_slot_ahead(OneOnOneSeries const& series, Date from, Instant now)
{
    auto const slot = first_slot(series, from);
    return slot && start_of(series, *slot) <= now ? first_slot(series, slot->plus_days(1)) : slot;
}

} // namespace

void check_start(Context& context, Instant starts_at)
{
    if (starts_at < context.now)
        throw invalid("/starts_at", "in_past", "This time has passed. Choose one that is still to come.");
    if (starts_at > context.now.plus_seconds(furthest_days * seconds_a_day))
        throw invalid("/starts_at", "far_away", "Plan a meeting at most a year ahead.");
}

OneOnOneMeetingId plan(Context& context, OneOnOneSeries const& series, OneOnOneMeeting meeting)
{
    meeting.id = context.next_id<OneOnOneMeeting>();
    meeting.one_on_one_series_id = series.id;
    meeting.state = MeetingState::planned;
    context.tx.insert("one_on_one_meetings", meeting);
    store::attach_waiting(context.tx, series.id, meeting.id);
    send_invitations(context, series, meeting, platform::InvitationMethod::request);
    note(context, "one_on_one.planned", series);
    tell_watchers(context, series.id);
    return meeting.id;
}

void plan_first(Context& context, OneOnOneSeries const& series, Date from, MeetingTemplate meeting_template)
{
    if (auto const slot = first_slot_ahead(series, from, context.now))
        plan_slot(context, series, *slot, meeting_template);
}

void plan_after(Context& context, OneOnOneSeries const& series, OneOnOneMeeting const& ended)
{
    auto const today = date_in_zone(context.now, series.time_zone);
    auto const was = ended.slot_on.value_or(date_in_zone(ended.starts_at, series.time_zone));
    // Beside the rhythm there is no slot to count on from.
    auto const slot = ended.slot_on ? next_slot(series, was, today)
                                    : first_slot_ahead(series, std::max(was, today).plus_days(1), context.now);
    if (slot)
        plan_slot(context, series, *slot, MeetingTemplate::open);
    auto const next = store::planned_meeting(context.tx, series.id);
    store::move_on(context.tx, {series.id, ended.id}, next ? std::optional(next->id) : std::nullopt);
}

void move(Context& context, OneOnOneSeries const& series, OneOnOneMeeting meeting)
{
    ++meeting.calendar_sequence;
    context.tx.update_every<OneOnOneMeeting>("one_on_one_meetings", {meeting}, "meeting");
    send_invitations(context, series, meeting, platform::InvitationMethod::request);
    note(context, "one_on_one.moved", series);
}

void fit_to_rhythm(Context& context, OneOnOneSeries const& series)
{
    auto const today = date_in_zone(context.now, series.time_zone);
    auto planned = store::planned_meeting(context.tx, series.id);
    if (!planned)
        return plan_first(context, series, today, MeetingTemplate::open);
    auto const slot =
        planned->slot_on ? first_slot_ahead(series, std::max(*planned->slot_on, today), context.now) : std::nullopt;
    if (!slot)
        return;
    planned->slot_on = slot;
    planned->starts_at = start_of(series, *slot);
    planned->minutes = series.minutes;
    move(context, series, *planned);
}

void end_meeting(Context& context, OneOnOneMeeting meeting, MeetingState state)
{
    meeting.state = state;
    meeting.ended_at = context.now;
    meeting.ended_by_id = context.viewer.person_id;
    context.tx.update_every<OneOnOneMeeting>("one_on_one_meetings", {meeting}, "meeting");
}

void cancel(Context& context, OneOnOneSeries const& series, OneOnOneMeeting meeting)
{
    ++meeting.calendar_sequence;
    end_meeting(context, meeting, MeetingState::skipped);
    send_invitations(context, series, meeting, platform::InvitationMethod::cancel);
    store::move_on(context.tx, {series.id, meeting.id}, std::nullopt);
}

} // namespace espalier::one_on_ones
