// SPDX-License-Identifier: Apache-2.0
// Drift through the API: another job, another version of a job; answered one by one, told once.
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

void agree_pruning(Scenario& scenario)
{
    prepare_need(scenario);
    scenario.run({draft_plan(),
                  add_item(),
                  turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                  turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
                  {.who = Who::employee, .call = "GET /plans/{plan}/drift", .has = {{"/cause", "null"}}}});
}

// The gardener's next version, in force. Remembers "version".
void rewrite_job(Scenario& scenario, std::string requirements, std::string responsibilities)
{
    scenario.run({{.who = Who::people_admin, .call = "POST /jobs/{job}/draft", .keep = {{"version", "/shown/id"}}},
                  {.who = Who::people_admin,
                   .call = "PUT /job-versions/{version}",
                   .body = R"({"version":1,"title":"Gardener","family":"","level":1,"purpose":"Trees that bear well.",
                               "responsibilities":)" +
                       std::move(responsibilities) + "}"},
                  {.who = Who::people_admin,
                   .call = "PUT /job-versions/{version}/requirements",
                   .body = R"({"version":2,"requirements":)" + std::move(requirements) + "}"},
                  {.who = Who::people_admin, .call = "POST /job-versions/{version}/approval", .status = 204}});
    scenario.run_tasks();
}

constexpr auto kept = R"([{"code":"G1","title":"Keep the trees","weight":100,"activities":[]}])";
constexpr auto renamed = R"([{"code":"G1","title":"Keep trees and hedges","weight":100,"activities":[]}])";

std::string answer(std::string kind, std::string more = "")
{
    return R"({"change_key":"{change}","kind":")" + std::move(kind) + "\"" + std::move(more) + "}";
}

} // namespace

TEST_CASE("a raised requirement proposes another item, which waits for agreement")
{
    on_each_database([](Scenario& scenario) {
        agree_pruning(scenario);
        rewrite_job(scenario, R"([{"competency_id":"{prune}","level":5,"importance":5}])", renamed);
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /plans/{plan}/drift",
              .has = {{"/cause", R"("job_rewritten")"},
                      {"/job_title", R"("Gardener")"},
                      {"/changes/0/kind", R"("change_item")"},
                      {"/changes/0/plan_item_id", R"("{item}")"},
                      {"/changes/0/to_level", "5"},
                      {"/changes/0/unties", "true"},
                      {"/changes/0/reasons/0/kind", R"("level_raised")"},
                      {"/changes/0/reasons/1/kind", R"("responsibility_renamed")"}},
              .keep = {{"change", "/changes/0/key"}}},
             {.who = Who::employee, .call = "GET /notifications", .contains = {"plan_drifted", R"("whose":"own")"}},
             {.who = Who::manager, .call = "GET /notifications", .contains = {"plan_drifted", R"("whose":"somebody")"}},
             {.who = Who::employee, .call = "GET /home", .contains = {"answer_drift"}},
             {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/items/0/item/to_level", "4"}}},
             refused(Who::peer, "POST /plans/{plan}/drift-answers", 404, "not_found", answer("accepted")),
             {.who = Who::employee,
              .call = "POST /plans/{plan}/drift-answers",
              .body = answer("accepted", R"(,"reason":"We keep hedges now.")"),
              .has = {{"/changes", "[]"},
                      {"/answers/0/kind", R"("accepted")"},
                      {"/answers/0/by_name", R"("Emil Voss")"},
                      {"/answers/0/reason", R"("We keep hedges now.")"}},
              .events = {{"plan_item.replaced", "plan.change_accepted"}}},
             {.who = Who::manager,
              .call = "GET /people/{manager}/weekly-round",
              .contains = {"item_replaced"},
              .lacks = {"item_carried_over"}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}",
              .has = {{"/items/0/state", R"("carried_over")"},
                      {"/items/0/carried_to/plan_id", R"("{plan}")"},
                      {"/items/1/item/to_level", "5"},
                      {"/items/1/item/agreed_at", "null"},
                      {"/items/1/responsibility_title", R"("Keep trees and hedges")"}}},
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
             {.who = Who::employee, .call = "GET /plans/{plan}/drift", .has = {{"/changes", "[]"}}},
             {.who = Who::employee, .call = "GET /home", .lacks = {"answer_drift"}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}/revisions",
              .has = {{"/items/0/number", "2"}, {"/items/0/items/0/to_level", "5"}}}});
    });
}

