// SPDX-License-Identifier: Apache-2.0
// What becomes of reviews by themselves: days that pass, people who leave, managers who change.
#include "features/reviews/reviews_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("whoever answers for the employee takes the review over with what was drafted, also when the manager leaves")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario);
        scenario.run({{.who = Who::manager,
                       .call = "PUT /reviews/{review}/sheet",
                       .body = sheet_body(2, 3, "Half a thought."),
                       .has = {{"/version", "1"}}},
                      leave("manager")});
        scenario.run_tasks();
        scenario.run({{.who = Who::managers_manager,
                       .call = "GET /reviews/{review}",
                       .has = {{"/party", R"("manager")"}, {"/rights/may_write", "true"}},
                       .contains = {"Half a thought.", "reviewer_changed"}},
                      {.who = Who::managers_manager, .call = "GET /notifications", .contains = {"review_taken_over"}}});
    });
}

TEST_CASE("whoever is assigned to another manager is reviewed by them as soon as that is recorded, and both managers "
          "are told")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario);
        scenario.run(
            {{.who = Who::manager, .call = "PUT /reviews/{review}/sheet", .body = sheet_body(2, 3, "Half a thought.")},
             {.who = Who::people_admin,
              .call = "POST /people/{employee}/assignments",
              .body = R"({"valid_from":"2026-03-02","unit_id":"{north}","job_id":"{job}",
                                   "manager_id":"{managers_manager}"})"}});
        scenario.run_tasks();
        scenario.run({{.who = Who::managers_manager,
                       .call = "GET /reviews/{review}",
                       .has = {{"/party", R"("manager")"}},
                       .contains = {"Half a thought."}},
                      {.who = Who::managers_manager, .call = "GET /notifications", .contains = {"review_taken_over"}},
                      {.who = Who::manager, .call = "GET /notifications", .contains = {"review_handed_over"}},
                      refused(Who::manager, "GET /reviews/{review}", 404, "not_found")});
    });
}

TEST_CASE("once the employee's days are over the review goes on without them, and nothing of their draft is read")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario);
        scenario.run(
            {{.who = Who::employee, .call = "PUT /reviews/{review}/sheet", .body = sheet_body(2, 4, "Never sent.")},
             {.who = Who::manager,
              .call = "PUT /reviews/{review}/sheet",
              .body = sheet_body(2, 3, "Bears late.", potential)},
             hand_in(Who::manager)});
        scenario.advance_seconds(9 * 24 * 60 * 60);
        scenario.run_daily_work();
        scenario.run({refused(Who::employee, "PUT /reviews/{review}/sheet", 409, "not_their_turn",
                              sheet_body(2, 4, "Too late", "", R"("version":1,)")),
                      {.who = Who::managers_manager,
                       .call = "GET /reviews/{review}",
                       .has = {{"/state", R"("approval")"}},
                       .contains = {"Bears late."},
                       .lacks = {"Never sent."}}});
    });
}

TEST_CASE("why a review ended without sign-off is told in each reader's language when nobody said it in words")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario);
        scenario.run({leave("employee")});
        scenario.run_tasks();
        scenario.run(
            {{.who = Who::manager,
              .call = "GET /reviews/{review}",
              .has = {{"/state", R"("ended")"}, {"/end_reason", R"("employee_left")"}, {"/ended_because", R"("")"}}}});
    });
}
