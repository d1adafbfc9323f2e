// SPDX-License-Identifier: Apache-2.0
// Who is let in where: every route, asked by every kind of viewer for data of one employee ("self"), compared with the
// committed table tests/golden/permission_matrix.txt. A new route or a changed permission is a visible difference there;
// when it is meant, ESPALIER_ACCEPT=1 writes the table anew.
#include "app/features.h"
#include "app/permission_matrix_catalogue_test.h"
#include "app/permission_matrix_conversations_test.h"
#include "app/permission_matrix_courses_test.h"
#include "app/permission_matrix_goals_test.h"
#include "app/permission_matrix_learning_test.h"
#include "app/permission_matrix_practice_test.h"
#include "app/permission_matrix_questionnaires_test.h"
#include "app/permission_matrix_quizzes_test.h"
#include "app/permission_matrix_reviews_test.h"
#include "app/permission_matrix_rewards_test.h"
#include "app/permission_matrix_three_sixty_test.h"
#include "features/organization/organization.h"
#include "platform/notifications.h"
#include "platform/tasks.h"
#include "support/golden_file.h"
#include "support/sample_input.h"
#include "support/scenario.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <filesystem>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr Who viewers[] = {Who::anonymous, Who::stranger,     Who::employee,  Who::manager, Who::managers_manager,
                           Who::peer,      Who::people_admin, Who::executive, Who::admin};

std::string_view heading(Who who)
{
    return who == Who::employee ? "self" : name_of(who);
}

// A request for outside training, a file on it and on a plan item, and who holds a budget.
void prepare_requests(Scenario& scenario)
{
    scenario.run({
        {.who = Who::employee,
         .call = "POST /people/{employee}/training-requests",
         .body = R"({"title":"Keys","provider":"School of keys","starts_on":"2026-03-01","ends_on":"2026-03-01","fee":1,
                     "travel":0,"material":0,"purpose":"Keys.","expected_benefit":"Doors."})",
         .keep = {{"training_request_id", "/request/id"}}},
        {.who = Who::people_admin,
         .call = "POST /budget-holders",
         .body = R"({"cost_centre":"KEYS","holder_id":"{executive}"})",
         .keep = {{"budget_holder_id", "/id"}}},
        {.who = Who::employee,
         .call = "POST /plans/{plan_id}/items",
         .body = R"({"title":"A key","need_ids":[],"method":"other","due_on":"2026-06-30","success_measure":"Opens."})",
         .keep = {{"item_with_file", "/items/1/item/id"}}},
    });
    scenario.remember("item_evidence_id", "1");
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute(
            R"(INSERT INTO stored_files (id, file_name, media_type, size, digest, stored_at, by_account_id)
               VALUES (1, 'key.txt', 'text/plain', 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0, 1))");
        context.tx.execute("UPDATE training_requests SET certificate_id = 1");
        context.tx.execute(
            R"(INSERT INTO plan_item_evidence (id, plan_item_id, kind, title, stored_file_id, observed_on, added_at, by_account_id)
               VALUES (1, $1, 'file', 'A key', 1, '2026-03-01', 0, 1))",
            std::stoll(scenario.remembered("item_with_file")));
    });
}

