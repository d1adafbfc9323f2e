// SPDX-License-Identifier: Apache-2.0
// Jobs through the API: drafted, approved, drafted anew with what the job required, retired.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step draft_gardener()
{
    return {.who = Who::people_admin,
            .call = "POST /jobs",
            .body = R"({"code":"GAR","title":"Gardener","purpose":"Trees that bear.","responsibilities":[
                        {"code":"G1","title":"Keep the trees","weight":60,"activities":["Prune","Water"]},
                        {"code":"G2","title":"Keep the tools","weight":20,"activities":[]}]})",
            .has = {{"/shown/state", R"("draft")"},
                    {"/shown/number", "1"},
                    {"/responsibilities/0/share", "0.75"},
                    {"/responsibilities/0/activities", R"(["Prune","Water"])"}},
            .keep = {{"job", "/id"}, {"first", "/shown/id"}, {"old_responsibility", "/responsibilities/0/id"}},
            .events = {{"job.drafted"}}};
}

Step approve(std::string call)
{
    return {.who = Who::people_admin, .call = std::move(call), .status = 204, .events = {{"job.approved"}}};
}

Step require_pruning()
{
    return {.who = Who::people_admin,
            .call = "PUT /job-versions/{first}/requirements",
            .body = R"({"version":1,"requirements":[{"competency_id":"{prune}","level":4,"importance":5}]})"};
}

} // namespace

TEST_CASE("a job is drafted and approved, and then fixed")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {draft_gardener(),
             approve("POST /job-versions/{first}/approval"),
             {.who = Who::stranger,
              .call = "GET /jobs/{job}",
              .has = {{"/shown/state", R"("approved")"}, {"/shown/approved_at", "?"}}},
             {.who = Who::people_admin,
              .call = "POST /job-versions/{first}/approval",
              .status = 409,
              .contains = {"not_a_draft"}},
             {.who = Who::people_admin,
              .call = "PUT /job-versions/{first}",
              .body = R"({"version":2,"title":"Head","family":"","level":1,"purpose":"","responsibilities":[]})",
              .status = 409,
              .contains = {"not_a_draft"}},
             {.who = Who::people_admin,
              .call = "PUT /job-versions/{first}/requirements",
              .body = R"({"version":2,"requirements":[]})",
              .status = 409},
             {.who = Who::employee, .call = "POST /jobs/{job}/draft", .status = 403}});
    });
}

TEST_CASE("a job that is nothing but a draft goes with its draft, unless something leads to it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({draft_gardener(),
                      {.who = Who::people_admin,
                       .call = "POST /jobs",
                       .body = R"({"code":"HELP","title":"Helper","responsibilities":[]})",
                       .keep = {{"helper", "/id"}}},
                      {.who = Who::people_admin,
                       .call = "POST /career-paths",
                       .body = R"({"from_job_id":"{helper}","to_job_id":"{job}"})",
                       .status = 204},
                      {.who = Who::people_admin,
                       .call = "DELETE /jobs/{job}/draft",
                       .status = 409,
                       .contains = {"still_in_use"}},
                      {.who = Who::people_admin, .call = "DELETE /jobs/{helper}/career-paths/{job}", .status = 204},
                      {.who = Who::people_admin, .call = "DELETE /jobs/{job}/draft", .status = 204},
                      {.who = Who::people_admin, .call = "GET /jobs/{job}", .status = 404},
                      draft_gardener()});
    });
}

TEST_CASE("a job without purpose or responsibilities is not approved, and two of one code are refused")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /jobs",
                       .body = R"({"code":"EMPTY","title":"Nothing to do","responsibilities":[]})",
                       .keep = {{"version", "/shown/id"}}},
                      {.who = Who::people_admin,
                       .call = "POST /job-versions/{version}/approval",
                       .status = 409,
                       .contains = {"job_incomplete", "/purpose", "/responsibilities", "at least one"},
                       .events = {std::vector<std::string>{}}},
                      {.who = Who::people_admin,
                       .call = "PUT /job-versions/{version}",
                       .body = R"({"version":1,"title":"T","family":"","level":1,"purpose":"","responsibilities":[
                                   {"code":"A","title":"a","weight":1,"activities":[]},
                                   {"code":"A","title":"b","weight":1,"activities":[]}]})",
                       .status = 422,
                       .contains = {"/responsibilities/1/code"}},
                      {.who = Who::people_admin,
                       .call = "POST /jobs",
                       .body = R"({"code":"EMPTY","title":"Twice","responsibilities":[]})",
                       .status = 409,
                       .contains = {"/code"}}});
    });
}

TEST_CASE("nobody takes up a job that is retired or was never approved")
{
    on_each_database([](Scenario& scenario) {
        auto const refused = [](Who who, std::string call, std::string body, std::string_view why) {
            return Step{.who = who,
                        .call = std::move(call),
                        .body = std::move(body),
                        .status = 422,
                        .contains = {R"("pointer":"/job_id","key":")" + std::string(why) + "\""},
                        .events = {std::vector<std::string>{}}};
        };
        auto const assign =
            R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{manager}","job_id":"{job}"})";
        auto const add = R"({"employee_number":"N1","given_name":"A","family_name":"B","unit_id":"{north}",
                             "job_id":"{job}","started_on":"2026-01-05"})";
        auto const refuse_all = [&](std::string_view why) {
            scenario.run({refused(Who::people_admin, "POST /people/{employee}/assignments", assign, why),
                          refused(Who::people_admin, "POST /people", add, why),
                          refused(Who::employee, "PUT /people/{employee}/target-job", R"({"job_id":"{job}"})", why)});
        };
        scenario.run({draft_gardener()});
        refuse_all("job_not_approved");
        scenario.run({approve("POST /job-versions/{first}/approval"),
                      {.who = Who::people_admin, .call = "POST /jobs/{job}/retirement", .status = 204}});
        refuse_all("job_retired");
    });
}

