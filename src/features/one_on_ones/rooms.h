// SPDX-License-Identifier: Apache-2.0
// What the two see of their one-on-ones: the list, the room of one series, an earlier meeting. Two readers of one series see
// the same, but for what is each one's own.
#pragma once

#include "features/one_on_ones/action_items.h"
#include "features/one_on_ones/handovers.h"
#include "features/one_on_ones/meeting_notes.h"
#include "features/one_on_ones/records.h"

namespace espalier::one_on_ones {

struct OneOnOneLine
{
    OneOnOneSeriesId id;
    PersonId with_id;
    std::string with_name;
    bool is_with_report = false; // the other reports to the viewer, or is helped by them
    SeriesRelation relation = SeriesRelation::manager;
    MeetingCadence cadence = MeetingCadence::weekly;
    std::optional<OneOnOneMeetingId> next_id;
    std::optional<Instant> next_at;
    std::optional<Instant> last_held_at;
    std::int64_t open_points = 0;  // that the viewer sees
    std::int64_t open_actions = 0; // of both
    std::optional<Instant> ended_at;
    std::optional<EndReason> end_reason;
    std::optional<HandoverState> handover; // of an ended one
};
BOOST_DESCRIBE_STRUCT(OneOnOneLine, (),
                      (id, with_id, with_name, is_with_report, relation, cadence, next_id, next_at, last_held_at,
                       open_points, open_actions, ended_at, end_reason, handover))

struct MeetingView
{
    OneOnOneMeetingId id;
    Instant starts_at;
    std::int64_t minutes = 0;
    MeetingState state = MeetingState::planned;
    MeetingTemplate meeting_template = MeetingTemplate::open;
    bool may_hold = false; // its day has come
    std::int64_t version = 1;
    std::vector<TalkingPointView> points; // in their order
    std::vector<SharedNoteView> notes;    // oldest first
    PrivateNoteView private_note;         // the viewer's own
};
BOOST_DESCRIBE_STRUCT(MeetingView, (),
                      (id, starts_at, minutes, state, meeting_template, may_hold, version, points, notes, private_note))

struct MeetingLine
{
    OneOnOneMeetingId id;
    Instant starts_at;
    std::int64_t minutes = 0;
    MeetingState state = MeetingState::held;
    MeetingTemplate meeting_template = MeetingTemplate::open;
};
BOOST_DESCRIBE_STRUCT(MeetingLine, (), (id, starts_at, minutes, state, meeting_template))

struct OneOnOneRoom : Rhythm
{
    OneOnOneSeriesId id;
    PersonId person_id;
    std::string person_name;
    PersonId other_id;
    std::string other_name;
    SeriesRelation relation = SeriesRelation::manager;
    Instant began_at;
    std::optional<Instant> ended_at;
    std::optional<EndReason> end_reason;
    bool is_running = true;
    std::int64_t changes = 1;
    std::int64_t version = 1;
    std::optional<MeetingView> next;              // planned
    std::vector<TalkingPointView> waiting_points; // while none is planned
    std::vector<ActionItemView> actions;          // open ones, and those done lately
    std::vector<MeetingLine> past;                // newest first
    std::vector<OneOnOneRecordView> records;      // newest first
    std::vector<TakenHandover> taken_handovers;   // what it began with
    std::optional<HandoverView> handover;         // of a closed one
};
BOOST_DESCRIBE_STRUCT(OneOnOneRoom, (Rhythm),
                      (id, person_id, person_name, other_id, other_name, relation, began_at, ended_at, end_reason,
                       is_running, changes, version, next, waiting_points, actions, past, records, taken_handovers,
                       handover))

// The viewer's own; none for an account that belongs to nobody. Running ones first, by their next meeting.
std::vector<OneOnOneLine> own_one_on_ones(Context& context);
OneOnOneRoom room(Context& context, OneOnOneSeriesId id);         // Fault not_found for all but the two
MeetingView meeting_view(Context& context, OneOnOneMeetingId id); // the same

} // namespace espalier::one_on_ones
