// SPDX-License-Identifier: Apache-2.0
// The weekly round through the API: what changed since somebody was last seen, the mark, the reminder, and who may.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// The employee proposes a plan with one item, and rates themselves. Remembers "plan" and "item".
void propose_one(Scenario& scenario)
{
    prepare_framework(scenario);
    scenario.run({{.who = Who::employee,
                   .call = "POST /people/{employee}/evidence",
                   .body = R"({"competency_id":"{prune}","source":"self","level":3,"valid_on":"2026-03-01"})"},
                  {.who = Who::manager,
                   .call = "POST /people/{employee}/evidence",
                   .body = R"({"competency_id":"{graft}","source":"manager","level":3,"valid_on":"2026-03-01"})"},
                  {.who = Who::employee,
                   .call = "POST /people/{employee}/plans",
                   .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
                   .keep = {{"plan", "/plan/id"}}},
                  {.who = Who::employee,
                   .call = "POST /plans/{plan}/items",
                   .body = R"({"title":"Read about roots","method":"reading","due_on":"2026-08-31",
                               "success_measure":"Tells the team."})",
                   .keep = {{"item", "/items/0/item/id"}}},
                  {.who = Who::employee, .call = "POST /plans/{plan}/proposal", .keep = {{"stamp", "/stamp"}}}});
}

} // namespace

TEST_CASE("the round tells what waits and what changed; whoever was seen is not asked for again this week")
{
    on_each_database([](Scenario& scenario) {
        propose_one(scenario);
        scenario.run(
            {{.who = Who::manager,
              .call = "GET /people/{manager}/weekly-round",
              .has = {{"/week_of", R"("2026-03-02")"},
                      {"/items/1/name", R"("Petra Lind")"},
                      {"/items/1/changes", "[]"},
                      {"/items/1/plan_id", "null"},
                      {"/items/0/name", R"("Emil Voss")"},
                      {"/items/0/plan_id", R"("{plan}")"},
                      {"/items/0/waits_since", "?"},
                      {"/items/0/seen_at", "null"},
                      {"/items/0/all_changes", "2"}},
              .contains = {R"("kind":"plan_proposed")", R"("kind":"evidence_given")", R"("subject":"Pruning")"},
              .lacks = {"Grafting"}}, // what the manager gave is no news to them
             {.who = Who::manager, .call = "POST /plans/{plan}/agreement", .body = R"({"stamp":"{stamp}"})"},
             {.who = Who::manager,
              .call = "POST /people/{employee}/weekly-round/seen",
              .status = 204,
              .events = {{"person.seen_in_round"}}},
             {.who = Who::manager, .call = "POST /people/{employee}/weekly-round/seen", .status = 204},
             {.who = Who::manager,
              .call = "GET /people/{manager}/weekly-round",
              .has = {{"/items/1/seen_at", "?"},
                      {"/items/1/waits_since", "null"},
                      {"/items/1/next_item/id", R"("{item}")"}}},
             {.who = Who::manager, .call = "GET /home", .has = {{"/round/seen", "1"}, {"/round/people", "2"}}}});
        scenario.advance_seconds(60);
        scenario.run({{.who = Who::employee, .call = "POST /plan-items/{item}/completion", .body = "{}"},
                      {.who = Who::manager,
                       .call = "GET /people/{manager}/weekly-round",
                       .has = {{"/items/0/to_assess/0/id", R"("{item}")"},
                               {"/items/0/next_item", "null"},
                               {"/items/0/changes/0/kind", R"("item_done")"}}},
                      {.who = Who::admin,
                       .call = "GET /audit/sightings?limit=1",
                       .has = {{"/items/0/what", R"("read_weekly_round")"}}}});
    });
}

TEST_CASE("the round shows what the person said last until somebody answers it")
{
    on_each_database([](Scenario& scenario) {
        propose_one(scenario);
        scenario.run(
            {{.who = Who::employee, .call = "POST /plans/{plan}/comments", .body = R"({"words":"Is May too late?"})"},
             {.who = Who::manager,
              .call = "GET /people/{manager}/weekly-round",
              .has = {{"/items/0/comment", R"("Is May too late?")"}, {"/items/0/stamp", R"("{stamp}")"}}},
             {.who = Who::manager, .call = "POST /plans/{plan}/comments", .body = R"({"words":"No."})"},
             {.who = Who::manager,
              .call = "GET /people/{manager}/weekly-round",
              .has = {{"/items/0/comment", "null"}}}});
    });
}

