// SPDX-License-Identifier: Apache-2.0
// A change of manager: the series closes, and nothing goes on unless the employee approves.
#include "features/one_on_ones/one_on_one_test.h"
#include "platform/events.h"
#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// Emil and Malte, with something open on both sides; then Emil reports to Mara.
void change_manager(Scenario& scenario)
{
    scenario.run({begin_series(), add_point(Who::employee, "point", "The new machine"),
                  add_point(Who::manager, "kept", "An old quarrel"),
                  add_point(Who::manager, "own", "Is he bored?", false),
                  add_action(Who::manager, "action", "manager", "Find a coach")});
    scenario.run({new_manager("managers_manager"),
                  {.who = Who::employee,
                   .call = "GET /one-on-one-series/{series}",
                   .has = {{"/end_reason", R"("manager_changed")"},
                           {"/next", "null"},
                           {"/handover/state", R"("open")"},
                           {"/handover/to_name", R"("Mara Ohm")"},
                           {"/handover/may_answer", "true"}},
                   .keep = {{"handover", "/handover/id"}}},
                  {.who = Who::manager,
                   .call = "GET /notifications",
                   .has = {{"/items/0/kind", R"("one_on_one_handover_offered")"}}}});
}

Step write_handover(Who who, int version, std::string_view points = R"("{point}")", int status = 200)
{
    return {.who = who,
            .call = "PUT /one-on-one-handovers/{handover}",
            .body = fmt::format(R"({{"version":{},"text":"Likes machines.","talking_point_ids":[{}],
                                     "action_item_ids":["{{action}}"]}})",
                                version, points),
            .status = status};
}

Step answer(Who who, std::string_view what, int version, int status = 200)
{
    return {.who = who,
            .call = fmt::format("POST /one-on-one-handovers/{{handover}}/{}", what),
            .body = fmt::format(R"({{"version":{}}})", version),
            .status = status};
}

Step begin_with_new(std::string_view name = "new_series")
{
    auto begun = begin_series("weekly", Who::managers_manager, "employee");
    begun.keep = {{std::string(name), "/id"}};
    return begun;
}

Step new_room(std::vector<std::pair<std::string, std::string>> has, std::vector<std::string> lacks)
{
    return {.who = Who::managers_manager,
            .call = "GET /one-on-one-series/{new_series}",
            .has = std::move(has),
            .lacks = std::move(lacks)};
}

} // namespace

TEST_CASE("a new manager reads nothing of what was, before and after, but what the employee approved")
{
    on_each_database([](Scenario& scenario) {
        change_manager(scenario);
        scenario.run(
            {write_handover(Who::manager, 1),
             begin_with_new(),
             new_room({{"/taken_handovers", "[]"}, {"/next/points", "[]"}, {"/actions", "[]"}}, {"machine", "coach"}),
             {.who = Who::managers_manager, .call = "GET /one-on-one-series/{series}", .status = 404},
             {.who = Who::managers_manager, .call = "GET /one-on-one-meetings/{meeting}", .status = 404},
             answer(Who::managers_manager, "approval", 2, 404),
             answer(Who::manager, "approval", 2, 403),
             answer(Who::people_admin, "approval", 2, 404),
             answer(Who::employee, "approval", 1, 412),
             answer(Who::employee, "approval", 2),
             new_room({{"/taken_handovers/0/text", R"("Likes machines.")"},
                       {"/taken_handovers/0/from_name", R"("Malte Reis")"},
                       {"/next/points/0/text", R"("The new machine")"},
                       {"/next/points/0/origin_kind", R"("handover")"},
                       {"/actions/0/text", R"("Find a coach")"},
                       {"/actions/0/owner_id", R"("{managers_manager}")"}},
                      {"quarrel", "bored"}),
             {.who = Who::managers_manager, .call = "GET /one-on-one-series/{series}", .status = 404},
             {.who = Who::managers_manager, .call = "GET /one-on-one-meetings/{meeting}", .status = 404},
             {.who = Who::managers_manager,
              .call = "PATCH /talking-points/{kept}",
              .body = R"({"version":1,"is_ticked":true})",
              .status = 404},
             answer(Who::employee, "refusal", 3, 409)});
    });
}

TEST_CASE("what was declined goes nowhere; the former manager loses no access to what they were part of")
{
    on_each_database([](Scenario& scenario) {
        change_manager(scenario);
        scenario.run(
            {write_handover(Who::manager, 1), answer(Who::employee, "refusal", 2), begin_with_new(),
             new_room({{"/taken_handovers", "[]"}, {"/next/points", "[]"}}, {"machine"}),
             room_has(Who::manager,
                      {{"/handover/state", R"("declined")"}, {"/waiting_points/0/text", R"("The new machine")"}})});
    });
}

TEST_CASE("what was approved waits for the series with the new manager to begin")
{
    on_each_database([](Scenario& scenario) {
        change_manager(scenario);
        scenario.run({write_handover(Who::employee, 1), // the employee may word it alone
                      answer(Who::employee, "approval", 2), begin_with_new(),
                      new_room({{"/next/points/0/text", R"("The new machine")"}}, {"quarrel"})});
    });
}

TEST_CASE("an approval is for one manager: the next one is approved anew")
{
    on_each_database([](Scenario& scenario) {
        change_manager(scenario);
        scenario.run(
            {write_handover(Who::manager, 1), answer(Who::employee, "approval", 2), new_manager("executive"),
             room_has(Who::employee, {{"/handover/state", R"("open")"}, {"/handover/to_name", R"("Xenia Brandt")"}}),
             begin_series("weekly", Who::executive, "employee")});
        scenario.run({room_has(Who::executive, {{"/taken_handovers", "[]"}}, {"machine"})});
    });
}

TEST_CASE("only what is open and shared is handed over")
{
    on_each_database([](Scenario& scenario) {
        change_manager(scenario);
        for (auto const* points : {R"("{own}")", R"("{point}","{action}")", R"("1")"})
            scenario.run({write_handover(Who::manager, 1, points, 422)});
    });
}

TEST_CASE("who leaves ends their series; the next manager is offered a handover, and the leaver is told nothing")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin_series(), add_point(Who::employee, "point", "The new machine"), leave("manager"),
             room_has(Who::employee, {{"/end_reason", R"("left")"}, {"/handover", "null"}}),
             new_manager("managers_manager"),
             room_has(Who::employee, {{"/handover/state", R"("open")"}, {"/handover/to_name", R"("Mara Ohm")"}})});
    });
}

TEST_CASE("a series with somebody further up goes on when the manager changes, and closes once they were the manager")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series("weekly", Who::employee, "managers_manager"), new_manager("managers_manager"),
                      room_has(Who::employee, {{"/is_running", "true"}, {"/relation", R"("manager")"}}),
                      new_manager("manager"),
                      room_has(Who::employee, {{"/is_running", "false"}, {"/end_reason", R"("manager_changed")"}})});
    });
}

TEST_CASE("an import that changes managers closes as many series as it changes")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_series(), add_point(Who::employee, "point", "The new machine")});
        scenario.as_program([&](platform::Context& context) {
            context.tx.execute("UPDATE people SET manager_id = $1 WHERE manager_id = $2",
                               scenario.cast().person(Who::executive), scenario.cast().person(Who::manager));
            platform::record(context, {.kind = "people.imported", .person_id = {}, .thing = "person"});
        });
        scenario.run({room_has(Who::employee,
                               {{"/is_running", "false"},
                                {"/handover/to_name", R"("Xenia Brandt")"},
                                {"/waiting_points/0/text", R"("The new machine")"}})});
    });
}
