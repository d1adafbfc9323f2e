// SPDX-License-Identifier: Apache-2.0
// Tasks, settings, notifications and the audit trail as people meet them.
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/tasks.h"
#include "support/scenario.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;
using espalier::test::on_each_database;
using espalier::test::Scenario;
using espalier::test::Who;

TEST_CASE("everybody with an account sees the workspace's settings, the people team changes them")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({
            {.who = Who::anonymous, .call = "GET /settings", .status = 401},
            {.who = Who::employee, .call = "GET /settings", .has = {{"/currency", R"("EUR")"}, {"/is_demo", "false"}}},
            {.who = Who::manager,
             .call = "PATCH /settings",
             .body = R"({"version":1,"currency":"CHF"})",
             .status = 403},
            {.who = Who::people_admin,
             .call = "PATCH /settings",
             .body = R"({"version":1,"currency":"CHF","time_zone":"Europe/Zurich"})",
             .has = {{"/currency", R"("CHF")"}, {"/time_zone", R"("Europe/Zurich")"}, {"/version", "2"}},
             .events = {{"settings.changed"}}},
            {.who = Who::people_admin,
             .call = "PATCH /settings",
             .body = R"({"version":1,"name":"Too late"})",
             .status = 412,
             .contains = {"stale"},
             .events = {std::vector<std::string>{}}},
            {.who = Who::people_admin,
             .call = "PATCH /settings",
             .body = R"({"version":2,"currency":"CHF"})",
             .has = {{"/version", "2"}},
             .events = {{}}},
            {.who = Who::admin, .call = "GET /settings", .has = {{"/currency", R"("CHF")"}}},
            {.who = Who::admin,
             .call = "PATCH /settings",
             .body = R"({"version":2,"currency":"eur","language":"xx","time_zone":"Middle/Earth"})",
             .status = 422,
             .has = {{"/errors/0/key", R"("unknown_currency")"},
                     {"/errors/1/key", R"("unknown_language")"},
                     {"/errors/2/pointer", R"("/time_zone")"},
                     {"/errors/2/key", R"("unknown_zone")"}},
             .events = {{}}},
            {.who = Who::admin, .call = "PATCH /settings", .body = R"({"version":2,"is_demo":true})", .status = 422},
        });
    });
}

TEST_CASE("a notification reaches one person, who marks it as read")
{
    on_each_database([](Scenario& scenario) {
        scenario.as_program([&](Context& context) {
            notify(context, scenario.cast().person(Who::employee), "plan_agreed", {{"plan", "7"}}, "/plans/7");
            notify(context, scenario.cast().person(Who::employee), "plan_returned", {}, "/plans/8");
        });
        scenario.run({
            {.who = Who::anonymous, .call = "GET /notifications", .status = 401},
            {.who = Who::peer, .call = "GET /notifications", .has = {{"/items", "[]"}, {"/next", "null"}}},
            {.who = Who::admin, .call = "GET /notifications", .has = {{"/items", "[]"}}},
            {.who = Who::employee,
             .call = "GET /notifications?limit=1",
             .has = {{"/items/0/kind", R"("plan_returned")"}, {"/items/0/read_at", "null"}, {"/next", "?"}},
             .lacks = {"plan_agreed"},
             .keep = {{"next", "/next"}}},
            {.who = Who::employee,
             .call = "GET /notifications?limit=1&after={next}",
             .has = {{"/items/0/kind", R"("plan_agreed")"}, {"/items/0/detail/plan", R"("7")"}, {"/next", "null"}},
             .keep = {{"notification", "/items/0/id"}}},
            {.who = Who::peer, .call = "POST /notifications/{notification}/reading", .status = 404},
            {.who = Who::employee, .call = "POST /notifications/{notification}/reading", .status = 204},
            {.who = Who::employee, .call = "POST /notifications/{notification}/reading", .status = 204},
            {.who = Who::employee,
             .call = "GET /notifications?unread=true",
             .contains = {"plan_returned"},
             .lacks = {"plan_agreed"}},
            {.who = Who::peer, .call = "POST /notifications/reading", .status = 204},
            {.who = Who::employee,
             .call = "GET /notifications?unread=true&limit=1",
             .has = {{"/items/0/read_at", "null"}}},
            {.who = Who::employee, .call = "POST /notifications/reading", .status = 204},
            {.who = Who::employee, .call = "GET /notifications?unread=true", .has = {{"/items", "[]"}}},
            {.who = Who::admin, .call = "POST /notifications/reading", .status = 204},
            {.who = Who::employee, .call = "GET /notifications?limit=0", .status = 422},
        });
    });
}

