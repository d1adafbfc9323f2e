// SPDX-License-Identifier: Apache-2.0
// A series from its beginning over several sends to the trend, each on its day by the daily work.
#include "features/campaigns/campaigns_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

std::string series(std::string_view more = "", std::string_view closes_on = "2026-03-06")
{
    return fmt::format(
        R"({{"name":"Pulse","message":"","questionnaire_id":"{{questionnaire}}","mode":"attributed","also_by":"nothing",
            "audience":{{"rule":{{}}}},"opens_on":"2026-03-03","closes_on":"{}","smallest_group":3,
            "smallest_comment_group":3,"least_difference":2,"do_managers_read":true,"adds_joiners":false,
            "cadence":"weeks","every":1,"questions_each":1,"fixed_keys":["clear"]{}}})",
        closes_on, more);
}

void begin(Scenario& scenario)
{
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /campaign-series",
                   .body = series(),
                   .has = {{"/series/state", R"("paused")"},
                           {"/next/0/question_keys", R"(["clear","why"])"},
                           {"/next/1/question_keys", R"(["clear","skills"])"},
                           {"/next/1/opens_on", R"("2026-03-10")"},
                           {"/next/2/question_keys", R"(["clear","why"])"}},
                   .keep = {{"series", "/series/id"}},
                   .events = Events{"campaign_series.begun"}},
                  {.who = Who::people_admin,
                   .call = "GET /campaign-series/{series}/preview",
                   .has = {{"/people", "?"}, {"/samples/0/name", "?"}}},
                  {.who = Who::people_admin,
                   .call = "POST /campaign-series/{series}/state",
                   .body = R"({"version":1,"state":"running"})",
                   .has = {{"/series/state", R"("running")"}},
                   .events = Events{"campaign_series.started"}}});
}

void pass_days(Scenario& scenario, int days)
{
    for (int i = 0; i < days; ++i) {
        scenario.advance_seconds(86'400);
        scenario.run_daily_work();
        scenario.run_tasks();
    }
}

Step clear(Who who, int number)
{
    return {.who = who,
            .call = "POST /campaigns/{send}/answers",
            .body = fmt::format(R"({{"answers":[{{"question_key":"clear","number":{}}}]}})", number),
            .status = 204,
            .events = Events{}};
}

void remember_send(Scenario& scenario)
{
    scenario.run({{.who = Who::people_admin,
                   .call = "GET /campaign-series/{series}",
                   .has = {{"/sent/0/state", R"("open")"}},
                   .keep = {{"send", "/sent/0/campaign_id"}}}});
}

} // namespace

TEST_CASE("a series sends on its days, asks in turn, lays each beside the one before, and shows the trend")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        begin(scenario);
        pass_days(scenario, 1);
        remember_send(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{send}",
                       .has = {{"/campaign/name", R"("Pulse 1")"},
                               {"/campaign/closes_on", R"("2026-03-06")"},
                               {"/campaign/earlier_campaign_id", "null"}}},
                      {.who = Who::employee,
                       .call = "GET /campaigns/{send}/form",
                       .has = {{"/form/sections/0/questions/0/key", R"("clear")"},
                               {"/form/sections/0/questions/1/key", R"("why")"}},
                       .lacks = {"How good are you?"}},
                      clear(Who::employee, 5),
                      clear(Who::manager, 5),
                      clear(Who::peer, 1),
                      clear(Who::stranger, 1)});
        pass_days(scenario, 7);
        scenario.remember("first", scenario.remembered("send"));
        remember_send(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{send}",
                       .has = {{"/campaign/name", R"("Pulse 2")"}, {"/campaign/earlier_campaign_id", "?"}}},
                      {.who = Who::employee,
                       .call = "GET /campaigns/{send}/form",
                       .contains = {"How good are you?"},
                       .lacks = {"Why?"}},
                      clear(Who::employee, 5),
                      clear(Who::manager, 5),
                      clear(Who::peer, 5),
                      clear(Who::stranger, 1)});
        pass_days(scenario, 5);
        scenario.run(
            {{.who = Who::people_admin,
              .call = "GET /campaign-series/{series}/trend",
              .has = {{"/sends/0/answered", "4"},
                      {"/sends/1/answered", "4"},
                      {"/lines/0/kind", R"("theme")"},
                      {"/lines/0/points/0/value", "50"},
                      {"/lines/0/points/1/value", "75"},
                      {"/lines/1/key", R"("clear")"}}},
             {.who = Who::people_admin, .call = "GET /campaigns/{first}/results", .lacks = {"How good are you?"}},
             {.who = Who::executive,
              .call = "GET /campaign-series/{series}/trend",
              .has = {{"/sends/1/answered", "4"}}},
             refused(Who::employee, "GET /campaign-series/{series}/trend", 404, "not_found", "")});
    });
}

