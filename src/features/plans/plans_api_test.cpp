// SPDX-License-Identifier: Apache-2.0
// Plans through the API: drafted, proposed, returned, agreed, carried out and closed, and who may do which.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a plan goes back and forth until it is agreed, is carried out, and closes on evidence of the manager")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run(
            {draft_plan(),
             refused(Who::employee, "POST /plans/{plan}/proposal", 409, "nothing_to_agree"),
             add_item(),
             answer_refused(Who::manager, "POST /plans/{plan}/agreement", 409, "not_proposed"),
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             refused(Who::employee, "POST /plans/{plan}/proposal", 409, "already_proposed"),
             refused(Who::employee, "POST /plans/{plan}/items", 409, "waits_for_answer", pruning_item),
             {.who = Who::manager,
              .call = "GET /plans/{plan}",
              .has = {{"/turn/asked", R"("agree")"}, {"/turn/person_id", R"("{manager}")"}, {"/may_agree", "true"}}},
             {.who = Who::manager,
              .call = "GET /home",
              .has = {{"/asks/0/plan_id", R"("{plan}")"}, {"/waiting_plans", "1"}}},
             answer_refused(Who::manager, "POST /plans/{plan}/return", 422, "/comment"),
             turn(Who::manager, "POST /plans/{plan}/return", "draft", "plan.returned"),
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
             {.who = Who::employee,
              .call = "POST /plan-items/{item}/start",
              .has = {{"/state", R"("active")"}, {"/items/0/state", R"("in_progress")"}},
              .events = {{"plan_item.started"}}},
             {.who = Who::employee,
              .call = "POST /plan-items/{item}/completion",
              .body = R"({"comment":"Eleven trees.","hours_on_duty_spent":14,"direct_cost_spent":95.5})",
              .has = {{"/state", R"("active")"},
                      {"/items/0/state", R"("done")"},
                      {"/items/0/item/hours_on_duty", "12"},
                      {"/items/0/item/hours_on_duty_spent", "14"},
                      {"/items/0/item/hours_off_duty_spent", "null"},
                      {"/items/0/item/direct_cost_spent", "95.50"}},
              .events = {{"plan_item.done"}}},
             {.who = Who::manager,
              .call = "POST /plan-items/{item}/closure",
              .body = R"({"shown":"Pruned ten trees.","level":4})",
              .has = {{"/state", R"("closed")"}, {"/steps/2/evidence_id", "?"}, {"/may_close", "false"}}},
             {.who = Who::manager,
              .call = "GET /plans/{plan}",
              .has = {{"/state", R"("closed")"}, {"/items/0/state", R"("closed")"}, {"/totals/closed", "1"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/evidence",
              .contains = {"Pruned ten trees.", R"("source":"observation")"}},
             refused(Who::manager, "POST /plan-items/{item}/closure", 409, "already_ended", R"({"shown":"Again."})"),
             refused(Who::employee, "POST /plan-items/{item}/start", 409, "not_planned")});
    });
}

TEST_CASE("what an item took is told when it is done and corrected until it is closed")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        constexpr auto spent = R"({"hours_on_duty_spent":10,"hours_off_duty_spent":2.5,"direct_cost_spent":0})";
        auto const correct = [&](Who who) {
            return Step{.who = who,
                        .call = "PUT /plan-items/{item}/spent",
                        .body = spent,
                        .has = {{"/items/0/item/hours_on_duty_spent", "10"},
                                {"/items/0/item/hours_off_duty_spent", "2.5"},
                                {"/items/0/item/direct_cost_spent", "0.00"},
                                {"/items/0/item/hours_on_duty", "12"}},
                        .events = {{"plan_item.spent"}}};
        };
        scenario.run(
            {refused(Who::employee, "PUT /plan-items/{item}/spent", 409, "not_done", spent),
             {.who = Who::employee, .call = "POST /plan-items/{item}/start"},
             refused(Who::employee, "PUT /plan-items/{item}/spent", 409, "not_done", spent),
             refused(Who::employee, "POST /plan-items/{item}/completion", 422, "below_zero",
                     R"({"direct_cost_spent":-1})"),
             {.who = Who::employee,
              .call = "POST /plan-items/{item}/completion",
              .has = {{"/items/0/state", R"("done")"}, {"/items/0/item/hours_on_duty_spent", "null"}}},
             correct(Who::employee),
             correct(Who::manager),
             {.who = Who::peer, .call = "PUT /plan-items/{item}/spent", .body = spent, .status = 404},
             {.who = Who::manager, .call = "POST /plan-items/{item}/closure", .body = R"({"shown":"Ten trees."})"},
             refused(Who::employee, "PUT /plan-items/{item}/spent", 409, "not_done", spent)});
    });
}

