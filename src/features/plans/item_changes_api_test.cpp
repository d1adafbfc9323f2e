// SPDX-License-Identifier: Apache-2.0
// What somebody else than its person changes in a plan's words: allowed where they may answer, told, and kept with what
// stood before.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr auto fewer_trees = R"({"version":1,"title":"Prune with the head gardener","need_ids":["{need}"],
    "responsibility_id":"{responsibility}","method":"on_the_job","hours_on_duty":8,"direct_cost":80,"from_level":2,
    "to_level":4,"due_on":"2026-09-30","success_measure":"Prunes five trees without a correction."})";

} // namespace

TEST_CASE("whoever answers a plan that waits changes an item visibly: who, when, before and after")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      refused(Who::employee, "PUT /plan-items/{item}", 409, "waits_for_answer", fewer_trees),
                      {.who = Who::manager,
                       .call = "PUT /plan-items/{item}",
                       .body = fewer_trees,
                       .has = {{"/state", R"("proposed")"}, {"/items/0/item/hours_on_duty", "8"}},
                       .events = {{"plan_item.changed"}}},
                      {.who = Who::employee, .call = "GET /notifications", .contains = {"plan_item_changed"}},
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}/item-changes",
                       .has = {{"/items/0/plan_item_id", R"("{item}")"},
                               {"/items/0/by_name", R"("Malte Reis")"},
                               {"/items/0/fields/0/field", R"("hours_on_duty")"},
                               {"/items/0/fields/0/before", "12"},
                               {"/items/0/fields/0/after", "8"},
                               {"/items/0/fields/1/field", R"("success_measure")"},
                               {"/items/0/fields/1/after", R"("Prunes five trees without a correction.")"}}},
                      refused(Who::peer, "GET /plans/{plan}/item-changes", 404, "not_found"),
                      // The answer is to what the manager has not read since the change of their own.
                      answer_refused(Who::manager, "POST /plans/{plan}/agreement", 412, "stale"),
                      read_plan(Who::manager),
                      refused(Who::manager, "DELETE /plan-items/{item}", 409, "waits_for_answer"),
                      turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
                      refused(Who::manager, "PUT /plan-items/{item}", 409, "item_agreed", fewer_trees)});
    });
}

TEST_CASE("another solution that the manager chooses is kept as a change, with the titles of both")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        auto const option = [](Who who, std::string title, std::string name) {
            return Step{.who = who,
                        .call = "POST /plan-items/{item}/options",
                        .body = R"({"title":")" + title +
                            R"(","method":"on_the_job","resource":"free","hours_on_duty":12})",
                        .keep = {{std::move(name), "/option/id"}}};
        };
        scenario.run({draft_plan(),
                      add_item(),
                      option(Who::employee, "Saturdays", "saturdays"),
                      {.who = Who::employee,
                       .call = "PUT /plan-items/{item}/option",
                       .body = R"({"plan_option_id":"{saturdays}"})"},
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      option(Who::manager, "Mondays", "mondays"),
                      {.who = Who::manager,
                       .call = "PUT /plan-items/{item}/option",
                       .body = R"({"plan_option_id":"{mondays}"})"},
                      refused(Who::manager, "DELETE /plan-options/{saturdays}", 409, "waits_for_answer"),
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}/item-changes",
                       .has = {{"/items/0/fields/0/field", R"("option")"},
                               {"/items/0/fields/0/before", R"("Saturdays")"},
                               {"/items/0/fields/0/after", R"("Mondays")"}}}});
    });
}

TEST_CASE("in a draft the manager's words are kept too; the person's own are not, and an item goes with its changes")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        std::string const own = fewer_trees;
        scenario.run({draft_plan(),
                      add_item(),
                      {.who = Who::employee, .call = "PUT /plan-items/{item}", .body = own},
                      {.who = Who::employee, .call = "GET /plans/{plan}/item-changes", .has = {{"/items", "[]"}}},
                      {.who = Who::manager,
                       .call = "PUT /plan-items/{item}",
                       .body = R"({"version":2,"title":"Prune","method":"course","due_on":"2026-09-30",
                                   "success_measure":"Five trees."})"},
                      {.who = Who::employee,
                       .call = "GET /plans/{plan}/item-changes",
                       .has = {{"/items/0/by_name", R"("Malte Reis")"}, {"/items/0/fields/0/field", R"("title")"}}},
                      {.who = Who::employee, .call = "GET /notifications", .lacks = {"plan_item_changed"}},
                      {.who = Who::employee, .call = "DELETE /plan-items/{item}", .status = 204},
                      {.who = Who::employee, .call = "GET /plans/{plan}/item-changes", .has = {{"/items", "[]"}}}});
    });
}