TEST_CASE("a unit in which one person's answer could be told from an earlier send is hidden, however long ago that was")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        begin(scenario);
        pass_days(scenario, 1);
        remember_send(scenario);
        scenario.run({clear(Who::employee, 5), clear(Who::manager, 5), clear(Who::peer, 5)});
        pass_days(scenario, 7);
        remember_send(scenario); // nobody answers
        for (auto const who : {Who::employee, Who::manager, Who::peer, Who::stranger})
            scenario.run(
                {{.who = who, .call = "GET /asked-campaigns", .contains = {"Pulse 2"}}}); // keeps them signed in
        pass_days(scenario, 7);
        remember_send(scenario);
        scenario.run({clear(Who::employee, 5), clear(Who::manager, 5), clear(Who::peer, 5), clear(Who::stranger, 1)});
        pass_days(scenario, 5);
        auto const hidden = scenario.as_program([&](platform::Context& context) {
            return *context.tx.row<std::int64_t>(
                "SELECT COUNT(*) FROM campaign_groups WHERE campaign_id = $1 AND hidden_because = 'too_similar'",
                std::stoll(scenario.remembered("send")));
        });
        CHECK(hidden > 0);
    });
}

TEST_CASE("a series that cannot be sent pauses and says why; resting and stopping hold")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        begin(scenario);
        scenario.run({refused(Who::people_admin, "PUT /campaign-series/{series}", 409, "series_running",
                              series(R"(,"version":2)")),
                      {.who = Who::people_admin,
                       .call = "POST /questionnaire-versions/{version}/retirement",
                       .body = R"({"version":3})"}});
        pass_days(scenario, 1);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaign-series/{series}",
                       .has = {{"/series/state", R"("paused")"},
                               {"/series/halted_because", R"("questionnaire_not_in_force")"},
                               {"/sent", "[]"}}},
                      {.who = Who::people_admin, .call = "GET /notifications", .contains = {"campaign_series_halted"}},
                      {.who = Who::people_admin,
                       .call = "POST /campaign-series/{series}/state",
                       .body = R"({"version":3,"state":"stopped"})",
                       .has = {{"/series/state", R"("stopped")"}, {"/next", "[]"}},
                       .events = Events{"campaign_series.stopped"}},
                      refused(Who::people_admin, "POST /campaign-series/{series}/state", 409, "series_stopped",
                              R"({"version":4,"state":"running"})")});
    });
}

TEST_CASE("what a series lacks is told at its fields")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        scenario.run(
            {refused(Who::people_admin, "POST /campaign-series", 422, "not_before_next", series("", "2026-03-09")),
             refused(Who::people_admin, "POST /campaign-series", 422, "unknown_question",
                     [] {
                         auto body = series();
                         body.replace(body.find(R"(["clear"])"), 9, R"(["other"])");
                         return body;
                     }()),
             refused(Who::employee, "POST /campaign-series", 403, "forbidden", series())});
        begin(scenario);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaign-series",
                       .has = {{"/items/0/name", R"("Pulse")"}, {"/items/0/sends", "0"}}},
                      refused(Who::employee, "GET /campaign-series/{series}", 403, "forbidden", "")});
    });
}
