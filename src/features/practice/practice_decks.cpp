// SPDX-License-Identifier: Apache-2.0
// Writing decks, and who finds which.
#include "features/practice/practice_decks.h"

#include "features/practice/practice_store.h"
#include "platform/events.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::practice {

namespace permissions = platform::permissions;

namespace {

void note(Context& context, std::string_view kind, PracticeDeckId id)
{
    platform::record(context, {kind, {}, "practice_deck", id.value, "{}"});
}

bool may_write(Context const& context)
{
    return context.may_for_everybody(permissions::write_courses);
}

PracticeDeck found(Context& context, PracticeDeckId id)
{
    auto deck = store::find_deck(context.tx, id);
    if (!deck)
        throw not_found("practice_deck");
    return std::move(*deck);
}

PracticeDeck found_in(Context& context, DeckStep const& step, DeckState state)
{
    auto deck = found(context, step.practice_deck_id);
    if (deck.state != state)
        throw conflict("deck_state", "The deck is not in the state for this.");
    deck.version = step.version.value;
    return deck;
}

void move_to(Context& context, PracticeDeck deck, DeckState state, std::string_view kind)
{
    deck.state = state;
    context.tx.update_every<PracticeDeck>("practice_decks", {deck}, "practice_deck");
    note(context, kind, deck.id);
}

void check_cards(std::vector<CardDraft> const& cards)
{
    Violations violations;
    if (cards.size() > most_cards)
        violations.add("/cards", "too_many", fmt::format("A deck has at most {} cards.", most_cards),
                       {{"maximum", std::to_string(most_cards)}});
    for (std::size_t i = 0; i < cards.size(); ++i)
        check_card(violations, fmt::format("/cards/{}", i), cards[i]);
    violations.throw_if_any();
}

store::CardRow row_of(CardDraft const& draft, PracticeDeckId deck, PracticeCardId id, std::size_t position)
{
    return {.id = id,
            .practice_deck_id = deck,
            .position = static_cast<std::int64_t>(position),
            .kind = draft.kind,
            .front = draft.front.value,
            .back = draft.back.value,
            .options = {reflect::to_json(draft.options)},
            .right_option = draft.right_option ? std::optional(draft.right_option->value) : std::nullopt,
            .competency_id = draft.competency_id,
            .lesson_key = draft.lesson_key ? std::optional(draft.lesson_key->value) : std::nullopt};
}

// Cards keep their ids, and with them what people remember of them.
void write_cards(Context& context, PracticeDeckId deck, std::vector<CardDraft> const& drafts)
{
    std::map<PracticeCardId, store::CardRow> left;
    for (auto& row : store::cards_of(context.tx, deck))
        left.emplace(row.id, std::move(row));
    std::vector<store::CardRow> added;
    std::vector<store::CardRow> changed;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        auto const stands = drafts[i].id && left.erase(*drafts[i].id) > 0;
        auto row = row_of(drafts[i], deck, stands ? *drafts[i].id : context.next_id<PracticeCard>(), i);
        (stands ? changed : added).push_back(std::move(row));
    }
    for (auto& [id, row] : left) {
        row.is_dropped = true;
        changed.push_back(std::move(row));
    }
    context.tx.update_all("practice_cards", changed);
    context.tx.insert_all("practice_cards", added);
}

CardView view_of(store::CardRow const& row, std::map<CompetencyId, std::string> const& names)
{
    CardView view;
    view.kind = row.kind;
    view.front = row.front;
    view.back = row.back;
    view.options = reflect::from_json<std::vector<Text<1, 300>>>(row.options.json);
    if (row.right_option)
        view.right_option = *row.right_option;
    view.competency_id = row.competency_id;
    if (row.lesson_key)
        view.lesson_key = *row.lesson_key;
    view.id = row.id;
    if (row.competency_id)
        view.competency_name = names.at(*row.competency_id);
    return view;
}

std::vector<DeckLine> lines(Context& context, std::optional<PracticeDeckId> one)
{
    context.narrows_itself();
    return store::decks(
        context.tx,
        {.person_id = context.viewer.person_id, .sees_all = may_write(context), .one = one, .today = context.today()});
}

// What is read or heard in a lesson.
std::string_view text_of(courses::Lesson const& lesson)
{
    if (lesson.page)
        return lesson.page->text.value;
    if (lesson.recording && lesson.recording->transcript)
        return lesson.recording->transcript->value;
    return {};
}

} // namespace