TEST_CASE("a draft changes only on the version that was read")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {draft_gardener(),
             {.who = Who::people_admin,
              .call = "PUT /job-versions/{first}",
              .body = R"({"version":1,"title":"Head gardener","family":"Garden","level":4,"purpose":"More trees.",
                          "responsibilities":[{"code":"H1","title":"Lead","weight":5,"activities":["Talk"]}]})",
              .has = {{"/shown/title", R"("Head gardener")"},
                      {"/shown/version", "2"},
                      {"/responsibilities/0/code", R"("H1")"},
                      {"/responsibilities/0/share", "1"}},
              .lacks = {"G1"},
              .events = {{"job.changed"}}},
             {.who = Who::people_admin,
              .call = "PUT /job-versions/{first}",
              .body = R"({"version":1,"title":"Late","family":"","level":1,"purpose":"","responsibilities":[]})",
              .status = 412},
             {.who = Who::people_admin,
              .call = "GET /jobs/{job}",
              .has = {{"/shown/title", R"("Head gardener")"}, {"/responsibilities/0/activities/0", R"("Talk")"}}}});
    });
}

TEST_CASE("the next version starts as a copy with its requirements, and its approval retires the one before")
{
    on_each_database([](Scenario& scenario) {
        prepare_framework(scenario);
        scenario.run(
            {draft_gardener(),
             require_pruning(),
             approve("POST /job-versions/{first}/approval"),
             {.who = Who::people_admin,
              .call = "POST /jobs/{job}/draft",
              .has = {{"/shown/number", "2"},
                      {"/shown/state", R"("draft")"},
                      {"/responsibilities/0/code", R"("G1")"},
                      {"/responsibilities/0/activities", R"(["Prune","Water"])"},
                      {"/responsibilities/1/weight", "20"},
                      {"/versions/1/state", R"("approved")"}},
              .keep = {{"second", "/shown/id"}},
              .events = {{"job.drafted"}}},
             {.who = Who::people_admin, .call = "POST /jobs/{job}/draft", .status = 409, .contains = {"draft_exists"}},
             {.who = Who::employee,
              .call = "GET /jobs/{job}/requirements?job_version_id={second}",
              .contains = {R"("{prune}")"}},
             // Until it is approved, the first version stays in force.
             {.who = Who::employee, .call = "GET /jobs/{job}", .has = {{"/shown/id", R"("{first}")"}}},
             approve("POST /job-versions/{second}/approval"),
             {.who = Who::employee,
              .call = "GET /jobs/{job}",
              .has = {{"/shown/id", R"("{second}")"}, {"/versions/1/state", R"("retired")"}}},
             {.who = Who::employee,
              .call = "GET /jobs/{job}?job_version_id={first}",
              .has = {{"/responsibilities/0/id", R"("{old_responsibility}")"}}}});
    });
}

TEST_CASE("a job in use is not retired; one that nobody holds is")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({draft_gardener(),
                      approve("POST /job-versions/{first}/approval"),
                      {.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{manager}",
                                   "job_id":"{job}"})",
                       .has = {{"/person/job_title", R"("Gardener")"}}},
                      {.who = Who::people_admin,
                       .call = "POST /jobs/{job}/retirement",
                       .status = 409,
                       .contains = {"job_held", "hold this job: 1"}},
                      {.who = Who::stranger,
                       .call = "GET /jobs?held=true",
                       .has = {{"/items/0/code", R"("GAR")"}, {"/items/0/head_count", "1"}}},
                      {.who = Who::people_admin,
                       .call = "PUT /people/{employee}/departure",
                       .body = R"({"left_on":"2026-03-01"})",
                       .status = 204},
                      {.who = Who::people_admin,
                       .call = "POST /jobs/{job}/retirement",
                       .status = 204,
                       .events = {{"job.retired"}}},
                      {.who = Who::stranger, .call = "GET /jobs/{job}", .has = {{"/shown/state", R"("retired")"}}}});
    });
}

TEST_CASE("a career path leads from one job to another, never to itself")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {draft_gardener(),
             {.who = Who::people_admin,
              .call = "POST /jobs",
              .body = R"({"code":"HEAD","title":"Head gardener","responsibilities":[]})",
              .keep = {{"head", "/id"}}},
             {.who = Who::people_admin,
              .call = "POST /career-paths",
              .body = R"({"from_job_id":"{job}","to_job_id":"{job}"})",
              .status = 422,
              .contains = {"same_job"}},
             {.who = Who::people_admin,
              .call = "POST /career-paths",
              .body = R"({"from_job_id":"{job}","to_job_id":"{head}","note":"After three summers."})",
              .status = 204,
              .events = {{"job.path_added"}}},
             {.who = Who::stranger, .call = "GET /jobs/{job}", .has = {{"/leads_to/0/title", R"("Head gardener")"}}},
             {.who = Who::stranger, .call = "GET /jobs/{head}", .has = {{"/comes_from/0/code", R"("GAR")"}}},
             {.who = Who::people_admin,
              .call = "DELETE /jobs/{job}/career-paths/{head}",
              .status = 204,
              .events = {{"job.path_removed"}}},
             {.who = Who::people_admin, .call = "DELETE /jobs/{job}/career-paths/{head}", .status = 404}});
    });
}
