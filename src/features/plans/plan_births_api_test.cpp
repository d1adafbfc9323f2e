// SPDX-License-Identifier: Apache-2.0
// How plans begin, through the API: a meeting, needs, the template of a job; and who writes templates.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr auto template_item =
    R"({"title":"A season with the head gardener","method":"mentoring","competency_id":"{prune}","to_level":4,
        "priority":"high","counted_in":"months","starts_after":1,"due_after":6,"hours_on_duty":20,
        "success_measure":"Prunes an orchard alone.","responsibility_code":"G1"})";

// The gardeners' template: remembers "season" and "reading".
void write_template(Scenario& scenario)
{
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /jobs/{job}/plan-template/items",
                   .body = template_item,
                   .has = {{"/items/0/competency_name", R"("Pruning")"},
                           {"/items/0/responsibility_title", R"("Keep the trees")"}},
                   .keep = {{"season", "/items/0/item/id"}},
                   .events = {{"job.template_changed"}}},
                  {.who = Who::people_admin,
                   .call = "POST /jobs/{job}/plan-template/items",
                   .body = R"({"title":"Read the handbook","method":"reading","priority":"low","counted_in":"days",
                               "due_after":400,"success_measure":"Answers the apprentices' questions."})",
                   .keep = {{"reading", "/items/1/item/id"}}}});
}

} // namespace

TEST_CASE("a plan from a meeting keeps who held it and when, and the answer to the one question")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::manager,
              .call = "POST /people/{employee}/plans",
              .body =
                  R"({"title":"From our talk","starts_on":"2026-03-01","ends_on":"2027-02-28","meeting_kind":"review",
                          "met_on":"2026-02-27","met_with_id":"{manager}","opening_answer":"How to lead a small crew."})",
              .has = {{"/plan/origin", R"("meeting")"},
                      {"/plan/meeting_kind", R"("review")"},
                      {"/plan/met_on", R"("2026-02-27")"},
                      {"/met_with_name", R"("Malte Reis")"},
                      {"/plan/opening_answer", R"("How to lead a small crew.")"}}},
             {.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"Half a talk","starts_on":"2026-03-01","ends_on":"2027-02-28","met_on":"2026-03-09",
                          "met_with_id":"{employee}"})",
              .status = 422,
              .contains = {"/meeting_kind", "in_future", "held_by_learner", "/opening_answer"}}});
    });
}

TEST_CASE("each need chosen becomes a drafted item with the need's competency, levels and responsibility")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        auto const body = [](std::string due_on) {
            return R"({"title":"For my needs","starts_on":"2026-03-01","ends_on":"2027-02-28","items_for_needs":[
                {"need_id":"{need}","title":"Pruning","method":"on_the_job","due_on":")" +
                due_on + R"(","success_measure":"Ten trees."}]})";
        };
        scenario.run({refused(Who::employee, "POST /people/{employee}/plans", 422, "/items_for_needs/0/due_on",
                              body("2029-01-01")),
                      {.who = Who::employee,
                       .call = "POST /people/{employee}/plans",
                       .body = body("2026-09-30"),
                       .has = {{"/plan/origin", R"("needs")"},
                               {"/items/0/item/from_level", "2"},
                               {"/items/0/item/to_level", "4"},
                               {"/items/0/competency_name", R"("Pruning")"},
                               {"/items/0/needs/0/need_id", R"("{need}")"}},
                       .events = {{"plan.drafted", "plan_item.added"}}}});
    });
}

TEST_CASE("the people team writes a job's plan template, and nobody else does")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        write_template(scenario);
        scenario.run(
            {refused(Who::manager, "POST /jobs/{job}/plan-template/items", 403, "forbidden", template_item),
             refused(
                 Who::people_admin, "POST /jobs/{job}/plan-template/items", 422, "/responsibility_code",
                 R"({"title":"X","method":"course","priority":"low","counted_in":"days","due_after":9,"starts_after":10,
                         "success_measure":"Y","responsibility_code":"G9"})"),
             {.who = Who::people_admin,
              .call = "PUT /plan-template-items/{reading}",
              .body = R"({"version":1,"title":"Read the handbook twice","method":"reading","priority":"low",
                          "counted_in":"days","due_after":30,"success_measure":"Answers questions."})",
              .has = {{"/items/1/item/title", R"("Read the handbook twice")"}, {"/items/1/item/version", "2"}}},
             refused(Who::people_admin, "PUT /plan-template-items/{reading}", 412, "stale",
                     R"({"version":1,"title":"Late","method":"reading","priority":"low","counted_in":"days",
                         "due_after":30,"success_measure":"X."})"),
             {.who = Who::people_admin, .call = "DELETE /plan-template-items/{season}", .status = 204},
             {.who = Who::peer, .call = "GET /jobs/{job}/plan-template", .lacks = {"A season"}}});
    });
}

TEST_CASE("a template shows dates and what the person has already, and what is picked becomes items of the plan")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        write_template(scenario);
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /people/{employee}/plan-templates",
              .has = {{"/items/0/job_id", R"("{job}")"}, {"/items/0/relation", R"("held")"}, {"/items/0/items", "2"}}},
             {.who = Who::employee,
              .call =
                  "GET /people/{employee}/plan-template-preview?job_id={job}&starts_on=2026-03-01&ends_on=2027-02-28",
              .has = {{"/items/0/standing", R"("useful")"},
                      {"/items/0/starts_on", R"("2026-04-01")"},
                      {"/items/0/due_on", R"("2026-09-01")"},
                      {"/items/0/current_level", "2"},
                      {"/items/0/need_ids/0", R"("{need}")"},
                      {"/items/1/standing", R"("outside")"}}},
             refused(
                 Who::peer,
                 "GET /people/{employee}/plan-template-preview?job_id={job}&starts_on=2026-03-01&ends_on=2027-02-28",
                 403, "forbidden"),
             refused(
                 Who::employee, "POST /people/{employee}/plans", 422, "/template_item_ids/0",
                 R"({"title":"T","starts_on":"2026-03-01","ends_on":"2027-02-28","template_item_ids":["{reading}"]})"),
             {.who = Who::employee,
              .call = "POST /people/{employee}/plans",
              .body = R"({"title":"As a gardener","starts_on":"2026-03-01","ends_on":"2027-02-28",
                          "template_item_ids":["{season}"]})",
              .has = {{"/plan/origin", R"("job_template")"},
                      {"/template_job_title", R"("Gardener")"},
                      {"/items/0/item/due_on", R"("2026-09-01")"},
                      {"/items/0/item/from_level", "2"},
                      {"/items/0/responsibility_title", R"("Keep the trees")"},
                      {"/items/0/needs/0/need_id", R"("{need}")"}},
              .keep = {{"plan", "/plan/id"}}},
             {.who = Who::employee,
              .call =
                  "GET /people/{employee}/plan-template-preview?job_id={job}&starts_on=2026-03-01&ends_on=2027-02-28",
              .has = {{"/items/0/standing", R"("planned")"}}},
             rate_pruning(Who::manager, "observation", 5),
             {.who = Who::manager,
              .call =
                  "GET /people/{employee}/plan-template-preview?job_id={job}&starts_on=2026-03-01&ends_on=2028-02-28",
              .has = {{"/items/1/standing", R"("useful")"}}},
             {.who = Who::people_admin,
              .call = "POST /plans/{plan}/template-items",
              .body = R"({"template_item_ids":["{season}"]})",
              .has = {{"/items/1/item/title", R"("A season with the head gardener")"}}}});
    });
}
