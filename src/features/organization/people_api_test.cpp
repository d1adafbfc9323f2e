// SPDX-License-Identifier: Apache-2.0
// People and units through the API: adding, changing, moving and leaving, and who sees what of it.
#include "features/organization/people.h"
#include "support/scenario.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr auto new_person =
    R"({"employee_number":"N1","given_name":"Nora","family_name":"Öhm","email":"Nora@Example.org",
        "unit_id":"{north}","manager_id":"{manager}","started_on":"2026-01-05","hourly_cost":61.50})";

Step add_nora(int status = 200)
{
    return {.who = Who::people_admin, .call = "POST /people", .body = new_person, .status = status};
}

} // namespace

TEST_CASE("a person is added with a first assignment and found again by name, number and e-mail")
{
    on_each_database([](Scenario& scenario) {
        auto added = add_nora();
        added.has = {{"/person/email", R"("nora@example.org")"},
                     {"/person/manager_name", R"("Malte Reis")"},
                     {"/employment/assignments/0/valid_from", R"("2026-01-05")"},
                     {"/employment/hourly_cost", "61.50"},
                     {"/version", "1"}};
        added.keep = {{"nora", "/person/id"}};
        added.events = {{"person.added"}};
        scenario.run(
            {added,
             {.who = Who::stranger, .call = "GET /people?search=ohm%20nora", .contains = {R"("{nora}")"}},
             {.who = Who::stranger, .call = "GET /people?search=nora%20ohm", .contains = {R"("{nora}")"}},
             {.who = Who::stranger, .call = "GET /people?search=N1", .contains = {R"("{nora}")"}},
             {.who = Who::stranger,
              .call = "GET /people?unit_id={company}&with_units_below=true&search=nora",
              .contains = {R"("{nora}")"}},
             {.who = Who::stranger, .call = "GET /people?unit_id={company}&search=nora", .has = {{"/items", "[]"}}},
             {.who = Who::stranger, .call = "GET /people?search=nora@", .contains = {R"("{nora}")"}},
             {.who = Who::manager, .call = "GET /people/{manager}/reports", .contains = {R"("{nora}")"}},
             {.who = Who::employee, .call = "POST /people", .body = new_person, .status = 403}});
    });
}

TEST_CASE("a number or e-mail that is taken and a reference to nothing are refused and name the field")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({add_nora(),
                      {.who = Who::people_admin,
                       .call = "POST /people",
                       .body = R"({"employee_number":"N1","given_name":"A","family_name":"B","unit_id":"{north}",
                          "started_on":"2026-01-05"})",
                       .status = 409,
                       .contains = {"/employee_number"}},
                      {.who = Who::people_admin,
                       .call = "POST /people",
                       .body = R"({"employee_number":"N2","given_name":"A","family_name":"B","email":"NORA@example.ORG",
                          "unit_id":"{north}","started_on":"2026-01-05"})",
                       .status = 409,
                       .contains = {"/email"}},
                      {.who = Who::people_admin,
                       .call = "POST /people",
                       .body = R"({"employee_number":"","given_name":"A","unit_id":"x","started_on":"2026-02-30",
                          "email":"nobody","boss":"1"})",
                       .status = 422,
                       .contains = {"/employee_number", "/family_name", "/unit_id", "/started_on", "/email", "/boss"}},
                      {.who = Who::people_admin,
                       .call = "POST /people",
                       .body = R"({"employee_number":"N3","given_name":"A","family_name":"B","unit_id":"{north}",
                          "manager_id":"77","started_on":"2026-01-05"})",
                       .status = 422,
                       .contains = {"unknown_reference", "/manager_id"},
                       .events = {std::vector<std::string>{}}},
                      {.who = Who::people_admin,
                       .call = "POST /people",
                       .body = R"({"employee_number":"N3","given_name":"A","family_name":"B","unit_id":"77",
                          "started_on":"2026-01-05"})",
                       .status = 422,
                       .contains = {"unknown_reference", "/unit_id"}},
                      {.who = Who::people_admin,
                       .call = "POST /people",
                       .body = R"({"employee_number":"N3","given_name":"A","family_name":"B","unit_id":"{north}",
                          "started_on":"2026-01-05","time_zone":"Europe/Atlantis"})",
                       .status = 422,
                       .contains = {"/time_zone"}}});
    });
}

TEST_CASE("a change on an older version is refused, and the first change stands")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "PATCH /people/{employee}",
                       .body = R"({"version":1,"family_name":"Stein","email":"emil@example.org"})",
                       .has = {{"/person/family_name", R"("Stein")"}, {"/version", "2"}},
                       .events = {{"person.changed"}}},
                      {.who = Who::people_admin,
                       .call = "PATCH /people/{employee}",
                       .body = R"({"version":1,"family_name":"Late"})",
                       .status = 412,
                       .events = {std::vector<std::string>{}}},
                      {.who = Who::people_admin,
                       .call = "PATCH /people/{employee}",
                       .body = R"({"version":2,"email":null,"employee_number":"E-77","started_on":"2020-02-01"})",
                       .has = {{"/person/family_name", R"("Stein")"},
                               {"/person/employee_number", R"("E-77")"},
                               {"/employment/started_on", R"("2020-02-01")"},
                               {"/person/email", "null"}}},
                      {.who = Who::manager,
                       .call = "PATCH /people/{employee}",
                       .body = R"({"version":3,"family_name":"Mine"})",
                       .status = 403},
                      {.who = Who::people_admin,
                       .call = "PATCH /people/77",
                       .body = R"({"version":1,"family_name":"Nobody"})",
                       .status = 404}});
    });
}

