// SPDX-License-Identifier: Apache-2.0
// A request that came from a plan item: what it leads to in the plan.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr auto for_item = R"({"plan_item_id":"{item}","title":"Winter course","provider":"School of trees",
    "starts_on":"2026-03-01","ends_on":"2026-03-01","fee":1,"travel":0,"material":0,"purpose":"p","expected_benefit":"b"})";

// An agreed plan with the item "item", and a request for it that the manager agreed to, attended but for the last review.
void prepare_request(Scenario& scenario)
{
    scenario.run({{.who = Who::employee,
                   .call = "POST /people/{employee}/plans",
                   .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
                   .keep = {{"plan", "/plan/id"}}},
                  {.who = Who::employee,
                   .call = "POST /plans/{plan}/items",
                   .body = R"({"title":"Learn to prune","need_ids":[],"method":"course","due_on":"2026-09-30",
                      "success_measure":"Prunes ten trees."})",
                   .keep = {{"item", "/items/0/item/id"}}},
                  {.who = Who::employee,
                   .call = "POST /people/{employee}/training-requests",
                   .body = for_item,
                   .status = 422,
                   .contains = {"item_not_open"}},
                  {.who = Who::employee, .call = "POST /plans/{plan}/proposal", .keep = {{"stamp", "/stamp"}}},
                  {.who = Who::manager, .call = "POST /plans/{plan}/agreement", .body = R"({"stamp":"{stamp}"})"},
                  {.who = Who::peer, .call = "POST /people/{peer}/training-requests", .body = for_item, .status = 404},
                  {.who = Who::employee,
                   .call = "POST /people/{employee}/training-requests",
                   .body = for_item,
                   .has = {{"/plan_item_title", R"("Learn to prune")"}, {"/plan_id", R"("{plan}")"}},
                   .keep = {{"request", "/request/id"}}},
                  {.who = Who::manager,
                   .call = "POST /training-requests/{request}/agreement",
                   .body = R"({"version":1,"answers":0})"},
                  {.who = Who::employee,
                   .call = "POST /training-requests/{request}/attendance",
                   .body = R"({"fee":1,"travel":0,"material":0,"hours_on_duty":8})"},
                  {.who = Who::manager,
                   .call = "POST /training-requests/{request}/reviews",
                   .body = R"({"rating":4,"changed":"Cuts once."})"}});
}

Step last_review(std::vector<std::string> events)
{
    return {.who = Who::employee,
            .call = "POST /training-requests/{request}/reviews",
            .body = R"({"rating":4,"changed":"I cut once."})",
            .has = {{"/state", R"("completed")"}},
            .events = std::move(events)};
}

} // namespace

TEST_CASE("a completed request leaves its plan item done, with the success measure still to be shown")
{
    on_each_database([](Scenario& scenario) {
        prepare_request(scenario);
        scenario.run({{.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/items/0/state", R"("planned")"}}},
                      last_review({"training_request.reviewed", "training_request.completed", "plan_item.done"}),
                      {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/items/0/state", R"("done")"}}}});
    });
}

TEST_CASE("a request follows its item into the next plan, and leaves it done there with what it took")
{
    on_each_database([](Scenario& scenario) {
        prepare_request(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"Next year","starts_on":"2026-09-01","ends_on":"2027-08-31",
                          "carried_item_ids":["{item}"]})",
              .keep = {{"next", "/plan/id"}}},
             {.who = Who::employee, .call = "POST /plans/{next}/proposal", .keep = {{"stamp", "/stamp"}}},
             {.who = Who::manager, .call = "POST /plans/{next}/agreement", .body = R"({"stamp":"{stamp}"})"},
             {.who = Who::employee,
              .call = "GET /training-requests/{request}",
              .has = {{"/plan_item_title", R"("Learn to prune")"}, {"/plan_id", R"("{next}")"}}},
             last_review({"training_request.reviewed", "training_request.completed", "plan_item.done"}),
             {.who = Who::employee,
              .call = "GET /plans/{next}",
              .has = {{"/items/0/state", R"("done")"},
                      {"/items/0/item/hours_on_duty_spent", "8"},
                      {"/items/0/item/direct_cost_spent", "1.00"}}},
             {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/items/0/state", R"("carried_over")"}}}});
    });
}

TEST_CASE("an item that has ended takes no request, and leaves what was asked for it before as it is")
{
    on_each_database([](Scenario& scenario) {
        prepare_request(scenario);
        scenario.run(
            {{.who = Who::employee, .call = "POST /plan-items/{item}/cancellation", .body = R"({"reason":"Sold."})"},
             {.who = Who::employee,
              .call = "POST /people/{employee}/training-requests",
              .body = for_item,
              .status = 422,
              .contains = {"item_not_open"}},
             last_review({"training_request.reviewed", "training_request.completed"})});
    });
}
