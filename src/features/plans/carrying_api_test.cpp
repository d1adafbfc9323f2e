// SPDX-License-Identifier: Apache-2.0
// The end of a plan's year, through the API: nothing is lost, and nothing goes on twice.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// An agreed plan "plan" with the item "item" on the way and one researched solution, and a drafted one "next" after it.
void prepare_two_years(Scenario& scenario)
{
    prepare_need(scenario);
    scenario.run(
        {draft_plan(),
         add_item(),
         {.who = Who::employee,
          .call = "POST /plan-items/{item}/options",
          .body = R"({"title":"Saturdays in the orchard","method":"on_the_job","resource":"free","hours_on_duty":9})",
          .keep = {{"option", "/option/id"}}},
         {.who = Who::employee, .call = "PUT /plan-items/{item}/option", .body = R"({"plan_option_id":"{option}"})"},
         turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
         turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
         {.who = Who::employee, .call = "POST /plan-items/{item}/start", .keep = {{"stamp", "/stamp"}}},
         {.who = Who::employee,
          .call = "POST /people/{employee}/plans",
          .body = R"({"title":"Next year","starts_on":"2027-03-01","ends_on":"2028-02-28"})",
          .keep = {{"next", "/plan/id"}}}});
}

} // namespace

TEST_CASE("a closing plan asks what becomes of each open item, and carries it with its needs and solutions")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_years(scenario);
        scenario.run(
            {answer_refused(Who::manager, "POST /plans/{plan}/closure", 409, "open_items"),
             answer_refused(Who::manager, "POST /plans/{plan}/closure", 422, "/carried_item_ids/0",
                            R"({"carried_item_ids":["1"]})"),
             answer_refused(
                 Who::manager, "POST /plans/{plan}/closure", 422, "named_twice",
                 R"({"carried_item_ids":["{item}"],"cancelled":[{"plan_item_id":"{item}","reason":"Both"}]})"),
             answer_refused(Who::manager, "POST /plans/{plan}/closure", 422, "/into_plan_id",
                            R"({"carried_item_ids":["{item}"],"into_plan_id":"{plan}"})"),
             {.who = Who::manager,
              .call = "POST /plans/{plan}/closure",
              .body = R"({"stamp":"{stamp}","carried_item_ids":["{item}"],"into_plan_id":"{next}"})",
              .has = {{"/state", R"("closed")"},
                      {"/items/0/state", R"("carried_over")"},
                      {"/items/0/carried_to/plan_id", R"("{next}")"},
                      {"/items/0/carried_to/plan_title", R"("Next year")"},
                      {"/totals/items", "0"}},
              .events = {{"plan_item.carried_over", "plan.closed"}}},
             {.who = Who::employee,
              .call = "GET /plans/{next}",
              .has = {{"/items/0/state", R"("planned")"},
                      {"/items/0/item/title", R"("Prune with the head gardener")"},
                      {"/items/0/item/agreed_at", "null"},
                      {"/items/0/item/due_on", R"("2027-09-30")"},
                      {"/items/0/item/option_id", "?"},
                      {"/items/0/options", "1"},
                      {"/items/0/needs/0/need_id", R"("{need}")"},
                      {"/items/0/carried_from/plan_item_id", R"("{item}")"}},
              .keep = {{"carried", "/items/0/item/id"}}},
             {.who = Who::employee, .call = "GET /people/{employee}/needs", .has = {{"/items/0/plan_items", "1"}}},
             refused(Who::employee, "POST /plans/{next}/carried-items", 409, "already_carried_over",
                     R"({"plan_item_ids":["{item}"]})"),
             // Removed from the next plan, it is open again where it was and can be carried once more.
             {.who = Who::employee,
              .call = "DELETE /plan-items/{carried}",
              .status = 204,
              .events = {{"plan_item.reopened", "plan_item.removed"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/open-plan-items",
              .has = {{"/items/0/plan_item_id", R"("{item}")"}, {"/items/0/state", R"("in_progress")"}}},
             {.who = Who::employee,
              .call = "POST /plans/{next}/carried-items",
              .body = R"({"plan_item_ids":["{item}"]})",
              .has = {{"/items/0/carried_from/plan_id", R"("{plan}")"}}}});
    });
}

TEST_CASE("what a closed plan kept is offered to the next, which begins with it")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_years(scenario);
        scenario.run(
            {{.who = Who::manager,
              .call = "POST /plans/{plan}/closure",
              .body = R"({"stamp":"{stamp}","carried_item_ids":["{item}"]})",
              .has = {{"/items/0/state", R"("in_progress")"}}},
             {.who = Who::peer, .call = "GET /people/{employee}/open-plan-items", .status = 403},
             {.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body =
                  R"({"title":"2027","starts_on":"2027-03-01","ends_on":"2028-02-28","carried_item_ids":["{item}"]})",
              .has = {{"/plan/origin", R"("earlier_plan")"}, {"/items/0/carried_from/plan_item_id", R"("{item}")"}}},
             refused(
                 Who::employee, "POST /people/{employee}/plans", 409, "already_carried_over",
                 R"({"title":"Again","starts_on":"2027-03-01","ends_on":"2028-02-28","carried_item_ids":["{item}"]})"),
             {.who = Who::employee, .call = "GET /people/{employee}/open-plan-items", .lacks = {"{item}"}}});
    });
}