void check_card(Violations& violations, std::string const& at, CardContent const& card)
{
    auto const options = static_cast<std::int64_t>(card.options.size());
    if (card.kind == CardKind::card) {
        if (card.back.value.empty())
            violations.add(at + "/back", "required", "Say what is to be remembered.");
        if (options > 0 || card.right_option)
            violations.add(at + "/options", "card_without_options", "A card that is turned over has no options.");
        return;
    }
    if (options < 2 || options > static_cast<std::int64_t>(most_card_options))
        violations.add(at + "/options", "card_options", fmt::format("Give two to {} options.", most_card_options),
                       {{"maximum", std::to_string(most_card_options)}});
    if (!card.right_option || card.right_option->value >= options)
        violations.add(at + "/right_option", "card_right_option", "Say which option is right.");
}

std::vector<DeckLine> decks(Context& context)
{
    return lines(context, {});
}

DeckView deck(Context& context, PracticeDeckId id)
{
    auto found = lines(context, id);
    if (found.empty())
        throw not_found("practice_deck");
    std::map<CompetencyId, std::string> names;
    for (auto& name : store::competency_names(context.tx, id))
        names.emplace(name.id, std::move(name.name));
    DeckView view{.deck = std::move(found.front()),
                  .may_write = may_write(context),
                  .version = store::find_deck(context.tx, id)->version};
    for (auto const& row : store::cards_of(context.tx, id))
        view.cards.push_back(view_of(row, names));
    if (view.may_write)
        view.learners = store::count_learners(context.tx, id);
    return view;
}

std::vector<LessonPassages> lesson_passages(Context& context, PracticeDeckId id)
{
    auto const course = found(context, id).course_id;
    auto const version = course ? store::newest_course_version(context.tx, *course) : std::nullopt;
    std::vector<LessonPassages> all;
    if (!version)
        return all;
    for (auto const& module : courses::course_content(context.tx, *version).modules)
        for (auto const& lesson : module.lessons)
            if (auto passages = passages_of(text_of(lesson)); !passages.empty())
                all.push_back({lesson.key, lesson.title.value, std::move(passages)});
    return all;
}

PracticeDeckId draft_deck(Context& context, DeckContent const& content)
{
    PracticeDeck deck;
    static_cast<DeckContent&>(deck) = content;
    deck.id = context.next_id<PracticeDeck>();
    deck.created_at = context.now;
    deck.created_by_account_id = context.viewer.account_id;
    context.tx.insert("practice_decks", deck);
    note(context, "practice_deck.drafted", deck.id);
    return deck.id;
}

void change_deck(Context& context, DeckChange const& change)
{
    auto deck = found(context, change.practice_deck_id);
    if (deck.state == DeckState::retired)
        throw conflict("deck_retired", "A retired deck stays as it is.");
    check_cards(change.cards);
    if (deck.state == DeckState::published && change.cards.empty())
        throw conflict("deck_empty", "A published deck has cards.");
    static_cast<DeckContent&>(deck) = change;
    deck.version = change.version.value;
    context.tx.update_every<PracticeDeck>("practice_decks", {deck}, "practice_deck");
    write_cards(context, deck.id, change.cards);
    note(context, "practice_deck.changed", deck.id);
}

void publish_deck(Context& context, DeckStep const& step)
{
    auto deck = found_in(context, step, DeckState::draft);
    if (store::cards_of(context.tx, deck.id).empty())
        throw conflict("deck_empty", "A published deck has cards.");
    move_to(context, std::move(deck), DeckState::published, "practice_deck.published");
}

void retire_deck(Context& context, DeckStep const& step)
{
    move_to(context, found_in(context, step, DeckState::published), DeckState::retired, "practice_deck.retired");
}

void discard_deck(Context& context, PracticeDeckId id)
{
    if (found(context, id).state != DeckState::draft)
        throw conflict("deck_state", "Only a draft is discarded.");
    store::delete_deck(context.tx, id);
    note(context, "practice_deck.discarded", id);
}

void begin_practice(Context& context, PracticeDeckId id)
{
    auto const person = context.viewer_person();
    context.narrows_itself();
    auto const state = found(context, id).state;
    if (state == DeckState::draft)
        throw not_found("practice_deck");
    if (state == DeckState::retired)
        throw conflict("deck_state", "The deck is retired.");
    if (store::add_member(context.tx, {.practice_deck_id = id, .person_id = person, .began_at = context.now}))
        platform::record(context, {"practice.begun", person, "practice_deck", id.value, "{}"});
}

void end_practice(Context& context, PracticeDeckId id)
{
    auto const person = context.viewer_person();
    context.narrows_itself();
    if (store::remove_member(context.tx, id, person))
        platform::record(context, {"practice.ended", person, "practice_deck", id.value, "{}"});
}

} // namespace espalier::practice
