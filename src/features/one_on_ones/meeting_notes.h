// SPDX-License-Identifier: Apache-2.0
// Notes of a meeting: shared ones, in pieces that each have a version so that both can write at once, and one private note
// for each of the two. Also after the meeting was held. Faults as in agenda.h.
#pragma once

#include "features/one_on_ones/agenda.h"

namespace espalier::one_on_ones {

struct SharedNoteDraft
{
    OneOnOneMeetingId one_on_one_meeting_id;
    Text<1, 10000> text;
    Submission submission;
};
BOOST_DESCRIBE_STRUCT(SharedNoteDraft, (), (one_on_one_meeting_id, text, submission))

struct SharedNoteChange
{
    SharedNoteId shared_note_id;
    Whole<1, INT64_MAX> version;
    Text<0, 10000> text; // empty: the piece is removed
};
BOOST_DESCRIBE_STRUCT(SharedNoteChange, (), (shared_note_id, version, text))

struct PrivateNoteChange
{
    OneOnOneMeetingId one_on_one_meeting_id;
    Whole<0, INT64_MAX> version; // 0: there is none yet
    Text<0, 10000> text;
};
BOOST_DESCRIBE_STRUCT(PrivateNoteChange, (), (one_on_one_meeting_id, version, text))

struct SharedNoteView
{
    SharedNoteId id;
    std::string text;
    PersonId by_person_id;
    PersonId changed_by_id;
    Instant changed_at;
    std::string submission; // as its author named it: by it a page knows the piece that is being written
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(SharedNoteView, (), (id, text, by_person_id, changed_by_id, changed_at, submission, version))

struct PrivateNoteView
{
    std::string text;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PrivateNoteView, (), (text, version))

SharedNoteView add_note(Context& context, SharedNoteDraft const& draft);
// The same text sent again is no lost race. None: the piece was removed.
std::optional<SharedNoteView> change_note(Context& context, SharedNoteChange const& change);
// Seen by its author alone; nothing that the other could watch moves.
PrivateNoteView write_private_note(Context& context, PrivateNoteChange const& change);

std::vector<SharedNoteView> notes_of(Context& context, OneOnOneMeetingId meeting); // oldest first
PrivateNoteView private_note_of(Context& context, OneOnOneMeetingId meeting, PersonId author);

} // namespace espalier::one_on_ones
