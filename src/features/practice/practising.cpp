// SPDX-License-Identifier: Apache-2.0
// Sessions of cards, and what answers make of memories.
#include "features/practice/practising.h"

#include "base/time_zone.h"
#include "features/competencies/renewed_evidence.h"
#include "features/practice/practice.h"
#include "features/practice/practice_store.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace espalier::practice {

namespace {

constexpr std::array grades = {Grade::forgotten, Grade::hard, Grade::good, Grade::easy};

std::int64_t days_between(Date from, Date to)
{
    return std::max<std::int64_t>(0, to.days - from.days);
}

std::optional<CardMemory> memory_of(store::PractisedCard const& card)
{
    if (!card.stability)
        return std::nullopt;
    CardMemory memory;
    memory.stability = *card.stability;
    memory.difficulty = *card.difficulty;
    memory.practice_card_id = card.id;
    memory.remembered_in_a_row = *card.remembered_in_a_row;
    memory.answered_at = *card.answered_at;
    memory.answered_on = *card.answered_on;
    memory.due_on = *card.due_on;
    return memory;
}

CardToday card_today(store::PractisedCard const& card, PracticeWishes const& wishes, Instant now)
{
    CardToday today{.id = card.id,
                    .practice_deck_id = card.practice_deck_id,
                    .deck_title = card.deck_title,
                    .kind = card.kind,
                    .front = card.front,
                    .back = card.back,
                    .options = reflect::from_json<std::vector<std::string>>(card.options.json),
                    .right_option = card.right_option,
                    .is_new = !card.stability};
    auto const before = memory_of(card);
    for (auto const grade : grades)
        today.days.push_back(days_between(date_in_utc(now), memory_after(before, card.id, grade, now, wishes).due_on));
    return today;
}

std::int64_t minutes_for(std::int64_t cards)
{
    return (std::min(cards, session_cards) * seconds_per_card + 59) / 60;
}

// What today may still bring: cards that have come back, and new ones.
struct TodaysCards
{
    std::int64_t due = 0;
    std::int64_t fresh = 0;
};

TodaysCards todays_cards(store::PracticeCounts const& counts, PracticeWishesContent const& wishes)
{
    auto const left = std::max<std::int64_t>(0, wishes.daily_cap.value - counts.answered);
    auto const due = std::min(counts.due, left);
    auto const fresh = std::min({left - due, wishes.new_cap.value - counts.begun, counts.unseen});
    return {.due = due, .fresh = std::max<std::int64_t>(0, fresh)};
}

int hour_of(Instant now, std::string const& zone)
{
    auto const minutes =
        (now.milliseconds - start_of_day_utc(date_in_utc(now)).milliseconds) / 60'000 + minutes_ahead_of_utc(now, zone);
    return static_cast<int>(((minutes % 1440 + 1440) % 1440) / 60);
}

using AskedCards = std::map<PracticeCardId, store::AskedCard>;

// Fault invalid where one is not there.
AskedCards asked_cards(db::Transaction& tx, std::vector<CardAnswer> const& answers)
{
    std::set<PracticeCardId> ids;
    for (auto const& answer : answers)
        ids.insert(answer.card_id);
    AskedCards cards;
    for (auto const& card : store::asked_cards(tx, {ids.begin(), ids.end()}))
        cards.emplace(card.id, card);
    if (cards.size() < ids.size())
        throw invalid("/answers", "unknown_reference", "One of the cards is not there.");
    return cards;
}

Grade grade_of(CardAnswer const& answer, store::AskedCard const& card)
{
    auto const is_wrong =
        card.kind == CardKind::choice && (!answer.option || answer.option->value != card.right_option);
    return is_wrong ? Grade::forgotten : answer.grade;
}

// What an answer makes of the memory of its card; none: a later answer is known.
std::optional<store::AnswerRow> remember(std::map<PracticeCardId, CardMemory>& memories, PersonId person,
                                         CardAnswer const& answer, Grade grade, PracticeWishesContent const& wishes)
{
    auto const found = memories.find(answer.card_id);
    auto const before = found == memories.end() ? std::nullopt : std::optional(found->second);
    if (before && before->answered_at >= answer.answered_at)
        return std::nullopt;
    auto const after = memory_after(before, answer.card_id, grade, answer.answered_at, wishes);
    std::optional<double> recall;
    if (before)
        recall = recall_after(*before, days_between(before->answered_on, after.answered_on));
    memories[answer.card_id] = after;
    return store::AnswerRow{person, answer.answered_at, answer.card_id, grade, recall};
}

std::map<PracticeCardId, CardMemory> memories_of(db::Transaction& tx, PersonId person, AskedCards const& cards)
{
    std::vector<PracticeCardId> ids;
    for (auto const& [id, card] : cards)
        ids.push_back(id);
    std::map<PracticeCardId, CardMemory> memories;
    for (auto const& memory : store::memories(tx, person, ids))
        memories.emplace(memory.practice_card_id, memory);
    return memories;
}

void renew_evidence(Context& context, PersonId person, AskedCards const& cards)
{
    std::set<CompetencyId> asked;
    for (auto const& [id, card] : cards)
        if (card.kind == CardKind::choice && card.competency_id)
            asked.insert(*card.competency_id);
    if (asked.empty())
        return;
    auto const known =
        still_known(store::answered_questions(context.tx, person, {asked.begin(), asked.end()}), context.today());
    if (!known.empty())
        competencies::renew_quiz_evidence(context, person, known);
}

} // namespace

