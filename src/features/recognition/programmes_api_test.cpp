// SPDX-License-Identifier: Apache-2.0
// Values, programmes and the reach report through the API, and the pure rules of the allowance.
#include "features/recognition/allowance.h"
#include "features/recognition/recognition_test.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace espalier;
using namespace espalier::test;
using recognition::AllowancePeriod;
using recognition::period_of;

TEST_CASE("every day lies in one period of each kind, and the next begins right after it")
{
    CHECK(rc::check("all days", [] {
        auto const day = date_of(2020, 1, 1).plus_days(*rc::gen::inRange(0, 6000));
        auto const kind = *rc::gen::element(AllowancePeriod::month, AllowancePeriod::quarter, AllowancePeriod::year);
        auto const period = period_of(kind, day);
        RC_ASSERT(period.starts_on <= day);
        RC_ASSERT(day <= period.ends_on);
        RC_ASSERT(period_of(kind, period.starts_on).key == period.key);
        RC_ASSERT(period_of(kind, period.ends_on).key == period.key);
        RC_ASSERT(period_of(kind, period.ends_on.plus_days(1)).starts_on == period.ends_on.plus_days(1));
        RC_ASSERT(period_of(kind, period.ends_on.plus_days(1)).key != period.key);
    }));
    CHECK(period_of(AllowancePeriod::quarter, date_of(2026, 5, 31)).key == "2026-Q2");
    CHECK(period_of(AllowancePeriod::month, date_of(2026, 5, 31)).key == "2026-05");
}

TEST_CASE("an allowance is what everybody has and every extra that fits")
{
    recognition::ProgrammeContent programme;
    programme.allowance = 100;
    platform::UnitId const company{1};
    platform::UnitId const north{2};
    std::vector<recognition::ProgrammeExtra> extras(3);
    extras[0].points = 50; // managers
    extras[1].points = 20;
    extras[1].unit_id = company;
    extras[2].points = 7;
    extras[2].job_id = recognition::JobId{9};
    using recognition::allowance_of;
    CHECK(allowance_of(programme, extras, {false, {platform::UnitId{8}}, {}}) == 100);
    CHECK(allowance_of(programme, extras, {true, {north, company}, recognition::JobId{9}}) == 177);
    CHECK(allowance_of(programme, extras, {false, {north, company}, recognition::JobId{8}}) == 120);
}

TEST_CASE("values are kept and retired, and a retired one is chosen no more")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /company-values",
              .body = R"({"name":"We say it early","description":"Also when it is uncomfortable."})",
              .keep = {{"value", "/id"}},
              .events = {{"company_value.added"}}},
             refused(Who::people_admin, "POST /company-values", 409, "already_exists",
                     R"({"name":"We say it early","description":""})"),
             refused(Who::manager, "POST /company-values", 403, "forbidden", R"({"name":"Other"})"),
             thank(R"("{peer}")", 0, R"(,"company_value_id":"{value}")"),
             {.who = Who::stranger,
              .call = "GET /recognitions?company_value_id={value}",
              .has = {{"/items/0/company_value_name", R"("We say it early")"}}},
             {.who = Who::stranger,
              .call = "GET /recognitions?unit_id={north}&person_id={peer}",
              .has = {{"/items/0/giver_name", R"("Emil Voss")"}}},
             {.who = Who::stranger, .call = "GET /recognitions?unit_id={south}", .has = {{"/items", "[]"}}},
             {.who = Who::stranger, .call = "GET /recognitions?person_id={stranger}", .has = {{"/items", "[]"}}},
             {.who = Who::people_admin,
              .call = "PUT /company-values/{value}",
              .body = R"({"name":"We say it early","description":"","is_retired":true,"version":1})",
              .has = {{"/retired_on", R"("2026-03-02")"}}},
             refused(Who::employee, "POST /recognitions", 422, "/company_value_id",
                     R"({"receiver_ids":["{peer}"],"message":"Thanks.","visibility":"everybody","points_each":0,
                         "company_value_id":"{value}"})")});
    });
}

