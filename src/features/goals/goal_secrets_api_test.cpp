// SPDX-License-Identifier: Apache-2.0
// What a goal must not tell: to whom one may not show it, and after it was thrown away.
#include "features/goals/goal_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a link tells the owner above only of a goal that they may see, and once it is settled")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             draft(Who::executive, "top", "Everybody comes home"),
             begin(Who::executive, "top"),
             draft(Who::employee, "secret", "Half time after illness",
                   std::string(by_hand) +
                       R"(,"visibility":"owner_and_manager","parent_goal_id":"{top}","parent_kind":"supports")"),
             begin(Who::employee, "secret"),
             draft(Who::employee, "open", "Ladders", std::string(by_hand) + R"(,"parent_goal_id":"{top}")"),
             {.who = Who::executive, .call = "GET /notifications", .lacks = {"Half time", "Ladders"}},
             begin(Who::employee, "open"),
             {.who = Who::executive,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("goal_linked")"}},
              .contains = {"Ladders"},
              .lacks = {"Half time"}}});
    });
}

TEST_CASE("what nobody agreed to stays with its line when it is cancelled, and is a draft again when it is reopened")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_period(),
                      draft(Who::employee, "goal", "Sell the orchard"),
                      propose("goal"),
                      turn(Who::manager, "goal", "return", 2, "draft", R"(,"comment":"Not this.")"),
                      turn(Who::employee, "goal", "closure", 3, "closed",
                           R"(,"outcome":"cancelled","reflection":"It was not wanted.")"),
                      {.who = Who::stranger, .call = "GET /goals/{goal}", .status = 404},
                      {.who = Who::stranger, .call = "GET /goals", .lacks = {"Sell the orchard"}},
                      shows(Who::manager, "goal", {{"/goal/visibility", R"("chain")"}}),
                      turn(Who::manager, "goal", "reopening", 4, "draft", R"(,"reason":"Another try.")")});
    });
}

TEST_CASE("goals that one may not see are one piece, without how they stand")
{
    on_each_database([](Scenario& scenario) {
        auto const line = std::string(by_hand) + R"(,"visibility":"chain","parent_goal_id":"{team}")";
        scenario.run({free_period(),
                      draft(Who::manager, "team", "Safe north", by_pieces),
                      begin(Who::manager, "team"),
                      draft(Who::employee, "mine", "Ask more", line),
                      begin(Who::employee, "mine"),
                      draft(Who::peer, "theirs", "Ask twice", line),
                      begin(Who::peer, "theirs"),
                      update(Who::employee, "mine", R"({"value":5})", "50"),
                      {.who = Who::stranger,
                       .call = "GET /goals/{team}",
                       .has = {{"/goal/progress", "25"},
                               {"/pieces/0/title", "null"},
                               {"/pieces/0/weight", "2"},
                               {"/pieces/0/share", "1"},
                               {"/pieces/0/progress", "null"},
                               {"/owner_weight", "null"}},
                       .lacks = {"Ask more", "Ask twice"}},
                      shows(Who::manager, "team", {{"/pieces/1/title", R"("Ask twice")"}})});
    });
}

TEST_CASE("either side changes a link, also to a goal that it may not see, and learns that somebody was faster")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({free_period(),
                      draft(Who::stranger, "top", "No accident", by_pieces),
                      begin(Who::stranger, "top"),
                      draft(Who::employee, "mine", "Ask more", std::string(by_hand) + R"(,"visibility":"chain")"),
                      begin(Who::employee, "mine"),
                      link(Who::employee, "mine", "top"),
                      {.who = Who::employee,
                       .call = "PUT /alignment-links/{mine_link}",
                       .body = R"({"kind":"contributes","weight":1000,"version":1})",
                       .has = {{"/parents/0/weight", "1000"}, {"/parents/0/version", "2"}}},
                      refused(Who::stranger, "PUT /alignment-links/{mine_link}", 412, "stale",
                              R"({"kind":"contributes","weight":1,"version":1})"),
                      {.who = Who::stranger,
                       .call = "PUT /alignment-links/{mine_link}",
                       .body = R"({"kind":"contributes","weight":1,"version":2})",
                       .has = {{"/goal/id", R"("{top}")"}, {"/children/0/weight", "1"}}},
                      refused(Who::peer, "DELETE /alignment-links/{mine_link}", 403, "forbidden", ""),
                      {.who = Who::stranger, .call = "DELETE /alignment-links/{mine_link}", .status = 204}});
    });
}

TEST_CASE("what waits for an answer serves no other goal meanwhile, and its end withdraws what was asked")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_period(),
                      draft(Who::peer, "top", "No accident"),
                      draft(Who::employee, "goal", "Ladders"),
                      propose("goal"),
                      refused(Who::employee, "POST /goals/{goal}/links", 409, "goal_waits",
                              R"({"parent_goal_id":"{goal}","kind":"supports"})"),
                      agree("goal"),
                      {.who = Who::employee,
                       .call = "POST /goals/{goal}/change-requests",
                       .body = R"({"target_value":8,"reason":"Frost."})",
                       .keep = {{"change", "/change_requests/0/id"}}},
                      {.who = Who::stranger,
                       .call = "POST /goal-change-requests/{change}/agreement",
                       .body = R"({"version":3})",
                       .status = 403},
                      {.who = Who::employee,
                       .call = "POST /goals/{goal}/closure",
                       .body = R"({"version":3,"outcome":"partly","reflection":"The season is over."})",
                       .has = {{"/change_requests/0/answer", R"("withdrawn")"}},
                       .events = {{"goal.change_withdrawn", "goal.closed"}}},
                      {.who = Who::manager, .call = "GET /waiting-goals", .lacks = {"Ladders"}}});
    });
}

TEST_CASE(
    "a measure that is written anew starts anew, a percentage that stands still is refused, a milestone keeps its name")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             draft(Who::employee, "goal", "Ladders"),
             begin(Who::employee, "goal"),
             update(Who::employee, "goal", R"({"value":5})", "50"),
             {.who = Who::employee,
              .call = "PUT /goals/{goal}",
              .body = R"({"version":3,"title":"Ladders","roll_up":"manual","measure_kind":"yes_no"})",
              .has = {{"/goal/current_value", "0"}, {"/goal/progress", "0"}}},
             refused(Who::employee, "POST /goals", 422, R"("pointer":"/target_value","key":"target_is_start")",
                     goal_body("All", R"("roll_up":"manual","measure_kind":"percent","start_value":100)")),
             draft(
                 Who::employee, "steps", "Steps",
                 std::string(by_pieces) +
                     R"(,"key_results":[{"title":"Way","measure_kind":"milestones","milestones":[{"title":"Frist"}]}])"),
             begin(Who::employee, "steps"),
             {.who = Who::employee,
              .call = "GET /goals/{steps}",
              .keep = {{"way", "/key_results/0/key_result/id"}, {"first", "/key_results/0/milestones/0/id"}}},
             update(Who::employee, "steps",
                    R"({"milestones":[{"key_result_milestone_id":"{first}","is_reached":true}]})", "100"),
             {.who = Who::employee,
              .call = "PUT /key-results/{way}",
              .body =
                  R"({"version":3,"title":"Way","measure_kind":"milestones","milestones":[{"key_result_milestone_id":"{first}","title":"First"},{"title":"Second"}]})",
              .has = {{"/goal/progress", "50"},
                      {"/key_results/0/milestones/0/id", R"("{first}")"},
                      {"/key_results/0/milestones/0/title", R"("First")"}}}});
    });
}
