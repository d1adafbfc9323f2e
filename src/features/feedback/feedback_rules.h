// SPDX-License-Identifier: Apache-2.0
// Who reads feedback, and until when it may be changed: pure functions.
#pragma once

#include "features/feedback/feedback.h"

namespace espalier::feedback {

constexpr std::int64_t correctable_seconds = 24 * 60 * 60;
constexpr int nudged_after_days = 21;  // a training needs some weeks to show at work
constexpr int nudged_within_days = 35; // later nobody remembers
constexpr int reminded_after_days = 7; // of a request without a date

struct FeedbackFacts
{
    PersonId giver;
    PersonId receiver;
    FeedbackVisibility visible_to = FeedbackVisibility::receiver;
    Instant given_at;
    bool is_withdrawn = false;
    bool has_level = false;   // one was proposed
    bool is_answered = false; // it was agreed to or refused
};

// The giver always; the receiver, and where it says so their present manager, while it is not withdrawn.
bool may_read(FeedbackFacts const& facts, PersonId viewer, std::optional<PersonId> receivers_manager);
// By its giver, for a day, unless evidence may have come of it.
bool may_change(FeedbackFacts const& facts, PersonId viewer, Instant now);
bool may_withdraw(FeedbackFacts const& facts, PersonId viewer);
bool may_propose_level(FeedbackFacts const& facts, PersonId viewer);
bool may_answer_level(FeedbackFacts const& facts, PersonId viewer);
// The receiver takes it to a one-on-one of theirs: whom they tell what they were told is theirs to say.
bool may_discuss(FeedbackFacts const& facts, PersonId viewer);

// What somebody told of a training: themselves always, their present manager where they say so.
bool may_read_change(PersonId learner, FeedbackVisibility visible_to, PersonId viewer,
                     std::optional<PersonId> learners_manager);

} // namespace espalier::feedback
