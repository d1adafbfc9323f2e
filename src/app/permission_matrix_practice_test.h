// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of practice: a draft with a card, and a published deck.
#pragma once

#include "support/sample_input.h"
#include "support/scenario.h"

namespace espalier::test {

inline void prepare_practice(Scenario& scenario)
{
    std::string const body = R"({"title":"Keys","summary":"","language":"en")";
    auto const write = body +
        R"(,"version":1,"cards":[{"kind":"card","front":"Which?","back":"This.","options":[],"competency_id":null}]})";
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /practice-decks",
                   .body = body + "}",
                   .keep = {{"practice_draft", "/deck/id"}}},
                  {.who = Who::people_admin, .call = "PUT /practice-decks/{practice_draft}", .body = write},
                  {.who = Who::people_admin,
                   .call = "POST /practice-decks",
                   .body = body + "}",
                   .keep = {{"practice_deck_id", "/deck/id"}}},
                  {.who = Who::people_admin,
                   .call = "PUT /practice-decks/{practice_deck_id}",
                   .body = write,
                   .keep = {{"card_id", "/cards/0/id"}}},
                  {.who = Who::people_admin,
                   .call = "POST /practice-decks/{practice_deck_id}/publication",
                   .body = R"({"version":2})"}});
}

inline void add_practice_values(Scenario const& scenario, SampleValues& values)
{
    values["practice_deck_id"] = scenario.remembered("practice_deck_id");
    values["card_id"] = scenario.remembered("card_id");
    values["change_practice_deck.version"] = values["retire_practice_deck.version"] = "3";
    values["change_practice_deck.cards"] = R"([{"kind":"card","front":"Which?","back":"This.","options":[]}])";
    values["draft_practice_deck.language"] = values["change_practice_deck.language"] = R"("en")";
    values["publish_practice_deck.practice_deck_id"] = values["discard_practice_deck.practice_deck_id"] =
        scenario.remembered("practice_draft");
    values["publish_practice_deck.version"] = "2";
    values["change_practice_wishes.version"] = "0";
    values["change_practice_wishes.quiet_from"] = values["change_practice_wishes.quiet_until"] = "null";
}

} // namespace espalier::test
