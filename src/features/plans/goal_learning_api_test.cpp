// SPDX-License-Identifier: Apache-2.0
// What must I learn to reach it? From the goal to the need and the item, and back along the thread to the objective.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step goal(Who who, std::string name, std::string_view scope, std::string_view title, std::string_view more)
{
    return {.who = who,
            .call = "POST /goals",
            .body = R"({"goal_period_id":"{period}","scope":")" + std::string(scope) + R"(","title":")" +
                std::string(title) + R"(","roll_up":"manual","measure_kind":"yes_no")" + std::string(more) + "}",
            .keep = {{std::move(name), "/goal/id"}}};
}

Step open_period()
{
    return {.who = Who::people_admin,
            .call = "POST /goal-periods",
            .body =
                R"({"name":"2026","kind":"year","starts_on":"2026-01-01","ends_on":"2026-12-31","needs_agreement":false,
                    "weight_rule":"free","locks_target":false,"locks_weight":false,"locks_dates":false})",
            .keep = {{"period", "/id"}}};
}

} // namespace

TEST_CASE("the goal-setting meeting ends with a need, and the thread leads from its item to the objective")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             goal(Who::executive, "top", "organization", "No accident", ""),
             {.who = Who::executive, .call = "POST /goals/{top}/proposal", .body = R"({"version":1})"},
             goal(Who::employee, "mine", "personal", "Safe ladders", R"(,"parent_goal_id":"{top}")"),
             goal(Who::peer, "theirs", "personal", "Safe saws", ""),
             {.who = Who::peer,
              .call = "POST /goals/{mine}/needs",
              .body = R"({"statement":"Nothing of mine."})",
              .status = 404},
             {.who = Who::manager,
              .call = "POST /goals/{mine}/needs",
              .body = R"({"statement":"How to test a ladder."})",
              .has = {{"/needs/0/statement", R"("How to test a ladder.")"}, {"/may_declare", "true"}},
              .keep = {{"need", "/needs/0/id"}},
              .events = {{"need.declared"}}},
             {.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"Ladders","starts_on":"2026-04-01","ends_on":"2027-03-31"})",
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::employee,
              .call = "POST /plans/{plan}/items",
              .body =
                  R"({"title":"Test with the foreman","need_ids":["{need}"],"method":"on_the_job","due_on":"2026-06-30","success_measure":"Tests one."})",
              .keep = {{"item", "/items/0/item/id"}}},
             {.who = Who::employee,
              .call = "PUT /plan-items/{item}/goal",
              .body = R"({"goal_id":"{theirs}"})",
              .status = 422,
              .contains = {"goal_of_another"}},
             // Through its need already.
             {.who = Who::employee,
              .call = "GET /thread?plan_item_id={item}",
              .has = {{"/goals/0/title", R"("Safe ladders")"},
                      {"/goals/1/title", R"("No accident")"},
                      {"/goals/1/scope", R"("organization")"}}},
             {.who = Who::employee,
              .call = "PUT /plan-items/{item}/goal",
              .body = R"({"goal_id":"{mine}"})",
              .status = 204,
              .events = {{"plan_item.tied_to_goal"}}},
             {.who = Who::manager,
              .call = "GET /goals/{mine}/learning",
              .has = {{"/items/0/title", R"("Test with the foreman")"}, {"/items/0/is_agreed", "false"}}},
             {.who = Who::employee,
              .call = "POST /goals/{mine}/plan-items",
              .body =
                  R"({"plan_id":"{plan}","title":"Read the rules","method":"reading","due_on":"2026-06-30","success_measure":"Tells them."})",
              .status = 422,
              .contains = {R"("pointer":"/statement")"}},
             // Nothing is kept of what is not whole.
             {.who = Who::employee,
              .call = "POST /goals/{mine}/plan-items",
              .body =
                  R"({"plan_id":"{plan}","statement":"What the rules are.","title":"Read the rules","method":"reading","due_on":"2029-06-30","success_measure":"Tells them."})",
              .status = 422,
              .contains = {R"("pointer":"/due_on")"}},
             {.who = Who::peer,
              .call = "POST /goals/{theirs}/plan-items",
              .body =
                  R"({"plan_id":"{plan}","statement":"Mine.","title":"In the plan of another","method":"reading","due_on":"2026-06-30","success_measure":"None."})",
              .status = 404},
             {.who = Who::manager,
              .call = "POST /goals/{mine}/plan-items",
              .body =
                  R"({"plan_id":"{plan}","statement":"What the rules are.","title":"Read the rules","method":"reading","due_on":"2026-07-31","success_measure":"Tells them."})",
              .has = {{"/needs/1/statement", R"("What the rules are.")"},
                      {"/needs/1/state", R"("planned")"},
                      {"/items/1/title", R"("Read the rules")"},
                      {"/items/1/state", R"("planned")"},
                      {"/plans/0/title", R"("Ladders")"}},
              .keep = {{"read", "/items/1/id"}},
              .events = {{"need.declared", "plan_item.added"}}},
             {.who = Who::employee,
              .call = "PUT /needs/{need}/goal",
              .body = R"({"goal_id":null})",
              .status = 204,
              .events = {{"need.tied_to_goal"}}},
             {.who = Who::manager,
              .call = "GET /goals/{mine}/learning",
              .has = {{"/needs/0/statement", R"("What the rules are.")"}}},
             // For a need that stands, which serves the goal from then on.
             {.who = Who::employee,
              .call = "POST /goals/{mine}/plan-items",
              .body =
                  R"({"plan_id":"{plan}","need_id":"{need}","title":"Show it once","method":"on_the_job","due_on":"2026-08-31","success_measure":"Shown."})",
              .has = {{"/needs/0/statement", R"("How to test a ladder.")"}, {"/items/2/title", R"("Show it once")"}}},
             {.who = Who::employee, .call = "POST /goals/{mine}/proposal", .body = R"({"version":1})"},
             {.who = Who::stranger,
              .call = "GET /goals/{mine}/learning",
              .has = {{"/needs", "[]"}, {"/items", "[]"}, {"/plans", "[]"}}}});
    });
}

