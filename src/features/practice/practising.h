// SPDX-License-Identifier: Apache-2.0
// Practising: the cards of today, in sessions of about two minutes, and what each answer makes of a memory. What somebody
// remembers or forgets is shown to nobody else.
#pragma once

#include "features/practice/memory.h"
#include "features/practice/practice_decks.h"

namespace espalier::practice {

constexpr std::int64_t session_cards = 12; // that take about two minutes
constexpr std::int64_t seconds_per_card = 10;
constexpr double known_stability = 21; // days

struct PracticeWishesContent
{
    PracticePlan plan = PracticePlan::spaced;
    Whole<1, 200> daily_cap{20};     // cards
    Whole<0, 50> new_cap{5};         // of them seen for the first time
    Whole<70, 97> wanted_recall{90}; // per cent: how surely a card is to be remembered when it comes back
    // Hours of the person's own day: nothing is offered from the one until the other, over midnight where it is smaller.
    std::optional<Whole<0, 23>> quiet_from{};
    std::optional<Whole<0, 23>> quiet_until{};
    bool is_reminded = false;    // each day that cards are due
    bool renews_evidence = true; // what is remembered keeps results of quizzes fresh
};
BOOST_DESCRIBE_STRUCT(PracticeWishesContent, (),
                      (plan, daily_cap, new_cap, wanted_recall, quiet_from, quiet_until, is_reminded, renews_evidence))

struct PracticeWishes : PracticeWishesContent
{
    std::int64_t version = 0; // 0: never said
};
BOOST_DESCRIBE_STRUCT(PracticeWishes, (PracticeWishesContent), (version))

struct WishesChange : PracticeWishesContent
{
    Whole<0, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(WishesChange, (PracticeWishesContent), (version))

// Pure: is `hour` (0 to 23) one in which nothing is offered?
bool is_quiet(PracticeWishesContent const& wishes, int hour);

// What a person remembers of a card: a row of the table practice_memories but for the person.
struct CardMemory : Memory
{
    PracticeCardId practice_card_id;
    std::int64_t remembered_in_a_row = 0;
    Instant answered_at;
    Date answered_on;
    Date due_on;
};
BOOST_DESCRIBE_STRUCT(CardMemory, (Memory), (practice_card_id, remembered_in_a_row, answered_at, answered_on, due_on))

// Pure: the memory after an answer at an instant; `before`: none for the first.
CardMemory memory_after(std::optional<CardMemory> const& before, PracticeCardId card, Grade grade, Instant at,
                        PracticeWishesContent const& wishes);

struct CardToday
{
    PracticeCardId id;
    PracticeDeckId practice_deck_id;
    std::string deck_title;
    CardKind kind = CardKind::card;
    std::string front;
    std::string back;
    std::vector<std::string> options;
    std::optional<std::int64_t> right_option;
    bool is_new = false;
    std::vector<std::int64_t> days; // until it would come back: forgotten, hard, good, easy
};
BOOST_DESCRIBE_STRUCT(CardToday, (),
                      (id, practice_deck_id, deck_title, kind, front, back, options, right_option, is_new, days))

struct PracticeToday
{
    std::vector<CardToday> cards; // of the next session: due ones, those most forgotten first, then new ones
    std::int64_t due = 0;         // in all, with the new ones that today may still bring
    std::int64_t answered = 0;    // cards, today
    std::int64_t daily_cap = 0;
    std::int64_t decks = 0; // that the viewer practises
    bool is_quiet = false;
    std::optional<Date> next_on; // when nothing is due: the day of the next card
};
BOOST_DESCRIBE_STRUCT(PracticeToday, (), (cards, due, answered, daily_cap, decks, is_quiet, next_on))

struct CardAnswer
{
    PracticeCardId card_id;
    Grade grade = Grade::good;
    std::optional<Whole<0, 7>> option; // of a choice; none, or another than the right one: it was forgotten
    Instant answered_at;               // by the clock of whoever answered; what is not past counts as now
};
BOOST_DESCRIBE_STRUCT(CardAnswer, (), (card_id, grade, option, answered_at))

// A single question of a competency as somebody last answered it.
struct AnsweredQuestion
{
    CompetencyId competency_id;
    std::int64_t remembered_in_a_row = 0;
    Date answered_on;
};
BOOST_DESCRIBE_STRUCT(AnsweredQuestion, (), (competency_id, remembered_in_a_row, answered_on))

constexpr int recall_days = 30;             // answers that are older say nothing of today
constexpr std::int64_t least_questions = 5; // remembered at least twice in a row

// Pure: the competencies that are still known: of the questions answered in recall_days, at least least_questions and nine in ten were
// remembered twice in a row or more. Cards that are turned over do not count: nobody checks them.
std::vector<CompetencyId> still_known(std::vector<AnsweredQuestion> const& questions, Date today);

// What somebody remembers today of one competency.
struct CompetencyRecall
{
    CompetencyId competency_id;
    std::string competency_name;
    std::int64_t cards = 0; // answered at least once
    double recall = 0;      // the mean over them, 0 to 1
};
BOOST_DESCRIBE_STRUCT(CompetencyRecall, (), (competency_id, competency_name, cards, recall))

// All of the viewer's own.
PracticeToday practice_today(Context& context);
// Answers may come late and twice: from a phone that was offline. An answer before the last one of its card is not counted.
// What is still known afterwards keeps the results of quizzes fresh, unless the viewer wishes otherwise. Fault invalid for a card that is
// not there.
void take_answers(Context& context, std::vector<CardAnswer> answers);
PracticeWishes practice_wishes(Context& context);
void change_wishes(Context& context, WishesChange const& change); // Fault stale
std::vector<CompetencyRecall> recall_by_competency(Context& context);

} // namespace espalier::practice