TEST_CASE("who helps goes along with an item, and back; what was asked about its dates is asked no more")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_years(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /plan-items/{item}/helpers",
                       .body = R"({"helper_id":"{peer}","kind":"coach","words":"Come with me."})",
                       .status = 204},
                      {.who = Who::peer, .call = "GET /helping", .keep = {{"ask", "/items/0/id"}}},
                      {.who = Who::peer, .call = "POST /helper-asks/{ask}/acceptance", .body = "{}"},
                      {.who = Who::employee,
                       .call = "POST /plan-items/{item}/rescheduling",
                       .body = R"({"version":3,"due_on":"2026-10-31"})"},
                      read_plan(Who::manager),
                      {.who = Who::manager,
                       .call = "POST /plans/{plan}/closure",
                       .body = R"({"stamp":"{stamp}","carried_item_ids":["{item}"],"into_plan_id":"{next}"})"},
                      {.who = Who::employee, .call = "GET /plans/{next}", .keep = {{"carried", "/items/0/item/id"}}},
                      {.who = Who::employee,
                       .call = "GET /plans/{next}/helpers",
                       .has = {{"/items/0/plan_item_id", R"("{carried}")"}, {"/items/0/state", R"("accepted")"}}},
                      {.who = Who::peer,
                       .call = "GET /helping",
                       .has = {{"/active", "1"},
                               {"/items/0/item_state", R"("planned")"},
                               {"/items/0/due_on", R"("2027-09-30")"}}},
                      {.who = Who::manager,
                       .call = "GET /plans/{plan}/reschedulings",
                       .has = {{"/items/0/rescheduling/answer", R"("withdrawn")"}, {"/items/0/may_answer", "false"}}},
                      {.who = Who::employee, .call = "DELETE /plan-items/{carried}", .status = 204},
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}/helpers",
                       .has = {{"/items/0/plan_item_id", R"("{item}")"}}}});
    });
}

TEST_CASE("an item keeps the order of its needs when it goes on beside others")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_years(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/needs",
                       .body = R"({"statement":"Talks to guests"})",
                       .keep = {{"talk", "/id"}}},
                      {.who = Who::employee,
                       .call = "POST /plans/{plan}/items",
                       .body = R"({"title":"Read","method":"reading","due_on":"2026-09-30","need_ids":["{talk}"],
                                   "success_measure":"Tells it."})",
                       .keep = {{"second", "/items/1/item/id"}}},
                      {.who = Who::employee,
                       .call = "POST /plans/{next}/carried-items",
                       .body = R"({"plan_item_ids":["{item}","{second}"]})"}});
        auto const positions = scenario.as_program([](platform::Context& context) {
            return context.tx.rows<std::int64_t>(
                R"(SELECT n.position FROM plan_item_needs n JOIN plan_items i ON i.id = n.plan_item_id
                   WHERE i.carried_from_id IS NOT NULL ORDER BY i.id)");
        });
        CHECK(positions == std::vector<std::int64_t>{1, 1});
    });
}

TEST_CASE("what a closed plan kept is asked about once, and nothing impossible")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_years(scenario);
        scenario.run({{.who = Who::employee, .call = "POST /plan-items/{item}/completion", .body = "{}"},
                      {.who = Who::manager, .call = "GET /home", .contains = {"assess_item"}},
                      read_plan(Who::manager),
                      {.who = Who::manager,
                       .call = "POST /plans/{plan}/closure",
                       .body = R"({"stamp":"{stamp}","carried_item_ids":["{item}"]})"}});
        scenario.as_program(
            [](platform::Context& context) { context.tx.execute("UPDATE plan_items SET due_on = '2026-02-20'"); });
        scenario.run({{.who = Who::manager, .call = "GET /home", .lacks = {"assess_item"}},
                      {.who = Who::employee,
                       .call = "GET /home",
                       .contains = {R"("kind":"carry_over")"},
                       .lacks = {"finish_item"}},
                      {.who = Who::employee,
                       .call = "POST /plans/{next}/carried-items",
                       .body = R"({"plan_item_ids":["{item}"]})"},
                      {.who = Who::employee, .call = "GET /home", .lacks = {"carry_over"}}});
    });
}

TEST_CASE("a plan takes over from earlier plans only")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_years(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/plans",
                       .body = R"({"title":"Before","starts_on":"2026-02-01","ends_on":"2027-01-31"})",
                       .keep = {{"before", "/plan/id"}}},
                      refused(Who::employee, "POST /plans/{before}/carried-items", 422, "/plan_item_ids/0",
                              R"({"plan_item_ids":["{item}"]})"),
                      answer_refused(Who::manager, "POST /plans/{plan}/closure", 422, "/into_plan_id",
                                     R"({"carried_item_ids":["{item}"],"into_plan_id":"{before}"})"),
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/open-plan-items",
                       .has = {{"/items/0/plan_starts_on", R"("2026-03-01")"}}}});
    });
}

TEST_CASE("a plan that was never proposed can be discarded, and gives back what it had carried over")
{
    on_each_database([](Scenario& scenario) {
        prepare_two_years(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "POST /plans/{next}/carried-items",
              .body = R"({"plan_item_ids":["{item}"]})",
              .keep = {{"carried", "/items/0/item/id"}}},
             {.who = Who::employee, .call = "POST /plan-items/{carried}/cancellation", .body = R"({"reason":"No."})"},
             {.who = Who::employee, .call = "POST /plans/{next}/comments", .body = R"({"words":"Hm."})"},
             {.who = Who::peer, .call = "DELETE /plans/{next}", .status = 404},
             refused(Who::employee, "DELETE /plans/{plan}", 409, "was_proposed"),
             {.who = Who::employee,
              .call = "DELETE /plans/{next}",
              .status = 204,
              .events = {{"plan_item.reopened", "plan.discarded"}}},
             {.who = Who::employee, .call = "GET /plans/{next}", .status = 404},
             {.who = Who::employee,
              .call = "GET /plans/{plan}",
              .has = {{"/items/0/state", R"("in_progress")"}, {"/items/0/carried_to", "null"}}}});
    });
}
