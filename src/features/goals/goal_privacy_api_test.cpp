// SPDX-License-Identifier: Apache-2.0
// Goals that one may not see: not in a bell, not as a copy, not by another's answer, not by subtracting two reports.
#include "features/goals/goal_test.h"
#include "features/goals/goals.h"
#include "features/organization/people.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr auto for_two = R"(,"visibility":"owner_and_manager")";

Step supports(Who who, std::string_view child, std::string_view parent)
{
    return {.who = who,
            .call = fmt::format("POST /goals/{{{}}}/links", child),
            .body = fmt::format(R"({{"parent_goal_id":"{{{}}}","kind":"supports"}})", parent),
            .keep = {{fmt::format("{}_link", child), "/parents/0/id"}}};
}

// A goal of everybody who is in a unit, agreed.
void give_goals(platform::Context& context, goals::GoalPeriodId period)
{
    std::vector<goals::Goal> rows;
    for (auto const person : context.tx.rows<platform::PersonId>("SELECT id FROM people ORDER BY id")) {
        auto& goal = rows.emplace_back();
        goal.id = context.next_id<goals::Goal>();
        goal.goal_period_id = period;
        goal.owner_id = person;
        goal.title = "Goal";
        goal.roll_up = goals::RollUp::manual;
        goal.starts_on = date_of(2026, 1, 1);
        goal.due_on = date_of(2026, 12, 31);
        goal.lifecycle = goals::Lifecycle::agreed;
        goal.created_by_account_id = context.viewer.account_id;
    }
    context.tx.insert_all("goals", rows);
}

void hire(platform::Context& context, std::string number, platform::UnitId unit)
{
    organization::PersonDraft draft;
    draft.employee_number = number;
    draft.given_name = "New";
    draft.family_name = number;
    draft.unit_id = unit;
    draft.started_on = date_of(2020, 1, 1);
    organization::add_person(context, draft);
}

} // namespace

TEST_CASE("whoever owns the goal above hears of a link only as far as they may see what is linked")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({free_period(),
                      objective("top", "No accident"),
                      begin(Who::executive, "top"),
                      draft(Who::employee, "secret", "Come back half-time", std::string(by_hand) + for_two),
                      supports(Who::employee, "secret", "top"),
                      begin(Who::employee, "secret", 2),
                      draft(Who::employee, "open", "Safe ladders"),
                      supports(Who::employee, "open", "top"),
                      {.who = Who::executive, .call = "GET /notifications", .has = {{"/items", "[]"}}},
                      begin(Who::employee, "open", 2),
                      {.who = Who::executive,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("goal_linked")"}},
                       .contains = {"Safe ladders"},
                       .lacks = {"Come back"}}});
    });
}

TEST_CASE("a copy is seen by no more people than what it was made from")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             draft(Who::employee, "secret", "Come back half-time", std::string(by_hand) + for_two),
             begin(Who::employee, "secret"),
             refused(Who::manager, "POST /goals/{secret}/taking-up", 409, "goal_private"),
             refused(Who::manager, "POST /goals/{secret}/handing-down", 409, "goal_private",
                     R"({"owner_ids":["{peer}"]})"),
             draft(Who::managers_manager, "line", "Quieter nights", std::string(by_hand) + R"(,"visibility":"chain",
                   "contributor_ids":["{peer}"])"),
             begin(Who::managers_manager, "line"),
             {.who = Who::peer,
              .call = "POST /goals/{line}/taking-up",
              .has = {{"/goal/visibility", R"("chain")"}, {"/parents/0/kind", R"("contributes")"}}},
             draft(Who::manager, "own", "Talk about pay", std::string(by_hand) + for_two),
             begin(Who::manager, "own"),
             refused(Who::manager, "POST /goals/{own}/handing-down", 422, "private_contributes",
                     R"({"owner_ids":["{employee}"],"kind":"contributes"})"),
             {.who = Who::manager,
              .call = "POST /goals/{own}/handing-down",
              .body = R"({"owner_ids":["{employee}"]})",
              .has = {{"/goals", "1"}}},
             {.who = Who::employee,
              .call = "GET /goals",
              .has = {{"/items/0/title", R"("Talk about pay")"}, {"/items/0/visibility", R"("owner_and_manager")"}},
              .keep = {{"handed", "/items/0/id"}}},
             {.who = Who::employee, // who may not see the manager's own
              .call = "GET /goals/{handed}",
              .has = {{"/parents/0/kind", R"("supports")"},
                      {"/goal/origin_kind", R"("handed_down")"},
                      {"/goal/origin_goal_id", "null"}}},
             {.who = Who::people_admin, .call = "GET /goals", .lacks = {"Talk about pay", "half-time"}}});
    });
}

