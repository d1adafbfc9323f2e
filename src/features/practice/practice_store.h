// SPDX-License-Identifier: Apache-2.0
// The statements on decks, cards, memories and answers: one function each.
#pragma once

#include "features/practice/practising.h"

namespace espalier::practice::store {

std::optional<PracticeDeck> find_deck(db::Transaction& tx, PracticeDeckId id);
void delete_deck(db::Transaction& tx, PracticeDeckId id); // with its cards

// A row of the table practice_cards.
struct CardRow
{
    PracticeCardId id;
    PracticeDeckId practice_deck_id;
    std::int64_t position = 0;
    CardKind kind = CardKind::card;
    std::string front;
    std::string back;
    reflect::Document options; // list of texts
    std::optional<std::int64_t> right_option;
    std::optional<CompetencyId> competency_id;
    std::optional<std::string> lesson_key;
    bool is_dropped = false;
};
BOOST_DESCRIBE_STRUCT(CardRow, (),
                      (id, practice_deck_id, position, kind, front, back, options, right_option, competency_id,
                       lesson_key, is_dropped))
std::vector<CardRow> cards_of(db::Transaction& tx, PracticeDeckId id); // in their order, without those dropped

std::optional<courses::CourseVersionId> newest_course_version(db::Transaction& tx, CourseId id);

struct CompetencyName
{
    CompetencyId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(CompetencyName, (), (id, name))
std::vector<CompetencyName> competency_names(db::Transaction& tx, PracticeDeckId id); // that its cards name

// Those that a viewer may find, or one; `sees_all`: also drafts and what is retired.
struct DeckQuestion
{
    std::optional<PersonId> person_id; // whose standing
    bool sees_all = false;
    std::optional<PracticeDeckId> one{};
    Date today;
};
std::vector<DeckLine> decks(db::Transaction& tx, DeckQuestion const& question);
std::int64_t count_learners(db::Transaction& tx, PracticeDeckId id);

struct Member
{
    PracticeDeckId practice_deck_id;
    PersonId person_id;
    Instant began_at;
};
BOOST_DESCRIBE_STRUCT(Member, (), (practice_deck_id, person_id, began_at))
bool add_member(db::Transaction& tx, Member const& member); // false: was one already
bool remove_member(db::Transaction& tx, PracticeDeckId id, PersonId person);

// A card of a deck that somebody practises, with what they remember of it.
struct PractisedCard
{
    PracticeCardId id;
    PracticeDeckId practice_deck_id;
    std::string deck_title;
    CardKind kind = CardKind::card;
    std::string front;
    std::string back;
    reflect::Document options;
    std::optional<std::int64_t> right_option;
    std::optional<double> stability; // none: never answered, with those after it
    std::optional<double> difficulty;
    std::optional<std::int64_t> remembered_in_a_row;
    std::optional<Instant> answered_at;
    std::optional<Date> answered_on;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(PractisedCard, (),
                      (id, practice_deck_id, deck_title, kind, front, back, options, right_option, stability,
                       difficulty, remembered_in_a_row, answered_at, answered_on, due_on))
// Due by the day, the longest overdue beside their stability first.
std::vector<PractisedCard> due_cards(db::Transaction& tx, PersonId person, Date today, std::int64_t limit);
std::vector<PractisedCard> unseen_cards(db::Transaction& tx, PersonId person, std::int64_t limit); // in their order

struct PracticeCounts
{
    std::int64_t decks = 0;
    std::int64_t due = 0; // answered before, due by the day
    std::int64_t unseen = 0;
    std::int64_t answered = 0; // cards, on the day
    std::int64_t begun = 0;    // of them for the first time
    std::optional<Date> next_on;
};
BOOST_DESCRIBE_STRUCT(PracticeCounts, (), (decks, due, unseen, answered, begun, next_on))
PracticeCounts counts(db::Transaction& tx, PersonId person, Date today);

struct PersonMemory : CardMemory
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(PersonMemory, (CardMemory), (person_id))
std::vector<CardMemory> memories(db::Transaction& tx, PersonId person, std::vector<PracticeCardId> const& cards);
void keep_memories(db::Transaction& tx, std::vector<PersonMemory> const& memories);

// What an answer is held against.
struct AskedCard
{
    PracticeCardId id;
    CardKind kind = CardKind::card;
    std::optional<std::int64_t> right_option;
    std::optional<CompetencyId> competency_id;
};
BOOST_DESCRIBE_STRUCT(AskedCard, (), (id, kind, right_option, competency_id))
std::vector<AskedCard> asked_cards(db::Transaction& tx, std::vector<PracticeCardId> const& cards);
// Of the competencies, by competency.
std::vector<AnsweredQuestion> answered_questions(db::Transaction& tx, PersonId person,
                                                 std::vector<CompetencyId> const& competencies);

struct AnswerRow
{
    PersonId person_id;
    Instant answered_at;
    PracticeCardId practice_card_id;
    Grade grade = Grade::good;
    std::optional<double> recall;
};
BOOST_DESCRIBE_STRUCT(AnswerRow, (), (person_id, answered_at, practice_card_id, grade, recall))

struct RecalledCard
{
    CompetencyId competency_id;
    std::string competency_name;
    double stability = 0;
    Date answered_on;
};
BOOST_DESCRIBE_STRUCT(RecalledCard, (), (competency_id, competency_name, stability, answered_on))
std::vector<RecalledCard> recalled_cards(db::Transaction& tx, PersonId person); // by the competency's name

struct WishesRow : PracticeWishes
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(WishesRow, (PracticeWishes), (person_id))
void keep_wishes(db::Transaction& tx, WishesRow const& wishes);
std::optional<PracticeWishes> wishes(db::Transaction& tx, PersonId person);

// Who wants to be reminded, has cards due by the day, and was not told since `since`.
std::vector<PersonId> to_remind(db::Transaction& tx, Date today, Instant since);

std::string time_zone_of(db::Transaction& tx, PersonId person);

} // namespace espalier::practice::store
