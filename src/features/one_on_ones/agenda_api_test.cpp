// SPDX-License-Identifier: Apache-2.0
// Talking points through the API: order, ticks, personal ones, and what other features put on the agenda.
#include "features/one_on_ones/one_on_one_test.h"
#include "features/one_on_ones/one_on_ones.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step change_point(Who who, std::string_view name, int version, std::string_view what, int status = 200)
{
    return {.who = who,
            .call = fmt::format("PATCH /talking-points/{{{}}}", name),
            .body = fmt::format(R"({{"version":{},{}}})", version, what),
            .status = status,
            .events = {std::vector<std::string>{}}};
}

platform::Viewer viewer_of(Scenario const& scenario, Who who)
{
    auto const& member = scenario.cast().members.at(who);
    return {.account_id = member.account_id, .person_id = member.person_id, .roles = {platform::Role::employee}};
}

one_on_ones::TalkingPointId send_to_agenda(Scenario& scenario, Who who, Who one, Who other)
{
    auto const viewer = viewer_of(scenario, who);
    return platform::write_as(viewer, scenario.workspace(), [&](platform::Context& context) {
        return one_on_ones::add_to_agenda(context, scenario.cast().person(one), scenario.cast().person(other),
                                          {"What slowed you down?", one_on_ones::PointOrigin::check_in_answer, 77});
    });
}

} // namespace

TEST_CASE("points of both stand in one order that either changes, and are ticked by either")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin_series(),
             add_point(Who::employee, "first", "Holidays"),
             add_point(Who::manager, "second", "The new machine"),
             add_point(Who::employee, "third", "Training"),
             {.who = Who::manager, .call = "POST /talking-points/{third}/place", .body = "{}", .status = 204},
             {.who = Who::employee,
              .call = "POST /talking-points/{first}/place",
              .body = R"({"after_talking_point_id":"{second}"})",
              .status = 204},
             room_has(Who::manager,
                      {{"/next/points/0/text", R"("Training")"},
                       {"/next/points/1/text", R"("The new machine")"},
                       {"/next/points/2/text", R"("Holidays")"}}),
             change_point(Who::manager, "first", 1, R"("is_ticked":true)"),
             room_has(Who::employee, {{"/next/points/2/ticked_at", "?"}, {"/next/points/1/ticked_at", "null"}}),
             change_point(Who::employee, "first", 2, R"("is_ticked":false)"),
             room_has(Who::employee, {{"/next/points/2/ticked_at", "null"}})});
    });
}

TEST_CASE("a lost race is said, and loses nothing; the same words sent again are no race")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin_series(),
             add_point(Who::employee, "point", "Plans"),
             change_point(Who::employee, "point", 1, R"("text":"Plans for May")"),
             change_point(Who::manager, "point", 1, R"("text":"Plans for June")", 412),
             change_point(Who::employee, "point", 1, R"("text":"Plans for May")"), // the answer was lost
             room_has(Who::manager, {{"/next/points/0/text", R"("Plans for May")"}, {"/next/points/0/version", "2"}}),
             change_point(Who::manager, "point", 2, R"("text":"Plans for June")"),
             {.who = Who::employee,
              .call = "DELETE /talking-points/{point}?version=2",
              .status = 412}, // somebody wrote since
             {.who = Who::employee, .call = "DELETE /talking-points/{point}?version=3", .status = 204},
             change_point(Who::manager, "point", 3, R"("text":"Plans for July")", 404)});
    });
}

TEST_CASE("a point sent twice stands there once")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series(),
                      add_point(Who::employee, "point", "Plans"),
                      add_point(Who::employee, "point", "Plans"),
                      add_point(Who::manager, "point", "Plans"),
                      room_has(Who::manager, {{"/next/points/1/text", R"("Plans")"}}),
                      {.who = Who::manager, .call = "GET /one-on-one-series/{series}", .lacks = {R"("points":[])"}}});
        CHECK(scenario.send(Who::manager, "GET /one-on-one-series/{series}").body.find("/next/points/2") ==
              std::string::npos);
    });
}

TEST_CASE("a personal point is its author's until it is shared, and moves nothing that the other watches")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin_series(),
             {.who = Who::manager, .call = "GET /one-on-one-series/{series}", .keep = {{"before", "/changes"}}},
             add_point(Who::employee, "point", "More pay", false),
             room_has(Who::manager, {{"/changes", "{before}"}, {"/next/points", "[]"}}, {"More pay"}),
             {.who = Who::manager, .call = "GET /one-on-one-series", .has = {{"/items/0/open_points", "0"}}},
             change_point(Who::manager, "point", 1, R"("text":"Guessed")", 404),
             {.who = Who::manager, .call = "DELETE /talking-points/{point}?version=1", .status = 404},
             {.who = Who::manager, .call = "POST /talking-points/{point}/place", .body = "{}", .status = 404},
             change_point(Who::employee, "point", 1, R"("is_shared":true)"),
             room_has(Who::manager, {{"/next/points/0/text", R"("More pay")"}}),
             change_point(Who::employee, "point", 2, R"("is_shared":false)", 409)});
    });
}

TEST_CASE("other features put a point on the agenda once, shared, in the name of who sends it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series()});
        auto const id = send_to_agenda(scenario, Who::manager, Who::employee, Who::manager);
        CHECK(send_to_agenda(scenario, Who::manager, Who::manager, Who::employee) == id);
        scenario.run({room_has(Who::employee,
                               {{"/next/points/0/text", R"("What slowed you down?")"},
                                {"/next/points/0/origin_kind", R"("check_in_answer")"},
                                {"/next/points/0/origin_id", R"("77")"},
                                {"/next/points/0/by_person_id", R"("{manager}")"}})});
        auto const key_of_refusal = [&](Who who, Who one, Who other) {
            try {
                send_to_agenda(scenario, who, one, other);
            } catch (Fault const& fault) {
                return fault.key();
            }
            return std::string("none");
        };
        CHECK(key_of_refusal(Who::managers_manager, Who::employee, Who::manager) == "forbidden");
        CHECK(key_of_refusal(Who::managers_manager, Who::managers_manager, Who::employee) == "no_one_on_one");
    });
}

TEST_CASE("without a planned meeting what is sent waits, and the next one has it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series("ad_hoc")});
        send_to_agenda(scenario, Who::manager, Who::employee, Who::manager);
        scenario.run({room_has(Who::employee, {{"/next", "null"}, {"/waiting_points/0/times_moved", "0"}}),
                      {.who = Who::employee,
                       .call = "POST /one-on-one-series/{series}/meetings",
                       .body = R"({"starts_at":"2026-03-05T08:00:00Z"})",
                       .has = {{"/next/points/0/text", R"("What slowed you down?")"},
                               {"/next/points/0/times_moved", "0"},
                               {"/next/minutes", "45"},
                               {"/waiting_points", "[]"}},
                       .events = {{"one_on_one.planned"}}}});
    });
}
