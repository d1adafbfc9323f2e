// SPDX-License-Identifier: Apache-2.0
// What a manager does with a check-in of somebody who reports to them: looks, reacts, answers, takes it to the next
// one-on-one. Its writer comments, too.
#pragma once

#include "features/check_ins/check_ins.h"

namespace espalier::check_ins {

struct ReactionChoice
{
    CheckInId check_in_id;
    std::optional<CheckInReactionKind> kind; // none: taken back
};
BOOST_DESCRIBE_STRUCT(ReactionChoice, (), (check_in_id, kind))

struct CheckInCommentDraft
{
    CheckInId check_in_id;
    Text<1, 4000> words;
};
BOOST_DESCRIBE_STRUCT(CheckInCommentDraft, (), (check_in_id, words))

// All: Fault not_found where the viewer does not read it, forbidden where they are not who does this.
void mark_reviewed(Context& context, CheckInId id); // again is no error
void react(Context& context, ReactionChoice const& choice);
void comment(Context& context, CheckInCommentDraft const& draft); // the other of the two is told

} // namespace espalier::check_ins