bool is_quiet(PracticeWishesContent const& wishes, int hour)
{
    if (!wishes.quiet_from || !wishes.quiet_until)
        return false;
    auto const from = wishes.quiet_from->value;
    auto const until = wishes.quiet_until->value;
    return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
}

CardMemory memory_after(std::optional<CardMemory> const& before, PracticeCardId card, Grade grade, Instant at,
                        PracticeWishesContent const& wishes)
{
    auto const day = date_in_utc(at);
    CardMemory after;
    static_cast<Memory&>(after) =
        before ? next_memory(*before, days_between(before->answered_on, day), grade) : first_memory(grade);
    after.practice_card_id = card;
    after.remembered_in_a_row = grade == Grade::forgotten ? 0 : (before ? before->remembered_in_a_row : 0) + 1;
    after.answered_at = at;
    after.answered_on = day;
    auto const days = wishes.plan == PracticePlan::plain
        ? plain_days(after.remembered_in_a_row)
        : days_until(after, static_cast<double>(wishes.wanted_recall.value) / 100);
    after.due_on = day.plus_days(static_cast<int>(days));
    return after;
}

std::vector<CompetencyId> still_known(std::vector<AnsweredQuestion> const& questions, Date today)
{
    struct Count
    {
        std::int64_t recent = 0;
        std::int64_t held = 0;
    };
    std::map<CompetencyId, Count> counts;
    for (auto const& question : questions)
        if (days_between(question.answered_on, today) <= recall_days) {
            counts[question.competency_id].recent += 1;
            counts[question.competency_id].held += question.remembered_in_a_row >= 2;
        }
    std::vector<CompetencyId> known;
    for (auto const& [competency, count] : counts)
        if (count.held >= least_questions && 10 * count.held >= 9 * count.recent)
            known.push_back(competency);
    return known;
}

PracticeToday practice_today(Context& context)
{
    auto const person = context.viewer_person();
    context.narrows_itself();
    auto const wishes = practice_wishes(context);
    auto const counts = store::counts(context.tx, person, context.today());
    auto const [due, fresh] = todays_cards(counts, wishes);
    PracticeToday today{.due = due + fresh,
                        .answered = counts.answered,
                        .daily_cap = wishes.daily_cap.value,
                        .decks = counts.decks,
                        .is_quiet = is_quiet(wishes, hour_of(context.now, store::time_zone_of(context.tx, person)))};
    if (today.due == 0)
        today.next_on = counts.next_on;
    auto cards = store::due_cards(context.tx, person, context.today(), std::min(due, session_cards));
    for (auto& card : store::unseen_cards(context.tx, person, std::min(fresh, session_cards - std::ssize(cards))))
        cards.push_back(std::move(card));
    for (auto const& card : cards)
        today.cards.push_back(card_today(card, wishes, context.now));
    return today;
}