// Things of the employee for the members of paths; what is missing here is asked for with the id 1 and not found.
SampleValues prepare(Scenario& scenario)
{
    auto const employee = scenario.cast().person(Who::employee);
    platform::Viewer const self{.account_id = scenario.cast().members.at(Who::employee).account_id};
    scenario.workspace().tasks().add_kind("test.wait", [](platform::TaskRun& run) { return run.input(); });
    auto const task = platform::write_as(self, scenario.workspace(), [&](platform::Context& context) {
        return scenario.workspace().tasks().enqueue(context, "test.wait", "{}");
    });
    scenario.as_program(
        [&](platform::Context& context) { platform::notify(context, employee, "plan_agreed", {}, "/"); });
    scenario.run({
        {.who = Who::employee, .call = "GET /notifications", .keep = {{"notification_id", "/items/0/id"}}},
        {.who = Who::employee, .call = "GET /sessions", .keep = {{"session_id", "/items/0/id"}}},
        {.who = Who::employee,
         .call = "POST /tokens",
         .body = R"({"name":"mine","scopes":["directory.read"],"expires_on":"2026-04-01"})",
         .keep = {{"token_id", "/id"}}},
        {.who = Who::people_admin,
         .call = "POST /jobs",
         .body =
             R"({"code":"FITTER","title":"Fitter","purpose":"Parts that fit.","responsibilities":[{"code":"R1","title":"Fits","weight":1}]})",
         .keep = {{"job_id", "/id"}, {"job_version_id", "/shown/id"}}},
        {.who = Who::people_admin,
         .call = "POST /jobs",
         .body = R"({"code":"FOREMAN","title":"Foreman","purpose":"Fitters who agree.","responsibilities":[]})",
         .keep = {{"to_job_id", "/id"}}},
        {.who = Who::people_admin,
         .call = "POST /career-paths",
         .body = R"({"from_job_id":"{job_id}","to_job_id":"{to_job_id}"})",
         .status = 204},
        {.who = Who::people_admin,
         .call = "POST /people/{employee}/dotted-lines",
         .body = R"({"other_id":"{stranger}","kind":"mentor"})",
         .status = 204},
        {.who = Who::people_admin,
         .call = "GET /people/{employee}",
         .keep = {{"dotted_line_id", "/dotted_lines/0/id"}}},
        {.who = Who::people_admin,
         .call = "POST /imports?kind=units",
         .body = "code,name\nEAST,East\n",
         .keep = {{"import_id", "/id"}},
         .content_type = "text/csv"},
        {.who = Who::people_admin,
         .call = "POST /frameworks",
         .body = R"({"code":"fitting","name":"Fitting"})",
         .keep = {{"framework_id", "/id"}}},
        {.who = Who::people_admin,
         .call = "POST /frameworks/{framework_id}/competencies",
         .body = R"({"category":"Metal","code":"file","name":"Filing","scale_id":"1","indicators":[]})",
         .keep = {{"competency_id", "/id"}}},
        {.who = Who::people_admin, .call = "POST /frameworks/{framework_id}/approval", .body = R"({"version":1})"},
        {.who = Who::employee,
         .call = "POST /people/{employee}/evidence",
         .body = R"({"competency_id":"{competency_id}","source":"self","level":3,"valid_on":"2026-03-01"})",
         .keep = {{"evidence_id", "/id"}}},
        {.who = Who::employee,
         .call = "POST /people/{employee}/needs",
         .body = R"({"statement":"I want to file without a template.","competency_id":"{competency_id}"})",
         .keep = {{"need_id", "/id"}}},
        {.who = Who::employee,
         .call = "POST /people/{employee}/needs",
         .body = R"({"statement":"I want to file keys.","competency_id":"{competency_id}"})",
         .keep = {{"into_need_id", "/id"}}},
        {.who = Who::employee,
         .call = "POST /people/{employee}/plans",
         .body = R"({"title":"Filing","starts_on":"2026-04-01","ends_on":"2027-03-31"})",
         .keep = {{"plan_id", "/plan/id"}}},
        {.who = Who::employee,
         .call = "POST /plans/{plan_id}/items",
         .body = R"({"title":"A week at the bench","need_ids":["{need_id}"],"method":"on_the_job","due_on":"2026-06-30",
                     "success_measure":"Files a key that opens."})",
         .keep = {{"plan_item_id", "/items/0/item/id"}}},
        {.who = Who::employee,
         .call = "POST /plan-items/{plan_item_id}/options",
         .body = R"({"title":"A bench of our own","method":"on_the_job","resource":"free"})",
         .keep = {{"plan_option_id", "/option/id"}}},
        {.who = Who::employee,
         .call = "POST /plan-items/{plan_item_id}/helpers",
         .body = R"({"helper_id":"{peer}","kind":"coach","words":"An hour at the bench?"})",
         .status = 204},
        {.who = Who::employee, .call = "GET /plans/{plan_id}/helpers", .keep = {{"helper_ask_id", "/items/0/id"}}},
        {.who = Who::people_admin,
         .call = "POST /jobs/{job_id}/plan-template/items",
         .body = R"({"title":"A week at the bench","method":"on_the_job","priority":"high","counted_in":"months",
                     "due_after":3,"success_measure":"Files a key that opens."})",
         .keep = {{"plan_template_item_id", "/items/0/item/id"}}},
    });
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute(
            R"(INSERT INTO plan_revisions (id, plan_id, number, agreed_at, items) VALUES (1, $1, 1, 0, '{"items":[]}'))",
            std::stoll(scenario.remembered("plan_id")));
        context.tx.execute(
            R"(INSERT INTO group_items (id, submission, competency_id, title, method, due_on, success_measure, reason,
                                        proposed_at, by_account_id)
               VALUES (1, 'once', $1, 'Filing', 'workshop', '2026-06-30', 'Files.', '', 0, 1))",
            std::stoll(scenario.remembered("competency_id")));
        context.tx.execute("INSERT INTO group_item_members VALUES (1, $1, $2, $3, $4)",
                           std::stoll(scenario.remembered("need_id")), employee,
                           std::stoll(scenario.remembered("plan_id")), std::stoll(scenario.remembered("plan_item_id")));
        // Agreed while a job asked for what the item is about; nobody asks for it now.
        context.tx.execute(
            "INSERT INTO requirements (id, job_version_id, competency_id, level, importance) VALUES (1, $1, $2, 3, 3)",
            std::stoll(scenario.remembered("job_version_id")), std::stoll(scenario.remembered("competency_id")));
        context.tx.execute("INSERT INTO plan_bases (plan_id, job_version_id, kept_at) VALUES ($1, $2, 0)",
                           std::stoll(scenario.remembered("plan_id")),
                           std::stoll(scenario.remembered("job_version_id")));
    });
    prepare_requests(scenario);
    prepare_goals(scenario);
    prepare_questionnaires(scenario);
    prepare_courses(scenario);
    prepare_quizzes(scenario);
    prepare_campaigns(scenario);
    prepare_reviews(scenario);
    prepare_rewards(scenario);
    prepare_catalogue(scenario);
    prepare_learning(scenario);
    prepare_practice(scenario);
    prepare_feedback(scenario);
    SampleValues values{{"person_id", std::to_string(employee.value)},
                        {"account_id", std::to_string(self.account_id.value)},
                        {"unit_id", std::to_string(scenario.cast().north.value)},
                        {"other_id", scenario.remembered("stranger")},
                        {"manager_id", scenario.remembered("manager")},
                        {"task_id", std::to_string(task.value)}};
    for (auto const* name : {"notification_id",
                             "session_id",
                             "token_id",
                             "job_id",
                             "job_version_id",
                             "to_job_id",
                             "dotted_line_id",
                             "import_id",
                             "framework_id",
                             "competency_id",
                             "evidence_id",
                             "need_id",
                             "into_need_id",
                             "plan_id",
                             "plan_item_id",
                             "plan_option_id",
                             "helper_ask_id",
                             "plan_template_item_id",
                             "training_request_id",
                             "budget_holder_id",
                             "item_evidence_id"})
        values[name] = scenario.remembered(name);
    values["list_plan_differences.from"] = "1";
    values["read_thread.plan_item_id"] = values["plan_item_id"];
    values["from_job_id"] = values["job_id"];
    values["scale_id"] = "1"; // every workspace begins with it
    values["issue_own_token.scopes"] = R"(["directory.read"])";
    values["issue_own_token.expires_on"] = R"("2026-04-01")";
    values["create_scale.levels"] =
        R"([{"level":1,"name":"Begins","description":""},{"level":2,"name":"Knows","description":""}])";
    values["change_framework.version"] = values["retire_framework.version"] = "2"; // approval was the first change
    values["holder_id"] = scenario.remembered("manager");
    values["create_budget_holder.cost_centre"] = R"("LOCKS")";
    values["close_plan.carried_item_ids"] = R"([")" + values["plan_item_id"] + R"("])";
    values["answer_plan_drift.change_key"] = R"("end:)" + values["plan_item_id"] + R"(")";
    values["answer_plan_drift.reason"] = R"("Nobody asks for it.")";
    values["create_plan.ends_on"] = R"("2027-02-28")";
    values["group_item_id"] = "1";
    values["helper_id"] = scenario.remembered("peer");
    values["preview_group_item.need_ids"] = values["propose_group_item.need_ids"] =
        R"([")" + scenario.remembered("into_need_id") + R"("])";
    values["preview_group_item.due_on"] = values["propose_group_item.due_on"] = R"("2026-06-30")";
    values["create_plan_item.due_on"] = values["update_plan_item.due_on"] = R"("2026-06-30")";
    values["reschedule_plan_item.due_on"] = R"("2026-07-31")";
    add_goal_values(scenario, values);
    prepare_one_on_ones(scenario, values);
    add_questionnaire_values(scenario, values);
    add_course_values(scenario, values);
    add_quiz_values(scenario, values);
    add_campaign_values(scenario, values);
    add_review_values(scenario, values);
    prepare_recognition(scenario, values);
    add_reward_values(scenario, values);
    add_catalogue_values(scenario, values);
    add_learning_values(scenario, values);
    add_practice_values(scenario, values);
    add_feedback_values(scenario, values);
    return values;
}

