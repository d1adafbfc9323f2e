// SPDX-License-Identifier: Apache-2.0
// From what a group said to what it does about it, and to what the next round says. And that no figure comes this way that
// the results would hide.
#include "features/campaigns/campaigns_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::string_view team = R"({"person_ids":["{manager}","{employee}","{peer}"]})";

// Closed; its group of the north is {own}, of whoever leads it {manager}.
void hold(Scenario& scenario, std::vector<std::pair<Who, int>> const& answers, std::string const& more = "",
          std::string_view audience = team)
{
    scenario.advance_seconds(60);
    launch(scenario, campaign("attributed", more, audience));
    for (auto const& [who, number] : answers)
        scenario.run({answer(who, number, "")});
    close(scenario, 3);
}

void keep_own_group(Scenario& scenario)
{
    scenario.run({{.who = Who::manager,
                   .call = "GET /campaigns/{campaign}/results",
                   .keep = {{"own", "/own_group_id"}, {"everybody", "/group/id"}, {"first", "/campaign_id"}}}});
}

Step choose(Who who, int status, std::string_view group = "own", std::string_view factor = "aims",
            std::string contains = "")
{
    return {.who = who,
            .call = "POST /campaigns/{campaign}/focuses",
            .body = fmt::format(R"({{"campaign_group_id":"{{{}}}","factor_key":"{}"}})", group, factor),
            .status = status,
            .contains = {std::move(contains)},
            .events = status == 204 ? Events{"campaign_focus.chosen"} : Events{}};
}

void add_action(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::manager,
          .call = "GET /campaigns/{campaign}/focus?campaign_group_id={own}",
          .has = {{"/may_choose", "true"}, {"/focuses/0/factor_name", R"("Aims")"}},
          .keep = {{"focus", "/focuses/0/id"}}},
         {.who = Who::manager,
          .call = "POST /campaign-focuses/{focus}/actions",
          .body = R"({"text":"Write our three aims on one page","owner_id":"{stranger}","due_on":"2026-03-20"})",
          .status = 204,
          .events = Events{"campaign_action.added"}},
         {.who = Who::stranger,
          .call = "GET /campaign-follow-ups",
          .has = {{"/items/0/group_name", R"("North")"}, {"/items/0/actions/0/may_end", "true"}},
          .keep = {{"action", "/items/0/actions/0/id"}}}});
}

Step end(Who who, std::string_view state, int version, int status, std::string_view outcome = "")
{
    auto const said = outcome.empty() ? std::string() : fmt::format(R"(,"outcome":"{}")", outcome);
    return {.who = who,
            .call = "PUT /campaign-actions/{action}/state",
            .body = fmt::format(R"({{"state":"{}","version":{}{}}})", state, version, said),
            .status = status};
}

} // namespace

TEST_CASE("a manager chooses a theme, somebody does something about it, the team sees it, and the next round shows the "
          "effect")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        hold(scenario, {{Who::manager, 2}, {Who::employee, 2}, {Who::peer, 4}});
        keep_own_group(scenario);
        scenario.run({choose(Who::manager, 204),
                      {.who = Who::manager,
                       .call = "POST /campaigns/{campaign}/focuses",
                       .body = R"({"campaign_group_id":"{own}","factor_key":"aims"})",
                       .status = 204,
                       .events = Events{}}}); // again changes nothing
        add_action(scenario);
        scenario.run(
            {{.who = Who::stranger, .call = "GET /notifications", .contains = {"campaign_action_given"}},
             {.who = Who::stranger, .call = "GET /home", .contains = {"do_campaign_action", "Write our three"}},
             {.who = Who::employee,
              .call = "GET /campaign-follow-ups",
              .has = {{"/items/0/factor_name", R"("Aims")"}, {"/items/0/actions/0/may_end", "false"}},
              .contains = {"Write our three aims", "Stina"},
              .lacks = {"favourable"}},
             // Who was not asked sees nothing.
             {.who = Who::managers_manager, .call = "GET /campaign-follow-ups", .has = {{"/items", "[]"}}},
             end(Who::employee, "done", 1, 404, "Done."),
             end(Who::stranger, "done", 1, 422),
             end(Who::stranger, "done", 1, 204, "It hangs in the shed."),
             end(Who::stranger, "dropped", 1, 412, "Twice."),
             {.who = Who::manager, .call = "GET /notifications", .contains = {"campaign_action_ended"}},
             {.who = Who::stranger, .call = "GET /home", .lacks = {"do_campaign_action"}},
             refused(Who::manager, "DELETE /campaign-focuses/{focus}", 409, "focus_has_actions", "")});
        hold(scenario, {{Who::manager, 5}, {Who::employee, 4}, {Who::peer, 4}},
             R"(,"earlier_campaign_id":"{campaign}")");
        scenario.run(
            {{.who = Who::manager,
              .call = "GET /campaigns/{first}/focus?campaign_group_id={own}",
              .has = {{"/focuses/0/favourable", "33.333333333333336"},
                      {"/focuses/0/readings/0/campaign_id", R"("{campaign}")"},
                      {"/focuses/0/readings/0/asks_the_same", "true"},
                      {"/focuses/0/readings/0/after", "100"},
                      {"/focuses/0/readings/0/answered", "3"},
                      {"/focuses/0/readings/0/change/is_beyond_chance", "false"}}},
             {.who = Who::people_admin,
              .call = "GET /campaigns/{first}/focuses",
              .has = {{"/items/0/group_name", R"("North")"},
                      {"/items/0/done", "1"},
                      {"/items/0/open", "0"},
                      {"/items/0/reading/after", "100"}}},
             {.who = Who::manager, .call = "GET /campaigns/{campaign}/results", .keep = {{"own_now", "/own_group_id"}}},
             {.who = Who::manager,
              .call = "GET /campaigns/{campaign}/focus?campaign_group_id={own_now}",
              .has = {{"/focuses", "[]"},
                      {"/earlier/0/campaign_name", R"("Spring")"},
                      {"/earlier/0/actions/0/outcome", R"("It hangs in the shed.")"},
                      {"/earlier/0/readings/0/before", "33.333333333333336"}}}});
    });
}

