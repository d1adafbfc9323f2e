// SPDX-License-Identifier: Apache-2.0
// 360° through the API: from a draft to a plan, and who may see what on the way.
#include "features/three_sixty/three_sixty_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a 360° goes from the choice of raters to a report that is handed on, and from there into needs")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, round_of("subject"));
        scenario.run(
            {{.who = Who::manager,
              .call = "GET /three-sixties?of=own",
              .has = {{"/items/0/state", R"("choosing")"}, {"/items/0/asked", "2"}}},
             {.who = Who::manager, .call = "GET /notifications", .contains = {"three_sixty_choose"}},
             {.who = Who::manager, .call = "GET /home", .contains = {"choose_raters", "rate_person", "{one}"}},
             {.who = Who::manager,
              .call = "GET /three-sixties/{one}/suggested-raters",
              .contains = {"Emil Voss", "Petra Lind"},
              .lacks = {"Mara"}},
             refused(Who::peer, "GET /three-sixties/{one}", 404, "not_found", ""),
             refused(Who::manager, "PUT /three-sixties/{one}/raters", 422, "wrong_group",
                     R"({"version":1,"raters":[{"rater_group":"other","person_id":"{employee}"}]})"),
             refused(Who::manager, "PUT /three-sixties/{one}/raters", 422, R"("rater_group":"external")",
                     R"({"version":1,"raters":[
                         {"rater_group":"external","name":"A","email":"a@x.example"},
                         {"rater_group":"external","name":"B","email":"b@x.example"},
                         {"rater_group":"external","name":"C","email":"c@x.example"}]})"),
             refused(Who::manager, "PUT /three-sixties/{one}/raters", 422, "/raters/1/email",
                     R"({"version":1,"raters":[
                         {"rater_group":"external","name":"A","email":"a@x.example"},
                         {"rater_group":"external","name":"B","email":"A@x.example"}]})"),
             refused(Who::manager, "PUT /three-sixties/{one}/raters", 422, "group_not_asked",
                     R"({"version":1,"raters":[{"rater_group":"peer","person_id":"{stranger}"}]})"),
             {.who = Who::manager,
              .call = "PUT /three-sixties/{one}/raters",
              .body = fmt::format(R"({{"version":1,{}}})", three_raters),
              .has = {{"/raters/2/state", R"("chosen")"}},
              .events = Events{"three_sixty.raters_chosen"}},
             {.who = Who::stranger, .call = "GET /rating-requests", .has = {{"/items", "[]"}}},
             {.who = Who::manager,
              .call = "POST /three-sixties/{one}/proposal",
              .body = R"({"version":2})",
              .has = {{"/state", R"("proposed")"}},
              .events = Events{"three_sixty.proposed"}},
             {.who = Who::managers_manager, .call = "GET /home", .contains = {"agree_raters"}},
             refused(Who::manager, "POST /three-sixties/{one}/agreement", 409, "not_proposed", R"({"version":3})"),
             {.who = Who::managers_manager,
              .call = "POST /three-sixties/{one}/agreement",
              .body = R"({"version":3})",
              .has = {{"/state", R"("collecting")"}, {"/asked", "5"}},
              .events = Events{"three_sixty.asked"}},
             {.who = Who::employee, .call = "GET /rating-requests", .keep = {{"request", "/items/0/id"}}},
             {.who = Who::employee,
              .call = "GET /rating-requests/{request}/form",
              .has = {{"/promise/is_named", "false"},
                      {"/promise/smallest_group", "3"},
                      {"/form/sections/0/questions/1/text/text", R"("Malte Reis listens.")"}}},
             refused(Who::employee, "POST /rating-requests/{request}/answers", 422, "/listens", R"({"answers":[]})"),
             refused(Who::peer, "GET /rating-requests/{request}/form", 404, "not_found", "")});
        rate(scenario, Who::employee, 2, 4, "Plum");
        rate(scenario, Who::peer, 3, 5, "Pear");
        rate(scenario, Who::stranger, 4, 3, "");
        rate(scenario, Who::manager, 5, 2, "Mine");
        scenario.run({{.who = Who::manager,
                       .call = "GET /three-sixties/{one}",
                       .has = {{"/answered", "4"}},
                       .lacks = {"has_answered"}},
                      refused(Who::managers_manager, "GET /three-sixties/{one}/report", 409, "not_released", "")});
        close(scenario, 3);
        scenario.run(
            {refused(Who::manager, "GET /three-sixties/{one}/report", 409, "not_released", ""),
             {.who = Who::managers_manager, .call = "GET /notifications", .contains = {"three_sixty_collected"}},
             {.who = Who::managers_manager, .call = "GET /home", .contains = {"release_three_sixty"}},
             {.who = Who::employee, .call = "GET /home", .lacks = {"rate_person"}},
             {.who = Who::managers_manager,
              .call = "GET /three-sixties/{one}/report",
              .has = {{"/report/pools/1/groups", R"(["report","other"])"},
                      {"/report/pools/1/answers", "3"},
                      {"/report/items/0/others/mean", "3"},
                      {"/report/items/0/self/mean", "5"},
                      {"/report/items/0/self_view", R"("blind_spot")"}},
              .contains = {"Plum", "Mine"}},
             refused(Who::manager, "POST /three-sixties/{one}/release", 403, "forbidden", R"({"version":5})"),
             {.who = Who::managers_manager,
              .call = "POST /three-sixties/{one}/release",
              .body = R"({"version":5})",
              .has = {{"/state", R"("released")"}}},
             refused(Who::managers_manager, "POST /three-sixties/{one}/release", 409, "not_collected",
                     R"({"version":6})"),
             {.who = Who::manager, .call = "GET /three-sixties/{one}/report", .contains = {"Pear"}},
             {.who = Who::manager, .call = "GET /three-sixties/{one}/report/print", .contains = {"%PDF"}},
             refused(Who::peer, "GET /three-sixties/{one}/report/print", 404, "not_found", ""),
             {.who = Who::manager,
              .call = "GET /people/{manager}/evidence",
              .contains = {R"("source":"peer","level":3)", R"("source":"self","level":5)"}},
             refused(Who::manager, "PUT /three-sixties/{one}/focus", 422, "unknown_reference",
                     R"({"items":[{"question_key":"why","row_key":""}]})"),
             {.who = Who::manager,
              .call = "PUT /three-sixties/{one}/focus",
              .body = R"({"items":[{"question_key":"skills","row_key":"{prune}"}]})",
              .has = {{"/items/0/question_key", R"("skills")"}, {"/items/0/need_id", "null"}},
              .events = Events{"three_sixty.focus_chosen"}},
             {.who = Who::manager,
              .call = "POST /three-sixties/{one}/learning",
              .body = R"({"item":{"question_key":"skills","row_key":"{prune}"},"statement":"Prune as others see it."})",
              .has = {{"/items/0/need_id", "?"}}},
             {.who = Who::manager, .call = "GET /people/{manager}/needs", .contains = {"Prune as others see it."}}});
    });
}

