// SPDX-License-Identifier: Apache-2.0
// What every step of a review does besides: it is written down, kept, and whoever's turn comes is told.
#pragma once

#include "features/reviews/review_cycles.h"

namespace espalier::reviews {

struct TurnNote
{
    std::string comment{};
    std::optional<PersonId> person_id{}; // who was the reviewer before
    std::optional<std::int64_t> rating{};
};
struct TurnOf
{
    Review review;
    TurnNote note;
};

// The turn, and an event without its words; the same turn of many reviews in two statements.
void note_turn(Context& context, Review const& review, ReviewTurnKind kind, TurnNote const& note = {});
void note_turns(Context& context, std::vector<TurnOf> const& turns, ReviewTurnKind kind);

// Counts its version up. Fault stale when another got there first.
void save(Context& context, Review& review);

// Whoever's turn it is in the state that each has come to, in three statements at most. Nobody is told of a review in
// writing: the work of each day does that.
void tell_whose_turn_it_is(Context& context, std::vector<Review> const& reviews);
void tell(Context& context, Review const& review, PersonId person, std::string_view kind);
std::string link_to(ReviewId id); // its page

// The nearest manager here above the reviewer; none: there is nobody, and no second approval.
std::optional<PersonId> approver_of(Context const& context, Review const& review);
// Where a review goes when it is approved, or need not be.
ReviewState after_approval(ReviewCycle const& cycle);

} // namespace espalier::reviews