TEST_CASE(
    "no focus is chosen on a hidden group, by somebody else's manager, on a theme nobody asked about, or a third time")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        hold(scenario, {{Who::manager, 2}, {Who::employee, 2}, {Who::peer, 4}});
        keep_own_group(scenario);
        scenario.run({choose(Who::manager, 422, "own", "weather", "no_such_theme"),
                      choose(Who::manager, 403, "everybody", "aims", "forbidden"),
                      choose(Who::employee, 404, "own", "aims", "not_found"),
                      choose(Who::executive, 403, "own", "aims", "forbidden"),
                      choose(Who::people_admin, 204, "everybody"),
                      choose(Who::managers_manager, 204),
                      {.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/focuses",
                       .has = {{"/items/0/group_kind", R"("everybody")"}, {"/items/1/group_kind", R"("unit")"}},
                       .keep = {{"focus", "/items/1/id"}}},
                      {.who = Who::manager,
                       .call = "DELETE /campaign-focuses/{focus}",
                       .status = 204,
                       .events = Events{"campaign_focus.taken_back"}}});
        // Two answered: everybody and the north are hidden.
        hold(scenario, {{Who::manager, 2}, {Who::employee, 2}});
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/results",
                       .has = {{"/group/answered", "null"}},
                       .keep = {{"hidden", "/group/id"}}},
                      choose(Who::people_admin, 409, "hidden", "aims", "group_hidden")});
    });
}

TEST_CASE("a round in which the group is hidden tells of a focus that it is hidden, and why, and no figure")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        hold(scenario, {{Who::manager, 2}, {Who::employee, 2}, {Who::peer, 4}});
        keep_own_group(scenario);
        scenario.run({choose(Who::manager, 204)});
        hold(scenario, {{Who::manager, 5}, {Who::employee, 5}}, R"(,"earlier_campaign_id":"{campaign}")");
        scenario.run({{.who = Who::manager,
                       .call = "GET /campaigns/{first}/focus?campaign_group_id={own}",
                       .has = {{"/focuses/0/readings/0/hidden_because", R"("too_small")"},
                               {"/focuses/0/readings/0/answered", "null"},
                               {"/focuses/0/readings/0/after", "null"},
                               {"/focuses/0/readings/0/change", "null"}}}});
        // One has gone, one has come: the rule of this round asks for five.
        auto body = campaign("attributed", R"(,"earlier_campaign_id":"{first}")",
                             R"({"person_ids":["{manager}","{employee}","{managers_manager}"]})");
        body.replace(body.find(R"("least_difference":1)"), 20, R"("least_difference":5)");
        scenario.advance_seconds(60);
        launch(scenario, body);
        for (auto const who : {Who::manager, Who::employee, Who::managers_manager})
            scenario.run({answer(who, 5, "")});
        close(scenario, 3);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{first}/focus?campaign_group_id={own}",
                       .has = {{"/focuses/0/readings/1/campaign_id", R"("{campaign}")"},
                               {"/focuses/0/readings/1/hidden_because", R"("too_similar")"},
                               {"/focuses/0/readings/1/after", "null"},
                               {"/focuses/0/readings/1/change", "null"}}}});
    });
}

TEST_CASE("comments are narrowed to a theme: of its own questions, and of those that ask about an answer to one")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign("attributed", "", team));
        for (auto const who : {Who::manager, Who::employee, Who::peer})
            scenario.run({answer(who, 2, "Pear")});
        close(scenario, 3);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/comments?factor_key=aims",
                       .contains = {"Pear"}},
                      {.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/comments?factor_key=weather",
                       .has = {{"/items", "[]"}}}});
    });
}
