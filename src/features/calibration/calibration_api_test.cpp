// SPDX-License-Identifier: Apache-2.0
// Calibration through the API: who takes part, what a change leaves behind, and the lock.
#include "features/calibration/calibration_store.h"
#include "features/reviews/reviews_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// As cycle_body, with a calibration and without approval.
std::string calibrated_cycle()
{
    auto body = cycle_body();
    auto const from = body.find(R"({"phase":"approval")");
    body.replace(from, body.find("},", from) - from,
                 R"({"phase":"calibration","starts_on":"2026-03-21","ends_on":"2026-03-24")");
    return body;
}

std::string session_body(std::string_view facilitator, std::string_view contributors)
{
    return fmt::format(R"({{"review_cycle_id":"{{cycle}}","name":"Trees","facilitator_id":"{{{}}}",
                           "contributor_ids":[{}],"guideline":[{{"rating":3,"least":0,"most":20}}]}})",
                       facilitator, contributors);
}

} // namespace

TEST_CASE(
    "a calibrated rating is a layer above the manager's, with from, to, by and why, and the lock lets reviews go on")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario, calibrated_cycle());
        write_both(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /reviews/{review}",
                       .has = {{"/state", R"("calibration")"}, {"/rights/may_pass_on", "true"}}},
                      refused(Who::people_admin, "POST /calibration-sessions", 422, "twice",
                              session_body("executive", R"("{executive}")")),
                      {.who = Who::people_admin,
                       .call = "POST /calibration-sessions",
                       .body = session_body("executive", R"("{manager}")"),
                       .has = {{"/is_hidden", "false"}},
                       .keep = {{"session", "/id"}},
                       .events = Events{"calibration_session.begun"}},
                      {.who = Who::manager,
                       .call = "GET /calibration-sessions/{session}",
                       .has = {{"/reviews/0/given", "1"},
                               {"/reviews/0/potential", "2"},
                               {"/distribution/0/given", "1"},
                               {"/boxes/0/performance", "1"},
                               {"/reviewers/0/statistics/ratings", "1"}}},
                      {.who = Who::executive, .call = "GET /notifications", .contains = {"calibration_begun"}},
                      {.who = Who::manager, .call = "GET /calibration-sessions", .contains = {"Trees"}},
                      refused(Who::employee, "GET /calibration-sessions/{session}", 404, "not_found"),
                      refused(Who::manager, "POST /calibration-sessions/{session}/changes", 403, "forbidden",
                              R"({"review_id":"{review}","rating":2,"reason":"The frost."})"),
                      refused(Who::executive, "POST /calibration-sessions/{session}/changes", 422, "not_on_scale",
                              R"({"review_id":"{review}","rating":5,"reason":"The frost."})"),
                      {.who = Who::executive,
                       .call = "POST /calibration-sessions/{session}/changes",
                       .body = R"({"review_id":"{review}","rating":3,"reason":"The frost."})",
                       .has = {{"/reviews/0/given", "1"},
                               {"/reviews/0/calibrated", "3"},
                               {"/distribution/2/is_outside", "true"},
                               {"/changes/0/from_rating", "1"},
                               {"/changes/0/to_rating", "3"},
                               {"/changes/0/reason", R"("The frost.")"}},
                       .events = Events{"review.calibrated"}},
                      refused(Who::executive, "POST /calibration-sessions/{session}/changes", 422, "unchanged",
                              R"({"review_id":"{review}","rating":3,"reason":"Again."})"),
                      refused(Who::people_admin, "DELETE /calibration-sessions/{session}", 409, "session_used"),
                      {.who = Who::executive,
                       .call = "POST /calibration-sessions/{session}/lock",
                       .body = R"({"version":1})",
                       .has = {{"/state", R"("locked")"}, {"/reviews/0/state", R"("sharing")"}}},
                      refused(Who::executive, "POST /calibration-sessions/{session}/changes", 409, "session_locked",
                              R"({"review_id":"{review}","rating":2,"reason":"Late."})"),
                      {.who = Who::manager, .call = "GET /notifications", .contains = {"review_to_share"}},
                      {.who = Who::manager,
                       .call = "GET /reviews/{review}",
                       .has = {{"/ratings/given", "1"}, {"/ratings/calibrated", "3"}, {"/ratings/final_rating", "3"}},
                       .keep = {{"v", "/version"}}},
                      refused(Who::manager, "PUT /reviews/{review}/sheet", 409, "ratings_fixed",
                              sheet_body(3, 3, "Bears late.", potential, R"("version":1,)")),
                      {.who = Who::manager,
                       .call = "PUT /reviews/{review}/sheet",
                       .body = sheet_body(2, 3, "Bears late, after the frost.", potential, R"("version":1,)")},
                      {.who = Who::people_admin,
                       .call = "GET /review-cycles/{cycle}/calibration-statistics",
                       .has = {{"/people", "null"}, {"/units/0/raised", "null"}}},
                      {.who = Who::executive,
                       .call = "GET /calibrated-cycles",
                       .has = {{"/items/0/name", R"("2026")"}, {"/items/0/sessions", "1"}}},
                      {.who = Who::manager, .call = "GET /calibrated-cycles", .status = 403}});
    });
}