TEST_CASE("one programme runs at a time, with sensible figures and days of its own")
{
    on_each_database([](Scenario& scenario) {
        auto const programme = [](std::string_view name, std::string_view days, std::string_view more = "") {
            return fmt::format(R"({{"name":"{}",{},"allowance_period":"quarter","allowance":10,"least_points":1,
                                   "most_points":5,"budget_owner_id":"{{executive}}","point_value":1{}}})",
                               name, days, more);
        };
        std::string_view const next_year = R"("starts_on":"2027-01-01","ends_on":"2027-12-31")";
        scenario.run(
            {open_programme(),
             refused(Who::people_admin, "POST /recognition-programmes", 409, "programmes_overlap",
                     programme("Other", R"("starts_on":"2026-12-31","ends_on":"2027-02-01")")),
             refused(Who::people_admin, "POST /recognition-programmes", 422, "/ends_on",
                     programme("Other", R"("starts_on":"2027-12-31","ends_on":"2027-02-01")")),
             refused(Who::people_admin, "POST /recognition-programmes", 422, "/extras/0/job_id",
                     programme("Other", next_year, R"(,"extras":[{"unit_id":"{north}","job_id":"1","points":1}])")),
             refused(Who::manager, "POST /recognition-programmes", 403, "forbidden", programme("Other", next_year)),
             {.who = Who::people_admin,
              .call = "POST /recognition-programmes",
              .body = programme("Next", next_year, R"(,"extras":[{"unit_id":"{north}","points":3}])"),
              .has = {{"/is_running", "false"}, {"/extras/0/unit_name", R"("North")"}},
              .keep = {{"next", "/recognition_programme/id"}}},
             {.who = Who::people_admin,
              .call = "PUT /recognition-programmes/{next}",
              .body = programme("Next year", next_year, R"(,"version":1)"),
              .has = {{"/recognition_programme/name", R"("Next year")"}, {"/extras", "[]"}}},
             refused(Who::people_admin, "PUT /recognition-programmes/{next}", 412, "stale",
                     programme("Next year", next_year, R"(,"version":1)")),
             {.who = Who::employee,
              .call = "GET /recognition-programmes",
              .has = {{"/items/1/budget_owner_name", R"("Mara Ohm")"}, {"/items/1/extras/0/points", "50"}}}});
    });
}

TEST_CASE("the reach report counts who gives and receives, hides small groups, and shows pairs to the people team")
{
    on_each_database([](Scenario& scenario) {
        std::vector<Step> steps;
        for (int i = 0; i < 3; ++i) {
            steps.push_back(thank(R"("{peer}")", 0));
            steps.push_back(thank(R"("{employee}")", 0, "", "given", Who::peer));
        }
        scenario.run(steps);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /recognition-reach?year=2026",
                       .has = {{"/whole/figures/people", "7"},
                               {"/whole/figures/givers", "2"},
                               {"/whole/figures/receivers", "2"},
                               {"/values/0/recognitions", "6"},
                               {"/values/0/givers", "null"},
                               {"/pairs/0/times", "3"},
                               {"/pairs/0/times_back", "3"},
                               {"/smallest", "5"}}},
                      {.who = Who::executive, .call = "GET /recognition-reach?year=2026", .has = {{"/pairs", "null"}}},
                      {.who = Who::people_admin,
                       .call = "GET /recognition-reach?year=2025",
                       .has = {{"/whole/figures/givers", "0"}, {"/pairs", "[]"}}},
                      {.who = Who::people_admin,
                       .call = "GET /recognition-reach?year=2026&unit_id={north}",
                       .has = {{"/whole/figures", "null"}, {"/values", "[]"}, {"/links", "[]"}}},
                      {.who = Who::manager, .call = "GET /recognition-reach?year=2026", .status = 403}});
        auto const report = scenario.send(Who::people_admin, "GET /recognition-reach?year=2026").body;
        CHECK(report.find(R"("name":"North","figures":null)") != std::string::npos);
        CHECK(report.find(R"("name":"South","figures":null)") != std::string::npos);
    });
}
