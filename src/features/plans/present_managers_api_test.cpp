// SPDX-License-Identifier: Apache-2.0
// Whose turn it is where the manager has left, or where nobody stands above.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a plan waits for the nearest above who is still here, who is told and asked on Home")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      leave("manager"),
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}",
                       .has = {{"/turn/person_id", R"("{managers_manager}")"}, {"/turn/also_id", "null"}}},
                      {.who = Who::managers_manager, .call = "GET /notifications", .contains = {"plan_proposed"}},
                      // The employee and the peer; the manager between them has left.
                      {.who = Who::managers_manager,
                       .call = "GET /home",
                       .has = {{"/asks/0/plan_id", R"("{plan}")"}, {"/waiting_plans", "1"}, {"/reports", "2"}}}});
    });
}

TEST_CASE("what is done, and dates that are asked for, wait for the nearest above who is still here")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /plan-items/{item}/rescheduling",
                       .body = R"({"version":2,"due_on":"2026-10-31","reason":"The trees are cut in autumn."})"},
                      {.who = Who::managers_manager, .call = "GET /home", .lacks = {"answer_rescheduling"}},
                      leave("manager"),
                      {.who = Who::managers_manager,
                       .call = "GET /home",
                       .has = {{"/asks/0/kind", R"("answer_rescheduling")"}, {"/asks/0/plan_item_id", R"("{item}")"}}},
                      {.who = Who::employee,
                       .call = "POST /plan-items/{item}/completion",
                       .has = {{"/turn/asked", R"("assess")"}, {"/turn/person_id", R"("{managers_manager}")"}}},
                      {.who = Who::managers_manager, .call = "GET /home", .contains = {"assess_item"}}});
    });
}

TEST_CASE("the plan of whoever nobody stands above waits for the people team, who are told at once")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::managers_manager,
              .call = "POST /people/{managers_manager}/plans",
              .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::managers_manager,
              .call = "POST /plans/{plan}/items",
              .body = R"({"title":"Lead","need_ids":[],"method":"course","due_on":"2026-09-30",
                                   "success_measure":"Leads."})"},
             turn(Who::managers_manager, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             {.who = Who::people_admin, .call = "GET /notifications", .has = {{"/items/0/kind", R"("plan_proposed")"}}},
             {.who = Who::people_admin,
              .call = "GET /programme/waiting",
              .has = {{"/all_plans", "1"}, {"/plans/0/id", R"("{plan}")"}}},
             {.who = Who::executive, .call = "GET /notifications", .has = {{"/items", "[]"}}}});
    });
}