TEST_CASE("what raters say leaves no trace of who said it: no name, no event, no instant, no order")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, round_of("reporting_lines"));
        scenario.run({{.who = Who::manager,
                       .call = "GET /three-sixties/{one}",
                       .has = {{"/state", R"("collecting")"}, {"/asked", "4"}}}});
        rate(scenario, Who::employee, 2, 4, "Plum");
        rate(scenario, Who::peer, 3, 5, "Pear");
        scenario.as_program([](platform::Context& context) {
            CHECK(*context.tx.row<std::int64_t>("SELECT MAX(id) - MIN(id) FROM three_sixty_sheets") > INT64_C(1) << 40);
            CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM events WHERE kind LIKE '%rated%'") == 0);
            return 0;
        });
        close(scenario, 3);
        // Two are too few: neither their figures nor their words are shown, and nothing becomes evidence.
        scenario.run(
            {{.who = Who::managers_manager,
              .call = "GET /three-sixties/{one}/report",
              .has = {{"/report/pools/0/answers", "null"},
                      {"/report/items/0/others", "null"},
                      {"/report/hides_comments", "true"}},
              .lacks = {"Plum", "Pear"}},
             {.who = Who::managers_manager, .call = "POST /three-sixties/{one}/release", .body = R"({"version":2})"},
             {.who = Who::manager, .call = "GET /people/{manager}/evidence", .has = {{"/items", "[]"}}},
             {.who = Who::admin, .call = "GET /audit/events", .lacks = {"Plum"}}});
    });
}

TEST_CASE("whoever declines is replaced by somebody above, who alone reads why")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, round_of("reporting_lines"));
        scenario.run({{.who = Who::employee, .call = "GET /rating-requests", .keep = {{"request", "/items/0/id"}}},
                      {.who = Who::employee,
                       .call = "POST /rating-requests/{request}/decline",
                       .body = R"({"reason":"I am new here."})",
                       .status = 204,
                       .events = Events{"three_sixty.declined"}},
                      {.who = Who::managers_manager,
                       .call = "GET /three-sixties/{one}",
                       .has = {{"/may_choose", "true"}},
                       .contains = {"I am new here.", R"("declined")"}},
                      {.who = Who::manager,
                       .call = "GET /three-sixties/{one}",
                       .has = {{"/may_choose", "false"}},
                       .lacks = {"I am new here."}},
                      {.who = Who::managers_manager,
                       .call = "PUT /three-sixties/{one}/raters",
                       .body = R"({"version":1,"raters":[{"rater_group":"other","person_id":"{stranger}"}]})",
                       .has = {{"/asked", "4"}}},
                      {.who = Who::stranger, .call = "GET /rating-requests", .contains = {"Malte Reis"}},
                      {.who = Who::stranger, .call = "GET /notifications", .contains = {"three_sixty_asked"}}});
    });
}