std::string cell(app::App& app, Cast const& cast, Who who, platform::Route const& route, SampleValues const& values)
{
    auto const call = sample_call(route, values);
    TestBrowser browser(app.dispatcher());
    browser.cookies = cast.members.at(who).cookies;
    auto const response = browser.send(route.method, call.path, call.body, call.content_type);
    INFO(std::string(route.operation), " for ", std::string(name_of(who)), ": ", response.body.substr(0, 500));
    CHECK(response.status < 500);
    return response.status < 400 ? "yes" : std::to_string(response.status);
}

// What changes something starts from a copy of the same database, so that no cell depends on another.
std::string cell_on_copy(std::string const& prepared, Cast const& cast, Who who, std::size_t route_number,
                         SampleValues const& values)
{
    TestDatabase copy(prepared);
    TestWorkspace workspace(copy, organization::load_org_chart);
    workspace.advance_seconds(1); // ids made now differ from those in the copy
    app::add_task_kinds(workspace->tasks());
    app::App app(workspace.release());
    return cell(app, cast, who, app.routes().all()[route_number], values);
}

std::string permission_matrix()
{
    TestDatabase database(db::Engine::sqlite);
    Scenario scenario(database);
    auto const values = prepare(scenario);
    TemporaryFolder const folder;
    auto const prepared = folder.file("prepared.sqlite");
    scenario.workspace().database().backup(prepared);

    auto table = fmt::format("{:<62}", "yes: let in; otherwise the status of the refusal");
    for (auto const who : viewers)
        table += fmt::format("  {:>{}}", heading(who), heading(who).size());
    auto const& routes = scenario.app().routes().all();
    for (std::size_t i = 0; i < routes.size(); ++i) {
        auto line = fmt::format("{:<62}", fmt::format("{} {}", http::to_text(routes[i].method), routes[i].path));
        for (auto const who : viewers)
            line += fmt::format("  {:>{}}",
                                routes[i].method == http::Method::get
                                    ? cell(scenario.app(), scenario.cast(), who, routes[i], values)
                                    : cell_on_copy(prepared, scenario.cast(), who, i, values),
                                heading(who).size());
        table += "\n" + line;
    }
    return table + "\n";
}

} // namespace

TEST_CASE("every route lets in exactly those whom the committed table names")
{
    compare_with_golden_file("permission_matrix.txt", permission_matrix());
}