TEST_CASE("a level is recorded on a competency or refused, never dropped")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({draft_plan(),
                      {.who = Who::employee,
                       .call = "POST /plans/{plan}/items",
                       .body = R"({"title":"Visit the fair","method":"conference","due_on":"2026-09-30",
                                   "success_measure":"Three ideas brought home."})",
                       .keep = {{"item", "/items/0/item/id"}}},
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
                      refused(Who::manager, "POST /plan-items/{item}/closure", 422, R"("pointer":"/level")",
                              R"({"shown":"Five ideas.","level":4})"),
                      {.who = Who::manager,
                       .call = "POST /plan-items/{item}/closure",
                       .body = R"({"shown":"Five ideas."})",
                       .has = {{"/state", R"("closed")"}}}});
    });
}

TEST_CASE("home and team show the plan that runs; home mentions the one that is being prepared")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"Next year","starts_on":"2027-03-01","ends_on":"2028-02-29"})",
              .keep = {{"next", "/plan/id"}}},
             {.who = Who::employee,
              .call = "GET /home",
              .has = {{"/plan/id", R"("{plan}")"},
                      {"/next_item/id", R"("{item}")"},
                      {"/next_plan/id", R"("{next}")"},
                      {"/next_plan/state", R"("draft")"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/plans",
              .has = {{"/items/0/id", R"("{next}")"}, {"/current_plan_id", R"("{plan}")"}, {"/may_write", "true"}}},
             {.who = Who::people_admin, .call = "GET /people/{employee}/plans", .has = {{"/may_write", "true"}}},
             {.who = Who::manager,
              .call = "GET /people/{manager}/team",
              .has = {{"/items/1/person_id", R"("{employee}")"},
                      {"/items/1/plan_id", R"("{plan}")"},
                      {"/items/1/plan_state", R"("agreed")"},
                      {"/items/1/planned_needs", "1"},
                      {"/items/1/open_needs", "0"},
                      {"/items/1/items", "1"}}},
             {.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"Begun anew","starts_on":"2026-03-02","ends_on":"2027-02-28"})",
              .keep = {{"closed", "/plan/id"}, {"stamp", "/stamp"}}},
             {.who = Who::manager, .call = "POST /plans/{closed}/closure", .body = R"({"stamp":"{stamp}"})"},
             {.who = Who::manager, .call = "GET /people/{manager}/team", .has = {{"/items/1/plan_id", R"("{plan}")"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/plans?limit=1&after={next}",
              .has = {
                  {"/items/0/id", R"("{closed}")"}, {"/next", R"("{closed}")"}, {"/current_plan_id", R"("{plan}")"}}}});
    });
}

TEST_CASE("Team says of a plan what the plan says of itself, with every item cancelled, too")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run({{.who = Who::manager,
                       .call = "POST /plan-items/{item}/cancellation",
                       .body = R"({"reason":"No trees left."})",
                       .has = {{"/state", R"("closed")"}}},
                      {.who = Who::manager,
                       .call = "GET /people/{manager}/team",
                       .has = {{"/items/1/plan_id", R"("{plan}")"},
                               {"/items/1/plan_state", R"("closed")"},
                               {"/items/1/items", "0"}}}});
    });
}

TEST_CASE("nobody agrees, returns or closes their own, whatever their role")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run(
            {draft_plan(),
             add_item(),
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             answer_refused(Who::employee, "POST /plans/{plan}/agreement", 403, "forbidden"),
             answer_refused(Who::employee, "POST /plans/{plan}/return", 403, "forbidden", R"({"comment":"x"})"),
             answer_refused(Who::employee, "POST /plans/{plan}/closure", 403, "forbidden"),
             turn(Who::people_admin, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
             refused(Who::employee, "POST /plan-items/{item}/closure", 403, "forbidden", R"({"shown":"I did"})"),
             {.who = Who::people_admin,
              .call = "POST /people/{people_admin}/plans",
              .body = R"({"title":"Mine","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::people_admin,
              .call = "POST /plans/{plan}/items",
              .body = R"({"title":"Read","due_on":"2026-09-30","method":"reading","success_measure":"Tells it."})",
              .keep = {{"item", "/items/0/item/id"}}},
             turn(Who::people_admin, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             answer_refused(Who::people_admin, "POST /plans/{plan}/agreement", 403, "nobody does so for themselves"),
             turn(Who::executive, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
             refused(Who::people_admin, "POST /plan-items/{item}/closure", 403, "nobody assesses themselves",
                     R"({"shown":"I did"})"),
             answer_refused(Who::people_admin, "POST /plans/{plan}/closure", 403, "nobody does so for themselves")});
    });
}