TEST_CASE("nobody is notified of what they did themselves")
{
    on_each_database([](Scenario& scenario) {
        auto const person = scenario.cast().person(Who::employee);
        Viewer const viewer{.account_id = scenario.cast().members.at(Who::employee).account_id, .person_id = person};
        write_as(viewer, scenario.workspace(),
                 [&](Context& context) { notify(context, person, "plan_agreed", {}, "/"); });
        scenario.run({{.who = Who::employee, .call = "GET /notifications", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("whoever started a task follows it to its end, and so do those who may start it for all")
{
    on_each_database([](Scenario& scenario) {
        scenario.workspace().tasks().add_kind("test.echo", [](TaskRun& run) {
            run.progress(1, 1, "Echoing");
            return run.input();
        });
        Viewer const viewer{.account_id = scenario.cast().members.at(Who::employee).account_id};
        auto const id = write_as(viewer, scenario.workspace(), [&](Context& context) {
            return scenario.workspace().tasks().enqueue(context, "test.echo", R"({"word":"leaf"})");
        });
        scenario.remember("task", std::to_string(id.value));
        scenario.run({
            {.who = Who::employee,
             .call = "GET /tasks/{task}",
             .has = {{"/state", R"("waiting")"}, {"/result", "null"}, {"/attempts", "0"}}},
            {.who = Who::anonymous, .call = "GET /tasks/{task}", .status = 401},
            {.who = Who::peer, .call = "GET /tasks/{task}", .status = 404},
            {.who = Who::peer, .call = "GET /tasks/{task}/events", .status = 404},
            {.who = Who::employee, .call = "GET /tasks/1", .status = 404},
            {.who = Who::employee, .call = "GET /tasks/leaf", .status = 404},
        });
        scenario.run_tasks();
        scenario.run({
            {.who = Who::people_admin,
             .call = "GET /tasks/{task}",
             .has = {{"/state", R"("succeeded")"}, {"/result/word", R"("leaf")"}, {"/message", R"("Echoing")"}}},
            {.who = Who::employee,
             .call = "GET /tasks/{task}/events",
             .contains = {"event: progress", R"("state":"succeeded")", R"("result":{"word":"leaf"})"}},
        });
    });
}

TEST_CASE("the audit trail is for administrators; who saw one's own data, for everybody")
{
    on_each_database([](Scenario& scenario) {
        auto const employee = scenario.cast().person(Who::employee);
        scenario.as_program([&](Context& context) {
            record(context, {.kind = "plan.agreed", .person_id = employee, .thing = "plan", .thing_id = 7});
            record(context, {.kind = "planet.found", .person_id = {}, .thing = "planet", .thing_id = 8});
            record_sighting(
                context.workspace, context.tx,
                {scenario.cast().members.at(Who::manager).account_id, employee, "read_growth", context.now});
            record_sighting(context.workspace, context.tx,
                            {scenario.cast().members.at(Who::people_admin).account_id,
                             scenario.cast().person(Who::peer), "read_plan", context.now});
        });
        scenario.run({
            {.who = Who::people_admin, .call = "GET /audit/events", .status = 403},
            {.who = Who::employee, .call = "GET /audit/events", .status = 403},
            {.who = Who::admin,
             .call = "GET /audit/events?kind=plan.",
             .has = {{"/items/0/kind", R"("plan.agreed")"},
                     {"/items/0/actor_account_id", "null"},
                     {"/items/0/actor_name", "null"},
                     {"/items/0/person_id", R"("{employee}")"},
                     {"/items/0/person_name", R"("Emil Voss")"},
                     {"/items/0/thing_id", R"("7")"},
                     {"/next", "null"}},
             .lacks = {"planet.found"}},
            {.who = Who::admin,
             .call = "GET /audit/events?person_id={employee}&kind=plan.agreed&limit=1",
             .contains = {"plan.agreed"}},
            {.who = Who::admin, .call = "GET /audit/events?kind=plan.ag", .has = {{"/items", "[]"}}},
            {.who = Who::employee, .call = "GET /audit/sightings", .contains = {"read_growth"}, .lacks = {"read_plan"}},
            {.who = Who::employee, .call = "GET /audit/sightings?person_id={peer}", .status = 403},
            {.who = Who::manager, .call = "GET /audit/sightings?person_id={employee}", .status = 403},
            {.who = Who::admin, .call = "GET /audit/sightings", .contains = {"read_growth", "read_plan"}},
            {.who = Who::admin,
             .call = "GET /audit/sightings?person_id={peer}",
             .has = {{"/items/0/viewer_name", R"("Pia Sommer")"},
                     {"/items/0/viewer_email", R"("people_admin@cast.example")"},
                     {"/items/0/person_name", R"("Petra Lind")"}},
             .contains = {"read_plan"},
             .lacks = {"read_growth"}},
        });
    });
}
