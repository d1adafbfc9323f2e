// SPDX-License-Identifier: Apache-2.0
// What a calendar program reads by a secret address, and when it stops.
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// The employee's agreed plan: one item from March to September 2026.
void prepare_plan(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::employee,
          .call = "POST /people/{employee}/plans",
          .body = R"({"title":"My year","starts_on":"2026-03-01","ends_on":"2027-02-28",
                      "opening_answer":"To prune well.","meeting_kind":"goal_setting","met_on":"2026-02-27",
                      "met_with_id":"{manager}"})",
          .keep = {{"plan", "/plan/id"}}},
         {.who = Who::employee,
          .call = "POST /plans/{plan}/items",
          .body = R"({"title":"Prune, with care","need_ids":[],"method":"on_the_job","starts_on":"2026-03-15",
                               "due_on":"2026-09-30","success_measure":"Prunes ten trees."})",
          .keep = {{"item", "/items/0/item/id"}}},
         {.who = Who::employee, .call = "POST /plans/{plan}/proposal", .body = "{}", .keep = {{"stamp", "/stamp"}}},
         {.who = Who::manager,
          .call = "POST /plans/{plan}/agreement",
          .body = R"({"stamp":"{stamp}","returned":[]})"}});
}

void make_feed(Scenario& scenario)
{
    scenario.run({{.who = Who::employee,
                   .call = "POST /calendar-feed",
                   .keep = {{"path", "/path"}},
                   .events = {{"calendar_feed.made"}}}});
}

// Asks without signing in, as a calendar program does.
http::Response read(Scenario& scenario, std::string const& path)
{
    static constexpr std::string_view root = "/api/v1";
    return scenario.send(Who::anonymous, "GET " + path.substr(root.size()));
}

} // namespace

TEST_CASE("a secret address shows a calendar program the dates of what is agreed, without signing in")
{
    on_each_database([](Scenario& scenario) {
        prepare_plan(scenario);
        scenario.run({{.who = Who::employee, .call = "GET /calendar-feed", .has = {{"/made_at", "null"}}}});
        make_feed(scenario);
        auto const answer = read(scenario, scenario.remembered("path"));
        CHECK(answer.status == 200);
        for (auto const* text :
             {"SUMMARY:Starts: Prune\\, with care", "DTSTART;VALUE=DATE:20260315", "SUMMARY:Due: Prune\\, with care",
              "DTSTART;VALUE=DATE:20260930", "DTSTART;VALUE=DATE:20261229", "SUMMARY:Plan ends: My year",
              "SUMMARY:Goal-setting meeting: My year", "DTSTART;VALUE=DATE:20260227"}) {
            CAPTURE(text);
            CHECK(answer.body.find(text) != std::string::npos);
        }
        scenario.run(
            {{.who = Who::employee, .call = "GET /calendar-feed", .has = {{"/made_at", "?"}, {"/last_read_at", "?"}}}});
    });
}

TEST_CASE("a cancelled item leaves the calendar")
{
    on_each_database([](Scenario& scenario) {
        prepare_plan(scenario);
        make_feed(scenario);
        scenario.run({{.who = Who::manager,
                       .call = "POST /plan-items/{item}/cancellation",
                       .body = R"({"reason":"The orchard was sold."})"}});
        CHECK(read(scenario, scenario.remembered("path")).body.find("Prune") == std::string::npos);
    });
}

TEST_CASE("of a closed item the calendar keeps the day to look at it again")
{
    on_each_database([](Scenario& scenario) {
        prepare_plan(scenario);
        make_feed(scenario);
        scenario.run({{.who = Who::employee, .call = "POST /plan-items/{item}/completion"},
                      {.who = Who::manager,
                       .call = "POST /plan-items/{item}/closure",
                       .body = R"({"shown":"Pruned ten trees."})"}});
        auto const body = read(scenario, scenario.remembered("path")).body;
        CHECK(body.find("SUMMARY:Where do you stand now? Prune") != std::string::npos);
        CHECK(body.find("DTSTART;VALUE=DATE:20261229") != std::string::npos);
        CHECK(body.find("SUMMARY:Due:") == std::string::npos);
    });
}

