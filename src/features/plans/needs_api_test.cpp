// SPDX-License-Identifier: Apache-2.0
// Needs through the API: derived, declared, questioned, dismissed, merged, recurring; and who sees them.
#include "features/plans/assessment.h"
#include "features/plans/loop_test.h"
#include "features/plans/needs_store.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

std::vector<std::string> const nothing;

Step declare(Who who, std::string_view name, std::string statement)
{
    return {.who = who,
            .call = "POST /people/{employee}/needs",
            .body = R"({"statement":")" + statement + "\"}",
            .has = {{"/origin", R"("declared")"}, {"/state", R"("open")"}},
            .keep = {{std::string(name), "/id"}},
            .events = {{"need.declared"}}};
}

} // namespace

TEST_CASE("a need is derived from a gap, met by better evidence, and found again")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.advance_seconds(1);
        scenario.run(
            {rate_pruning(Who::manager, "manager", 5),
             rate_pruning(Who::managers_manager, "observation", 5),
             rate_pruning(Who::people_admin, "certificate", 5),
             {.who = Who::manager, .call = "POST /people/{employee}/assessment", .status = 204},
             {.who = Who::employee, .call = "GET /needs/{need}", .has = {{"/state", R"("met")"}}},
             {.who = Who::employee, .call = "GET /people/{employee}/needs?state=open", .has = {{"/items", "[]"}}},
             {.who = Who::employee,
              .call = "GET /people/{employee}/needs?state=met",
              .has = {{"/items/0/id", R"("{need}")"}}}});
    });
}

TEST_CASE("employee and manager declare needs in their words; others may not")
{
    on_each_database([](Scenario& scenario) {
        auto by_employee = declare(Who::employee, "own", "How to graft pears.");
        by_employee.has = {{"/raised_by_name", R"("Emil Voss")"}, {"/statement", R"("How to graft pears.")"}};
        auto by_manager = declare(Who::manager, "theirs", "To plan the season.");
        by_manager.has = {{"/raised_by_name", R"("Malte Reis")"}, {"/cause", "null"}};
        scenario.run({by_employee, by_manager});
        for (auto const who : {Who::peer, Who::stranger, Who::executive})
            scenario.run({{.who = who,
                           .call = "POST /people/{employee}/needs",
                           .body = R"({"statement":"Manners."})",
                           .status = 403,
                           .events = nothing},
                          {.who = who, .call = "GET /people/{employee}/needs", .status = 403},
                          {.who = who, .call = "GET /needs/{own}", .status = 404},
                          {.who = who,
                           .call = "PUT /needs/{own}/dismissal",
                           .body = R"({"reason":"No."})",
                           .status = 404,
                           .events = nothing}});
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/needs",
                       .body = R"({"statement":"","competency_id":"x","cause":"weather"})",
                       .status = 422,
                       .contains = {"/statement", "/competency_id", "/cause"}},
                      {.who = Who::employee,
                       .call = "POST /people/{employee}/needs",
                       .body = R"({"statement":"Of nothing.","competency_id":"77"})",
                       .status = 422,
                       .contains = {"unknown_reference", "/competency_id"}},
                      {.who = Who::people_admin,
                       .call = "POST /people/77/needs",
                       .body = R"({"statement":"Of nobody."})",
                       .status = 404}});
    });
}

