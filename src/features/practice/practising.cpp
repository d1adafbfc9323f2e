// SPDX-License-Identifier: Apache-2.0
// Sessions of cards, and what answers make of memories.
#include "features/practice/practising.h"

#include "base/time_zone.h"
#include "features/practice/practice.h"
#include "features/practice/practice_store.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <algorithm>
#include <array>
#include <map>

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
                    .options = reflect::from_json<std::vector<std::string>>(card.options.text),
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
    std::vector<PracticeCardId> ids;
    for (auto& answer : answers) {
        answer.answered_at = std::min(answer.answered_at, context.now);
        ids.push_back(answer.card_id);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (store::count_cards(context.tx, ids) < std::ssize(ids))
        throw invalid("/answers", "unknown_reference", "One of the cards is not there.");
    std::ranges::stable_sort(answers, {}, &CardAnswer::answered_at);
    auto const wishes = practice_wishes(context);
    std::map<PracticeCardId, CardMemory> memories;
    for (auto& memory : store::memories(context.tx, person, ids))
        memories.emplace(memory.practice_card_id, memory);
    std::vector<store::AnswerRow> kept;
    std::map<PracticeCardId, store::PersonMemory> changed;
    for (auto const& answer : answers) {
        auto const found = memories.find(answer.card_id);
        auto const before = found == memories.end() ? std::nullopt : std::optional(found->second);
        if (before && before->answered_at >= answer.answered_at)
            continue;
        auto const after = memory_after(before, answer.card_id, answer.grade, answer.answered_at, wishes);
        std::optional<double> recall;
        if (before)
            recall = recall_after(*before, days_between(before->answered_on, after.answered_on));
        kept.push_back({person, answer.answered_at, answer.card_id, answer.grade, recall});
        memories[answer.card_id] = after;
        store::PersonMemory row;
        static_cast<CardMemory&>(row) = after;
        row.person_id = person;
        changed[answer.card_id] = row;
    }
    context.tx.insert_all("practice_answers", kept);
    std::vector<store::PersonMemory> rows;
    for (auto const& [id, row] : changed)
        rows.push_back(row);
    store::keep_memories(context.tx, rows);
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
