// SPDX-License-Identifier: Apache-2.0
// Writing notes.
#include "features/one_on_ones/meeting_notes.h"

#include "features/one_on_ones/meeting_notes_store.h"

namespace espalier::one_on_ones {

namespace {

SharedNoteView view_of(SharedNote const& note)
{
    return {.id = note.id,
            .text = note.text,
            .by_person_id = note.by_person_id,
            .changed_by_id = note.changed_by_id,
            .changed_at = note.changed_at,
            .submission = submission_of(note.submission),
            .version = note.version};
}

FoundMeeting find_meeting_to_note(Context& context, OneOnOneMeetingId id)
{
    auto found = find_meeting(context, id);
    if (!found.found.is_running)
        throw conflict("one_on_one_ended", "This one-on-one has ended. What stands in it stays, and nothing is added.");
    return found;
}

} // namespace

SharedNoteView add_note(Context& context, SharedNoteDraft const& draft)
{
    auto const [found, meeting] = find_meeting_to_note(context, draft.one_on_one_meeting_id);
    auto const submission = submission_key(found.viewer_id, draft.submission);
    if (auto const before = store::note_submitted(context.tx, found.series.id, submission))
        return view_of(*before);
    SharedNote const note{.id = context.next_id<SharedNote>(),
                          .one_on_one_series_id = found.series.id,
                          .one_on_one_meeting_id = meeting.id,
                          .text = draft.text.value,
                          .added_at = context.now,
                          .by_person_id = found.viewer_id,
                          .changed_at = context.now,
                          .changed_by_id = found.viewer_id,
                          .submission = submission,
                          .version = 1};
    context.tx.insert("shared_notes", note);
    tell_watchers(context, found.series.id);
    return view_of(note);
}

std::optional<SharedNoteView> change_note(Context& context, SharedNoteChange const& change)
{
    context.narrows_itself();
    auto note = store::find_note(context.tx, change.shared_note_id);
    if (!note)
        throw not_found("note");
    auto const found = find_running_series(context, note->one_on_one_series_id);
    if (note->text == change.text.value)
        return view_of(*note);
    if (note->version != change.version.value)
        throw stale("note");
    tell_watchers(context, found.series.id);
    if (change.text.empty()) {
        store::remove_note(context.tx, note->id);
        return std::nullopt;
    }
    note->text = change.text.value;
    note->changed_at = context.now;
    note->changed_by_id = found.viewer_id;
    context.tx.update_every<SharedNote>("shared_notes", {*note}, "note");
    ++note->version;
    return view_of(*note);
}

PrivateNoteView write_private_note(Context& context, PrivateNoteChange const& change)
{
    auto const [found, meeting] = find_meeting(context, change.one_on_one_meeting_id);
    auto note = store::private_note(context.tx, meeting.id, found.viewer_id);
    if (note && note->text == change.text.value)
        return {note->text, note->version};
    if ((note ? note->version : 0) != change.version.value)
        throw stale("note");
    if (!note) {
        context.tx.insert(
            "private_notes",
            PrivateNote{context.next_id<PrivateNote>(), meeting.id, found.viewer_id, change.text.value, 1});
        return {change.text.value, 1};
    }
    note->text = change.text.value;
    context.tx.update_every<PrivateNote>("private_notes", {*note}, "note");
    return {note->text, note->version + 1};
}

std::vector<SharedNoteView> notes_of(Context& context, OneOnOneMeetingId meeting)
{
    std::vector<SharedNoteView> views;
    for (auto const& note : store::notes_of(context.tx, meeting))
        views.push_back(view_of(note));
    return views;
}

PrivateNoteView private_note_of(Context& context, OneOnOneMeetingId meeting, PersonId author)
{
    auto const note = store::private_note(context.tx, meeting, author);
    return note ? PrivateNoteView{note->text, note->version} : PrivateNoteView{};
}

} // namespace espalier::one_on_ones