TEST_CASE("nobody becomes their own manager, directly or through others")
{
    on_each_database([](Scenario& scenario) {
        auto const under = [](std::string person, std::string manager) {
            return Step{.who = Who::people_admin,
                        .call = person == "employee" ? "POST /people/{employee}/assignments"
                                                     : "POST /people/{managers_manager}/assignments",
                        .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{)" + manager + "}\"}",
                        .status = 409,
                        .contains = {"reporting_circle", "/manager_id", "their own manager"},
                        .events = {std::vector<std::string>{}}};
        };
        scenario.run({under("employee", "employee"), under("managers_manager", "employee")});
        // But they may have worked for somebody who works for them today.
        auto const assigned = [](std::string from, std::string manager) {
            return Step{.who = Who::people_admin,
                        .call = "POST /people/{manager}/assignments",
                        .body = R"({"valid_from":")" + from + R"(","unit_id":"{north}","manager_id":"{)" + manager +
                            "}\"}"};
        };
        scenario.run({assigned("2026-03-01", "managers_manager"), assigned("2022-06-01", "employee")});
    });
}

TEST_CASE("a circle is found however long the line is")
{
    on_each_database([](Scenario& scenario) {
        auto const last = scenario.as_program([&](platform::Context& context) {
            auto manager = scenario.cast().person(Who::employee);
            for (int i = 0; i < 120; ++i) {
                auto const number = "D" + std::to_string(i);
                manager = organization::add_person(context,
                                                   {.employee_number = number,
                                                    .given_name = "Deep",
                                                    .family_name = number,
                                                    .unit_id = scenario.cast().north,
                                                    .manager_id = manager,
                                                    .started_on = date_of(2020, 1, 1)})
                              .id;
            }
            return manager;
        });
        scenario.remember("last", std::to_string(last.value));
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{last}"})",
                       .status = 409,
                       .contains = {"reporting_circle"}}});
    });
}

TEST_CASE("an assignment is dated: today's changes where somebody works, a past one only the history")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2026-03-01","unit_id":"{south}","manager_id":"{executive}"})",
                       .has = {{"/person/unit_name", R"("South")"},
                               {"/person/manager_id", R"("{executive}")"},
                               {"/employment/assignments/0/valid_from", R"("2026-03-01")"},
                               {"/employment/assignments/0/unit_name", R"("South")"},
                               {"/employment/assignments/0/manager_name", R"("Xenia Brandt")"},
                               {"/employment/assignments/1/valid_from", R"("2020-01-01")"}},
                       .events = {{"person.assigned"}}},
                      {.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2022-06-01","unit_id":"{company}","manager_id":"{managers_manager}"})",
                       .has = {{"/person/unit_name", R"("South")"},
                               {"/person/manager_id", R"("{executive}")"},
                               {"/employment/assignments/1/valid_from", R"("2022-06-01")"}}},
                      {.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2026-03-03","unit_id":"{south}"})",
                       .status = 422,
                       .contains = {"in_future"}},
                      {.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2019-12-31","unit_id":"{south}"})",
                       .status = 422,
                       .contains = {"before_the_start", "2020-01-01"}},
                      // The former manager is no longer above; the new one is.
                      {.who = Who::manager, .call = "GET /people/{employee}", .has = {{"/employment", "null"}}},
                      {.who = Who::executive, .call = "GET /people/{employee}", .has = {{"/employment", "?"}}}});
    });
}

TEST_CASE("employment is seen by the person, those above and the people team; cost by the people team alone")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "PATCH /people/{employee}",
                       .body = R"({"version":1,"hourly_cost":48.75,"weekly_hours":32.5})",
                       .has = {{"/employment/hourly_cost", "48.75"}, {"/employment/weekly_hours", "32.5"}}}});
        for (auto const who : {Who::employee, Who::manager, Who::managers_manager})
            scenario.run({{.who = who,
                           .call = "GET /people/{employee}",
                           .has = {{"/employment/hourly_cost", "null"}, {"/employment/weekly_hours", "32.5"}},
                           .lacks = {"48.75"}}});
        for (auto const who : {Who::peer, Who::stranger, Who::executive, Who::admin})
            scenario.run({{.who = who,
                           .call = "GET /people/{employee}",
                           .has = {{"/employment", "null"}},
                           .lacks = {"48.75", "32.5"}}});
        scenario.run({{.who = Who::anonymous, .call = "GET /people/{employee}", .status = 401}});
    });
}

