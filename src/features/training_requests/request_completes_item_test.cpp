// SPDX-License-Identifier: Apache-2.0
// A request that came from a plan item: what it leads to in the plan.
#include "features/training_requests/training_request_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr auto for_item = R"({"plan_item_id":"{item}","title":"Winter course","provider":"School of trees",
    "starts_on":"2026-03-01","ends_on":"2026-03-01","fee":1,"travel":0,"material":0,"purpose":"p","expected_benefit":"b"})";

// An agreed plan with the item "item", and a request for it that the manager agreed to, attended but for the last review.
void prepare_request(Scenario& scenario, std::string_view assessor = "null")
{
    scenario.run({{.who = Who::employee,
                   .call = "POST /people/{employee}/plans",
                   .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
                   .keep = {{"plan", "/plan/id"}}},
                  {.who = Who::employee,
                   .call = "POST /plans/{plan}/items",
                   .body = R"({"title":"Learn to prune","need_ids":[],"method":"course","due_on":"2026-09-30",
                      "success_measure":"Prunes ten trees.","assessor_id":)" +
                       std::string(assessor) + "}",
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

Step upload_certificate()
{
    return {.who = Who::employee,
            .call = "POST /training-requests/{request}/certificate?file_name=certificate.pdf",
            .body = "%PDF-1.4 attended",
            .events = {{"training_request.certified"}},
            .content_type = "application/octet-stream"};
}

// Into a draft. Remembers "next" and "next_item".
Step carry_into_next_plan()
{
    return {.who = Who::employee,
            .call = "POST /people/{employee}/plans",
            .body = R"({"title":"Next year","starts_on":"2026-09-01","ends_on":"2027-08-31",
                        "carried_item_ids":["{item}"]})",
            .keep = {{"next", "/plan/id"}, {"next_item", "/items/0/item/id"}}};
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
            {carry_into_next_plan(),
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

TEST_CASE("training completed while its item waits in the next draft leaves it done there, to be assessed once agreed")
{
    on_each_database([](Scenario& scenario) {
        prepare_request(scenario);
        scenario.run(
            {carry_into_next_plan(),
             last_review({"training_request.reviewed", "training_request.completed", "plan_item.done"}),
             {.who = Who::employee,
              .call = "GET /plans/{next}",
              .has = {{"/state", R"("draft")"},
                      {"/items/0/state", R"("done")"},
                      {"/items/0/item/agreed_at", "null"},
                      {"/items/0/item/hours_on_duty_spent", "8"},
                      {"/totals/to_assess", "0"},
                      {"/turn/asked", R"("propose")"}}},
             {.who = Who::manager, .call = "GET /home", .lacks = {"assess_item"}},
             refused(Who::manager, "POST /plan-items/{next_item}/closure", 409, "not_agreed", R"({"shown":"Ten."})"),
             refused(Who::manager, "POST /plan-items/{next_item}/not-shown", 409, "not_agreed",
                     R"({"missing":"The tenth."})"),
             {.who = Who::employee, .call = "POST /plans/{next}/proposal", .keep = {{"stamp", "/stamp"}}},
             {.who = Who::manager,
              .call = "POST /plans/{next}/agreement",
              .body = R"({"stamp":"{stamp}"})",
              .has = {{"/items/0/state", R"("done")"}, {"/totals/to_assess", "1"}, {"/turn/asked", R"("assess")"}}},
             {.who = Who::manager, .call = "GET /home", .contains = {"assess_item"}},
             {.who = Who::manager,
              .call = "POST /plan-items/{next_item}/closure",
              .body = R"({"shown":"Ten trees."})",
              .has = {{"/state", R"("closed")"}}}});
    });
}

TEST_CASE("where the draft is discarded, what was done in it is done where it was carried from")
{
    on_each_database([](Scenario& scenario) {
        prepare_request(scenario);
        scenario.run({carry_into_next_plan(),
                      last_review({"training_request.reviewed", "training_request.completed", "plan_item.done"}),
                      {.who = Who::employee, .call = "DELETE /plans/{next}", .status = 204},
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}",
                       .has = {{"/items/0/state", R"("done")"}, {"/items/0/item/hours_on_duty_spent", "8"}}}});
    });
}

TEST_CASE("nobody says of their own that an item of a draft is done")
{
    on_each_database([](Scenario& scenario) {
        prepare_request(scenario);
        scenario.run({carry_into_next_plan(),
                      refused(Who::employee, "POST /plan-items/{next_item}/completion", 409, "not_agreed")});
    });
}

TEST_CASE("the thread of an item leads on to its outside training, what it cost and the certificate")
{
    on_each_database([](Scenario& scenario) {
        prepare_request(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "GET /thread?plan_item_id={item}",
                       .has = {{"/trainings/0/id", R"("{request}")"},
                               {"/trainings/0/plan_item_id", R"("{item}")"},
                               {"/trainings/0/state", R"("attended")"},
                               {"/trainings/0/direct_cost_spent", "1.00"},
                               {"/trainings/0/certificate_name", "null"},
                               {"/hidden", "[]"}}},
                      upload_certificate(),
                      last_review({"training_request.reviewed", "training_request.completed", "plan_item.done"})});
        for (auto const who : {Who::employee, Who::manager, Who::people_admin})
            scenario.run({{.who = who,
                           .call = "GET /thread?plan_item_id={item}",
                           .has = {{"/trainings/0/title", R"("Winter course")"},
                                   {"/trainings/0/provider", R"("School of trees")"},
                                   {"/trainings/0/state", R"("completed")"},
                                   {"/trainings/0/certificate_name", R"("certificate.pdf")"}}}});
        scenario.run({{.who = Who::peer, .call = "GET /thread?plan_item_id={item}", .status = 404}});
    });
}

TEST_CASE("the outside training of an item stands beside its evidence, also where the item goes on")
{
    on_each_database([](Scenario& scenario) {
        prepare_request(scenario);
        scenario.run({upload_certificate(), carry_into_next_plan()});
        for (auto const* item : {"{item}", "{next_item}"})
            scenario.run({{.who = Who::manager,
                           .call = std::string("GET /plan-items/") + item + "/training-requests",
                           .has = {{"/shown/0/id", R"("{request}")"},
                                   {"/shown/0/plan_item_id", R"("{item}")"},
                                   {"/shown/0/certificate_name", R"("certificate.pdf")"},
                                   {"/is_hidden", "false"}}},
                          {.who = Who::manager,
                           .call = std::string("GET /thread?plan_item_id=") + item,
                           .has = {{"/trainings/0/id", R"("{request}")"}}}});
        scenario.run({{.who = Who::peer, .call = "GET /plan-items/{item}/training-requests", .status = 404}});
    });
}

TEST_CASE("an assessor from outside the chain learns that there is outside training, and nothing of it")
{
    on_each_database([](Scenario& scenario) {
        prepare_request(scenario, R"("{peer}")");
        scenario.run(
            {{.who = Who::peer,
              .call = "GET /plan-items/{item}/training-requests",
              .has = {{"/shown", "[]"}, {"/is_hidden", "true"}},
              .lacks = {"Winter course", "School of trees"}},
             {.who = Who::peer, .call = "GET /thread?plan_item_id={item}", .status = 404},
             {.who = Who::employee,
              .call = "GET /audit/sightings?limit=1",
              .has = {{"/items/0/what", R"("read_item_trainings")"}, {"/items/0/viewer_name", R"("Petra Lind")"}}}});
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