TEST_CASE("an item that is carried over serves the same goal")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             goal(Who::employee, "mine", "personal", "Safe ladders", ""),
             {.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"Ladders","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::employee,
              .call = "POST /goals/{mine}/plan-items",
              .body =
                  R"({"plan_id":"{plan}","statement":"How to test one.","title":"Test one","method":"on_the_job","due_on":"2026-07-31","success_measure":"Done."})",
              .keep = {{"item", "/items/0/id"}}},
             {.who = Who::employee, .call = "GET /plans/{plan}", .keep = {{"stamp", "/stamp"}}},
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
             {.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"Next year","starts_on":"2027-03-01","ends_on":"2028-02-28"})",
              .keep = {{"next", "/plan/id"}}},
             {.who = Who::manager,
              .call = "POST /plans/{plan}/closure",
              .body = R"({"stamp":"{stamp}","carried_item_ids":["{item}"],"into_plan_id":"{next}"})"},
             {.who = Who::employee,
              .call = "GET /goals/{mine}/learning",
              .has = {{"/items/0/id", R"("{item}")"},
                      {"/items/0/state", R"("carried_over")"},
                      {"/items/1/plan_id", R"("{next}")"},
                      {"/items/1/state", R"("planned")"},
                      {"/plans/0/title", R"("Next year")"}}}});
    });
}

TEST_CASE("what serves a goal is not tied to another by somebody who may not see the goal")
{
    on_each_database([](Scenario& scenario) {
        auto const untie = [](Who who, std::string_view need, int status) {
            return Step{.who = who,
                        .call = "PUT /needs/{" + std::string(need) + "}/goal",
                        .body = R"({"goal_id":null})",
                        .status = status};
        };
        scenario.run({open_period(),
                      goal(Who::employee, "secret", "personal", "Come back", R"(,"visibility":"owner_and_manager")"),
                      goal(Who::employee, "line", "personal", "Safe ladders", R"(,"visibility":"chain")"),
                      {.who = Who::employee,
                       .call = "POST /goals/{secret}/needs",
                       .body = R"({"statement":"How to rest."})",
                       .keep = {{"rest", "/needs/0/id"}}},
                      {.who = Who::employee,
                       .call = "POST /goals/{line}/needs",
                       .body = R"({"statement":"How to test a ladder."})",
                       .keep = {{"test", "/needs/0/id"}}},
                      untie(Who::managers_manager, "test", 204),
                      untie(Who::managers_manager, "rest", 403),
                      untie(Who::manager, "rest", 204)});
    });
}
