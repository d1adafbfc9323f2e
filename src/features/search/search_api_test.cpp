// SPDX-License-Identifier: Apache-2.0
// Search through the API: what is found by which letters, and who finds whose plan.
#include "support/scenario.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step search(Who who, std::string call, std::string person)
{
    return {.who = who, .call = std::move(call), .contains = {std::move(person)}};
}

constexpr auto anna_lena = R"({"employee_number":"N-40","given_name":"Anna-Lena","family_name":"van der Öhm",
                               "email":"al@example.org","unit_id":"{north}","started_on":"2026-01-05"})";

Step add_anna_lena()
{
    return {.who = Who::people_admin,
            .call = "POST /people",
            .body = anna_lena,
            .keep = {{"anna", "/person/id"}, {"version", "/version"}}};
}

} // namespace

TEST_CASE("people are found by the beginning of any word of their name, in any order, by number and by e-mail")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({add_anna_lena(),
                      search(Who::stranger, "GET /search?words=lena", "{anna}"),
                      search(Who::stranger, "GET /search?words=ohm", "{anna}"),
                      search(Who::stranger, "GET /search?words=%C3%96h%20ann", "{anna}"),
                      search(Who::stranger, "GET /search?words=van%20der%20ann%20len", "{anna}"),
                      search(Who::stranger, "GET /search?words=N-40", "{anna}"),
                      search(Who::stranger, "GET /search?words=AL@example.org", "{anna}"),
                      {.who = Who::stranger, .call = "GET /search?words=na", .lacks = {"{anna}"}},
                      {.who = Who::stranger, .call = "GET /search?words=ann%20zz", .has = {{"/people", "[]"}}},
                      {.who = Who::stranger, .call = "GET /search?words=%25", .has = {{"/people", "[]"}}},
                      {.who = Who::stranger, .call = "GET /search?words=", .status = 422},
                      {.who = Who::anonymous, .call = "GET /search?words=ann", .status = 401}});
    });
}

TEST_CASE("a changed name is found by the new words only, and who has left is not found")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({add_anna_lena(),
                      {.who = Who::people_admin,
                       .call = "PATCH /people/{anna}",
                       .body = R"({"version":1,"family_name":"Quist"})"},
                      {.who = Who::stranger, .call = "GET /search?words=ohm", .lacks = {"{anna}"}},
                      search(Who::stranger, "GET /search?words=anna%20qui", "{anna}"),
                      {.who = Who::people_admin,
                       .call = "POST /imports?kind=people",
                       .body = "employee_number,given_name,family_name,unit_code,started_on\n"
                               "N-40,Anna-Lena,Rask,NORTH,2026-01-05\nN-41,Bo,Rask,NORTH,2026-01-05\n",
                       .keep = {{"import", "/id"}},
                       .content_type = "text/csv"},
                      {.who = Who::people_admin,
                       .call = "POST /imports/{import}/application",
                       .body = "{}",
                       .keep = {{"task", "/task_id"}}}});
        scenario.run_tasks();
        scenario.run({{.who = Who::stranger,
                       .call = "GET /search?words=rask",
                       .has = {{"/people/0/name", R"("Anna-Lena Rask")"}, {"/people/1/name", R"("Bo Rask")"}}},
                      {.who = Who::stranger, .call = "GET /search?words=quist", .has = {{"/people", "[]"}}},
                      {.who = Who::stranger,
                       .call = "GET /search?words=rask&limit=1",
                       .has = {{"/people/0/name", R"("Anna-Lena Rask")"}},
                       .lacks = {"Bo Rask"}},
                      {.who = Who::people_admin,
                       .call = "PUT /people/{anna}/departure",
                       .body = R"({"left_on":"2026-02-01"})",
                       .status = 204},
                      {.who = Who::stranger, .call = "GET /search?words=anna%20rask", .has = {{"/people", "[]"}}}});
    });
}

TEST_CASE("units, jobs and competencies in force are found by their names")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /jobs",
              .body = R"({"code":"GRD","title":"Gardener","responsibilities":[]})"},
             {.who = Who::people_admin,
              .call = "POST /frameworks",
              .body = R"({"code":"garden","name":"Gardening"})",
              .keep = {{"framework", "/id"}}},
             {.who = Who::people_admin,
              .call = "POST /frameworks/{framework}/competencies",
              .body =
                  R"({"category":"Trees","code":"prune","name":"Garden pruning","definition":"","scale_id":"1","indicators":[]})"},
             {.who = Who::stranger,
              .call = "GET /search?words=gard",
              .has = {{"/jobs/0/title", R"("Gardener")"}, {"/competencies", "[]"}}},
             {.who = Who::people_admin, .call = "POST /frameworks/{framework}/approval", .body = R"({"version":1})"},
             {.who = Who::stranger,
              .call = "GET /search?words=gard",
              .has = {{"/competencies/0/name", R"("Garden pruning")"},
                      {"/competencies/0/framework_name", R"("Gardening")"}}},
             {.who = Who::stranger,
              .call = "GET /search?words=north",
              .has = {{"/units/0/name", R"("North")"}, {"/units/0/parent_name", R"("Company")"}}}});
    });
}

TEST_CASE("a plan is found by the name of its person, by those who may see it and nobody else")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::employee,
              .call = "GET /search?words=emil",
              .has = {{"/plans/0/title", R"("My year")"}, {"/plans/0/person_name", R"("Emil Voss")"}}},
             {.who = Who::manager, .call = "GET /search?words=voss%20em", .has = {{"/plans/0/id", R"("{plan}")"}}},
             {.who = Who::managers_manager, .call = "GET /search?words=emil", .has = {{"/plans/0/id", R"("{plan}")"}}},
             {.who = Who::people_admin, .call = "GET /search?words=emil", .has = {{"/plans/0/id", R"("{plan}")"}}},
             {.who = Who::peer, .call = "GET /search?words=emil", .has = {{"/plans", "[]"}}},
             {.who = Who::executive, .call = "GET /search?words=emil", .has = {{"/plans", "[]"}}},
             {.who = Who::admin, .call = "GET /search?words=emil", .has = {{"/plans", "[]"}}}});
    });
}

TEST_CASE("a plan is found by its title, too, by those who may see it and nobody else")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"A year with 100% Trees","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::employee, .call = "GET /search?words=trees", .has = {{"/plans/0/id", R"("{plan}")"}}},
             {.who = Who::manager, .call = "GET /search?words=a%20YEAR", .has = {{"/plans/0/id", R"("{plan}")"}}},
             {.who = Who::managers_manager,
              .call = "GET /search?words=100%25",
              .has = {{"/plans/0/id", R"("{plan}")"}}},
             {.who = Who::people_admin, .call = "GET /search?words=year", .has = {{"/plans/0/id", R"("{plan}")"}}},
             {.who = Who::employee, .call = "GET /search?words=ye", .has = {{"/plans", "[]"}}},
             {.who = Who::employee, .call = "GET /search?words=y%25r", .has = {{"/plans", "[]"}}},
             {.who = Who::peer, .call = "GET /search?words=trees", .has = {{"/plans", "[]"}}},
             {.who = Who::executive, .call = "GET /search?words=trees", .has = {{"/plans", "[]"}}},
             {.who = Who::admin, .call = "GET /search?words=trees", .has = {{"/plans", "[]"}}}});
    });
}
