// SPDX-License-Identifier: Apache-2.0
// Campaigns through the API: from a draft to what was answered, and who may see what of it.
#include "features/campaigns/campaigns_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a campaign is drafted with its rules, launched once its questionnaire is in force, answered and counted")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign("attributed"));
        scenario.run(
            {{.who = Who::people_admin,
              .call = "GET /campaigns/{campaign}",
              .has = {{"/campaign/state", R"("open")"},
                      {"/questionnaire_title", R"("How we work")"},
                      {"/asked", "7"},
                      {"/answered", "0"}}},
             {.who = Who::employee,
              .call = "GET /asked-campaigns",
              .has = {{"/items/0/takes_answers", "true"}, {"/items/0/name", R"("Spring")"}}},
             {.who = Who::employee, .call = "GET /notifications", .contains = {"campaign_opened", "/answer/"}},
             {.who = Who::employee, .call = "GET /home", .contains = {"answer_campaign", "{campaign}", "2026-03-09"}},
             {.who = Who::employee,
              .call = "GET /campaigns/{campaign}/form",
              .has = {{"/promise/mode", R"("attributed")"},
                      {"/promise/unit_name", "?"},
                      {"/promise/smallest_group", "3"},
                      {"/takes_answers", "true"},
                      {"/form/sections/0/questions/0/key", R"("clear")"}}},
             refused(Who::employee, "POST /campaigns/{campaign}/answers", 422, "/clear", R"({"answers":[]})"),
             answer(Who::employee, 5, "The board shows them."),
             refused(Who::employee, "POST /campaigns/{campaign}/answers", 409, "already_answered",
                     R"({"answers":[{"question_key":"clear","number":1}]})"),
             {.who = Who::employee, .call = "GET /home", .lacks = {"answer_campaign"}},
             answer(Who::peer, 4, "We talk."),
             answer(Who::manager, 2, "Too many."),
             answer(Who::stranger, 1, "Which aims?"),
             {.who = Who::people_admin,
              .call = "GET /campaigns/{campaign}/participation",
              .has = {{"/groups/0/kind", R"("everybody")"}, {"/groups/0/asked", "7"}, {"/groups/0/answered", "4"}}},
             refused(Who::people_admin, "GET /campaigns/{campaign}/results", 404, "not_found", "")});
        close(scenario, 3);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "GET /campaigns/{campaign}/results",
              .has = {{"/group/answered", "4"},
                      {"/factors/0/name", R"("Aims")"},
                      {"/factors/0/result/score/favourable", "50"},
                      {"/questions/0/agreement/score/mean", "3"},
                      {"/questions/0/values/4/answers", "1"}},
              .lacks = {"The board"}},
             {.who = Who::people_admin,
              .call = "GET /campaigns/{campaign}/comments",
              .contains = {"The board shows them.", "Which aims?"}},
             {.who = Who::people_admin,
              .call = "GET /campaigns/{campaign}/comments?search=BOARD",
              .contains = {"The board shows them."},
              .lacks = {"Which aims?"}},
             {.who = Who::executive, .call = "GET /campaigns/{campaign}/heatmap", .has = {{"/factors/0/name", "?"}}},
             {.who = Who::executive,
              .call = "GET /campaign-results",
              .has = {{"/items/0/name", R"("Spring")"},
                      {"/items/0/answered", "4"},
                      {"/items/0/questionnaire_title", R"("How we work")"},
                      {"/items/0/own_unit_name", "null"}}},
             {.who = Who::executive,
              .call = "GET /campaigns/{campaign}/results/file?format=csv&language=en",
              .contains = {"Themes,Aims,Favourable,50", "Comments,Why?,Comment,The board shows them."}},
             {.who = Who::executive,
              .call = "GET /campaigns/{campaign}/results/file?format=xlsx",
              .contains = {"xl/workbook.xml"}},
             {.who = Who::executive, .call = "GET /campaigns/{campaign}/results/file?format=pdf", .contains = {"%PDF"}},
             refused(Who::peer, "GET /campaigns/{campaign}/results/file?format=csv", 404, "not_found", ""),
             {.who = Who::executive, .call = "GET /notifications", .contains = {"campaign_counted", "/results"}},
             {.who = Who::peer, .call = "GET /notifications", .lacks = {"campaign_counted"}},
             refused(Who::peer, "GET /campaigns/{campaign}/results", 404, "not_found", ""),
             refused(Who::employee, "POST /campaigns/{campaign}/answers", 409, "already_answered", R"({"answers":[]})"),
             refused(Who::managers_manager, "POST /campaigns/{campaign}/answers", 409, "campaign_not_open",
                     R"({"answers":[{"question_key":"clear","number":1}]})")});
    });
}