TEST_CASE("nobody is rated in a session that they take part in, nor sees one in which they are")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario, calibrated_cycle());
        write_both(scenario);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /calibration-sessions",
              .body = session_body("employee", ""),
              .keep = {{"session", "/id"}}},
             {.who = Who::employee, .call = "GET /calibration-sessions/{session}", .has = {{"/reviews", "[]"}}},
             {.who = Who::people_admin, .call = "DELETE /calibration-sessions/{session}", .status = 204},
             {.who = Who::people_admin,
              .call = "POST /calibration-sessions",
              .body = session_body("executive", ""),
              .keep = {{"session", "/id"}}},
             {.who = Who::executive,
              .call = "GET /calibration-sessions/{session}",
              .has = {{"/reviews/0/id", R"("{review}")"}}}});
    });
}

TEST_CASE("a review that is reopened after the lock comes into another session, and the locked one stays as it was")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario, calibrated_cycle());
        write_both(scenario);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "GET /review-cycles/{cycle}/calibration",
              .has = {{"/waiting", "1"}, {"/sessions", "[]"}, {"/scale/0", R"("Below")"}}},
             {.who = Who::people_admin,
              .call = "GET /review-cycles/{cycle}/calibration?lowest_level=99",
              .has = {{"/waiting", "0"}}},
             {.who = Who::people_admin,
              .call = "POST /calibration-sessions",
              .body = session_body("executive", ""),
              .keep = {{"first", "/id"}}},
             {.who = Who::people_admin,
              .call = "GET /review-cycles/{cycle}/calibration",
              .has = {{"/waiting", "0"}, {"/sessions/0/reviews", "1"}}},
             {.who = Who::executive,
              .call = "POST /calibration-sessions/{first}/changes",
              .body = R"({"review_id":"{review}","rating":3,"reason":"The frost."})"},
             {.who = Who::executive,
              .call = "POST /calibration-sessions/{first}/lock",
              .body = R"({"version":1})",
              .has = {{"/may_change", "false"}, {"/may_discard", "false"}}},
             {.who = Who::people_admin, .call = "GET /reviews/{review}", .keep = {{"v", "/version"}}},
             step_on_review(Who::people_admin, "reopening", "writing",
                            R"(,"level":"manager_part","reason":"A goal was missed.")"),
             {.who = Who::executive,
              .call = "GET /calibration-sessions/{first}",
              .has = {{"/reviews/0/state", R"("writing")"},
                      {"/reviews/0/given", "1"},
                      {"/reviews/0/calibrated", "3"},
                      {"/reviews/0/potential", "2"},
                      {"/distribution/2/now", "1"}}},
             {.who = Who::manager,
              .call = "PUT /reviews/{review}/sheet",
              .body = sheet_body(3, 3, "Bears late.", potential, R"("version":1,)")},
             {.who = Who::manager, .call = "POST /reviews/{review}/submission", .body = R"({"version":2})"},
             {.who = Who::people_admin, .call = "GET /review-cycles/{cycle}/calibration", .has = {{"/waiting", "1"}}},
             {.who = Who::people_admin,
              .call = "POST /calibration-sessions",
              .body = session_body("executive", ""),
              .keep = {{"second", "/id"}}},
             {.who = Who::people_admin,
              .call = "GET /calibration-sessions/{second}",
              .has = {{"/reviews/0/id", R"("{review}")"},
                      {"/reviews/0/given", "2"},
                      {"/reviews/0/calibrated", "null"},
                      {"/may_discard", "true"}}},
             {.who = Who::executive,
              .call = "POST /calibration-sessions/{second}/changes",
              .body = R"({"review_id":"{review}","rating":1,"reason":"The summer."})"},
             {.who = Who::executive,
              .call = "POST /calibration-sessions/{second}/lock",
              .body = R"({"version":1})",
              .has = {{"/reviews/0/state", R"("sharing")"}}},
             {.who = Who::executive,
              .call = "GET /calibration-sessions/{first}",
              .has = {{"/reviews/0/given", "1"}, {"/reviews/0/calibrated", "3"}}},
             {.who = Who::executive,
              .call = "GET /review-cycles/{cycle}/calibration-statistics/file",
              .contains = {"unit_id,name,people,raised,lowered,mean_change"}}});
        scenario.as_program([&](platform::Context& context) {
            auto const cycle = reviews::ReviewCycleId{std::stoll(scenario.remembered("cycle"))};
            auto const units = calibration::store::ratings_by_unit(context.tx, cycle);
            REQUIRE(units.size() == 1);
            CHECK(units[0].people == 1);
            CHECK(units[0].raised == 0);
            CHECK(units[0].lowered == 1);
            return 0;
        });
    });
}