TEST_CASE("an agreed item keeps its words; it is cancelled with a reason, and additions are proposed")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run(
            {refused(
                 Who::employee, "PUT /plan-items/{item}", 409, "item_agreed",
                 R"({"version":2,"title":"Easier","method":"reading","due_on":"2026-12-01","success_measure":"None."})"),
             refused(Who::employee, "DELETE /plan-items/{item}", 409, "item_agreed"),
             {.who = Who::employee,
              .call = "POST /plans/{plan}/items",
              .body = R"({"title":"Read","due_on":"2026-09-30","method":"reading","success_measure":"Tells it."})",
              .has = {{"/state", R"("agreed")"}, {"/items/1/item/agreed_at", "null"}},
              .keep = {{"addition", "/items/1/item/id"}}},
             refused(Who::employee, "POST /plan-items/{addition}/start", 409, "not_agreed"),
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             turn(Who::manager, "POST /plans/{plan}/return", "agreed", "plan.returned"),
             refused(Who::employee, "POST /plan-items/{item}/cancellation", 422, "/reason"),
             {.who = Who::employee,
              .call = "POST /plan-items/{item}/cancellation",
              .body = R"({"reason":"The head gardener left."})",
              .has = {{"/items/0/state", R"("cancelled")"}, {"/totals/items", "1"}},
              .events = {{"plan_item.cancelled"}}},
             {.who = Who::employee,
              .call = "GET /home",
              .has = {{"/open_needs", "1"}, {"/needs/0/id", R"("{need}")"}}}, // nothing is planned for it any more
             {.who = Who::employee, .call = "GET /people/{employee}/needs", .has = {{"/items/0/state", R"("open")"}}},
             {.who = Who::manager,
              .call = "GET /people/{manager}/team",
              .has = {{"/items/1/open_needs", "1"}, {"/items/1/planned_needs", "0"}}},
             {.who = Who::employee,
              .call = "DELETE /plan-items/{addition}",
              .status = 204,
              .events = {{"plan_item.removed"}}},
             {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/state", R"("closed")"}}}});
    });
}

TEST_CASE("an item answers a skill need of the same person, inside the plan's period")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        auto const with = [](std::string need, std::string due = "2026-09-30") {
            return R"({"title":"Try","need_ids":[")" + need + R"("],"method":"course","due_on":")" + due +
                R"(","success_measure":"Shown."})";
        };
        scenario.run({draft_plan(),
                      {.who = Who::peer,
                       .call = "POST /people/{peer}/needs",
                       .body = R"({"statement":"How to graft."})",
                       .keep = {{"other_need", "/id"}}},
                      refused(Who::employee, "POST /plans/{plan}/items", 422, "/need_ids/0", with("{other_need}")),
                      refused(Who::employee, "POST /plans/{plan}/items", 422, "/need_ids/0", with("77")),
                      refused(Who::employee, "POST /plans/{plan}/items", 422, "/due_on", with("{need}", "2027-03-01")),
                      {.who = Who::employee, .call = "PUT /needs/{need}/cause", .body = R"({"cause":"tool"})"},
                      refused(Who::employee, "POST /plans/{plan}/items", 422, "not_a_skill_need", with("{need}")),
                      {.who = Who::employee, .call = "PUT /needs/{need}/cause", .body = R"({"cause":"skill"})"},
                      refused(Who::employee, "POST /plans/{plan}/items", 422, "/responsibility_id",
                              R"({"title":"Try","responsibility_id":"77","method":"course","due_on":"2026-09-30",
                                  "success_measure":"Shown."})"),
                      add_item(),
                      {.who = Who::employee, .call = "GET /needs/{need}", .has = {{"/state", R"("planned")"}}}});
    });
}

