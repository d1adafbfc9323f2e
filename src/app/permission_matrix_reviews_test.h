// SPDX-License-Identifier: Apache-2.0
// What the permission matrix needs of reviews: a cycle that is open, with the employee's review and a copy of it.
#pragma once

#include "support/sample_input.h"
#include "support/scenario.h"

namespace espalier::test {

// Needs a stored file 1.
inline void prepare_reviews(Scenario& scenario)
{
    scenario.run({{.who = Who::people_admin, .call = "GET /review-template-starter", .has = {{"/expected_point", "3"}}},
                  {.who = Who::people_admin,
                   .call = "POST /review-templates",
                   .body = R"({"name":"Keys","introduction":"","expected_point":2,"requires_comments_at_ends":true,
                      "absent_parts":"redistributed","scale":[{"name":"a","description":""},
                      {"name":"b","description":""},{"name":"c","description":""}],"sections":[
                      {"kind":"goals","title":"","help":"","answered_by":"both","weight":100,
                       "is_hidden_from_employee":false},
                      {"kind":"overall","title":"","help":"","answered_by":"both","weight":0,
                       "is_hidden_from_employee":false},
                      {"kind":"one_question","title":"","help":"","answered_by":"both","weight":0,
                       "is_hidden_from_employee":false}]})",
                   .keep = {{"review_template_id", "/id"}}},
                  {.who = Who::people_admin,
                   .call = "POST /review-cycles",
                   .body = R"({"name":"Keys","message":"","review_template_id":"{review_template_id}",
                      "period_from":"2025-03-01","period_to":"2026-02-28","audience":{"person_ids":["{employee}"]},
                      "is_parallel":true,"manager_change":"old_finishes","former_manager_reads":false,"appeal_days":0,
                      "phases":[{"phase":"self","starts_on":"2026-03-01","ends_on":"2026-03-10"},
                                {"phase":"manager","starts_on":"2026-03-01","ends_on":"2026-03-20"},
                                {"phase":"sharing","starts_on":"2026-03-25","ends_on":"2026-03-28"},
                                {"phase":"meeting","starts_on":"2026-03-29","ends_on":"2026-04-10"},
                                {"phase":"sign_off","starts_on":"2026-04-11","ends_on":"2026-04-20"}]})",
                   .keep = {{"review_cycle_id", "/id"}}},
                  {.who = Who::people_admin,
                   .call = "POST /review-cycles/{review_cycle_id}/launch",
                   .body = R"({"version":1})"}});
    scenario.run_tasks();
    scenario.run({{.who = Who::employee, .call = "GET /reviews?of=own", .keep = {{"review_id", "/items/0/id"}}}});
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute(
            "INSERT INTO calibration_sessions (id, review_cycle_id, name, facilitator_id, guideline, state, "
            "created_at, "
            "created_by_account_id, version) SELECT 1, review_cycle_id, 'Keys', $1, '[]', 'open', 0, 1, 1 FROM reviews",
            std::stoll(scenario.remembered("executive")));
        context.tx.execute("INSERT INTO review_copies (id, review_id, number, stored_file_id, content_hash, made_at) "
                           "SELECT 1, MAX(id), 1, 1, '', 0 FROM reviews");
        return 0;
    });
}

inline void add_review_values(Scenario const& scenario, SampleValues& values)
{
    for (auto const* name : {"review_template_id", "review_cycle_id", "review_id"})
        values[name] = scenario.remembered(name);
    values["review_copy_id"] = values["calibration_session_id"] = "1";
    values["change_reviewer.reviewer_id"] = values["choose_second_reviewer.second_reviewer_id"] =
        '"' + scenario.remembered("stranger") + '"';
    values["create_review_cycle.audience"] = R"({"rule":{}})";
}

} // namespace espalier::test
