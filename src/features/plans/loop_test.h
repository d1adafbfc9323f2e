// SPDX-License-Identifier: Apache-2.0
// The start of the loop for the tests of this feature: a job with one responsibility and one requirement, held by the
// employee; the manager's evidence; the need that follows from it.
#pragma once

#include "support/scenario.h"

namespace espalier::test {

// Remembers "prune", "graft", "job", "job_version" and "responsibility". The job requires pruning at level 4.
inline void prepare_job(Scenario& scenario)
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
         {.who = Who::people_admin,
          .call = "POST /frameworks/{framework}/competencies",
          .body = R"({"category":"Trees","code":"graft","name":"Grafting","scale_id":"1","indicators":[]})",
          .keep = {{"graft", "/id"}}},
         {.who = Who::people_admin, .call = "POST /frameworks/{framework}/approval", .body = R"({"version":1})"},
         {.who = Who::people_admin,
          .call = "POST /jobs",
          .body = R"({"code":"GAR","title":"Gardener","responsibilities":
                      [{"code":"G1","title":"Keep the trees","weight":100,"activities":[]}]})",
          .keep = {{"job", "/id"}, {"job_version", "/shown/id"}, {"responsibility", "/responsibilities/0/id"}}},
         {.who = Who::people_admin,
          .call = "PUT /job-versions/{job_version}/requirements",
          .body = R"({"version":1,"requirements":[{"competency_id":"{prune}","level":4,"importance":5}]})"},
         {.who = Who::people_admin, .call = "POST /job-versions/{job_version}/approval", .status = 204},
         {.who = Who::people_admin,
          .call = "POST /people/{employee}/assignments",
          .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{manager}","job_id":"{job}"})"}});
}

inline Step rate_pruning(Who who, std::string_view source, int level, std::string_view person = "employee")
{
    return {.who = who,
            .call = person == "employee" ? "POST /people/{employee}/evidence" : "POST /people/{peer}/evidence",
            .body = R"({"competency_id":"{prune}","source":")" + std::string(source) + R"(","level":)" +
                std::to_string(level) + R"(,"valid_on":"2026-03-02"})"};
}

// Remembers "need", too: level 2 of the 4 that are required.
inline void prepare_need(Scenario& scenario)
{
    prepare_job(scenario);
    scenario.run({rate_pruning(Who::manager, "manager", 2),
                  {.who = Who::manager, .call = "POST /people/{employee}/assessment", .status = 204},
                  {.who = Who::employee,
                   .call = "GET /people/{employee}/needs",
                   .has = {{"/items/0/origin", R"("derived")"},
                           {"/items/0/state", R"("open")"},
                           {"/items/0/competency_name", R"("Pruning")"},
                           {"/items/0/job_title", R"("Gardener")"},
                           {"/items/0/required_level", "4"},
                           {"/items/0/current_level", "2"},
                           {"/items/0/is_recurring", "false"}},
                   .keep = {{"need", "/items/0/id"}}}});
}

} // namespace espalier::test
