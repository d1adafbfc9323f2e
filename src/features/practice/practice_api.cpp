// SPDX-License-Identifier: Apache-2.0
// The endpoints on decks and on practising them.
#include "features/practice/practice.h"
#include "features/practice/practice_reminders.h"
#include "platform/daily_work.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::practice {

namespace {

struct OneDeck
{
    PracticeDeckId practice_deck_id;
};
BOOST_DESCRIBE_STRUCT(OneDeck, (), (practice_deck_id))

struct AnswersGiven
{
    std::vector<CardAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(AnswersGiven, (), (answers))

platform::Page<DeckLine> list_decks(Context& c)
{
    return {.items = decks(c), .next = {}};
}

DeckView read_deck(Context& c, OneDeck const& in)
{
    return deck(c, in.practice_deck_id);
}

platform::Page<LessonPassages> list_passages(Context& c, OneDeck const& in)
{
    return {.items = lesson_passages(c, in.practice_deck_id), .next = {}};
}

constexpr auto the_deck = [](Context& c, auto const& in) { return deck(c, in.practice_deck_id); };

DeckView create_deck(Context& c, DeckContent const& in)
{
    return deck(c, draft_deck(c, in));
}

void discard_one(Context& c, OneDeck const& in)
{
    discard_deck(c, in.practice_deck_id);
}

DeckView begin_one(Context& c, OneDeck const& in)
{
    begin_practice(c, in.practice_deck_id);
    return deck(c, in.practice_deck_id);
}

void end_one(Context& c, OneDeck const& in)
{
    end_practice(c, in.practice_deck_id);
}

PracticeToday read_today(Context& c)
{
    return practice_today(c);
}

PracticeToday answer(Context& c, AnswersGiven const& in)
{
    take_answers(c, in.answers);
    return practice_today(c);
}

PracticeWishes read_wishes(Context& c)
{
    return practice_wishes(c);
}

PracticeWishes put_wishes(Context& c, WishesChange const& in)
{
    change_wishes(c, in);
    return practice_wishes(c);
}

platform::Page<CompetencyRecall> list_recall(Context& c)
{
    return {.items = recall_by_competency(c), .next = {}};
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    using platform::then;
    r.get("list_practice_decks", "/practice-decks", own_learning, "List decks of cards, and how far you have come",
          list_decks);
    r.post("draft_practice_deck", "/practice-decks", write_courses, "Draft a deck of cards", create_deck);
    r.get("read_practice_deck", "/practice-decks/{practice_deck_id}", own_learning, "Read a deck with its cards",
          read_deck);
    r.put("change_practice_deck", "/practice-decks/{practice_deck_id}", write_courses, "Change a deck and its cards",
          then(change_deck, the_deck))
        .with_body_limit(2 * 1024 * 1024);
    r.get("list_lesson_passages", "/practice-decks/{practice_deck_id}/passages", write_courses,
          "List what the lessons of a deck's course say, to make cards of", list_passages);
    r.remove("discard_practice_deck", "/practice-decks/{practice_deck_id}", write_courses, "Discard a draft of a deck",
             discard_one);
    r.post("publish_practice_deck", "/practice-decks/{practice_deck_id}/publication", write_courses, "Publish a deck",
           then(publish_deck, the_deck));
    r.post("retire_practice_deck", "/practice-decks/{practice_deck_id}/retirement", write_courses,
           "Retire a deck: whoever practises it goes on, nobody begins", then(retire_deck, the_deck));
    r.put("begin_practice", "/practice-decks/{practice_deck_id}/practice", own_learning, "Begin to practise a deck",
          begin_one);
    r.remove("end_practice", "/practice-decks/{practice_deck_id}/practice", own_learning, "Stop practising a deck",
             end_one);
    r.get("read_practice", "/practice", own_learning, "Read the cards of your next session", read_today);
    r.post("answer_practice", "/practice/answers", own_learning, "Say how well you remembered cards", answer);
    r.get("read_practice_wishes", "/practice/wishes", own_learning, "Read how you want to practise", read_wishes);
    r.put("change_practice_wishes", "/practice/wishes", own_learning, "Say how you want to practise", put_wishes);
    r.get("list_recall", "/practice/recall", own_learning, "See what you remember today, by competency", list_recall);
}

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "practice.reminders", remind_of_practice);
}

} // namespace espalier::practice
