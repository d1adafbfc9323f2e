// SPDX-License-Identifier: Apache-2.0
// Needs that follow at once from what is recorded about one person.
#include "support/scenario.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// A job "Gardener" that requires "prune" at level 4, held by nobody.
void prepare(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /frameworks",
          .body = R"({"code":"garden","name":"Gardening"})",
          .keep = {{"framework", "/id"}}},
         {.who = Who::people_admin,
          .call = "POST /frameworks/{framework}/competencies",
          .body = R"({"category":"Trees","code":"prune","name":"Pruning","scale_id":"1","indicators":[]})",
          .keep = {{"prune", "/id"}}},
         {.who = Who::people_admin, .call = "POST /frameworks/{framework}/approval", .body = R"({"version":1})"},
         {.who = Who::people_admin,
          .call = "POST /jobs",
          .body = R"({"code":"GAR","title":"Gardener","responsibilities":
                      [{"code":"G1","title":"Keep the trees","weight":100,"activities":[]}]})",
          .keep = {{"job", "/id"}, {"job_version", "/shown/id"}}},
         {.who = Who::people_admin,
          .call = "PUT /job-versions/{job_version}/requirements",
          .body = R"({"version":1,"requirements":[{"competency_id":"{prune}","level":4,"importance":5}]})"},
         {.who = Who::people_admin, .call = "POST /job-versions/{job_version}/approval", .status = 204}});
}

} // namespace

TEST_CASE("evidence makes a need at once, and a correction meets it")
{
    on_each_database([](Scenario& scenario) {
        prepare(scenario);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /people/{employee}/assignments",
              .body = R"({"unit_id":"{north}","job_id":"{job}","manager_id":"{manager}","valid_from":"2026-03-02"})"},
             {.who = Who::employee, .call = "GET /people/{employee}/needs", .has = {{"/items", "[]"}}},
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
