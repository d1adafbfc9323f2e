// SPDX-License-Identifier: Apache-2.0
// Goals that align: links across owners, roll-up through them, circles, taking up and handing down.
#include "features/goals/goal_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("progress rolls up through several levels and parents, and each roll-up opens")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             objective("top", "No accident", by_pieces),
             begin(Who::executive, "top"),
             draft(Who::manager, "team", "Safe north", by_pieces),
             begin(Who::manager, "team"),
             draft(Who::employee, "mine", "Safe ladders"),
             begin(Who::employee, "mine"),
             draft(Who::peer, "theirs", "Safe saws"),
             begin(Who::peer, "theirs"),
             link(Who::manager, "team", "top"),
             link(Who::employee, "mine", "team", R"(,"weight":3)"),
             link(Who::peer, "theirs", "team", R"(,"weight":1)"),
             shows(Who::employee, "top", {{"/goal/progress", "0"}, {"/pieces/0/title", R"("Safe north")"}}),
             update(Who::employee, "mine", R"({"value":8})", "80"),
             shows(Who::stranger, "team",
                   {{"/goal/progress", "60"},
                    {"/pieces/0/share", "0.75"},
                    {"/pieces/0/contribution", "60"},
                    {"/pieces/1/owner_name", R"("Petra Lind")"}}),
             shows(Who::executive, "top", {{"/goal/progress", "60"}}),
             // Cancelled, it leaves, and the other has all the weight.
             turn(Who::peer, "theirs", "closure", 4, "closed",
                  R"(,"outcome":"cancelled","reflection":"No saws any more.")"),
             shows(Who::manager, "team",
                   {{"/goal/progress", "80"}, {"/pieces/0/share", "1"}, {"/pieces/1/left_out", R"("cancelled")"}}),
             shows(Who::executive, "top", {{"/goal/progress", "80"}}),
             {.who = Who::manager,
              .call = "PUT /alignment-links/{mine_link}",
              .body = R"({"version":1,"kind":"supports","weight":3})",
              .has = {{"/parents/0/kind", R"("supports")"}, {"/parents/0/version", "2"}}},
             refused(Who::manager, "PUT /alignment-links/{mine_link}", 412, "stale",
                     R"({"version":1,"kind":"contributes","weight":9})"),
             shows(Who::executive, "top", {{"/goal/progress", "null"}}),
             shows(Who::manager, "team",
                   {{"/children/0/kind", R"("supports")"}, {"/pieces/0/left_out", R"("cancelled")"}}),
             {.who = Who::employee,
              .call = "DELETE /alignment-links/{mine_link}",
              .status = 204,
              .events = {{"goal.unlinked"}}},
             refused(Who::employee, "DELETE /alignment-links/{mine_link}", 404, "not_found", ""),
             refused(Who::employee, "DELETE /alignment-links/{team_link}", 403, "forbidden", "")});
    });
}

TEST_CASE("a sum adds values in its own unit, across owners")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({free_period(),
                      objective("top", "Trees",
                                R"("roll_up":"sum","measure_kind":"number","measure_unit":"trees","target_value":100)"),
                      begin(Who::executive, "top"),
                      draft(Who::employee, "mine", "My trees",
                            R"("roll_up":"manual","measure_kind":"number","measure_unit":"trees","target_value":20)"),
                      begin(Who::employee, "mine"),
                      draft(Who::peer, "hours", "My hours",
                            R"("roll_up":"manual","measure_kind":"number","measure_unit":"hours","target_value":20)"),
                      begin(Who::peer, "hours"), link(Who::employee, "mine", "top"), link(Who::peer, "hours", "top"),
                      update(Who::employee, "mine", R"({"value":25})", "125"),
                      update(Who::peer, "hours", R"({"value":25})", "125"),
                      shows(Who::executive, "top",
                            {{"/goal/progress", "25"},
                             {"/goal/current_value", "25"},
                             {"/pieces/0/value", "25"},
                             {"/pieces/1/left_out", R"("other_unit")"}})});
    });
}

TEST_CASE("a circle is refused in words, also over several owners, and nothing is stored of it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(), draft(Who::manager, "a", "Alpha", by_pieces), draft(Who::manager, "b", "Beta", by_pieces),
             draft(Who::managers_manager, "c", "Gamma", by_pieces), begin(Who::manager, "a"), begin(Who::manager, "b"),
             begin(Who::managers_manager, "c"), link(Who::manager, "a", "b"), link(Who::manager, "b", "c"),
             refused(Who::managers_manager, "POST /goals/{c}/links", 409, "Gamma → Alpha → Beta → Gamma",
                     R"({"parent_goal_id":"{a}","kind":"supports"})"),
             refused(Who::manager, "POST /goals/{a}/links", 409, "goal_circle",
                     R"({"parent_goal_id":"{a}","kind":"supports"})"),
             refused(Who::manager, "POST /goals/{a}/links", 409, "already_exists",
                     R"({"parent_goal_id":"{b}","kind":"supports"})"),
             link(Who::manager, "a", "c"), // a second parent is no circle
             shows(Who::manager, "a", {{"/parents/1/title", R"("Gamma")"}})});
    });
}