TEST_CASE("a last day is recorded and taken back; leavers leave the list, their history stays")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "PUT /people/{employee}/departure",
                       .body = R"({"left_on":"2019-01-01"})",
                       .status = 422,
                       .contains = {"before_the_start"}},
                      {.who = Who::people_admin,
                       .call = "PUT /people/{employee}/departure",
                       .body = R"({"left_on":"2026-02-28"})",
                       .status = 204,
                       .events = {{"person.left"}}},
                      {.who = Who::stranger, .call = "GET /people?search=voss", .lacks = {"Voss"}},
                      {.who = Who::stranger, .call = "GET /people?search=voss&with_leavers=true", .contains = {"Voss"}},
                      {.who = Who::people_admin,
                       .call = "GET /people/{employee}",
                       .has = {{"/person/left_on", R"("2026-02-28")"}, {"/employment/assignments/0/id", "?"}}},
                      {.who = Who::people_admin,
                       .call = "PUT /people/{manager}/departure",
                       .body = R"({"left_on":"2026-06-30"})",
                       .status = 204},
                      {.who = Who::peer, // the day to come is not for everybody
                       .call = "GET /people/{manager}",
                       .has = {{"/person/left_on", "null"}, {"/employment", "null"}}},
                      {.who = Who::peer, .call = "GET /people?search=malte", .lacks = {"2026-06-30"}},
                      {.who = Who::managers_manager,
                       .call = "GET /people/{manager}",
                       .has = {{"/employment/left_on", R"("2026-06-30")"}}},
                      {.who = Who::people_admin,
                       .call = "PATCH /people/{employee}",
                       .body = R"({"version":2,"started_on":"2026-03-01"})",
                       .status = 422,
                       .contains = {"/started_on", "2026-02-28"}},
                      {.who = Who::people_admin,
                       .call = "DELETE /people/{employee}/departure",
                       .status = 204,
                       .events = {{"person.stayed"}}},
                      {.who = Who::people_admin,
                       .call = "DELETE /people/{employee}/departure",
                       .status = 409,
                       .contains = {"not_leaving"}},
                      {.who = Who::stranger, .call = "GET /people?search=voss", .contains = {"Voss"}}});
    });
}

TEST_CASE("a dotted line is added, shown and ended, and never leads to oneself")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /people/{employee}/dotted-lines",
              .body = R"({"other_id":"{employee}","kind":"mentor"})",
              .status = 422,
              .contains = {"same_person"}},
             {.who = Who::people_admin,
              .call = "POST /people/{employee}/dotted-lines",
              .body = R"({"other_id":"{stranger}","kind":"mentor"})",
              .status = 204,
              .events = {{"person.dotted_line_added"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}",
              .has = {{"/dotted_lines/0/other_name", R"("Stina Falk")"}, {"/dotted_lines/0/kind", R"("mentor")"}},
              .keep = {{"line", "/dotted_lines/0/id"}}},
             {.who = Who::people_admin, .call = "DELETE /people/{peer}/dotted-lines/{line}", .status = 404},
             {.who = Who::people_admin,
              .call = "DELETE /people/{employee}/dotted-lines/{line}",
              .status = 204,
              .events = {{"person.dotted_line_ended"}}},
             {.who = Who::employee, .call = "GET /people/{employee}", .lacks = {"Stina"}},
             {.who = Who::people_admin, .call = "DELETE /people/{employee}/dotted-lines/{line}", .status = 404}});
    });
}

TEST_CASE("a unit is added and moved, never below itself, and never on an older version")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /units",
              .body = R"({"code":"N-1","name":"North one","parent_id":"{north}"})",
              .keep = {{"below", "/id"}},
              .events = {{"unit.added"}}},
             {.who = Who::people_admin,
              .call = "POST /units",
              .body = R"({"code":"N-1","name":"Twice"})",
              .status = 409,
              .contains = {"/code"}},
             {.who = Who::people_admin,
              .call = "PATCH /units/{north}",
              .body = R"({"version":1,"parent_id":"{below}"})",
              .status = 409,
              .contains = {"unit_circle"}},
             {.who = Who::people_admin,
              .call = "PATCH /units/{north}",
              .body = R"({"version":1,"parent_id":"{north}"})",
              .status = 409,
              .contains = {"unit_circle"}},
             {.who = Who::people_admin,
              .call = "PATCH /units/{below}",
              .body = R"({"version":1,"name":"South one","parent_id":"{south}"})",
              .has = {{"/version", "2"}, {"/parent_id", R"("{south}")"}},
              .events = {{"unit.changed"}}},
             {.who = Who::people_admin,
              .call = "PATCH /units/{below}",
              .body = R"({"version":1,"name":"Late"})",
              .status = 412},
             {.who = Who::employee,
              .call = "PATCH /units/{below}",
              .body = R"({"version":2,"name":"Mine"})",
              .status = 403},
             {.who = Who::stranger, .call = "GET /units", .contains = {"South one"}, .lacks = {"Late", "Mine"}}});
    });
}
