// SPDX-License-Identifier: Apache-2.0
// Steps that the tests of this feature share.
#pragma once

#include "support/scenario.h"

namespace espalier::test {

inline std::string deck_body(std::string_view cards, std::string_view version = "1")
{
    return R"({"title":"Keys","summary":"Which opens what.","language":"en","version":)" + std::string(version) +
        R"(,"cards":[)" + std::string(cards) + "]}";
}

inline std::string card(std::string_view front, std::string_view more = "")
{
    return R"({"kind":"card","front":")" + std::string(front) + R"(","back":"Turn it.","options":[])" +
        std::string(more) + "}";
}

// One of three, of which the last is right.
inline std::string question(std::string_view front, std::string_view more = "")
{
    return R"({"kind":"choice","front":")" + std::string(front) +
        R"(","back":"","options":["A","B","C"],"right_option":2)" + std::string(more) + "}";
}

// Remembers "deck", and its cards as "card_0" and so on.
inline std::vector<Step> publishes_deck(std::vector<std::string> const& cards)
{
    std::string all;
    std::vector<std::pair<std::string, std::string>> keep;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        all += (i > 0 ? "," : "") + cards[i];
        keep.emplace_back("card_" + std::to_string(i), "/cards/" + std::to_string(i) + "/id");
    }
    return {{.who = Who::people_admin,
             .call = "POST /practice-decks",
             .body = R"({"title":"Keys","summary":"Which opens what.","language":"en"})",
             .has = {{"/deck/state", R"("draft")"}, {"/may_write", "true"}, {"/version", "1"}},
             .keep = {{"deck", "/deck/id"}},
             .events = {{"practice_deck.drafted"}}},
            {.who = Who::people_admin,
             .call = "PUT /practice-decks/{deck}",
             .body = deck_body(all),
             .has = {{"/version", "2"}},
             .keep = keep,
             .events = {{"practice_deck.changed"}}},
            {.who = Who::people_admin,
             .call = "POST /practice-decks/{deck}/publication",
             .body = R"({"version":2})",
             .has = {{"/deck/state", R"("published")"}},
             .events = {{"practice_deck.published"}}}};
}

// The competency "filing", of a framework in force, on a scale from 1 to 5.
inline void make_filing(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /frameworks",
          .body = R"({"code":"metal","name":"Metal"})",
          .keep = {{"framework", "/id"}}},
         {.who = Who::people_admin,
          .call = "POST /frameworks/{framework}/competencies",
          .body = R"({"category":"Metal","code":"FILE","name":"Filing","scale_id":"1","indicators":[]})",
          .keep = {{"filing", "/id"}}},
         {.who = Who::people_admin, .call = "POST /frameworks/{framework}/approval", .body = R"({"version":1})"}});
}

inline Step begins(Who who)
{
    return {.who = who,
            .call = "PUT /practice-decks/{deck}/practice",
            .has = {{"/deck/is_practised", "true"}},
            .events = {{"practice.begun"}}};
}

inline std::string answer(std::string_view name, std::string_view grade, std::string_view at)
{
    return R"({"card_id":"{)" + std::string(name) + R"(}","grade":")" + std::string(grade) + R"(","answered_at":")" +
        std::string(at) + R"("})";
}

// The same, of a question whose right option was chosen.
inline std::string rightly(std::string answer)
{
    return answer.insert(1, R"("option":2,)");
}

inline std::string answers(std::string_view list)
{
    return R"({"answers":[)" + std::string(list) + "]}";
}

} // namespace espalier::test
