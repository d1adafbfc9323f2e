// SPDX-License-Identifier: Apache-2.0
// Imports as people make them, through the API: upload, mapping, preview, application, each step a task that can be watched.
#include "support/scenario.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr auto file = "Nr.;Vorname;Nachname;Team;Eintritt\n"
                      "P1;Jana;Groß;NORTH;2024-01-01\n"
                      "P2;\"Li; Wei\";Sun;SOUTH;2024-02-01\n";

Step upload(std::string body = file)
{
    return {.who = Who::people_admin,
            .call = "POST /imports?kind=people&file_name=team.csv",
            .body = std::move(body),
            .keep = {{"import", "/id"}},
            .content_type = "text/csv"};
}

Step map_columns()
{
    return {.who = Who::people_admin,
            .call = "PUT /imports/{import}/mapping",
            .body = R"({"columns":[{"name":"employee_number","file_column":"Nr."},
                        {"name":"given_name","file_column":"Vorname"},{"name":"family_name","file_column":"Nachname"},
                        {"name":"unit_code","file_column":"Team"},{"name":"started_on","file_column":"Eintritt"}]})",
            .has = {{"/columns/0/file_column", R"("Nr.")"}, {"/columns/1/examples", R"(["Jana","Li; Wei"])"}}};
}

// Starts the work and waits for it.
void work(Scenario& scenario, std::string call, std::string body = "{}")
{
    scenario.run(
        {{.who = Who::people_admin, .call = std::move(call), .body = std::move(body), .keep = {{"task", "/task_id"}}}});
    scenario.run_tasks();
}

} // namespace

TEST_CASE("a file is uploaded, mapped, previewed and applied")
{
    on_each_database([](Scenario& scenario) {
        auto uploaded = upload();
        uploaded.has = {{"/file_columns", R"(["Nr.","Vorname","Nachname","Team","Eintritt"])"},
                        {"/columns/0/name", R"("employee_number")"},
                        {"/columns/0/required", "true"},
                        {"/columns/0/file_column", "null"}};
        scenario.run({uploaded, map_columns()});

        work(scenario, "POST /imports/{import}/preview");
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /tasks/{task}",
                       .has = {{"/state", R"("succeeded")"}, {"/result/added", "2"}, {"/result/applied", "false"}}},
                      {.who = Who::stranger, .call = "GET /people?search=jana", .lacks = {"Jana"}}});

        work(scenario, "POST /imports/{import}/application");
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /tasks/{task}",
                       .has = {{"/state", R"("succeeded")"}, {"/result/added", "2"}, {"/result/applied", "true"}}},
                      {.who = Who::people_admin, .call = "GET /imports/{import}", .has = {{"/applied_at", "?"}}},
                      {.who = Who::stranger, .call = "GET /people?search=li", .contains = {"Li; Wei"}},
                      {.who = Who::people_admin,
                       .call = "POST /imports/{import}/application",
                       .body = "{}",
                       .status = 409,
                       .contains = {"already_applied"}}});
    });
}

TEST_CASE("the mapping of a file is remembered for the next of its shape")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({upload(), map_columns()});
        auto again = upload("Nr.;Vorname;Nachname;Team;Eintritt\nP3;Ida;Ahn;NORTH;2024-01-01\n");
        again.has = {{"/columns/0/file_column", R"("Nr.")"}, {"/columns/0/examples", R"(["P3"])"}};
        auto other = upload("Nummer;Vorname\nP3;Ida\n");
        other.has = {{"/columns/0/file_column", "null"}};
        scenario.run({again, other});
    });
}

TEST_CASE("problems come back with line and column, and an application with problems changes nothing")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({upload("employee_number,given_name,family_name,unit_code,started_on\n"
                             "P1,Jana,Sun,NORTH,2024-01-01\nP2,Li,Sun,NOWHERE,soon\n")});
        work(scenario, "POST /imports/{import}/application");
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /tasks/{task}",
                       .has = {{"/result/applied", "false"},
                               {"/result/problem_count", "2"},
                               {"/result/problems/0/line", "3"},
                               {"/result/problems/0/key", R"("not_a_date")"},
                               {"/result/problems/1/key", R"("no_such_unit")"},
                               {"/result/problems/1/parameters/name", R"("NOWHERE")"}},
                       .contains = {"unit_code", "started_on", "NOWHERE"}},
                      {.who = Who::people_admin, .call = "GET /imports/{import}", .has = {{"/applied_at", "null"}}},
                      {.who = Who::stranger, .call = "GET /people?search=jana", .lacks = {"Jana"}}});
    });
}

TEST_CASE("a mapping to columns that are not there, and a file that is none, are refused; others may not import")
{
    on_each_database([](Scenario& scenario) {
        auto none = upload("");
        none.status = 422;
        none.keep = {};
        auto broken = upload("a,b\n\xFF\xFE,x\n");
        broken.status = 422;
        broken.keep = {};
        auto forbidden = upload();
        forbidden.who = Who::manager;
        forbidden.status = 403;
        forbidden.keep = {};
        scenario.run({none,
                      broken,
                      forbidden,
                      upload(),
                      {.who = Who::people_admin,
                       .call = "PUT /imports/{import}/mapping",
                       .body = R"({"columns":[{"name":"shoe_size","file_column":"Nr."},
                                   {"name":"email","file_column":"E-Mail"}]})",
                       .status = 422,
                       .contains = {"/columns/0/name", "/columns/1/file_column"}},
                      {.who = Who::manager, .call = "GET /imports/{import}", .status = 403},
                      {.who = Who::people_admin, .call = "GET /imports/77", .status = 404}});
        // Without a mapping for what is required the work fails with words, and the file can still be mapped.
        work(scenario, "POST /imports/{import}/preview");
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /tasks/{task}",
                       .has = {{"/state", R"("failed")"}},
                       .contains = {"employee_number"}},
                      map_columns()});
    });
}