TEST_CASE("a need is questioned, dismissed with a reason and reopened")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run(
            {{.who = Who::manager,
              .call = "PUT /needs/{need}/cause",
              .body = R"({"cause":"process"})",
              .has = {{"/cause", R"("process")"}},
              .events = {{"need.cause_set"}}},
             {.who = Who::manager, .call = "PUT /needs/{need}/dismissal", .body = "{}", .status = 422},
             {.who = Who::manager,
              .call = "DELETE /needs/{need}/dismissal",
              .status = 409,
              .contains = {"not_dismissed"}},
             {.who = Who::manager,
              .call = "PUT /needs/{need}/dismissal",
              .body = R"({"reason":"The orchard is sold."})",
              .has = {{"/state", R"("dismissed")"}, {"/dismissal_reason", R"("The orchard is sold.")"}},
              .events = {{"need.dismissed"}}},
             {.who = Who::employee,
              .call = "PUT /needs/{need}/dismissal",
              .body = R"({"reason":"Twice."})",
              .status = 409,
              .contains = {"need_dismissed"}},
             {.who = Who::employee, .call = "PUT /needs/{need}/cause", .body = R"({"cause":"skill"})", .status = 409},
             // An assessment does not bring back what people dismissed.
             {.who = Who::manager, .call = "POST /people/{employee}/assessment", .status = 204},
             {.who = Who::employee, .call = "GET /needs/{need}", .has = {{"/state", R"("dismissed")"}}},
             {.who = Who::employee,
              .call = "DELETE /needs/{need}/dismissal",
              .has = {{"/state", R"("open")"}, {"/dismissal_reason", "null"}},
              .events = {{"need.reopened"}}}});
    });
}

TEST_CASE("a need is merged into another of the same person, once")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({declare(Who::employee, "own", "Prune better."),
                      {.who = Who::peer,
                       .call = "POST /people/{peer}/needs",
                       .body = R"({"statement":"Prune, too."})",
                       .keep = {{"other", "/id"}}},
                      {.who = Who::employee,
                       .call = "PUT /needs/{own}/merger",
                       .body = R"({"into_need_id":"{other}"})",
                       .status = 404},
                      {.who = Who::manager,
                       .call = "PUT /needs/{own}/merger",
                       .body = R"({"into_need_id":"{other}"})",
                       .status = 422,
                       .contains = {"/into_need_id"}},
                      {.who = Who::employee,
                       .call = "PUT /needs/{own}/merger",
                       .body = R"({"into_need_id":"{own}"})",
                       .status = 422},
                      {.who = Who::employee,
                       .call = "PUT /needs/{own}/merger",
                       .body = R"({"into_need_id":"{need}"})",
                       .has = {{"/id", R"("{need}")"}},
                       .events = {{"need.merged"}}},
                      {.who = Who::employee,
                       .call = "GET /needs/{own}",
                       .has = {{"/state", R"("merged")"}, {"/merged_into_id", R"("{need}")"}}},
                      // No circle: what was merged takes nothing in.
                      {.who = Who::employee,
                       .call = "PUT /needs/{need}/merger",
                       .body = R"({"into_need_id":"{own}"})",
                       .status = 409,
                       .contains = {"need_merged"}}});
    });
}

TEST_CASE("a target job brings needs of its own, which go when it goes")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /people/{employee}/assignments",
                       .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{manager}"})"},
                      {.who = Who::employee,
                       .call = "PUT /people/{employee}/target-job",
                       .body = R"({"job_id":"77"})",
                       .status = 422,
                       .contains = {"/job_id"}},
                      {.who = Who::employee,
                       .call = "PUT /people/{employee}/target-job",
                       .body = R"({"job_id":null})",
                       .has = {{"/job_id", "null"}}},
                      {.who = Who::employee, .call = "GET /needs/{need}", .has = {{"/state", R"("dismissed")"}}},
                      {.who = Who::employee,
                       .call = "PUT /people/{employee}/target-job",
                       .body = R"({"job_id":"{job}"})",
                       .has = {{"/title", R"("Gardener")"}}},
                      {.who = Who::employee, .call = "GET /needs/{need}", .has = {{"/state", R"("open")"}}},
                      {.who = Who::peer, .call = "GET /people/{employee}/target-job", .status = 403}});
    });
}

