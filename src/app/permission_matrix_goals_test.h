// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of goals: things of each state, and the values that their routes ask for.
#pragma once

#include "support/sample_input.h"
#include "support/scenario.h"

#include <fmt/core.h>

namespace espalier::test {

// Goals of the employee in each state, linked to one of the manager's, with all that hangs on them.
inline void prepare_goals(Scenario& scenario)
{
    auto const goal = [](Who who, std::string name, std::string_view more) {
        return Step{.who = who,
                    .call = "POST /goals",
                    .body = fmt::format(R"({{"goal_period_id":"{{goal_period_id}}","scope":"personal","title":"Keys",
                                             "roll_up":"manual","measure_kind":"number","target_value":9{}}})",
                                        more),
                    .keep = {{std::move(name), "/goal/id"}}};
    };
    auto const turn = [](Who who, std::string_view name, std::string_view what, std::string_view body) {
        return Step{.who = who, .call = fmt::format("POST /goals/{{{}}}/{}", name, what), .body = std::string(body)};
    };
    std::string_view const period = R"("kind":"year","starts_on":"2026-01-01","ends_on":"2026-12-31",
        "needs_agreement":true,"weight_rule":"free","locks_target":true,"locks_weight":true,"locks_dates":true})";
    scenario.run({
        {.who = Who::people_admin,
         .call = "POST /goal-periods",
         .body = R"({"name":"Keys",)" + std::string(period),
         .keep = {{"goal_period_id", "/id"}}},
        {.who = Who::people_admin,
         .call = "POST /goal-periods",
         .body = R"({"name":"More keys",)" + std::string(period),
         .keep = {{"other_period", "/id"}}},
        {.who = Who::people_admin,
         .call = "POST /kpis",
         .body = R"({"code":"KEYS","name":"Keys","direction":"rising","owner_id":"{employee}"})",
         .keep = {{"kpi_id", "/id"}}},
        {.who = Who::people_admin,
         .call = "POST /goal-templates",
         .body = R"({"title":"Keys","roll_up":"manual","measure_kind":"yes_no"})",
         .keep = {{"goal_template_id", "/goal_template/id"}}},
        goal(Who::manager, "parent_goal_id", ""),
        turn(Who::manager, "parent_goal_id", "proposal", R"({"version":1})"),
        turn(Who::managers_manager, "parent_goal_id", "agreement", R"({"version":2})"),
        goal(Who::employee, "goal_id", R"(,"key_results":[{"title":"Cut","measure_kind":"number","target_value":3}])"),
        {.who = Who::employee,
         .call = "GET /goals/{goal_id}",
         .keep = {{"key_result_id", "/key_results/0/key_result/id"}}},
        goal(Who::employee, "linked", R"(,"parent_goal_id":"{parent_goal_id}")"),
        {.who = Who::employee, .call = "GET /goals/{linked}", .keep = {{"alignment_link_id", "/parents/0/id"}}},
        goal(Who::employee, "proposed", ""),
        turn(Who::employee, "proposed", "proposal", R"({"version":1})"),
        goal(Who::employee, "agreed", ""),
        turn(Who::employee, "agreed", "proposal", R"({"version":1})"),
        turn(Who::manager, "agreed", "agreement", R"({"version":2})"),
        goal(Who::employee, "asked", ""),
        turn(Who::employee, "asked", "proposal", R"({"version":1})"),
        turn(Who::manager, "asked", "agreement", R"({"version":2})"),
        {.who = Who::employee,
         .call = "POST /goals/{asked}/change-requests",
         .body = R"({"weight":2,"reason":"More keys."})",
         .keep = {{"goal_change_request_id", "/change_requests/0/id"}}},
        goal(Who::employee, "closed", ""),
        turn(Who::employee, "closed", "closure", R"({"version":1,"outcome":"cancelled","reflection":"No keys."})"),
    });
}

// The values that routes on goals ask for.
inline void add_goal_values(Scenario const& scenario, SampleValues& values)
{
    for (auto const* name : {"goal_period_id", "kpi_id", "goal_template_id", "parent_goal_id", "goal_id",
                             "key_result_id", "alignment_link_id", "goal_change_request_id"})
        values[name] = scenario.remembered(name);
    auto const use = [&](std::string_view route, std::string const& goal, std::string_view version) {
        values[fmt::format("{}.goal_id", route)] = scenario.remembered(goal);
        values[fmt::format("{}.version", route)] = version;
    };
    for (auto const* route : {"agree_goal", "return_goal"})
        use(route, "proposed", "2");
    for (auto const* route : {"close_goal", "create_goal_update", "ask_goal_change"})
        use(route, "agreed", "3");
    for (auto const* route : {"reopen_goal", "carry_goal_over"})
        use(route, "closed", "2");
    for (auto const* route : {"agree_goal_change", "return_goal_change"})
        values[fmt::format("{}.version", route)] = "3"; // of the goal
    for (auto const* route : {"hand_goal_down", "take_goal_up"})
        use(route, "parent_goal_id", "1");
    for (auto const* route : {"create_goal", "revise_goal", "create_goal_template", "change_goal_template"})
        values[fmt::format("{}.roll_up", route)] = R"("manual")";
    values["create_goal.scope"] = R"("personal")";
    values["owner_id"] = scenario.remembered("employee");
    values["create_goal.owner_id"] = '"' + values["owner_id"] + '"';
    values["carry_goal_over.goal_period_id"] = '"' + scenario.remembered("other_period") + '"';
    values["ask_goal_change.target_value"] = "8";
    values["hand_goal_down.owner_ids"] = R"([")" + values["owner_id"] + R"("])";
    use("give_goal_on", "agreed", "3");
    values["give_goal_on.owner_id"] = '"' + scenario.remembered("peer") + '"';
    values["create_goal_update.value"] = "2";
    values["create_kpi_value.valid_on"] = R"("2026-02-01")";
    values["remove_goal_period.goal_period_id"] = scenario.remembered("other_period");
    for (auto const* route : {"preview_goal_assignment", "assign_goal_template"})
        values[fmt::format("{}.unit_id", route)] = '"' + std::to_string(scenario.cast().north.value) + '"';
    values["create_key_result.measure_kind"] = values["revise_key_result.measure_kind"] = R"("yes_no")";
}

} // namespace espalier::test
