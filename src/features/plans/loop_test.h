// SPDX-License-Identifier: Apache-2.0
// The start of the loop for the tests of this feature: a job held by the employee, the manager's evidence, and the need
// that follows from it.
#pragma once

#include "support/garden.h"

namespace espalier::test {

inline Step rate_pruning(Who who, std::string_view source, int level, std::string_view person = "employee")
{
    return {.who = who,
            .call = person == "employee" ? "POST /people/{employee}/evidence" : "POST /people/{peer}/evidence",
            .body = R"({"competency_id":"{prune}","source":")" + std::string(source) + R"(","level":)" +
                std::to_string(level) + R"(,"valid_on":"2026-03-02"})"};
}

// The employee is a gardener. Remembers "need": level 2 of the 4 that are required.
inline void prepare_need(Scenario& scenario)
{
    prepare_job(scenario);
    make_gardener(scenario);
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

inline Step draft_plan()
{
    return {.who = Who::employee,
            .call = "POST /people/{employee}/plans",
            .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28"})",
            .has = {{"/state", R"("draft")"}, {"/turn/asked", R"("propose")"}, {"/may_agree", "false"}},
            .keep = {{"plan", "/plan/id"}, {"stamp", "/stamp"}},
            .events = {{"plan.drafted"}}};
}

constexpr auto pruning_item =
    R"({"title":"Prune with the head gardener","need_ids":["{need}"],"responsibility_id":"{responsibility}",
                          "method":"on_the_job","hours_on_duty":12,"direct_cost":80,"from_level":2,"to_level":4,
                          "due_on":"2026-09-30","success_measure":"Prunes ten trees without a correction."})";

// Remembers "item".
inline Step add_item()
{
    return {.who = Who::employee,
            .call = "POST /plans/{plan}/items",
            .body = pruning_item,
            .has = {{"/items/0/state", R"("planned")"},
                    {"/items/0/competency_name", R"("Pruning")"},
                    {"/totals/hours", "12"},
                    {"/totals/hours_for_needs", "12"},
                    {"/totals/direct_cost", "80.00"},
                    {"/totals/wage_cost", "null"},
                    {"/items/0/item/priority", R"("medium")"},
                    {"/items/0/item/reassess_on", R"("2026-12-29")"},
                    {"/items/0/needs/0/name", R"("Pruning")"}},
            .keep = {{"item", "/items/0/item/id"}, {"stamp", "/stamp"}},
            .events = {{"plan_item.added"}}};
}

// The body of an answer to a plan as it was read last: "stamp" is remembered of what the steps of this file answer.
inline std::string as_read(std::string_view call, std::string body)
{
    auto const is_answer = call.starts_with("POST /plans/") &&
        (call.ends_with("/agreement") || call.ends_with("/return") || call.ends_with("/closure"));
    if (!is_answer)
        return body;
    return std::string(R"({"stamp":"{stamp}")") + (body == "{}" ? "" : ",") + body.substr(1);
}

inline Step turn(Who who, std::string call, std::string state, std::string event)
{
    return {.who = who,
            .call = call,
            .body = as_read(call, R"({"comment":"Because it is time."})"),
            .has = {{"/state", "\"" + state + "\""}},
            .keep = {{"stamp", "/stamp"}},
            .events = {{std::move(event)}}};
}

inline Step read_plan(Who who)
{
    return {.who = who, .call = "GET /plans/{plan}", .keep = {{"stamp", "/stamp"}}};
}

// As refused, of an answer to the plan as it was read last.
inline Step answer_refused(Who who, std::string call, int status, std::string says, std::string body = "{}")
{
    auto read = as_read(call, std::move(body));
    return refused(who, std::move(call), status, std::move(says), std::move(read));
}

inline void assess_everybody(Scenario& scenario)
{
    scenario.run({{.who = Who::people_admin, .call = "POST /assessments", .keep = {{"task", "/task_id"}}}});
    scenario.run_tasks();
    scenario.run({{.who = Who::people_admin, .call = "GET /tasks/{task}", .has = {{"/state", R"("succeeded")"}}}});
}

// The employee's plan, agreed, with one item on the derived need. Remembers "need", "plan", "item" and "stamp".
inline void agree_one(Scenario& scenario)
{
    prepare_need(scenario);
    scenario.run({draft_plan(), add_item(),
                  turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                  turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed")});
}

} // namespace espalier::test