TEST_CASE("what a draft lacks is told at its fields, and what is launched does not change")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        scenario.run({refused(Who::people_admin, "POST /campaigns", 422, "/audience", campaign("attributed", "", "{}")),
                      refused(Who::people_admin, "POST /campaigns", 422, "/audience/person_ids",
                              campaign("attributed", "", R"({"person_ids":["17"]})")),
                      refused(Who::employee, "POST /campaigns", 403, "forbidden", campaign("attributed"))});
        draft(scenario, campaign("attributed", "", R"({"person_ids":["{employee}","{stranger}"]})"));
        scenario.run(
            {{.who = Who::people_admin,
              .call = "GET /campaigns/{campaign}/preview",
              .has = {{"/people", "2"}, {"/units", "2"}, {"/small_units", "2"}},
              .contains = {"no_job"}},
             refused(Who::people_admin, "POST /campaigns/{campaign}/launch", 412, "stale", R"({"version":7})"),
             {.who = Who::people_admin, .call = "POST /campaigns/{campaign}/launch", .body = R"({"version":1})"}});
        scenario.run_tasks();
        scenario.run({refused(Who::people_admin, "DELETE /campaigns/{campaign}", 409, "campaign_launched", ""),
                      refused(Who::peer, "GET /campaigns/{campaign}/form", 404, "not_found", ""),
                      {.who = Who::people_admin,
                       .call = "PUT /campaigns/{campaign}/people/{stranger}",
                       .body = R"({"is_excused":true})",
                       .status = 204,
                       .events = Events{"campaign.person_changed"}},
                      {.who = Who::people_admin, .call = "GET /campaigns/{campaign}", .has = {{"/asked", "1"}}},
                      answer(Who::stranger, 4, ""),
                      // Excusing whoever has answered, or has not, looks the same.
                      {.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}",
                       .has = {{"/asked", "1"}, {"/answered", "1"}}},
                      {.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/people",
                       .contains = {"Emil Voss", R"("has_answered":null)"}}});
    });
}

TEST_CASE("an anonymous answer leaves no trace of who gave it: no name, no event, no instant, no order")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign("attributed"));
        std::vector<Who> const order{Who::employee, Who::peer, Who::manager, Who::managers_manager, Who::stranger};
        for (auto const who : order)
            scenario.run({answer(who, 3, name_of(who) == "employee" ? "Plum" : "Pear")});
        scenario.as_program([](platform::Context& context) {
            CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM campaign_sheets WHERE person_id IS NOT NULL") ==
                  0);
            CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM campaign_comments WHERE person_id IS NOT NULL") ==
                  0);
            CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM campaign_drafts") == 0);
            // Ids that are made of the time would all lie within a second of another.
            CHECK(*context.tx.row<std::int64_t>("SELECT MAX(id) - MIN(id) FROM campaign_sheets") > INT64_C(1) << 50);
            return 0;
        });
        close(scenario, 3);
        scenario.run({{.who = Who::admin, .call = "GET /audit/events", .lacks = {"campaign.answered", "Plum"}},
                      {.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/results",
                       .contains = {"too_small", "would_tell"}}});
    });
}

