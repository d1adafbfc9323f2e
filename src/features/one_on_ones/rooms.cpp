// SPDX-License-Identifier: Apache-2.0
// Putting together what the two see.
#include "features/one_on_ones/rooms.h"

#include "base/time_zone.h"
#include "features/one_on_ones/agenda_store.h"
#include "features/one_on_ones/handovers_store.h"
#include "features/organization/organization.h"

#include <algorithm>

namespace espalier::one_on_ones {

namespace {

constexpr std::int64_t shown_when_done_seconds = 14 * 86'400;

std::vector<TalkingPointView> points_of(Context& context, store::Place const& place, PersonId reader)
{
    std::vector<TalkingPointView> views;
    for (auto const& point : store::points_at(context.tx, place, reader))
        views.push_back(view_of(point));
    return views;
}

MeetingView view_of(Context& context, FoundSeries const& found, OneOnOneMeeting const& meeting)
{
    auto const& zone = found.series.time_zone;
    return {.id = meeting.id,
            .starts_at = meeting.starts_at,
            .minutes = meeting.minutes,
            .state = meeting.state,
            .meeting_template = meeting.meeting_template,
            .may_hold = meeting.state == MeetingState::planned && found.is_running &&
                date_in_zone(context.now, zone) >= date_in_zone(meeting.starts_at, zone),
            .version = meeting.version,
            .points = points_of(context, {found.series.id, meeting.id}, found.viewer_id),
            .notes = notes_of(context, meeting.id),
            .private_note = private_note_of(context, meeting.id, found.viewer_id)};
}

std::vector<MeetingLine> past_of(Context& context, OneOnOneSeriesId id)
{
    std::vector<MeetingLine> lines;
    for (auto const& meeting : store::past_meetings(context.tx, id))
        lines.push_back({meeting.id, meeting.starts_at, meeting.minutes, meeting.state, meeting.meeting_template});
    return lines;
}

constexpr std::string_view own_lines = R"(
    SELECT s.id, p.id AS with_id, p.given_name || ' ' || p.family_name AS with_name, s.is_with_report, s.relation,
           s.cadence, m.id AS next_id, m.starts_at AS next_at,
           (SELECT MAX(h.starts_at) FROM one_on_one_meetings h
            WHERE h.one_on_one_series_id = s.id AND h.state = 'held') AS last_held_at,
           (SELECT COUNT(*) FROM talking_points t
            WHERE t.one_on_one_series_id = s.id AND t.ticked_at IS NULL
              AND (t.one_on_one_meeting_id IS NULL OR t.one_on_one_meeting_id = m.id)
              AND (t.shared_at IS NOT NULL OR t.by_person_id = $1)) AS open_points,
           (SELECT COUNT(*) FROM action_items a
            WHERE a.one_on_one_series_id = s.id AND a.done_at IS NULL) AS open_actions,
           s.ended_at, s.end_reason, h.state AS handover
    FROM (SELECT id, other_id AS with_id, FALSE AS is_with_report, relation, cadence, ended_at, end_reason
          FROM one_on_one_series WHERE person_id = $1
          UNION ALL
          SELECT id, person_id AS with_id, TRUE AS is_with_report, relation, cadence, ended_at, end_reason
          FROM one_on_one_series WHERE other_id = $1) s
    JOIN people p ON p.id = s.with_id
    LEFT JOIN one_on_one_meetings m ON m.one_on_one_series_id = s.id AND m.state = 'planned'
    LEFT JOIN one_on_one_handovers h ON h.one_on_one_series_id = s.id
    ORDER BY s.ended_at DESC NULLS FIRST, m.starts_at NULLS LAST, s.id)";

} // namespace

std::vector<OneOnOneLine> own_one_on_ones(Context& context)
{
    context.narrows_itself();
    if (!context.viewer.person_id)
        return {};
    return context.tx.rows<OneOnOneLine>(own_lines, *context.viewer.person_id);
}

OneOnOneRoom room(Context& context, OneOnOneSeriesId id)
{
    auto const found = find_series(context, id);
    auto const& series = found.series;
    OneOnOneRoom room;
    static_cast<Rhythm&>(room) = series;
    room.id = series.id;
    room.person_id = series.person_id;
    room.person_name = organization::full_name(organization::person(context, series.person_id));
    room.other_id = series.other_id;
    room.other_name = organization::full_name(organization::person(context, series.other_id));
    room.relation = series.relation;
    room.began_at = series.began_at;
    room.ended_at = series.ended_at;
    room.end_reason = series.end_reason;
    room.is_running = found.is_running;
    room.changes = series.changes;
    room.version = series.version;
    if (auto const next = store::planned_meeting(context.tx, id))
        room.next = view_of(context, found, *next);
    room.waiting_points = points_of(context, {id, std::nullopt}, found.viewer_id);
    room.actions = actions_of_series(context, id, context.now.plus_seconds(-shown_when_done_seconds));
    room.past = past_of(context, id);
    room.records = records_of_series(context, id);
    room.taken_handovers = store::taken_by(context.tx, id);
    room.handover = handover_of(context, found);
    return room;
}

MeetingView meeting_view(Context& context, OneOnOneMeetingId id)
{
    auto const [found, meeting] = find_meeting(context, id);
    return view_of(context, found, meeting);
}

} // namespace espalier::one_on_ones