TEST_CASE(
    "a goal that its writer could not see is refused at its field, and one nobody above can answer by the people team")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             refused(Who::managers_manager, "POST /goals", 422, R"("pointer":"/visibility","key":"not_yours")",
                     goal_body("Prune", std::string(by_hand) + for_two + R"(,"owner_id":"{employee}")")),
             draft(Who::employee, "goal", "Prune"),
             refused(Who::people_admin, "PUT /goals/{goal}", 422, "not_yours",
                     R"({"version":1,"title":"Prune","visibility":"owner_and_manager","roll_up":"manual",
                         "measure_kind":"number","target_value":10})"),
             draft(Who::managers_manager, "top", "Step back", std::string(by_hand) + for_two),
             turn(Who::managers_manager, "top", "proposal", 1, "proposed"),
             {.who = Who::people_admin, .call = "GET /waiting-goals", .has = {{"/items/0/title", R"("Step back")"}}},
             turn(Who::people_admin, "top", "agreement", 2, "active")});
    });
}

TEST_CASE("a part of a hidden goal is not found in the same words as one that is not there")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {open_period(),
             draft(Who::employee, "goal", "Prune",
                   std::string(R"("roll_up":"weighted_mean","measure_kind":"pieces",
                   "key_results":[{"title":"Cuts","measure_kind":"number","target_value":5}])") +
                       for_two),
             {.who = Who::employee, .call = "GET /goals/{goal}", .keep = {{"cuts", "/key_results/0/key_result/id"}}},
             draft(Who::peer, "theirs", "Graft"),
             propose("goal"),
             agree("goal"),
             {.who = Who::employee,
              .call = "POST /goals/{goal}/change-requests",
              .body = R"({"due_on":"2026-10-31","reason":"Frost."})",
              .keep = {{"change", "/change_requests/0/id"}}},
             {.who = Who::manager,
              .call = "POST /goal-change-requests/{change}/return",
              .body = R"({"version":3,"comment":"No."})"}});
        auto const same = [&](std::string_view hidden, std::string_view absent, std::string_view body) {
            auto const one = scenario.send(Who::stranger, hidden, body);
            auto const other = scenario.send(Who::stranger, absent, body);
            CHECK(one.status == 404);
            CHECK(one.body == other.body);
        };
        same("POST /goal-change-requests/{change}/agreement", "POST /goal-change-requests/7/agreement",
             R"({"version":3})");
        same("DELETE /key-results/{cuts}", "DELETE /key-results/7", "");
        auto const named = [&](std::string_view parent) {
            return scenario.send(Who::peer, "POST /goals/{theirs}/links",
                                 fmt::format(R"({{"parent_goal_id":"{}","kind":"supports"}})", parent));
        };
        CHECK(named(scenario.remembered("goal")).status == 422);
        CHECK(named(scenario.remembered("goal")).body == named("7").body);
    });
}

TEST_CASE("the report of a unit shows nothing from which, beside that of the unit above, a small one follows")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({free_period()});
        scenario.as_program([&](platform::Context& context) {
            hire(context, "N1", scenario.cast().north); // six people in the north, three in the south
            hire(context, "N2", scenario.cast().north);
            give_goals(context, {std::stoll(scenario.remembered("period"))});
        });
        scenario.run({{.who = Who::executive,
                       .call = "GET /goal-alignment?goal_period_id={period}&unit_id={company}",
                       .has = {{"/whole/people", "9"},
                               {"/units/1/unit_name", R"("North")"},
                               {"/units/1/people", "null"},
                               {"/units/2/people", "null"}}},
                      {.who = Who::executive,
                       .call = "GET /goal-alignment?goal_period_id={period}&unit_id={north}",
                       .has = {{"/whole/people", "null"}, {"/units/0/people", "null"}}},
                      {.who = Who::people_admin,
                       .call = "GET /goal-alignment?goal_period_id={period}&unit_id={north}",
                       .has = {{"/whole/people", "6"}, {"/whole/aligned", "0"}}}});
    });
}
