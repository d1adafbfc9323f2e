// SPDX-License-Identifier: Apache-2.0
// A request that came from a plan item: what it leads to in the plan.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a completed request leaves its plan item done, with the success measure still to be shown")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::employee,
              .call = "POST /plans/{plan}/items",
              .body = R"({"title":"Learn to prune","need_ids":[],"method":"course","due_on":"2026-09-30",
                          "success_measure":"Prunes ten trees."})",
              .keep = {{"item", "/items/0/item/id"}}},
             {.who = Who::employee, .call = "POST /plans/{plan}/proposal"},
             {.who = Who::manager, .call = "POST /plans/{plan}/agreement"},
             {.who = Who::peer,
              .call = "POST /people/{peer}/training-requests",
              .body = R"({"plan_item_id":"{item}","title":"T","provider":"P","starts_on":"2026-03-01",
                          "ends_on":"2026-03-01","fee":1,"travel":0,"material":0,"purpose":"p","expected_benefit":"b"})",
              .status = 404},
             {.who = Who::employee,
              .call = "POST /people/{employee}/training-requests",
              .body = R"({"plan_item_id":"{item}","title":"Winter course","provider":"School of trees",
                          "starts_on":"2026-03-01","ends_on":"2026-03-01","fee":1,"travel":0,"material":0,
                          "purpose":"p","expected_benefit":"b"})",
              .has = {{"/plan_item_title", R"("Learn to prune")"}, {"/plan_id", R"("{plan}")"}},
              .keep = {{"request", "/request/id"}}},
             {.who = Who::manager, .call = "POST /training-requests/{request}/agreement", .body = R"({"version":1})"},
             {.who = Who::employee,
              .call = "POST /training-requests/{request}/attendance",
              .body = R"({"fee":1,"travel":0,"material":0,"hours_on_duty":8})"},
             {.who = Who::manager,
              .call = "POST /training-requests/{request}/reviews",
              .body = R"({"rating":4,"changed":"Cuts once."})"},
             {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/items/0/state", R"("planned")"}}},
             {.who = Who::employee,
              .call = "POST /training-requests/{request}/reviews",
              .body = R"({"rating":4,"changed":"I cut once."})",
              .has = {{"/state", R"("completed")"}},
              .events = {{"training_request.reviewed", "training_request.completed", "plan_item.done"}}},
             {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/items/0/state", R"("done")"}}}});
    });
}
