// SPDX-License-Identifier: Apache-2.0
// The closed lists of words and the ids that practice speaks in.
#pragma once

#include "features/courses/courses.h"

namespace espalier::practice {

using CompetencyId = Id<competencies::Competency>;
using courses::CourseId;
using platform::AccountId;
using platform::Context;
using platform::PersonId;

struct PracticeDeck;
using PracticeDeckId = Id<PracticeDeck>;
struct PracticeCard;
using PracticeCardId = Id<PracticeCard>;

enum class DeckState
{
    draft,
    published,
    retired
};
BOOST_DESCRIBE_ENUM(DeckState, draft, published, retired)

enum class CardKind
{
    card,  // turned over; whoever practises says how well they remembered
    choice // one of its options is right
};
BOOST_DESCRIBE_ENUM(CardKind, card, choice)

// When a card comes back.
enum class PracticePlan
{
    spaced, // when it is about to be forgotten (memory.h)
    plain   // 2, 7, 30 and 90 days later
};
BOOST_DESCRIBE_ENUM(PracticePlan, spaced, plain)

} // namespace espalier::practice