TEST_CASE("somebody from outside rates by a link that works once, until the last day")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, round_of("manager"));
        scenario.run({{.who = Who::managers_manager,
                       .call = "PUT /three-sixties/{one}/raters",
                       .body =
                           R"({"version":1,"raters":[{"rater_group":"report","person_id":"{employee}"},
                      {"rater_group":"external","name":"Ute Wald","email":"ute@customer.example"}]})",
                       .keep = {{"outside", "/raters/3/id"}}},
                      {.who = Who::managers_manager,
                       .call = "POST /three-sixties/{one}/proposal",
                       .body = R"({"version":2})",
                       .has = {{"/state", R"("collecting")"}}},
                      refused(Who::manager, "POST /three-sixties/{one}/raters/{outside}/link", 403, "forbidden"),
                      {.who = Who::managers_manager,
                       .call = "POST /three-sixties/{one}/raters/{outside}/link",
                       .keep = {{"path", "/path"}}}});
        auto const key = scenario.remembered("path").substr(scenario.remembered("path").find('#') + 1);
        auto const body = answers(3, 4, "From outside");
        scenario.remember("key", key);
        scenario.run({{.who = Who::anonymous,
                       .call = "POST /outside-rating/form",
                       .body = R"({"key":"{key}"})",
                       .has = {{"/promise/rater_group", R"("external")"}, {"/person_name", R"("Malte Reis")"}}},
                      refused(Who::anonymous, "POST /outside-rating/form", 404, "not_found", R"({"key":"guess"})"),
                      {.who = Who::anonymous,
                       .call = "POST /outside-rating/answers",
                       .body = R"({"key":"{key}",)" + body.substr(1),
                       .status = 204,
                       .events = Events{}},
                      refused(Who::anonymous, "POST /outside-rating/answers", 409, "already_answered",
                              R"({"key":"{key}","answers":[]})")});
        scenario.advance_seconds(9 * 86'400);
        scenario.run({refused(Who::anonymous, "POST /outside-rating/form", 404, "not_found", R"({"key":"{key}"})")});
    });
}

TEST_CASE("each day raters are reminded, a manager who left is followed, and what is past its last day is collected")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, round_of("reporting_lines", R"(,"remind_every_days":2)"));
        rate(scenario, Who::employee, 2, 4, "");
        scenario.run({leave("managers_manager")});
        scenario.advance_seconds(2 * 86'400);
        scenario.run_daily_work();
        scenario.run({{.who = Who::employee, .call = "GET /notifications", .lacks = {"three_sixty_reminder"}},
                      {.who = Who::peer, .call = "GET /notifications", .contains = {"three_sixty_reminder"}}});
        scenario.advance_seconds(7 * 86'400);
        scenario.run_daily_work();
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /three-sixty-rounds/{round}",
                       .has = {{"/round/state", R"("closed")"}, {"/counts/collected", "1"}}}});
    });
}

TEST_CASE("what a round lacks is told at its fields, and what is launched does not change")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        scenario.run(
            {refused(Who::people_admin, "POST /three-sixty-rounds", 422, "/coach_id",
                     round_of("subject", R"(,"coach_id":"{stranger}")")),
             refused(Who::employee, "POST /three-sixty-rounds", 403, "forbidden", round_of("subject")),
             refused(Who::people_admin, "POST /three-sixty-rounds", 422, "/limits/0/rater_group",
                     R"({"name":"Spring","message":"","purpose":"development","questionnaire_id":"{questionnaire}",
                         "audience":{"person_ids":["{manager}"]},
                         "limits":[{"rater_group":"self","fewest":0,"most":5}],"chosen_by":"subject",
                         "released_by":"manager","choose_until":"2026-03-04","answer_until":"2026-03-09",
                         "smallest_group":3,"smallest_comment_group":3,"asks_focus_only":false})")});
        launch(scenario, round_of("subject"));
        scenario.run({refused(Who::people_admin, "DELETE /three-sixty-rounds/{round}", 409, "round_launched", ""),
                      refused(Who::people_admin, "POST /three-sixty-rounds/{round}/extension", 422, "not_later",
                              R"({"version":3,"answer_until":"2026-03-09"})"),
                      {.who = Who::people_admin,
                       .call = "POST /three-sixty-rounds/{round}/extension",
                       .body = R"({"version":3,"answer_until":"2026-03-12"})",
                       .has = {{"/round/answer_until", R"("2026-03-12")"}},
                       .events = Events{"round.extended"}}});
    });
}
