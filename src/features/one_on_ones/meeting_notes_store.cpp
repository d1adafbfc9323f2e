// SPDX-License-Identifier: Apache-2.0
// SQL on notes.
#include "features/one_on_ones/meeting_notes_store.h"

namespace espalier::one_on_ones::store {

std::optional<SharedNote> find_note(db::Transaction& tx, SharedNoteId id)
{
    return tx.select_one<SharedNote>("FROM shared_notes WHERE id = $1", id);
}

std::optional<SharedNote> note_submitted(db::Transaction& tx, OneOnOneSeriesId series, std::string_view submission)
{
    return tx.select_one<SharedNote>("FROM shared_notes WHERE one_on_one_series_id = $1 AND submission = $2", series,
                                     submission);
}

std::vector<SharedNote> notes_of(db::Transaction& tx, OneOnOneMeetingId meeting)
{
    return tx.select<SharedNote>("FROM shared_notes WHERE one_on_one_meeting_id = $1 ORDER BY id", meeting);
}

void remove_note(db::Transaction& tx, SharedNoteId id)
{
    tx.execute("DELETE FROM shared_notes WHERE id = $1", id);
}

std::optional<PrivateNote> private_note(db::Transaction& tx, OneOnOneMeetingId meeting, PersonId author)
{
    return tx.select_one<PrivateNote>("FROM private_notes WHERE one_on_one_meeting_id = $1 AND person_id = $2", meeting,
                                      author);
}

} // namespace espalier::one_on_ones::store