TEST_CASE("a gap found in two rounds recurs; two assessments of one day are one round")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        assess_everybody(scenario);
        assess_everybody(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "GET /needs/{need}",
                       .has = {{"/rounds", "1"}, {"/is_recurring", "false"}}}});
        // Their sessions would not last until the next round, so the program looks.
        plans::assess_everybody(scenario.workspace(), TestWorkspace::start().plus_seconds(28 * 86'400),
                                [](auto, auto, auto) {});
        scenario.as_program([&](platform::Context& context) {
            auto const needs = plans::needs_of(context, {.person_id = scenario.cast().person(Who::employee)});
            REQUIRE(needs.size() == 1);
            CHECK(needs.front().rounds == 2);
            CHECK(needs.front().is_recurring);
        });
    });
}

TEST_CASE("evidence that arrives during a round outlasts what the round found before it")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        auto has_arrived = false;
        plans::assess_everybody(scenario.workspace(), scenario.workspace().now(), [&](auto, auto needs, auto) {
            if (needs == 0 || has_arrived) // nothing found yet, or told for the second time
                return;
            has_arrived = true;
            scenario.run({rate_pruning(Who::manager, "observation", 5)});
        });
        CHECK(has_arrived);
        scenario.run({{.who = Who::employee, .call = "GET /needs/{need}", .lacks = {R"("current_level":2,)"}}});
    });
}

TEST_CASE("a new version of a job is assessed in the background for those who hold the job")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        auto const approve_requiring = [&](std::string requirements) {
            scenario.run(
                {{.who = Who::people_admin, .call = "POST /jobs/{job}/draft", .keep = {{"draft", "/shown/id"}}},
                 {.who = Who::people_admin,
                  .call = "PUT /job-versions/{draft}/requirements",
                  .body = R"({"version":1,"requirements":)" + requirements + "}"},
                 {.who = Who::people_admin, .call = "POST /job-versions/{draft}/approval", .status = 204}});
            scenario.run_tasks();
        };
        auto const need_is = [&](std::string state, std::string level) {
            scenario.run({{.who = Who::employee,
                           .call = "GET /needs/{need}",
                           .has = {{"/state", state}, {"/required_level", level}}}});
        };
        approve_requiring(R"([{"competency_id":"{prune}","level":3,"importance":5}])");
        need_is(R"("open")", "3");
        approve_requiring(R"([{"competency_id":"{graft}","level":3,"importance":5}])");
        need_is(R"("dismissed")", "3");
        approve_requiring(R"([{"competency_id":"{prune}","level":5,"importance":5}])");
        need_is(R"("open")", "5");
    });
}

TEST_CASE("who needs a competency comes page by page, unit by unit, without leavers, and looking leaves a trace")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario); // of the employee
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /people/{peer}/assignments",
              .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{manager}","job_id":"{job}"})"},
             rate_pruning(Who::manager, "manager", 1, "peer"),
             {.who = Who::people_admin,
              .call = "GET /competencies/{prune}/needs?limit=1",
              .has = {{"/items/0/person_id", R"("{peer}")"}},
              .keep = {{"next", "/next"}}},
             {.who = Who::people_admin,
              .call = "GET /competencies/{prune}/needs?limit=1&after={next}",
              .has = {{"/items/0/person_id", R"("{employee}")"}, {"/next", "null"}}},
             {.who = Who::people_admin,
              .call = "GET /competencies/{prune}/needs?unit_id={company}",
              .has = {{"/items/0/person_id", R"("{peer}")"}, {"/items/1/person_id", R"("{employee}")"}}},
             {.who = Who::people_admin,
              .call = "GET /competencies/{prune}/needs?unit_id={south}",
              .has = {{"/items", "[]"}}},
             {.who = Who::people_admin,
              .call = "PUT /people/{peer}/departure",
              .body = R"({"left_on":"2026-03-01"})",
              .status = 204},
             {.who = Who::people_admin,
              .call = "GET /competencies/{prune}/needs",
              .has = {{"/items/0/person_id", R"("{employee}")"}},
              .lacks = {"{peer}"}},
             {.who = Who::admin,
              .call = "GET /audit/sightings?limit=1",
              .has = {{"/items/0/what", R"("list_who_needs")"}}}});
    });
}
