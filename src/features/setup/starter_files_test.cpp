// SPDX-License-Identifier: Apache-2.0
// The files that a beginner is offered go in as they are, in the order of the steps, and make a whole beginning.
#include "app/features.h"
#include "features/organization/imports.h"
#include "support/scenario.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace espalier;
using namespace espalier::test;

namespace {

std::string starter(std::string_view name)
{
    std::ifstream file("web/public/starter/" + std::string(name) + ".csv");
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

organization::ImportReport import(Scenario& scenario, std::string_view kind, std::string_view name)
{
    auto const text = starter(name);
    auto report = organization::import_file(scenario.workspace(), app::import_kinds().find(kind)->second, text, {},
                                            {.apply = true}, [](auto, auto, auto) {});
    for (auto const& problem : report.problems)
        MESSAGE(name, " ", problem.line, " ", problem.column, " ", problem.message);
    return report;
}

} // namespace

TEST_CASE("each starter file goes in as it is, and the second time changes nothing")
{
    on_each_database([](Scenario& scenario) {
        constexpr std::pair<std::string_view, std::string_view> files[] = {
            {"units", "units"},
            {"people", "people"},
            {"competencies", "competencies"},
            {"jobs", "jobs"},
            {"responsibilities", "responsibilities"},
            {"requirements", "requirements"},
            {"people", "people-with-jobs"},
            {"evidence", "evidence"},
        };
        for (auto const& [kind, name] : files) {
            auto const first = import(scenario, kind, name);
            CHECK(first.problem_count == 0);
            CHECK(first.added + first.changed == first.rows);
            auto const again = import(scenario, kind, name);
            CHECK(again.unchanged == again.rows);
        }
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /setup",
                       .has = {{"/organization/jobs", "3"},
                               {"/organization/people_with_job", "6"},
                               {"/competencies/competencies", "8"}}},
                      {.who = Who::people_admin, .call = "POST /assessments", .keep = {{"task", "/task_id"}}}});
        scenario.run_tasks();
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /setup",
                       .has = {{"/plans/needs", "?"}},
                       .lacks = {R"("needs":0)"}}});
    });
}