TEST_CASE("changes are told since somebody was last seen in an earlier week")
{
    on_each_database([](Scenario& scenario) {
        propose_one(scenario);
        scenario.run({{.who = Who::manager, .call = "POST /people/{employee}/weekly-round/seen", .status = 204}});
        scenario.as_program([](platform::Context& context) {
            context.tx.execute("UPDATE weekly_rounds SET week_of = '2026-02-23', seen_at = seen_at + 1000");
        });
        scenario.run({{.who = Who::manager,
                       .call = "GET /people/{manager}/weekly-round",
                       .has = {{"/items/0/seen_at", "null"}, {"/items/0/changes", "[]"}}},
                      {.who = Who::manager, .call = "GET /home", .has = {{"/round/seen", "0"}}}});
    });
}

TEST_CASE("what is overdue is told, and its person can be reminded once in a week")
{
    on_each_database([](Scenario& scenario) {
        propose_one(scenario);
        scenario.run({{.who = Who::manager, .call = "POST /plans/{plan}/agreement", .body = R"({"stamp":"{stamp}"})"}});
        scenario.as_program(
            [](platform::Context& context) { context.tx.execute("UPDATE plan_items SET due_on = '2026-02-20'"); });
        scenario.run({{.who = Who::manager,
                       .call = "GET /people/{manager}/weekly-round",
                       .has = {{"/items/0/overdue/0/id", R"("{item}")"}, {"/items/0/reminded_at", "null"}}},
                      {.who = Who::manager,
                       .call = "POST /people/{employee}/reminder",
                       .status = 204,
                       .events = {{"person.reminded"}}},
                      {.who = Who::manager,
                       .call = "POST /people/{employee}/reminder",
                       .status = 409,
                       .contains = {"reminded_already"}},
                      {.who = Who::employee,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("plan_reminder")"},
                               {"/items/0/detail/person", R"("Malte Reis")"},
                               {"/items/0/link", R"("/")"}}},
                      {.who = Who::manager,
                       .call = "GET /people/{manager}/weekly-round",
                       .has = {{"/items/0/reminded_at", "?"}, {"/items/0/seen_at", "null"}}}});
    });
}

TEST_CASE("only the nearest manager does the round; those above may read it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::managers_manager, .call = "GET /people/{manager}/weekly-round"},
             {.who = Who::peer, .call = "GET /people/{manager}/weekly-round", .status = 403},
             {.who = Who::managers_manager, .call = "POST /people/{employee}/weekly-round/seen", .status = 403},
             {.who = Who::people_admin, .call = "POST /people/{employee}/reminder", .status = 403},
             {.who = Who::employee, .call = "POST /people/{employee}/reminder", .status = 403},
             {.who = Who::peer, .call = "POST /people/{employee}/weekly-round/seen", .status = 403}});
    });
}

TEST_CASE("the round tells the manager when the two met last and meet next, and nobody else")
{
    on_each_database([](Scenario& scenario) {
        auto const call = "GET /people/{manager}/weekly-round";
        scenario.run({{.who = Who::manager, .call = call, .has = {{"/items/1/one_on_one", "null"}}},
                      {.who = Who::employee,
                       .call = "POST /one-on-one-series",
                       .body = R"({"with_id":"{manager}","cadence":"weekly","weekday":2,"starts_at_minute":600,
                                   "minutes":45,"time_zone":"UTC"})",
                       .keep = {{"series", "/id"}, {"meeting", "/next/id"}}},
                      {.who = Who::manager,
                       .call = call,
                       .has = {{"/items/1/one_on_one/id", R"("{series}")"},
                               {"/items/1/one_on_one/last_held_at", "null"},
                               {"/items/1/one_on_one/next_at", R"("2026-03-03T10:00:00.000Z")"},
                               {"/items/0/one_on_one", "null"}}}});
        scenario.advance_seconds(2 * 86'400);
        scenario.run(
            {{.who = Who::manager, .call = "POST /one-on-one-meetings/{meeting}/holding", .body = R"({"version":1})"},
             {.who = Who::manager,
              .call = call,
              .has = {{"/items/1/one_on_one/last_held_at", R"("2026-03-03T10:00:00.000Z")"},
                      {"/items/1/one_on_one/next_at", R"("2026-03-10T10:00:00.000Z")"}}},
             {.who = Who::managers_manager, .call = call, .has = {{"/items/1/one_on_one", "null"}}}});
    });
}
