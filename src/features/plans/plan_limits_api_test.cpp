// SPDX-License-Identifier: Apache-2.0
// What plans and items may not be, and what they do not tell.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a plan runs for three months to two years, to the day")
{
    on_each_database([](Scenario& scenario) {
        auto const plan_until = [](std::string ends_on, int status) {
            return Step{.who = Who::employee,
                        .call = "POST /people/{employee}/plans",
                        .body = R"({"title":"Mine","starts_on":"2027-01-01","ends_on":")" + ends_on + "\"}",
                        .status = status};
        };
        scenario.run({plan_until("2027-03-30", 422), plan_until("2027-03-31", 200), plan_until("2028-12-31", 200),
                      plan_until("2029-01-01", 422)});
    });
}

TEST_CASE("an item's levels lie on the scale of its competency")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      refused(Who::employee, "POST /plans/{plan}/items", 422, "/to_level",
                              R"({"title":"Far","need_ids":["{need}"],"from_level":2,"to_level":6,"method":"course",
                                  "due_on":"2026-09-30","success_measure":"Shown."})")});
    });
}

TEST_CASE("who may see plans, but not needs, does not read a need's words in the plan")
{
    on_each_database([](Scenario& scenario) {
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute(
                "INSERT INTO account_roles (account_id, role, given_at) VALUES ($1, 'learning_admin', 0)",
                scenario.cast().members.at(Who::stranger).account_id);
        });
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/needs",
                       .body = R"({"statement":"I am afraid of ladders."})",
                       .keep = {{"need", "/id"}}},
                      draft_plan(),
                      {.who = Who::employee,
                       .call = "POST /plans/{plan}/items",
                       .body = R"({"title":"Climb","need_ids":["{need}"],"method":"coaching","due_on":"2026-09-30",
                                   "success_measure":"Climbs."})",
                       .contains = {"ladders"},
                       .keep = {{"item", "/items/0/item/id"}}},
                      {.who = Who::stranger, .call = "GET /plans/{plan}", .contains = {"Climb"}, .lacks = {"ladders"}},
                      {.who = Who::stranger, .call = "GET /thread?plan_item_id={item}", .lacks = {"ladders"}},
                      {.who = Who::stranger, .call = "GET /people/{employee}/needs", .status = 403}});
    });
}