TEST_CASE("a goal is taken up by somebody or handed down to people below, and keeps where it came from")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             draft(Who::manager, "team", "Safe north", by_hand),
             begin(Who::manager, "team"),
             refused(Who::manager, "POST /goals/{team}/taking-up", 409, "own_goal"),
             {.who = Who::stranger,
              .call = "POST /goals/{team}/taking-up",
              .body = R"({"kind":"supports"})",
              .has = {{"/goal/origin_kind", R"("taken_up")"},
                      {"/origin_title", R"("Safe north")"},
                      {"/owner_name", R"("Stina Falk")"},
                      {"/parents/0/kind", R"("supports")"}},
              .keep = {{"taken", "/goal/id"}},
              .events = {{"goal.taken_up", "goal.linked"}}},
             refused(Who::stranger, "POST /goals/{team}/taking-up", 409, "goal_taken_up"),
             {.who = Who::manager, .call = "GET /notifications", .has = {{"/items", "[]"}}}, // it is a draft of others
             turn(Who::stranger, "taken", "proposal", 1, "active"),
             {.who = Who::manager, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_linked")"}}},
             refused(Who::manager, "POST /goals/{team}/handing-down", 422, "one_to_many"),
             refused(Who::manager, "POST /goals/{team}/handing-down", 403, "forbidden",
                     R"({"owner_ids":["{stranger}"]})"),
             {.who = Who::manager,
              .call = "POST /goals/{team}/handing-down",
              .body = R"({"owner_ids":["{employee}","{peer}"]})",
              .has = {{"/goals", "2"}},
              .events = {{"goal.handed_down", "goal.handed_down", "goal.handed_down"}}},
             {.who = Who::manager,
              .call = "POST /goals/{team}/handing-down",
              .body = R"({"owner_ids":["{employee}","{peer}"]})", // who have it
              .has = {{"/goals", "0"}},
              .events = {std::vector<std::string>{}}},
             {.who = Who::employee, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_handed_down")"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/goals",
              .has = {{"/items/0/title", R"("Safe north")"},
                      {"/items/0/lifecycle", R"("draft")"},
                      {"/items/0/parents", "1"}}}});
    });
}

TEST_CASE("a goal between owner and manager shows in nobody's sum, and a goal of the line is a piece without words")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             draft(Who::manager, "team", "Safe north", by_pieces),
             begin(Who::manager, "team"),
             draft(Who::employee, "secret", "Speak up", std::string(by_hand) + R"(,"visibility":"owner_and_manager")"),
             refused(Who::employee, "POST /goals/{secret}/links", 422, "private_contributes",
                     R"({"parent_goal_id":"{team}","kind":"contributes"})"),
             draft(Who::employee, "mine", "Ask more", std::string(by_hand) + R"(,"visibility":"chain")"),
             begin(Who::employee, "mine"),
             link(Who::employee, "mine", "team"),
             draft(Who::peer, "theirs", "Listen more", std::string(by_hand) + R"(,"visibility":"chain")"),
             begin(Who::peer, "theirs"),
             link(Who::peer, "theirs", "team", R"(,"weight":3)"),
             update(Who::employee, "mine", R"({"value":5})", "50"),
             {.who = Who::stranger,
              .call = "GET /goals/{team}",
              .has = {{"/goal/progress", "12.5"},
                      {"/pieces/0/kind", R"("hidden_goals")"},
                      {"/pieces/0/pieces", "2"}, // in one line, so that no share is told of one alone
                      {"/pieces/0/title", "null"},
                      {"/pieces/0/progress", "null"},
                      {"/pieces/0/weight", "4"},
                      {"/pieces/0/share", "1"},
                      {"/children/0/goal_id", "null"},
                      {"/owner_weight", "null"}},
              .lacks = {"Ask more", "Voss", R"("pieces":1)"}},
             shows(Who::managers_manager, "team",
                   {{"/pieces/0/title", R"("Ask more")"}, {"/pieces/0/contribution", "12.5"}, {"/owner_weight", "1"}}),
             refused(Who::employee, "PUT /goals/{mine}", 422, "contributes",
                     R"({"version":4,"title":"Ask more","roll_up":"manual","measure_kind":"number","target_value":10,
                         "visibility":"owner_and_manager"})")});
    });
}