TEST_CASE("peers, strangers and executives see nothing of a plan; it is not even there for them")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        for (auto const who : {Who::peer, Who::stranger, Who::executive})
            scenario.run({refused(who, "GET /plans/{plan}", 404, "not_found"),
                          refused(who, "GET /thread?plan_item_id={item}", 404, "not_found"),
                          refused(who, "GET /needs/{need}", 404, "not_found"),
                          refused(who, "GET /people/{employee}/plans", 403, "forbidden"),
                          refused(who, "POST /plan-items/{item}/start", 404, "not_found"),
                          answer_refused(who, "POST /plans/{plan}/closure", 404, "not_found")});
        scenario.run({refused(Who::admin, "GET /plans/{plan}", 403, "forbidden"),
                      refused(Who::anonymous, "GET /plans/{plan}", 401, "")});
    });
}

TEST_CASE("a change on an older version is refused and the first change stands")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        auto const change = [](std::string version, std::string title) {
            return R"({"version":)" + version + R"(,"title":")" + title +
                R"(","method":"course","due_on":"2026-09-30","success_measure":"Shown."})";
        };
        scenario.run({draft_plan(),
                      add_item(),
                      {.who = Who::employee,
                       .call = "PATCH /plans/{plan}",
                       .body = R"({"version":1,"title":"A better year"})",
                       .has = {{"/plan/title", R"("A better year")"}, {"/plan/version", "2"}},
                       .events = {{"plan.changed"}}},
                      refused(Who::manager, "PATCH /plans/{plan}", 412, "stale", R"({"version":1,"title":"Late"})"),
                      {.who = Who::manager,
                       .call = "PUT /plan-items/{item}",
                       .body = change("1", "First"),
                       .has = {{"/items/0/item/title", R"("First")"}},
                       .events = {{"plan_item.changed"}}},
                      refused(Who::employee, "PUT /plan-items/{item}", 412, "stale", change("1", "Late")),
                      refused(Who::employee, "PATCH /plans/{plan}", 422, "/ends_on",
                              R"({"version":2,"ends_on":"2029-01-01"})")});
    });
}

TEST_CASE("what was proposed or closed stays as it is")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "POST /plans/{plan}/items",
              .body = R"({"title":"Read","due_on":"2026-09-30","method":"reading","success_measure":"Tells it."})",
              .keep = {{"reading", "/items/1/item/id"}}},
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             refused(Who::employee, "PATCH /plans/{plan}", 409, "waits_for_answer", R"({"version":1,"title":"X"})"),
             {.who = Who::manager,
              .call = "POST /plans/{plan}/closure",
              .body = R"({"stamp":"{stamp}","comment":"The year is over.","carried_item_ids":["{item}"],
                          "cancelled":[{"plan_item_id":"{reading}","reason":"Never agreed."}]})",
              .has = {{"/state", R"("closed")"},
                      {"/items/0/state", R"("planned")"},
                      {"/items/1/state", R"("cancelled")"}},
              .events = {{"plan_item.cancelled", "plan.closed"}}},
             refused(Who::employee, "PATCH /plans/{plan}", 409, "plan_closed", R"({"version":1,"title":"X"})"),
             refused(Who::employee, "POST /plan-items/{item}/start", 409, "plan_closed"),
             refused(Who::employee, "POST /plans/{plan}/items", 409, "plan_closed", pruning_item),
             refused(Who::employee, "POST /plans/{plan}/proposal", 409, "plan_closed"),
             answer_refused(Who::manager, "POST /plans/{plan}/closure", 409, "plan_closed")});
    });
}

TEST_CASE("who opens another person's plans leaves a sighting that the person can see")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run({{.who = Who::manager, .call = "GET /people/{employee}/plans"},
                      {.who = Who::manager, .call = "GET /plans/{plan}"},
                      {.who = Who::people_admin, .call = "GET /thread?plan_item_id={item}"},
                      refused(Who::peer, "GET /people/{employee}/plans", 403, "forbidden"),
                      {.who = Who::employee,
                       .call = "GET /audit/sightings?limit=3",
                       .has = {{"/items/0/what", R"("read_thread")"},
                               {"/items/0/viewer_name", R"("Pia Sommer")"},
                               {"/items/1/what", R"("read_plan")"},
                               {"/items/1/viewer_name", R"("Malte Reis")"},
                               {"/items/2/what", R"("list_plans")"},
                               {"/items/2/person_id", R"("{employee}")"}}}});
    });
}