TEST_CASE("booked outside training stands in the calendar on all its days")
{
    on_each_database([](Scenario& scenario) {
        make_feed(scenario);
        scenario.run({{.who = Who::employee,
                       .call = "POST /people/{employee}/training-requests",
                       .body = R"({"title":"Winter course","provider":"School of trees","starts_on":"2026-03-10",
                                   "ends_on":"2026-03-12","fee":1,"travel":0,"material":0,"purpose":"p",
                                   "expected_benefit":"b"})",
                       .keep = {{"request", "/request/id"}}},
                      {.who = Who::manager,
                       .call = "POST /training-requests/{request}/agreement",
                       .body = R"({"version":1,"answers":0})"}});
        CHECK(read(scenario, scenario.remembered("path")).body.find("Winter") == std::string::npos);
        scenario.run({{.who = Who::employee, .call = "POST /training-requests/{request}/booking"}});
        auto const body = read(scenario, scenario.remembered("path")).body;
        for (auto const* text : {"SUMMARY:Training: Winter course", "DTSTART;VALUE=DATE:20260310",
                                 "DTEND;VALUE=DATE:20260313", "DESCRIPTION:School of trees"}) {
            CAPTURE(text);
            CHECK(body.find(text) != std::string::npos);
        }
    });
}

TEST_CASE("one-on-ones stand in the calendar at their time, with whom, and without a word of them")
{
    on_each_database([](Scenario& scenario) {
        make_feed(scenario);
        scenario.run({{.who = Who::manager,
                       .call = "POST /one-on-one-series",
                       .body = R"({"with_id":"{employee}","cadence":"weekly","weekday":2,"starts_at_minute":600,
                                   "minutes":45,"time_zone":"Europe/Vienna"})",
                       .keep = {{"series", "/id"}, {"meeting", "/next/id"}}},
                      {.who = Who::manager,
                       .call = "POST /one-on-one-series/{series}/talking-points",
                       .body = R"({"text":"quinceblossom","is_shared":true,"submission":"once"})"}});
        auto const body = read(scenario, scenario.remembered("path")).body;
        for (auto const* text : {"SUMMARY:One-on-one with Malte Reis", "DTSTART:20260303T090000Z",
                                 "DTEND:20260303T094500Z", "TRANSP:OPAQUE"}) {
            CAPTURE(text);
            CHECK(body.find(text) != std::string::npos);
        }
        CHECK(body.find("quinceblossom") == std::string::npos);
        scenario.run({{.who = Who::employee,
                       .call = "POST /one-on-one-meetings/{meeting}/skipping",
                       .body = R"({"version":1})"}});
        CHECK(read(scenario, scenario.remembered("path")).body.find("20260303T090000Z") == std::string::npos);
    });
}

TEST_CASE("a new address stops the old one, and a revoked one tells no more")
{
    on_each_database([](Scenario& scenario) {
        prepare_plan(scenario);
        make_feed(scenario);
        auto const first = scenario.remembered("path");
        make_feed(scenario);
        CHECK(read(scenario, first).status == 404);
        auto const second = scenario.remembered("path");
        CHECK(read(scenario, second).status == 200);
        scenario.run({{.who = Who::employee,
                       .call = "DELETE /calendar-feed",
                       .status = 204,
                       .events = {{"calendar_feed.revoked"}}},
                      {.who = Who::employee, .call = "DELETE /calendar-feed", .status = 404}});
        CHECK(read(scenario, second).status == 404);
        CHECK(read(scenario, "/api/v1/calendar.ics?key=guessed").status == 404);
    });
}

TEST_CASE("the calendar of an account that is locked stops")
{
    on_each_database([](Scenario& scenario) {
        make_feed(scenario);
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE accounts SET locked_at = 1 WHERE id = $1",
                               scenario.cast().members.at(Who::employee).account_id);
        });
        CHECK(read(scenario, scenario.remembered("path")).status == 404);
    });
}

TEST_CASE("an account that belongs to nobody has no calendar")
{
    on_each_database(
        [](Scenario& scenario) { scenario.run({{.who = Who::admin, .call = "POST /calendar-feed", .status = 403}}); });
}