TEST_CASE("a success measure that names the level aimed at before is said anew")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run(
            {draft_plan(),
             {.who = Who::employee,
              .call = "POST /plans/{plan}/items",
              .body = R"({"title":"Prune","need_ids":["{need}"],"method":"on_the_job","from_level":2,"to_level":4,
                                   "due_on":"2026-09-30","success_measure":"Prunes at level 4 in daily work."})",
              .keep = {{"item", "/items/0/item/id"}}},
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed")});
        rewrite_job(scenario, R"([{"competency_id":"{prune}","level":5,"importance":5}])", kept);
        scenario.run(
            {{.who = Who::employee, .call = "GET /plans/{plan}/drift", .keep = {{"change", "/changes/0/key"}}},
             refused(Who::employee, "POST /plans/{plan}/drift-answers", 422, "names_old_level", answer("accepted")),
             {.who = Who::employee,
              .call = "POST /plans/{plan}/drift-answers",
              .body = answer("accepted", R"(,"success_measure":"Prunes at level 5 in daily work.")"),
              .has = {{"/changes", "[]"}}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}/differences?from=1",
              .has = {{"/items/0/kind", R"("changed")"},
                      {"/items/0/fields/0/field", R"("to_level")"},
                      {"/items/0/fields/0/before", "4"},
                      {"/items/0/fields/0/after", "5"},
                      {"/items/0/fields/1/after", R"("Prunes at level 5 in daily work.")"}},
              .lacks = {"removed", "added"}}});
    });
}

TEST_CASE("a declined change keeps the plan as it is, with a reason, and is not proposed again")
{
    on_each_database([](Scenario& scenario) {
        agree_pruning(scenario);
        rewrite_job(scenario, "[]", kept);
        scenario.run(
            {{.who = Who::manager,
              .call = "GET /plans/{plan}/drift",
              .has = {{"/changes/0/kind", R"("end_item")"}, {"/changes/0/reasons/0/kind", R"("requirement_gone")"}},
              .keep = {{"change", "/changes/0/key"}}},
             refused(Who::manager, "POST /plans/{plan}/drift-answers", 422, "/reason", answer("declined")),
             refused(Who::manager, "POST /plans/{plan}/drift-answers", 422, "/reason", answer("accepted")),
             {.who = Who::manager,
              .call = "POST /plans/{plan}/drift-answers",
              .body = answer("declined", R"(,"reason":"Pruning still helps the crew.")"),
              .has = {{"/changes", "[]"}, {"/answers/0/kind", R"("declined")"}},
              .events = {{"plan.change_declined"}}},
             refused(Who::manager, "POST /plans/{plan}/drift-answers", 404, "not_found",
                     answer("accepted", R"(,"reason":"After all.")")),
             {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/items/0/state", R"("planned")"}}}});
    });
}

TEST_CASE("another job ends what nobody asks for, adds what its needs want, and is told once")
{
    on_each_database([](Scenario& scenario) {
        agree_pruning(scenario);
        scenario.run(
            {{.who = Who::manager,
              .call = "POST /people/{employee}/evidence",
              .body = R"({"competency_id":"{graft}","source":"manager","level":1,"valid_on":"2026-03-02"})"},
             {.who = Who::people_admin,
              .call = "POST /jobs",
              .body = R"({"code":"LEAD","title":"Shift lead","purpose":"A crew that knows its day.","responsibilities":
                          [{"code":"G1","title":"Lead the crew","weight":100,"activities":[]}]})",
              .keep = {{"lead", "/id"}, {"lead_version", "/shown/id"}}},
             {.who = Who::people_admin,
              .call = "PUT /job-versions/{lead_version}/requirements",
              .body = R"({"version":1,"requirements":[{"competency_id":"{graft}","level":3,"importance":4}]})"},
             {.who = Who::people_admin, .call = "POST /job-versions/{lead_version}/approval", .status = 204},
             {.who = Who::people_admin,
              .call = "POST /people/{employee}/assignments",
              .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","manager_id":"{manager}","job_id":"{lead}"})"},
             {.who = Who::people_admin, .call = "POST /people/{employee}/assessment", .status = 204},
             {.who = Who::employee,
              .call = "GET /plans/{plan}/drift",
              .has = {{"/cause", R"("job_changed")"},
                      {"/job_title", R"("Shift lead")"},
                      {"/changes/0/kind", R"("end_item")"},
                      {"/changes/0/reasons/1/kind", R"("responsibility_gone")"},
                      {"/changes/1/kind", R"("add_item")"},
                      {"/changes/1/title", R"("Grafting")"},
                      {"/changes/1/to_level", "3"}},
              .keep = {{"change", "/changes/1/key"}, {"end", "/changes/0/key"}}},
             refused(Who::employee, "POST /plans/{plan}/drift-answers", 422, "/success_measure", answer("accepted")),
             {.who = Who::employee,
              .call = "POST /plans/{plan}/drift-answers",
              .body = answer("accepted", R"(,"title":"Graft with a friend","method":"peer_teaching",
                                            "due_on":"2026-12-01","success_measure":"Nine of ten take.")"),
              .has = {{"/changes/0/key", R"("{end}")"}, {"/answers/0/plan_item_id", "?"}}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}",
              .has = {{"/items/1/item/title", R"("Graft with a friend")"},
                      {"/items/1/item/from_level", "1"},
                      {"/items/1/item/to_level", "3"}}},
             // What is agreed meanwhile does not swallow what still waits for an answer.
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             refused(Who::employee, "POST /plans/{plan}/drift-answers", 409, "waits_for_answer",
                     R"({"change_key":"{end}","kind":"accepted","reason":"I lead now."})"),
             turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed"),
             {.who = Who::employee,
              .call = "POST /plans/{plan}/drift-answers",
              .body = R"({"change_key":"{end}","kind":"accepted","reason":"I lead now."})",
              .has = {{"/changes", "[]"}, {"/cause", "null"}}},
             {.who = Who::employee,
              .call = "GET /plans/{plan}",
              .has = {{"/items/0/state", R"("cancelled")"}, {"/items/0/steps/0/comment", R"("I lead now.")"}}}});
        auto const told = scenario.workspace().database().read([](db::Transaction& tx) {
            return *tx.row<std::int64_t>("SELECT COUNT(*) FROM notifications WHERE kind = 'plan_drifted'");
        });
        CHECK(told == 2); // the person and the manager
    });
}

