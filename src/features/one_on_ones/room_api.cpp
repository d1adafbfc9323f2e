// SPDX-License-Identifier: Apache-2.0
// The endpoints on what stands in a room. Each answers with the one thing that was written, so that who types is told
// quickly which version stands; what is decided by both answers with the room.
#include "features/one_on_ones/one_on_ones_api.h"
#include "features/one_on_ones/rooms.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::one_on_ones {

namespace {

TalkingPointView create_point(Context& c, TalkingPointDraft const& in)
{
    return view_of(add_point(c, in));
}

TalkingPointView update_point(Context& c, TalkingPointChange const& in)
{
    return view_of(change_point(c, in));
}

// An emptied note is no more.
struct NoteWritten
{
    std::optional<SharedNoteView> note;
};
BOOST_DESCRIBE_STRUCT(NoteWritten, (), (note))

NoteWritten update_note(Context& c, SharedNoteChange const& in)
{
    return {change_note(c, in)};
}

OneOnOneRoom propose(Context& c, OneOnOneRecordDraft const& in)
{
    return room(c, propose_record(c, in));
}

struct OneRecord
{
    OneOnOneRecordId one_on_one_record_id;
};
BOOST_DESCRIBE_STRUCT(OneRecord, (), (one_on_one_record_id))

OneOnOneRoom agree(Context& c, OneRecord const& in)
{
    return room(c, agree_record(c, in.one_on_one_record_id));
}

OneOnOneRoom decline(Context& c, OneRecord const& in)
{
    return room(c, decline_record(c, in.one_on_one_record_id));
}

OneOnOneRoom withdraw(Context& c, OneRecord const& in)
{
    return room(c, withdraw_record(c, in.one_on_one_record_id));
}

struct RecordsOfPerson
{
    PersonId person_id;
    std::optional<OneOnOneRecordId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(RecordsOfPerson, (), (person_id, after, limit))

platform::Page<OneOnOneRecordView> list_records(Context& c, RecordsOfPerson const& in)
{
    return platform::page_of_all(agreed_records_of(c, in.person_id), in.after, in.limit,
                                 [](OneOnOneRecordView const& record) { return record.id; });
}

OneOnOneRoom write_one_handover(Context& c, HandoverDraft const& in)
{
    return room(c, write_handover(c, in));
}

OneOnOneRoom approve_one_handover(Context& c, HandoverAnswer const& in)
{
    return room(c, approve_handover(c, in));
}

OneOnOneRoom decline_one_handover(Context& c, HandoverAnswer const& in)
{
    return room(c, decline_handover(c, in));
}

void point_routes(platform::Routes& r)
{
    using platform::permissions::hold_one_on_ones;
    r.post("add_talking_point", "/one-on-one-series/{one_on_one_series_id}/talking-points", hold_one_on_ones,
           "Put a point on the agenda, for both or for yourself", create_point);
    r.patch("change_talking_point", "/talking-points/{talking_point_id}", hold_one_on_ones,
            "Change, share or tick a talking point", update_point);
    r.post("move_talking_point", "/talking-points/{talking_point_id}/place", hold_one_on_ones,
           "Put a talking point after another", move_point);
    r.remove("remove_talking_point", "/talking-points/{talking_point_id}", hold_one_on_ones, "Remove a talking point",
             remove_point);
    r.post("add_shared_note", "/one-on-one-meetings/{one_on_one_meeting_id}/notes", hold_one_on_ones,
           "Add a piece to the notes that both read", add_note);
    r.put("change_shared_note", "/shared-notes/{shared_note_id}", hold_one_on_ones,
          "Change a piece of the notes that both read", update_note);
    r.put("write_private_note", "/one-on-one-meetings/{one_on_one_meeting_id}/private-note", hold_one_on_ones,
          "Write your own note, which nobody else reads", write_private_note);
    r.post("add_action_item", "/one-on-one-series/{one_on_one_series_id}/action-items", hold_one_on_ones,
           "Agree on what one of the two will do", add_action);
    r.patch("change_action_item", "/action-items/{action_item_id}", hold_one_on_ones,
            "Change an action item, or tick it", change_action);
    r.remove("remove_action_item", "/action-items/{action_item_id}", hold_one_on_ones, "Remove an action item",
             remove_action);
}

} // namespace

void room_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    point_routes(r);
    r.post("propose_one_on_one_record", "/one-on-one-series/{one_on_one_series_id}/records", hold_one_on_ones,
           "Propose a note on record", propose);
    r.post("agree_one_on_one_record", "/one-on-one-records/{one_on_one_record_id}/agreement", hold_one_on_ones,
           "Agree to a note on record: the line and the people team read it from then on", agree);
    r.post("decline_one_on_one_record", "/one-on-one-records/{one_on_one_record_id}/refusal", hold_one_on_ones,
           "Decline a note on record", decline);
    r.post("withdraw_one_on_one_record", "/one-on-one-records/{one_on_one_record_id}/withdrawal", hold_one_on_ones,
           "Withdraw a note that the other has not answered", withdraw);
    r.get("list_one_on_one_records", "/people/{person_id}/one-on-one-records", read_one_on_one_records,
          "List what two people put on record", list_records)
        .recording_sightings();
    r.put("write_one_on_one_handover", "/one-on-one-handovers/{one_on_one_handover_id}", hold_one_on_ones,
          "Write what goes on to the new manager", write_one_handover);
    r.post("approve_one_on_one_handover", "/one-on-one-handovers/{one_on_one_handover_id}/approval", hold_one_on_ones,
           "Approve a handover, as the employee", approve_one_handover);
    r.post("decline_one_on_one_handover", "/one-on-one-handovers/{one_on_one_handover_id}/refusal", hold_one_on_ones,
           "Decline a handover, as the employee: nothing goes on", decline_one_handover);
}

} // namespace espalier::one_on_ones
