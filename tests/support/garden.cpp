// SPDX-License-Identifier: Apache-2.0
// The garden, by public calls.
#include "support/garden.h"

namespace espalier::test {

namespace {

Step add_competency(std::string_view code, std::string_view name)
{
    return {.who = Who::people_admin,
            .call = "POST /frameworks/{framework}/competencies",
            .body = R"({"category":"Trees","code":")" + std::string(code) + R"(","name":")" + std::string(name) +
                R"(","scale_id":"1","indicators":[]})",
            .keep = {{std::string(code), "/id"}}};
}

} // namespace

void prepare_framework(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /frameworks",
          .body = R"({"code":"garden","name":"Gardening"})",
          .keep = {{"framework", "/id"}}},
         add_competency("prune", "Pruning"),
         add_competency("graft", "Grafting"),
         {.who = Who::people_admin, .call = "POST /frameworks/{framework}/approval", .body = R"({"version":1})"}});
}

void prepare_job(Scenario& scenario, std::string_view requirements)
{
    prepare_framework(scenario);
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /jobs",
          .body = R"({"code":"GAR","title":"Gardener","purpose":"Trees that bear well.","responsibilities":
                      [{"code":"G1","title":"Keep the trees","weight":100,"activities":[]}]})",
          .keep = {{"job", "/id"}, {"job_version", "/shown/id"}, {"responsibility", "/responsibilities/0/id"}}},
         {.who = Who::people_admin,
          .call = "PUT /job-versions/{job_version}/requirements",
          .body = R"({"version":1,"requirements":)" + std::string(requirements) + "}"},
         {.who = Who::people_admin, .call = "POST /job-versions/{job_version}/approval", .status = 204}});
}

Step leave(std::string_view who)
{
    return {.who = Who::people_admin,
            .call = "PUT /people/{" + std::string(who) + "}/departure",
            .body = R"({"left_on":"2026-02-28"})",
            .status = 204};
}

void make_gardener(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::people_admin,
          .call = "POST /people/{employee}/assignments",
          .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{manager}","job_id":"{job}"})"}});
}

} // namespace espalier::test