TEST_CASE("what is done and waits to be assessed is not ended by another job")
{
    on_each_database([](Scenario& scenario) {
        agree_pruning(scenario);
        scenario.run({{.who = Who::employee, .call = "POST /plan-items/{item}/completion", .body = "{}"}});
        rewrite_job(scenario, "[]", kept);
        scenario.run(
            {{.who = Who::employee, .call = "GET /plans/{plan}/drift", .has = {{"/changes", "[]"}, {"/cause", "null"}}},
             {.who = Who::manager, .call = "GET /notifications", .lacks = {"plan_drifted"}},
             {.who = Who::employee, .call = "GET /plans/{plan}", .has = {{"/items/0/state", R"("done")"}}}});
    });
}

TEST_CASE("a requirement that is raised where a gap stood, and nothing in the plan answers it, asks for an item")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run(
            {draft_plan(),
             {.who = Who::employee,
              .call = "POST /plans/{plan}/items",
              .body = R"({"title":"Read","due_on":"2026-09-30","method":"reading","success_measure":"Tells it."})"},
             turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
             turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed")});
        rewrite_job(scenario, R"([{"competency_id":"{prune}","level":5,"importance":5}])", kept);
        scenario.run({{.who = Who::employee,
                       .call = "GET /plans/{plan}/drift",
                       .has = {{"/changes/0/kind", R"("add_item")"},
                               {"/changes/0/need_id", R"("{need}")"},
                               {"/changes/0/to_level", "5"},
                               {"/changes/0/reasons/0/kind", R"("level_raised")"}}}});
    });
}

TEST_CASE("another target job is told, too")
{
    on_each_database([](Scenario& scenario) {
        agree_pruning(scenario);
        scenario.run(
            {{.who = Who::manager,
              .call = "POST /people/{employee}/evidence",
              .body = R"({"competency_id":"{graft}","source":"manager","level":1,"valid_on":"2026-03-02"})"},
             {.who = Who::people_admin,
              .call = "POST /jobs",
              .body = R"({"code":"LEAD","title":"Shift lead","purpose":"A crew that knows its day.","responsibilities":
                          [{"code":"G1","title":"Lead the crew","weight":100,"activities":[]}]})",
              .keep = {{"lead", "/id"}, {"lead_version", "/shown/id"}}},
             {.who = Who::people_admin,
              .call = "PUT /job-versions/{lead_version}/requirements",
              .body = R"({"version":1,"requirements":[{"competency_id":"{graft}","level":3,"importance":4}]})"},
             {.who = Who::people_admin, .call = "POST /job-versions/{lead_version}/approval", .status = 204},
             {.who = Who::manager, .call = "GET /notifications", .lacks = {"plan_drifted"}},
             {.who = Who::employee, .call = "PUT /people/{employee}/target-job", .body = R"({"job_id":"{lead}"})"},
             {.who = Who::employee,
              .call = "GET /plans/{plan}/drift",
              .has = {{"/cause", R"("target_changed")"}, {"/changes/0/kind", R"("add_item")"}}},
             // Whoever chose it knows.
             {.who = Who::manager, .call = "GET /notifications", .contains = {"plan_drifted"}}});
    });
}
