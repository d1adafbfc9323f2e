// SPDX-License-Identifier: Apache-2.0
// The statements on notes. A private note is asked for with its author, always.
#pragma once

#include "features/one_on_ones/one_on_one_rows.h"

namespace espalier::one_on_ones::store {

std::optional<SharedNote> find_note(db::Transaction& tx, SharedNoteId id);
std::optional<SharedNote> note_submitted(db::Transaction& tx, OneOnOneSeriesId series, std::string_view submission);
std::vector<SharedNote> notes_of(db::Transaction& tx, OneOnOneMeetingId meeting); // oldest first
void remove_note(db::Transaction& tx, SharedNoteId id);
std::optional<PrivateNote> private_note(db::Transaction& tx, OneOnOneMeetingId meeting, PersonId author);

} // namespace espalier::one_on_ones::store
