// SPDX-License-Identifier: Apache-2.0
// A cycle of reviews with one review, of the employee, for scenarios.
#pragma once

#include "support/garden.h"

#include <fmt/core.h>

namespace espalier::test {

constexpr std::string_view review_template_body =
    R"({"name":"Yearly","introduction":"","scale":[{"name":"Below","description":""},{"name":"As expected","description":""},{"name":"Above","description":""}],
    "expected_point":2,"requires_comments_at_ends":true,"absent_parts":"redistributed","sections":[
    {"kind":"responsibilities","title":"","help":"","answered_by":"both","weight":40,"is_hidden_from_employee":false},
    {"kind":"competencies","title":"","help":"","answered_by":"both","weight":60,"is_hidden_from_employee":false},
    {"kind":"potential","title":"","help":"","answered_by":"manager","weight":0,"is_hidden_from_employee":true},
    {"kind":"overall","title":"","help":"","answered_by":"both","weight":0,"is_hidden_from_employee":false},
    {"kind":"one_question","title":"","help":"","answered_by":"both","weight":0,"is_hidden_from_employee":false}]})";

// Both write at the same time, somebody above approves. Of the employee alone.
inline std::string cycle_body(std::string_view more = R"("appeal_days":14,"manager_change":"new_takes_over")")
{
    return fmt::format(
        R"({{"name":"2026","message":"","review_template_id":"{{review_template}}","period_from":"2025-03-01",
            "period_to":"2026-02-28","audience":{{"person_ids":["{{employee}}"]}},"is_parallel":true,
            "former_manager_reads":false,{},
            "phases":[{{"phase":"self","starts_on":"2026-03-01","ends_on":"2026-03-10"}},
                      {{"phase":"manager","starts_on":"2026-03-01","ends_on":"2026-03-20"}},
                      {{"phase":"approval","starts_on":"2026-03-21","ends_on":"2026-03-24"}},
                      {{"phase":"sharing","starts_on":"2026-03-25","ends_on":"2026-03-28"}},
                      {{"phase":"meeting","starts_on":"2026-03-29","ends_on":"2026-04-10"}},
                      {{"phase":"sign_off","starts_on":"2026-04-11","ends_on":"2026-04-20"}}]}})",
        more);
}

// The employee is a gardener, whose review has begun: remembers "cycle", "review" and its version "v".
inline void begin_review(Scenario& scenario, std::string body = cycle_body())
{
    prepare_job(scenario);
    make_gardener(scenario);
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /review-templates",
                   .body = std::string(review_template_body),
                   .keep = {{"review_template", "/id"}},
                   .events = Events{"review_template.created"}},
                  {.who = Who::people_admin,
                   .call = "POST /review-cycles",
                   .body = std::move(body),
                   .has = {{"/state", R"("draft")"}},
                   .keep = {{"cycle", "/id"}},
                   .events = Events{"review_cycle.drafted"}},
                  {.who = Who::people_admin,
                   .call = "POST /review-cycles/{cycle}/launch",
                   .body = R"({"version":1})",
                   .has = {{"/state", R"("launching")"}},
                   .events = Events{"review_cycle.launched"}}});
    scenario.run_tasks();
    scenario.run({{.who = Who::employee,
                   .call = "GET /reviews?of=own",
                   .has = {{"/items/0/state", R"("writing")"}, {"/items/0/waits_for", R"("both")"}},
                   .keep = {{"review", "/items/0/id"}}},
                  {.who = Who::employee, .call = "GET /reviews/{review}", .keep = {{"v", "/version"}}}});
}

// A sheet with a rating of the duty and of pruning, and more items.
inline std::string sheet_body(int duty, double pruning, std::string_view words, std::string_view more = "",
                              std::string_view version = "")
{
    return fmt::format(
        R"({{{}"content":{{"items":[
            {{"item_key":"responsibility-{{responsibility}}","rating":{},"is_not_judged":false,"comment":"{}"}},
            {{"item_key":"competency-{{prune}}","rating":{},"is_not_judged":false,"comment":""}}{}],"questions":[],"reason":""}}}})",
        version, duty, words, pruning, more);
}

constexpr std::string_view own_overall =
    R"(,{"item_key":"overall","rating":2,"is_not_judged":false,"comment":""},
        {"item_key":"one_question","is_not_judged":false,"comment":"Grafting in spring."})";
constexpr std::string_view potential =
    R"(,{"item_key":"potential","rating":2,"is_not_judged":false,"comment":"Ready soon."})";

inline Step hand_in(Who who)
{
    return {.who = who,
            .call = "POST /reviews/{review}/submission",
            .body = R"({"version":1})",
            .keep = {{"v", "/version"}}};
}

// Both parts are in.
inline void write_both(Scenario& scenario)
{
    scenario.run({{.who = Who::employee,
                   .call = "PUT /reviews/{review}/sheet",
                   .body = sheet_body(2, 4, "My trees bear.", own_overall),
                   .has = {{"/version", "1"}, {"/overall", "null"}},
                   .events = Events{}},
                  hand_in(Who::employee),
                  {.who = Who::manager,
                   .call = "PUT /reviews/{review}/sheet",
                   .body = sheet_body(2, 3, "Bears late.", potential),
                   .has = {{"/overall/value", "1.4"}},
                   .events = Events{}},
                  hand_in(Who::manager)});
}

// A step on the review, as it stands.
inline Step step_on_review(Who who, std::string_view what, std::string_view state, std::string_view more = "")
{
    return {.who = who,
            .call = fmt::format("POST /reviews/{{review}}/{}", what),
            .body = fmt::format(R"({{"version":{{v}}{}}})", more),
            .has = {{"/state", fmt::format(R"("{}")", state)}},
            .keep = {{"v", "/version"}}};
}

// Approved, shared and met.
inline void come_to_meeting(Scenario& scenario)
{
    scenario.run({step_on_review(Who::managers_manager, "approval", "sharing"),
                  step_on_review(Who::manager, "sharing", "shared"),
                  refused(Who::manager, "POST /reviews/{review}/meeting", 422, "in_future",
                          R"({"version":{v},"met_on":"2026-03-03"})"),
                  step_on_review(Who::manager, "meeting", "met", R"(,"met_on":"2026-03-02")")});
}

} // namespace espalier::test
