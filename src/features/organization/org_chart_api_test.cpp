// SPDX-License-Identifier: Apache-2.0
// The organisation chart through the API: nodes, counts, and the ways that lead to them.
#include "features/organization/name_words.h"
#include "support/scenario.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a name is found from each of its words on")
{
    CHECK(organization::words_on("lind ada") == std::vector<std::string>{"lind ada", "ada"});
    CHECK(organization::words_on("o'neill anna-lena") ==
          std::vector<std::string>{"o'neill anna-lena", "neill anna-lena", "anna-lena", "lena"});
    CHECK(organization::words_on("").empty());
}

TEST_CASE("the chart begins with those who report to nobody, and counts everybody below each")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::stranger,
                       .call = "GET /org-chart/people",
                       .has = {{"/items/0/name", R"("Xenia Brandt")"},
                               {"/items/0/reports", "2"},
                               {"/items/0/everybody_below", "2"},
                               {"/items/1/name", R"("Mara Ohm")"},
                               {"/items/1/reports", "1"},
                               {"/items/1/everybody_below", "3"},
                               {"/next", "null"}}},
                      {.who = Who::stranger,
                       .call = "GET /org-chart/people?manager_id={manager}&limit=1",
                       .has = {{"/items/0/name", R"("Petra Lind")"}, {"/items/0/reports", "0"}, {"/next", "?"}},
                       .keep = {{"next", "/next"}}},
                      {.who = Who::stranger,
                       .call = "GET /org-chart/people?manager_id={manager}&limit=1&after={next}",
                       .has = {{"/items/0/name", R"("Emil Voss")"}, {"/next", "null"}}},
                      {.who = Who::anonymous, .call = "GET /org-chart/people", .status = 401}});
    });
}

TEST_CASE(
    "whoever leaves is not in the chart, and whoever reported to them stands at the top until somebody else leads")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::stranger,
                       .call = "GET /org-chart/people?manager_id={managers_manager}",
                       .has = {{"/items/0/everybody_below", "2"}}},
                      {.who = Who::people_admin,
                       .call = "PUT /people/{manager}/departure",
                       .body = R"({"left_on":"2026-02-01"})",
                       .status = 204},
                      {.who = Who::stranger,
                       .call = "GET /org-chart/people?manager_id={managers_manager}",
                       .has = {{"/items", "[]"}}},
                      {.who = Who::stranger,
                       .call = "GET /org-chart/people",
                       .has = {{"/items/1/name", R"("Petra Lind")"},
                               {"/items/2/name", R"("Mara Ohm")"},
                               {"/items/2/everybody_below", "0"},
                               {"/items/3/name", R"("Emil Voss")"}}},
                      {.who = Who::stranger, .call = "GET /org-chart/people/{manager}", .status = 404},
                      {.who = Who::people_admin,
                       .call = "POST /people/{peer}/assignments",
                       .body = R"({"valid_from":"2026-02-02","unit_id":"{north}","manager_id":"{managers_manager}"})"},
                      {.who = Who::stranger,
                       .call = "GET /org-chart/people?manager_id={managers_manager}",
                       .has = {{"/items/0/name", R"("Petra Lind")"}}}});
    });
}

TEST_CASE("the way to somebody leads down the reporting line, and the way to a unit down the units")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::stranger,
                       .call = "GET /org-chart/people/{employee}",
                       .has = {{"/people/0/name", R"("Mara Ohm")"},
                               {"/people/1/name", R"("Malte Reis")"},
                               {"/people/1/reports", "2"},
                               {"/people/2/name", R"("Emil Voss")"}},
                       .lacks = {"Petra"}},
                      {.who = Who::stranger, .call = "GET /org-chart/people/77", .status = 404},
                      {.who = Who::stranger,
                       .call = "GET /org-chart/units",
                       .has = {{"/items/0/name", R"("Company")"},
                               {"/items/0/units_below", "2"},
                               {"/items/0/people_here", "0"},
                               {"/items/0/everybody_below", "7"}},
                       .lacks = {"North"}},
                      {.who = Who::stranger,
                       .call = "GET /org-chart/units?parent_id={company}",
                       .has = {{"/items/0/name", R"("North")"}, {"/items/0/people_here", "4"}}},
                      {.who = Who::stranger,
                       .call = "GET /org-chart/units/{south}",
                       .has = {{"/units/0/name", R"("Company")"}, {"/units/1/name", R"("South")"}}},
                      {.who = Who::stranger, .call = "GET /org-chart/units/77", .status = 404}});
    });
}
