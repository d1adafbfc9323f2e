// SPDX-License-Identifier: Apache-2.0
// A need through the life of the item that answers it: planned until the item is over, and open again where the gap stands.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step need_is(std::string state, std::string tried)
{
    return {.who = Who::employee,
            .call = "GET /needs/{need}",
            .has = {{"/state", "\"" + state + "\""},
                    {"/tried_items", tried},
                    {"/plan_items", state == "open" ? "0" : "1"}}};
}

constexpr auto preview = R"({"competency_id":"{prune}","due_on":"2026-10-31","need_ids":["{need}"]})";

// Every page that tells what is open from what is planned.
void everywhere(Scenario& scenario, bool is_planned)
{
    auto const open = is_planned ? "0" : "1";
    auto const planned = is_planned ? "1" : "0";
    auto const is = is_planned ? "true" : "false";
    scenario.run({{.who = Who::employee, .call = "GET /home", .has = {{"/open_needs", open}}},
                  {.who = Who::employee,
                   .call = "GET /people/{employee}/needs?state=open",
                   .has = {is_planned ? std::pair<std::string, std::string>{"/items", "[]"}
                                      : std::pair<std::string, std::string>{"/items/0/id", R"("{need}")"}}},
                  {.who = Who::manager,
                   .call = "GET /people/{manager}/team",
                   .has = {{"/items/1/open_needs", open}, {"/items/1/planned_needs", planned}}},
                  {.who = Who::people_admin,
                   .call = "GET /people-in-need?unit_id={company}",
                   .has = {{"/items/0/needs/0/is_planned", is}}},
                  {.who = Who::manager,
                   .call = "GET /people/{manager}/shared-needs",
                   .has = {{"/items/0/people/1/name", R"("Emil Voss")"}, {"/items/0/people/1/is_planned", is}}},
                  {.who = Who::people_admin,
                   .call = "POST /group-items/preview",
                   .body = preview,
                   .has = {{"/items/0/obstacle", is_planned ? R"("already_planned")" : "null"}}}});
}

} // namespace

TEST_CASE("a need is planned until its last item is over, and then open again, as tried, everywhere")
{
    on_each_database([](Scenario& scenario) {
        agree_one(scenario);
        scenario.run({{.who = Who::peer,
                       .call = "POST /people/{peer}/needs",
                       .body = R"({"statement":"I want to prune, too.","competency_id":"{prune}"})"},
                      need_is("planned", "0"),
                      {.who = Who::employee, .call = "POST /plan-items/{item}/start"},
                      need_is("planned", "0"),
                      {.who = Who::employee, .call = "POST /plan-items/{item}/completion", .body = "{}"},
                      need_is("planned", "0"),
                      {.who = Who::manager, .call = "POST /plan-items/{item}/closure", .body = R"({"shown":"Two."})"},
                      need_is("planned", "0")}); // looked at again on 29 December
        everywhere(scenario, true);
        scenario.as_program(
            [](platform::Context& context) { context.tx.execute("UPDATE plan_items SET reassess_on = '2026-03-02'"); });
        scenario.run({need_is("open", "1")});
        everywhere(scenario, false);
        // Something else is tried.
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/plans",
                       .body = R"({"title":"Again","starts_on":"2026-03-02","ends_on":"2027-02-28"})",
                       .keep = {{"again", "/plan/id"}}},
                      {.who = Who::employee,
                       .call = "POST /plans/{again}/items",
                       .body = R"({"title":"Prune in pairs","need_ids":["{need}"],"method":"peer_teaching",
                                   "due_on":"2026-10-31","success_measure":"Prunes ten trees."})",
                       .keep = {{"second", "/items/0/item/id"}}},
                      need_is("planned", "1")});
        everywhere(scenario, true);
    });
}