TEST_CASE("an identified campaign keeps drafts, tells who has answered, and ratings of oneself become evidence")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        make_gardener(scenario);
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign("identified", "", R"({"person_ids":["{employee}","{peer}"]})"));
        scenario.run({{.who = Who::employee,
                       .call = "PUT /campaigns/{campaign}/draft",
                       .body = R"({"answers":[{"question_key":"clear","number":2}]})",
                       .status = 204},
                      {.who = Who::employee,
                       .call = "GET /campaigns/{campaign}/form",
                       .has = {{"/draft/0/number", "2"}, {"/form/sections/0/questions/2/competencies/0/name", "?"}}},
                      {.who = Who::employee,
                       .call = "POST /campaigns/{campaign}/answers",
                       .body = R"({"answers":[{"question_key":"clear","number":4},
                         {"question_key":"skills","rows":[{"row_key":"{prune}","level":2}]}]})",
                       .status = 204,
                       .events = Events{"evidence.answered", "need.derived", "campaign.answered"}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/evidence",
                       .has = {{"/items/0/source", R"("self")"}, {"/items/0/level", "2"}}},
                      {.who = Who::employee, .call = "GET /people/{employee}/needs", .contains = {"derived"}},
                      {.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/people",
                       .contains = {R"("has_answered":true)", R"("has_answered":false)"}}});
        close(scenario, 3);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/results",
                       .has = {{"/questions/2/rows/0/mean", "2"}, {"/group/answered", "1"}}},
                      refused(Who::executive, "GET /campaigns/{campaign}/results", 404, "not_found", ""),
                      {.who = Who::executive, .call = "GET /campaign-results", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("a manager finds the results of the own team, lands on it, and is told when they are there")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign("attributed", "", R"({"person_ids":["{manager}","{employee}","{peer}"]})"));
        for (auto const who : {Who::manager, Who::employee, Who::peer})
            scenario.run({answer(who, 4, "")});
        close(scenario, 3);
        scenario.run({{.who = Who::manager, .call = "GET /notifications", .contains = {"campaign_counted", "/results"}},
                      {.who = Who::manager,
                       .call = "GET /campaign-results",
                       .has = {{"/items/0/name", R"("Spring")"}, {"/items/0/own_unit_name", "?"}}},
                      {.who = Who::manager,
                       .call = "GET /campaigns/{campaign}/results",
                       .has = {{"/group/kind", R"("everybody")"}, {"/own_group_id", "?"}},
                       .keep = {{"own", "/own_group_id"}}},
                      {.who = Who::manager,
                       .call = "GET /campaigns/{campaign}/results?campaign_group_id={own}",
                       .has = {{"/group/kind", R"("unit")"}, {"/group/answered", "3"}, {"/drivers", "[]"}}},
                      refused(Who::peer, "GET /campaigns/{campaign}/results", 404, "not_found", ""),
                      {.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/results",
                       .has = {{"/own_group_id", "null"}}}});
    });
}

TEST_CASE("a campaign tells whom its audience names, by name, and the list whose questionnaire it sends")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        put_questionnaire_in_force(scenario);
        draft(scenario, campaign("identified", "", R"({"rule":{"unit_ids":[],"job_ids":["{job}"]},
                                                       "person_ids":["{employee}"],"left_out_ids":["{peer}"]})"));
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}",
                       .has = {{"/named_people/0/id", R"("{employee}")"},
                               {"/named_people/0/name", "?"},
                               {"/left_out_people/0/id", R"("{peer}")"},
                               {"/jobs/0/title", "?"}}},
                      {.who = Who::people_admin,
                       .call = "GET /campaigns?state=draft",
                       .has = {{"/items/0/questionnaire_id", R"("{questionnaire}")"}}}});
    });
}

TEST_CASE("that somebody who has left had answered is told by no list of who was asked")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign("attributed"));
        scenario.run({answer(Who::peer, 4, ""), leave("peer"), leave("stranger")});
        scenario.advance_seconds(86'400);
        scenario.run_daily_work();
        auto const is_excused = [](std::string const& search) {
            return Step{.who = Who::people_admin,
                        .call = "GET /campaigns/{campaign}/people?search=" + search,
                        .has = {{"/items/0/is_excused", "true"}, {"/items/0/has_answered", "null"}}};
        };
        scenario.run({is_excused("Petra"), is_excused("Stina")});
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}",
                       .has = {{"/asked", "5"}, {"/answered", "1"}}}});
    });
}

TEST_CASE("each day those who have not answered are reminded, and what is past its last day is counted")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign("unattributed", R"(,"remind_every_days":3)"));
        scenario.run({answer(Who::employee, 5, "")});
        scenario.advance_seconds(3 * 86'400);
        scenario.run_daily_work();
        scenario.run({{.who = Who::employee, .call = "GET /notifications", .lacks = {"campaign_reminder"}},
                      {.who = Who::peer, .call = "GET /notifications", .contains = {"campaign_reminder"}}});
        scenario.advance_seconds(5 * 86'400);
        scenario.run_daily_work();
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}",
                       .has = {{"/campaign/state", R"("closed")"}}},
                      {.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/results",
                       .has = {{"/group/hidden_because", R"("too_small")"}, {"/questions", "[]"}}},
                      {.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/results/file?format=csv&language=en",
                       .contains = {"Fewer than 3 have answered"},
                       .lacks = {"Favourable", "Answered,"}}});
    });
}
