// SPDX-License-Identifier: Apache-2.0
// Needs that follow at once from what is recorded about one person.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("another job makes its needs at once")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        scenario.run({rate_pruning(Who::manager, "manager", 2)});
        make_gardener(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "GET /people/{employee}/needs",
                       .has = {{"/items/0/competency_name", R"("Pruning")"}, {"/items/0/state", R"("open")"}},
                       .keep = {{"need", "/items/0/id"}}},
                      {.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{manager}"})"},
                      {.who = Who::employee, .call = "GET /needs/{need}", .has = {{"/state", R"("dismissed")"}}}});
    });
}

TEST_CASE("evidence makes a need at once, and a correction meets it")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        make_gardener(scenario);
        scenario.run(
            {{.who = Who::employee, .call = "GET /people/{employee}/needs", .has = {{"/items", "[]"}}},
             {.who = Who::manager,
              .call = "POST /people/{employee}/evidence",
              .body = R"({"competency_id":"{prune}","source":"manager","level":3,"valid_on":"2026-03-02"})",
              .keep = {{"evidence", "/id"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/needs",
              .has = {{"/items/0/competency_name", R"("Pruning")"},
                      {"/items/0/state", R"("open")"},
                      {"/items/0/current_level", "3"}}},
             {.who = Who::manager,
              .call = "POST /people/{employee}/evidence/{evidence}/correction",
              .body = R"({"level":5,"valid_on":"2026-03-02","comment":"Mixed up two people."})"},
             {.who = Who::employee, .call = "GET /people/{employee}/needs", .has = {{"/items/0/state", R"("met")"}}}});
    });
}
