// SPDX-License-Identifier: Apache-2.0
// Decks of cards: what an author makes of a course so that it stays. Written by authors, practised by whoever wants to.
#pragma once

#include "features/competencies/competencies.h"
#include "features/practice/passages.h"
#include "features/practice/practice_terms.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::practice {

constexpr std::size_t most_cards = 500; // of a deck
constexpr std::size_t most_card_options = 8;

struct CardContent
{
    CardKind kind = CardKind::card;
    Text<1, 1000> front;               // what is asked
    Text<0, 2000> back;                // what is to be remembered; of a choice: why
    std::vector<Text<1, 300>> options; // of a choice
    std::optional<Whole<0, 7>> right_option;
    std::optional<CompetencyId> competency_id;
    std::optional<courses::Key> lesson_key; // of the course: where the answer stands
};
BOOST_DESCRIBE_STRUCT(CardContent, (), (kind, front, back, options, right_option, competency_id, lesson_key))

struct CardDraft : CardContent
{
    std::optional<PracticeCardId> id; // of a card that stands in the deck; none: a new one
};
BOOST_DESCRIBE_STRUCT(CardDraft, (CardContent), (id))

struct DeckContent
{
    Text<1, 200> title;
    Text<0, 1000> summary;
    competencies::Language language;
    std::optional<CourseId> course_id; // whose content the cards come from
};
BOOST_DESCRIBE_STRUCT(DeckContent, (), (title, summary, language, course_id))

// A row of the table practice_decks.
struct PracticeDeck : DeckContent
{
    PracticeDeckId id;
    DeckState state = DeckState::draft;
    Instant created_at;
    AccountId created_by_account_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PracticeDeck, (DeckContent), (id, state, created_at, created_by_account_id, version))

struct DeckChange : DeckContent
{
    PracticeDeckId practice_deck_id;
    std::vector<CardDraft> cards; // in their order; those that are missing leave the deck
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(DeckChange, (DeckContent), (practice_deck_id, cards, version))

struct DeckStep
{
    PracticeDeckId practice_deck_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(DeckStep, (), (practice_deck_id, version))

struct CardView : CardDraft
{
    std::optional<std::string> competency_name;
};
BOOST_DESCRIBE_STRUCT(CardView, (CardDraft), (competency_name))

// How far the viewer has come with the cards of a deck.
struct DeckStanding
{
    std::int64_t unseen = 0;
    std::int64_t learning = 0; // a stability below three weeks
    std::int64_t known = 0;
    std::int64_t due = 0; // today
};
BOOST_DESCRIBE_STRUCT(DeckStanding, (), (unseen, learning, known, due))

struct DeckLine
{
    PracticeDeckId id;
    std::string title;
    std::string summary;
    std::string language;
    DeckState state = DeckState::draft;
    std::optional<CourseId> course_id;
    std::optional<std::string> course_title; // of its newest version
    std::int64_t cards = 0;
    bool is_practised = false; // by the viewer
    DeckStanding standing;
};
BOOST_DESCRIBE_STRUCT(DeckLine, (),
                      (id, title, summary, language, state, course_id, course_title, cards, is_practised, standing))

struct DeckView
{
    DeckLine deck;
    std::vector<CardView> cards;
    std::int64_t learners = 0; // who practise it; for its authors, otherwise 0
    bool may_write = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(DeckView, (), (deck, cards, learners, may_write, version))

// Published ones, and those that the viewer practises; authors see all. By title.
std::vector<DeckLine> decks(Context& context);
DeckView deck(Context& context, PracticeDeckId id); // Fault not_found, also of a draft for whoever writes none

PracticeDeckId draft_deck(Context& context, DeckContent const& content); // Fault invalid
// Faults: invalid with every card at fault, stale, conflict (deck_retired).
void change_deck(Context& context, DeckChange const& change);
// Faults: stale, conflict (deck_state, deck_empty).
void publish_deck(Context& context, DeckStep const& step);
void retire_deck(Context& context, DeckStep const& step); // whoever practises it goes on
void discard_deck(Context& context, PracticeDeckId id);   // a draft; Fault conflict (deck_state)

// From now on its cards come; again changes nothing. Faults: not_found, conflict (deck_state).
void begin_practice(Context& context, PracticeDeckId id);
void end_practice(Context& context, PracticeDeckId id);

struct LessonPassages
{
    courses::Key lesson_key;
    std::string title;
    std::vector<Passage> passages;
};
BOOST_DESCRIBE_STRUCT(LessonPassages, (), (lesson_key, title, passages))

// What the lessons of the deck's course say, in its newest version; nothing for a deck of no course.
std::vector<LessonPassages> lesson_passages(Context& context, PracticeDeckId id);

// Pure: what is wrong with a card. `at`: the pointer to it.
void check_card(Violations& violations, std::string const& at, CardContent const& card);

} // namespace espalier::practice