TEST_CASE("a review that leaves calibration before the lock has no figures in its session, nor after it")
{
    on_each_database([](Scenario& scenario) {
        begin_review(scenario, calibrated_cycle());
        write_both(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /calibration-sessions",
                       .body = session_body("executive", ""),
                       .keep = {{"session", "/id"}}},
                      step_on_review(Who::people_admin, "passing-on", "sharing"),
                      {.who = Who::executive,
                       .call = "GET /calibration-sessions/{session}",
                       .has = {{"/reviews/0/given", "null"}, {"/distribution/0/given", "0"}}},
                      refused(Who::executive, "POST /calibration-sessions/{session}/changes", 409, "not_now",
                              R"({"review_id":"{review}","rating":2,"reason":"Late."})"),
                      {.who = Who::executive,
                       .call = "POST /calibration-sessions/{session}/lock",
                       .body = R"({"version":1})",
                       .has = {{"/reviews/0/given", "null"}, {"/reviews/0/state", R"("sharing")"}}}});
    });
}

TEST_CASE("whoever begins a session in which they are rated does not see it, and others do")
{
    on_each_database([](Scenario& scenario) {
        auto body = calibrated_cycle();
        std::string const employee = R"(["{employee}"])";
        body.replace(body.find(employee), employee.size(), R"(["{employee}","{people_admin}"])");
        begin_review(scenario, body);
        scenario.as_program([](platform::Context& context) {
            return context.tx.execute("UPDATE reviews SET state = 'calibration', given_rating = 2");
        });
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /calibration-sessions",
              .body = session_body("executive", ""),
              .has = {{"/is_hidden", "true"}},
              .keep = {{"session", "/id"}}},
             refused(Who::people_admin, "GET /calibration-sessions/{session}", 404, "not_found"),
             refused(Who::people_admin, "POST /calibration-sessions/{session}/lock", 404, "not_found",
                     R"({"version":1})"),
             {.who = Who::people_admin,
              .call = "GET /review-cycles/{cycle}/calibration",
              .has = {{"/sessions/0/is_hidden", "true"}, {"/sessions/0/reviews", "2"}}},
             {.who = Who::executive, .call = "GET /calibration-sessions/{session}", .has = {{"/may_change", "true"}}},
             {.who = Who::executive, .call = "GET /calibration-sessions", .has = {{"/items/0/is_hidden", "false"}}}});
    });
}
