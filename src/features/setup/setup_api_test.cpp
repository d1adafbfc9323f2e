// SPDX-License-Identifier: Apache-2.0
// Setting up an organisation through the API: what is counted, and what can be taken back until when.
#include "support/garden.h"
#include "support/scenario.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step take_back(std::string call, int status, std::string contains = "")
{
    return {.who = Who::people_admin,
            .call = std::move(call),
            .status = status,
            .contains = {std::move(contains)},
            .events = status == 204 ? std::vector<std::string>{"setup.taken_back"} : std::vector<std::string>{}};
}

} // namespace

TEST_CASE("the setup counts what is there, for those who run the workspace or the programme")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::admin,
                       .call = "GET /setup",
                       .has = {{"/organization/units", "3"},
                               {"/organization/people", "7"},
                               {"/organization/people_with_job", "0"},
                               {"/organization/jobs", "0"},
                               {"/competencies/frameworks", "0"},
                               {"/plans/agreed_plans", "0"}}}});
        prepare_job(scenario);
        make_gardener(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /setup",
                       .has = {{"/organization/people_with_job", "1"},
                               {"/organization/jobs", "1"},
                               {"/competencies/frameworks", "1"},
                               {"/competencies/evidence", "0"}}},
                      {.who = Who::employee, .call = "GET /setup", .status = 403},
                      {.who = Who::executive, .call = "GET /setup", .status = 403}});
    });
}

TEST_CASE("a step is taken back while nothing rests on it")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        scenario.run({take_back("DELETE /setup/framework", 409, "still_in_use"),
                      take_back("DELETE /setup/jobs", 204),
                      {.who = Who::people_admin,
                       .call = "GET /setup",
                       .has = {{"/organization/jobs", "0"}, {"/competencies/requirements", "0"}}},
                      take_back("DELETE /setup/framework", 204),
                      {.who = Who::people_admin, .call = "GET /setup", .has = {{"/competencies/competencies", "0"}}},
                      take_back("DELETE /setup/organization", 409, "setup_accounts"),
                      {.who = Who::admin, .call = "DELETE /setup/framework", .status = 403},
                      {.who = Who::people_admin, .call = "DELETE /setup/evidence", .status = 404}});
        scenario.as_program(
            [](platform::Context& context) { context.tx.execute("UPDATE accounts SET person_id = NULL"); });
        scenario.run({take_back("DELETE /setup/organization", 204),
                      {.who = Who::people_admin,
                       .call = "GET /setup",
                       .has = {{"/organization/units", "0"}, {"/organization/people", "0"}}},
                      {.who = Who::people_admin, .call = "GET /org-chart/people", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("what people have said is not removed")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/needs",
                       .body = R"({"statement":"I want to prune."})"},
                      take_back("DELETE /setup/jobs", 409, "setup_in_use"),
                      {.who = Who::people_admin, .call = "GET /setup", .has = {{"/organization/jobs", "1"}}}});
    });
}

TEST_CASE("what a template says is taken back with the jobs and competencies that it names")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario, "[]");
        auto const add = [](std::string competency) {
            return Step{
                .who = Who::people_admin,
                .call = "POST /jobs/{job}/plan-template/items",
                .body = R"({"title":"Prune","method":"course","counted_in":"days","due_after":90,"priority":"medium",
                                    "success_measure":"Prunes.","competency_id":)" +
                    competency + "}"};
        };
        scenario.run({add(R"("{prune}")"),
                      add("null"),
                      take_back("DELETE /setup/framework", 204),
                      take_back("DELETE /setup/jobs", 204),
                      {.who = Who::people_admin, .call = "GET /setup", .has = {{"/organization/jobs", "0"}}}});
    });
}
