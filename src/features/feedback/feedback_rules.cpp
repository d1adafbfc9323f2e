// SPDX-License-Identifier: Apache-2.0
// The rules of feedback_rules.h.
#include "features/feedback/feedback_rules.h"

namespace espalier::feedback {

bool may_read(FeedbackFacts const& facts, PersonId viewer, std::optional<PersonId> receivers_manager)
{
    if (viewer == facts.giver)
        return true;
    if (facts.is_withdrawn)
        return false;
    return viewer == facts.receiver ||
        (facts.visible_to == FeedbackVisibility::receiver_and_manager && receivers_manager == viewer);
}

bool may_change(FeedbackFacts const& facts, PersonId viewer, Instant now)
{
    return viewer == facts.giver && !facts.is_withdrawn && !facts.is_answered &&
        now < facts.given_at.plus_seconds(correctable_seconds);
}

bool may_withdraw(FeedbackFacts const& facts, PersonId viewer)
{
    return viewer == facts.giver && !facts.is_withdrawn;
}

bool may_propose_level(FeedbackFacts const& facts, PersonId viewer)
{
    return viewer == facts.giver && !facts.is_withdrawn && !facts.has_level;
}

bool may_answer_level(FeedbackFacts const& facts, PersonId viewer)
{
    return viewer == facts.receiver && !facts.is_withdrawn && facts.has_level && !facts.is_answered;
}

bool may_discuss(FeedbackFacts const& facts, PersonId viewer)
{
    return viewer == facts.receiver && !facts.is_withdrawn;
}

bool may_read_change(PersonId learner, FeedbackVisibility visible_to, PersonId viewer,
                     std::optional<PersonId> learners_manager)
{
    return viewer == learner || (visible_to == FeedbackVisibility::receiver_and_manager && learners_manager == viewer);
}

} // namespace espalier::feedback