void take_answers(Context& context, std::vector<CardAnswer> answers)
{
    auto const person = context.viewer_person();
    context.narrows_itself();
    for (auto& answer : answers)
        answer.answered_at = std::min(answer.answered_at, context.now);
    std::ranges::stable_sort(answers, {}, &CardAnswer::answered_at);
    auto const cards = asked_cards(context.tx, answers);
    auto memories = memories_of(context.tx, person, cards);
    auto const wishes = practice_wishes(context);
    std::vector<store::AnswerRow> kept;
    std::map<PracticeCardId, store::PersonMemory> changed;
    for (auto const& answer : answers) {
        auto const grade = grade_of(answer, cards.at(answer.card_id));
        if (auto const row = remember(memories, person, answer, grade, wishes)) {
            kept.push_back(*row);
            changed.insert_or_assign(answer.card_id, store::PersonMemory{{memories.at(answer.card_id)}, person});
        }
    }
    std::vector<store::PersonMemory> rows;
    for (auto const& [id, row] : changed)
        rows.push_back(row);
    context.tx.insert_all("practice_answers", kept);
    store::keep_memories(context.tx, rows);
    if (wishes.renews_evidence)
        renew_evidence(context, person, cards);
}

PracticeWaiting practice_waiting(Context& context, PersonId person)
{
    auto const wishes = store::wishes(context.tx, person).value_or(PracticeWishes());
    auto const counts = store::counts(context.tx, person, context.today());
    if (counts.decks == 0 || is_quiet(wishes, hour_of(context.now, store::time_zone_of(context.tx, person))))
        return {};
    auto const [due, fresh] = todays_cards(counts, wishes);
    return {.cards = due + fresh, .minutes = minutes_for(due + fresh)};
}

PracticeWishes practice_wishes(Context& context)
{
    auto const person = context.viewer_person();
    context.narrows_itself();
    return store::wishes(context.tx, person).value_or(PracticeWishes());
}

void change_wishes(Context& context, WishesChange const& change)
{
    auto const person = context.viewer_person();
    context.narrows_itself();
    if (change.quiet_from.has_value() != change.quiet_until.has_value())
        throw invalid(change.quiet_from ? "/quiet_until" : "/quiet_from", "quiet_hours_whole",
                      "Quiet hours have a beginning and an end.");
    auto const before = store::wishes(context.tx, person);
    if ((before ? before->version : 0) != change.version.value)
        throw stale("practice_wishes");
    store::WishesRow row;
    static_cast<PracticeWishesContent&>(row) = change;
    row.person_id = person;
    row.version = change.version.value + 1;
    store::keep_wishes(context.tx, row);
    platform::record(context, {"practice_wishes.changed", person, "practice_wishes", person.value, "{}"});
}

std::vector<CompetencyRecall> recall_by_competency(Context& context)
{
    auto const person = context.viewer_person();
    context.narrows_itself();
    std::vector<CompetencyRecall> all;
    for (auto const& card : store::recalled_cards(context.tx, person)) {
        if (all.empty() || all.back().competency_id != card.competency_id)
            all.push_back({.competency_id = card.competency_id, .competency_name = card.competency_name});
        all.back().cards += 1;
        all.back().recall += recall_after({.stability = card.stability, .difficulty = 1},
                                          days_between(card.answered_on, context.today()));
    }
    for (auto& one : all)
        one.recall /= static_cast<double>(one.cards);
    return all;
}

} // namespace espalier::practice
