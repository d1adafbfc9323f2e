// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of one-on-ones, recognition and feedback: things of each state, and the values that their routes ask for.
#pragma once

#include "support/sample_input.h"
#include "support/scenario.h"

#include <fmt/core.h>

namespace espalier::test {

// A one-on-one of the employee and the manager, with something of everything in it.
inline void prepare_one_on_ones(Scenario& scenario, SampleValues& values)
{
    scenario.run({
        {.who = Who::employee,
         .call = "POST /one-on-one-series",
         .body = R"({"with_id":"{manager}","cadence":"weekly","weekday":2,"starts_at_minute":600,"minutes":30,
                     "time_zone":"UTC"})",
         .keep = {{"one_on_one_series_id", "/id"}, {"one_on_one_meeting_id", "/next/id"}}},
        {.who = Who::employee,
         .call = "POST /one-on-one-series/{one_on_one_series_id}/talking-points",
         .body = R"({"text":"Keys","is_shared":true,"submission":"keys"})",
         .keep = {{"talking_point_id", "/id"}}},
        {.who = Who::employee,
         .call = "POST /one-on-one-meetings/{one_on_one_meeting_id}/notes",
         .body = R"({"text":"Keys","submission":"keys"})",
         .keep = {{"shared_note_id", "/id"}}},
        {.who = Who::employee,
         .call = "POST /one-on-one-series/{one_on_one_series_id}/action-items",
         .body = R"({"owner_id":"{employee}","text":"Keys","submission":"keys"})",
         .keep = {{"action_item_id", "/id"}}},
        {.who = Who::manager,
         .call = "POST /one-on-one-series/{one_on_one_series_id}/records",
         .body = R"({"text":"Keys"})",
         .keep = {{"one_on_one_record_id", "/records/0/id"}}},
    });
    for (auto const* name : {"one_on_one_series_id", "one_on_one_meeting_id", "talking_point_id", "shared_note_id",
                             "action_item_id", "one_on_one_record_id"})
        values[name] = scenario.remembered(name);
    values["with_id"] = scenario.remembered("managers_manager");
    values["begin_one_on_one.time_zone"] = values["change_one_on_one.time_zone"] = R"("UTC")";
    values["plan_one_on_one_meeting.starts_at"] = R"("2026-03-10T10:00:00Z")";
}

// What the employee received, one that waits for the manager's manager, a value and a programme.
inline void prepare_recognition(Scenario& scenario, SampleValues& values)
{
    auto const give = [](std::string name, int points) {
        return Step{.who = Who::stranger,
                    .call = "POST /recognitions",
                    .body = fmt::format(R"({{"receiver_ids":["{{employee}}"],"message":"A key that opens.",
                                             "visibility":"everybody","points_each":{}}})",
                                        points),
                    .keep = {{std::move(name), "/id"}}};
    };
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /company-values",
                   .body = R"({"name":"Keys for all","description":""})",
                   .keep = {{"company_value_id", "/id"}}},
                  {.who = Who::people_admin,
                   .call = "POST /recognition-programmes",
                   .body = R"({"name":"Keys","starts_on":"2026-01-01","ends_on":"2026-12-31","allowance_period":"year",
                               "allowance":100,"least_points":1,"most_points":50,"approval_above":20,
                               "budget_owner_id":"{managers_manager}","point_value":1})",
                   .keep = {{"recognition_programme_id", "/recognition_programme/id"}}},
                  give("recognition_id", 0),
                  give("waiting_recognition", 30)});
    for (auto const* name : {"company_value_id", "recognition_programme_id", "recognition_id"})
        values[name] = scenario.remembered(name);
    for (auto const* route : {"approve_recognition", "decline_recognition"})
        values[fmt::format("{}.recognition_id", route)] = scenario.remembered("waiting_recognition");
    values["give_recognition.receiver_ids"] = R"([")" + scenario.remembered("manager") + R"("])";
    values["give_recognition.company_value_id"] = '"' + values["company_value_id"] + '"';
    values["correct_points.points"] = "1";
    for (auto const* route : {"create_recognition_programme", "change_recognition_programme"}) {
        values[fmt::format("{}.most_points", route)] = "1";
        values[fmt::format("{}.budget_owner_id", route)] = '"' + scenario.remembered("manager") + '"';
    }
    values["read_recognition_reach.year"] = "2026";
}

// What a colleague has told the employee, and what the employee asked them.
inline void prepare_feedback(Scenario& scenario)
{
    scenario.run({{.who = Who::peer,
                   .call = "POST /feedback",
                   .body = R"({"receiver_id":"{employee}","kind":"praise","content":"Keys that open."})",
                   .keep = {{"feedback_id", "/id"}}},
                  {.who = Who::employee,
                   .call = "POST /feedback-requests",
                   .body = R"({"question":"How do my keys turn?","person_ids":["{peer}"]})",
                   .keep = {{"feedback_request_id", "/id"}}},
                  {.who = Who::peer, .call = "GET /feedback-waiting", .keep = {{"feedback_ask_id", "/asks/0/id"}}}});
}

inline void add_feedback_values(Scenario const& scenario, SampleValues& values)
{
    for (auto const* name : {"feedback_id", "feedback_request_id", "feedback_ask_id"})
        values[name] = scenario.remembered(name);
    values["receiver_id"] = scenario.remembered("employee");
    values["discuss_feedback.with_id"] = '"' + scenario.remembered("manager") + '"';
    values["ask_for_feedback.person_ids"] = R"([")" + scenario.remembered("stranger") + R"("])";
}

} // namespace espalier::test
