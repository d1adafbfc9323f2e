// SPDX-License-Identifier: Apache-2.0
// Researched solutions through the API: added, compared, chosen, and kept as they were once the item is agreed.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step research(std::string name, std::string body)
{
    return {.who = Who::employee,
            .call = "POST /plan-items/{item}/options",
            .body = std::move(body),
            .has = {{"/is_chosen", "false"}},
            .keep = {{std::move(name), "/option/id"}},
            .events = {{"plan_item.option_added"}}};
}

constexpr auto course = R"({"title":"Winter course","method":"course","resource":"paid","provider":"School of trees",
                            "link":"https://trees.example/winter","hours_on_duty":16,"direct_cost":420,
                            "starts_on":"2026-05-04","ends_on":"2026-05-05","advantages":"Two days, then done.",
                            "drawbacks":"No trees of our own."})";
constexpr auto mentor = R"({"title":"Six mornings with the head gardener","method":"mentoring","resource":"free",
                            "hours_on_duty":18,"hours_off_duty":1.5})";

} // namespace

TEST_CASE("the employee compares two solutions and chooses one, and the item follows it")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run(
            {draft_plan(),
             add_item(),
             research("course", course),
             research("mentor", mentor),
             {.who = Who::employee,
              .call = "PUT /plan-items/{item}/option",
              .body = R"({"plan_option_id":"{course}"})",
              .has = {{"/items/0/item/method", R"("course")"},
                      {"/items/0/item/hours_on_duty", "16"},
                      {"/items/0/item/direct_cost", "420.00"},
                      {"/items/0/item/starts_on", R"("2026-05-04")"},
                      {"/items/0/item/option_id", R"("{course}")"},
                      {"/items/0/options", "2"},
                      {"/totals/direct_cost", "420.00"}},
              .events = {{"plan_item.option_chosen"}}},
             {.who = Who::manager,
              .call = "GET /plan-items/{item}/options",
              .has = {{"/items/0/is_chosen", "true"},
                      {"/items/0/option/provider", R"("School of trees")"},
                      {"/items/1/is_chosen", "false"},
                      {"/items/1/option/resource", R"("free")"},
                      {"/items/0/wage_cost", "null"}}},
             refused(Who::employee, "DELETE /plan-options/{course}", 409, "option_chosen"),
             {.who = Who::employee,
              .call = "PUT /plan-options/{course}",
              .body =
                  R"({"version":1,"title":"Winter course","method":"course","resource":"partner","direct_cost":380})",
              .has = {{"/option/version", "2"}, {"/is_chosen", "true"}}},
             refused(Who::employee, "PUT /plan-options/{course}", 412, "stale",
                     R"({"version":1,"title":"Late","method":"course","resource":"paid"})"),
             {.who = Who::employee,
              .call = "GET /plans/{plan}",
              .has = {{"/items/0/item/direct_cost", "380.00"}, {"/items/0/item/hours_on_duty", "null"}}},
             {.who = Who::employee, .call = "DELETE /plan-options/{mentor}", .status = 204},
             {.who = Who::peer, .call = "GET /plan-items/{item}/options", .status = 404}});
    });
}

TEST_CASE("the people team sees what a solution costs in wages")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE people SET hourly_cost = 4000 WHERE id = $1",
                               Id<organization::Person>{std::stoll(scenario.remembered("employee"))});
        });
        scenario.run({draft_plan(),
                      add_item(),
                      research("course", course),
                      {.who = Who::people_admin,
                       .call = "GET /plan-items/{item}/options",
                       .has = {{"/items/0/wage_cost", "640.00"}}},
                      {.who = Who::people_admin,
                       .call = "GET /plans/{plan}",
                       .has = {{"/items/0/wage_cost", "480.00"}, {"/totals/wage_cost", "480.00"}}},
                      {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/totals/wage_cost", "null"}}}});
    });
}

TEST_CASE("a solution names a web address, ends after it starts, and stays as it was once the item is agreed")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      research("course", course),
                      refused(Who::employee, "POST /plan-items/{item}/options", 422, R"("pointer":"/link")",
                              R"({"title":"Trap","method":"course","resource":"free","link":"javascript:alert"})"),
                      refused(Who::employee, "POST /plan-items/{item}/options", 422, R"("pointer":"/ends_on")",
                              R"({"title":"Odd","method":"course","resource":"free","starts_on":"2026-05-04",
                         "ends_on":"2026-05-03"})"),
                      refused(Who::employee, "PUT /plan-items/{item}/option", 422, R"("pointer":"/plan_option_id")",
                              R"({"plan_option_id":"77"})"),
                      turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                      refused(Who::employee, "POST /plan-items/{item}/options", 409, "waits_for_answer", mentor),
                      turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
                      refused(Who::employee, "POST /plan-items/{item}/options", 409, "item_agreed", mentor),
                      refused(Who::employee, "DELETE /plan-options/{course}", 409, "item_agreed"),
                      {.who = Who::employee,
                       .call = "GET /plan-items/{item}/options",
                       .has = {{"/items/0/option/title", R"("Winter course")"}}}});
    });
}
