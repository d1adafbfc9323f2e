// SPDX-License-Identifier: Apache-2.0
// What an action item serves: its title is told to both, and it opens for whom it would open anyway.
#include "features/one_on_ones/one_on_one_test.h"
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step action_has(Who who, std::vector<std::pair<std::string, std::string>> has)
{
    return {.who = who, .call = "GET /one-on-one-series/{series}", .has = std::move(has)};
}

Step open_period()
{
    return {.who = Who::people_admin,
            .call = "POST /goal-periods",
            .body = R"({"name":"2026","kind":"year","starts_on":"2026-01-01","ends_on":"2026-12-31",
                        "needs_agreement":false,"weight_rule":"free","locks_target":false,"locks_weight":false,
                        "locks_dates":false})",
            .keep = {{"period", "/id"}}};
}

// Remembers "goal".
Step set_goal(Who who, std::string_view title, std::string_view visibility)
{
    return {.who = who,
            .call = "POST /goals",
            .body = fmt::format(R"({{"goal_period_id":"{{period}}","scope":"personal","title":"{}","visibility":"{}",
                                     "roll_up":"manual","measure_kind":"number","target_value":10}})",
                                title, visibility),
            .keep = {{"goal", "/goal/id"}}};
}

} // namespace

TEST_CASE("a plan item and a goal that an action item serves lead both there")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        scenario.run({draft_plan(), add_item(), open_period(), set_goal(Who::employee, "Ten trees", "everybody"),
                      begin_series(),
                      add_action(Who::employee, "action", "employee", "Find a ladder", R"(,"plan_item_id":"{item}")")});
        for (auto const who : {Who::employee, Who::manager})
            scenario.run({action_has(who,
                                     {{"/actions/0/link_title", R"("Prune with the head gardener")"},
                                      {"/actions/0/plan_id", R"("{plan}")"},
                                      {"/actions/0/link_person_id", R"("{employee}")"},
                                      {"/actions/0/may_open_link", "true"}})});
        scenario.run({{.who = Who::employee, .call = "DELETE /action-items/{action}?version=1", .status = 204},
                      add_action(Who::employee, "other", "employee", "Count them", R"(,"goal_id":"{goal}")")});
        for (auto const who : {Who::employee, Who::manager})
            scenario.run({action_has(who,
                                     {{"/actions/0/link_title", R"("Ten trees")"},
                                      {"/actions/0/plan_id", "null"},
                                      {"/actions/0/may_open_link", "true"}})});
    });
}

TEST_CASE("what an action item serves is changed later, and taken away, by the same rules")
{
    on_each_database([](Scenario& scenario) {
        prepare_need(scenario);
        auto const change = [](Who who, std::string body, std::vector<std::pair<std::string, std::string>> has) {
            return Step{
                .who = who, .call = "PATCH /action-items/{action}", .body = std::move(body), .has = std::move(has)};
        };
        scenario.run(
            {draft_plan(),
             add_item(),
             open_period(),
             set_goal(Who::manager, "A quiet goal", "owner_and_manager"),
             begin_series(),
             add_action(Who::employee, "action", "employee", "Find a ladder", R"(,"plan_item_id":"{item}")"),
             change(Who::manager, R"({"version":1,"goal_id":"{goal}"})",
                    {{"/link_title", R"("A quiet goal")"}, {"/plan_item_id", "null"}, {"/version", "2"}}),
             change(Who::employee, R"({"version":2,"text":"Borrow a ladder"})", {{"/link_title", R"("A quiet goal")"}}),
             change(Who::employee, R"({"version":3,"goal_id":null})", {{"/link_title", "null"}, {"/goal_id", "null"}}),
             {.who = Who::employee,
              .call = "PATCH /action-items/{action}",
              .body = R"({"version":4,"goal_id":"{goal}"})",
              .status = 422,
              .contains = {"/goal_id"}}});
    });
}

TEST_CASE("to link is to tell the title, and no more than that")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin_series(),
             {.who = Who::manager,
              .call = "POST /people/{manager}/needs",
              .body = R"({"statement":"To lead by asking"})",
              .keep = {{"need", "/id"}}},
             open_period(),
             set_goal(Who::manager, "A quiet goal", "owner_and_manager"),
             add_action(Who::manager, "asks", "manager", "Ask first", R"(,"need_id":"{need}")"),
             action_has(Who::manager, {{"/actions/0/may_open_link", "true"}}),
             action_has(Who::employee,
                        {{"/actions/0/link_title", R"("To lead by asking")"},
                         {"/actions/0/link_person_id", R"("{manager}")"},
                         {"/actions/0/may_open_link", "false"}}),
             {.who = Who::manager, .call = "DELETE /action-items/{asks}?version=1", .status = 204},
             add_action(Who::manager, "waits", "manager", "Wait", R"(,"goal_id":"{goal}")"),
             action_has(Who::manager, {{"/actions/0/may_open_link", "true"}}),
             action_has(Who::employee,
                        {{"/actions/0/link_title", R"("A quiet goal")"}, {"/actions/0/may_open_link", "false"}})});
    });
}

TEST_CASE("what serves two things, or a thing of somebody else, is refused at its field")
{
    on_each_database([](Scenario& scenario) {
        auto const refuse = [](Who who, std::string_view links, std::string field) {
            return Step{.who = who,
                        .call = "POST /one-on-one-series/{series}/action-items",
                        .body =
                            fmt::format(R"({{"owner_id":"{{employee}}","text":"Help","submission":"x",{}}})", links),
                        .status = 422,
                        .contains = {std::move(field), "unknown_reference"}};
        };
        prepare_need(scenario);
        scenario.run({draft_plan(),
                      add_item(),
                      begin_series(),
                      {.who = Who::peer,
                       .call = "POST /people/{peer}/needs",
                       .body = R"({"statement":"Not theirs"})",
                       .keep = {{"foreign", "/id"}}},
                      refuse(Who::employee, R"("need_id":"{need}","plan_item_id":"{item}")", "/need_id"),
                      refuse(Who::manager, R"("need_id":"{foreign}")", "/need_id")});
    });
}
