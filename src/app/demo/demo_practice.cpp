// SPDX-License-Identifier: Apache-2.0
// Decks are the rows of demo/practice_cards.csv. Whoever practises answers what each of their days brings, some of it wrong.
#include "app/demo/demo_practice.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_tables.h"
#include "features/practice/practice.h"

#include <algorithm>
#include <map>

namespace espalier::app::demo {

namespace {

struct CardLine
{
    std::string deck;
    practice::CardKind kind = practice::CardKind::card;
    Text<1, 1000> front;
    Text<0, 2000> back;
    std::string options;               // "A|B"
    std::optional<std::int64_t> right; // from 1
    std::string competency;            // its code
};
BOOST_DESCRIBE_STRUCT(CardLine, (), (deck, kind, front, back, options, right, competency))

practice::CardDraft card_of(db::Transaction& tx, CardLine const& line)
{
    practice::CardDraft card;
    card.kind = line.kind;
    card.front = line.front;
    card.back = line.back;
    for (std::string_view left = line.options; !left.empty();) {
        auto const end = std::min(left.find('|'), left.size());
        card.options.emplace_back(std::string(left.substr(0, end)));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    if (line.right)
        card.right_option = *line.right - 1;
    card.competency_id =
        tx.row<practice::CompetencyId>("SELECT id FROM competencies WHERE code = $1", line.competency).value();
    return card;
}

std::vector<practice::PracticeDeckId> make_decks(platform::Context& context)
{
    std::map<std::string, std::vector<practice::CardDraft>> decks;
    for (auto const& line : read_table<CardLine>("practice_cards.csv"))
        decks[line.deck].push_back(card_of(context.tx, line));
    std::vector<practice::PracticeDeckId> ids;
    for (auto& [title, cards] : decks) {
        practice::DeckChange change;
        change.title = title;
        change.language = competencies::Language("en");
        change.practice_deck_id = practice::draft_deck(context, change);
        change.cards = std::move(cards);
        change.version = 1;
        practice::change_deck(context, change);
        practice::publish_deck(context, {change.practice_deck_id, 2});
        ids.push_back(change.practice_deck_id);
    }
    return ids;
}

// One day of somebody; `luck`: differs from person to person and from day to day.
void practise(platform::Context& context, std::size_t luck)
{
    std::vector<practice::CardAnswer> answers;
    for (auto const& card : practice::practice_today(context).cards) {
        auto const is_wrong = (luck + answers.size()) % 7 == 0;
        auto const grade = is_wrong ? practice::Grade::forgotten
            : luck++ % 4 == 0       ? practice::Grade::easy
                                    : practice::Grade::good;
        auto const option = is_wrong ? std::nullopt : card.right_option;
        answers.push_back({.card_id = card.id, .grade = grade, .option = option, .answered_at = context.now});
    }
    practice::take_answers(context, answers);
}

} // namespace

void make_practice(platform::Workspace& workspace, db::Transaction& tx)
{
    auto const people = actors(tx, workspace);
    auto const today = date_in_utc(workspace.now());
    auto const author = std::ranges::find(people, "people@demo.example", &Actor::email);
    if (author == people.end())
        throw not_found("people team of the demo");
    auto viewer = viewer_of(*author);
    viewer.roles.insert(platform::Role::learning_admin);
    auto context = acting(workspace, tx, viewer, today.plus_days(-40));
    auto const decks = make_decks(context);
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto const is_of_cast = people[i].email == "employee@demo.example" || people[i].email == "manager@demo.example";
        if (!is_of_cast && i % 40 != 7)
            continue;
        auto const who = viewer_of(people[i]);
        for (int days_ago = is_of_cast ? 30 : 12; days_ago > 2; days_ago -= 4) {
            auto day = acting(workspace, tx, who, today.plus_days(-days_ago));
            for (auto const deck : decks)
                practice::begin_practice(day, deck);
            practise(day, i + static_cast<std::size_t>(days_ago));
        }
    }
}

} // namespace espalier::app::demo
