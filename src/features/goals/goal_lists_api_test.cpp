// SPDX-License-Identifier: Apache-2.0
// Lists narrowed to what matters now, and updates that meet.
#include "features/goals/goal_test.h"

#include <doctest/doctest.h>

namespace espalier::test {

namespace {

Step past_period()
{
    return {.who = Who::people_admin,
            .call = "POST /goal-periods",
            .body = R"({"name":"2024","kind":"year","starts_on":"2024-01-01","ends_on":"2024-12-31",
                        "needs_agreement":false,"weight_rule":"free","locks_target":false,"locks_weight":false,
                        "locks_dates":false})",
            .keep = {{"period", "/id"}}};
}

Step list(std::string call, std::vector<std::string> contains, std::vector<std::string> lacks = {})
{
    return {.who = Who::manager, .call = std::move(call), .contains = std::move(contains), .lacks = std::move(lacks)};
}

} // namespace

TEST_CASE("what is current is what is not closed, whatever its period, and all of a period that has not ended")
{
    on_each_database([](Scenario& scenario) {
        auto const ended = [](std::string_view goal) {
            return turn(Who::employee, goal, "closure", 3, "closed", R"(,"outcome":"achieved","reflection":"Done.")");
        };
        scenario.run({past_period(), draft(Who::employee, "over", "Long over"), begin(Who::employee, "over"),
                      ended("over"), draft(Who::employee, "left", "Left open"), begin(Who::employee, "left"),
                      objective("old", "Old objective", by_hand), begin(Who::executive, "old"),
                      turn(Who::executive, "old", "closure", 3, "closed", R"(,"outcome":"missed","reflection":"No.")"),
                      free_period(), draft(Who::employee, "early", "Closed early"), begin(Who::employee, "early"),
                      ended("early"), objective("top", "New objective", by_hand), begin(Who::executive, "top")});
        for (auto const* call : {"/people/{employee}/goals", "/people/{manager}/team-goals", "/goals"})
            scenario.run(
                {list(fmt::format("GET {}", call), {"Long over", "Left open", "Closed early"}),
                 list(fmt::format("GET {}?is_current=true", call), {"Left open", "Closed early"}, {"Long over"}),
                 list(fmt::format("GET {}?goal_period_id={{period}}", call), {"Closed early"},
                      {"Long over", "Left open"})});
        scenario.run({list("GET /goal-map", {"Old objective", "New objective"}),
                      list("GET /goal-map?is_current=true", {"New objective"}, {"Old objective"})});
    });
}

TEST_CASE("an update that was written beside another is not kept before that one was read")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(), draft(Who::employee, "goal", "Prune"), begin(Who::employee, "goal"),
             shows(Who::manager, "goal", {{"/update_count", "0"}}),
             update(Who::employee, "goal", R"({"value":4,"update_count":0})", "40"),
             refused(Who::manager, "POST /goals/{goal}/updates", 412, "stale", R"({"value":2,"update_count":0})"),
             shows(Who::manager, "goal", {{"/update_count", "1"}, {"/goal/progress", "40"}}),
             update(Who::manager, "goal", R"({"value":5,"update_count":1})", "50"),
             update(Who::employee, "goal", R"({"value":6})", "60")}); // a program that does not ask
    });
}

TEST_CASE("a draft that was given on is its new owner's to discard, as long as nobody proposed it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {free_period(),
             draft(Who::manager, "goal", "Graft"),
             {.who = Who::manager,
              .call = "POST /goals/{goal}/giving-on",
              .body = R"({"version":1,"owner_id":"{employee}"})",
              .has = {{"/lifecycle", R"("draft")"}, {"/turns/0/kind", R"("given_on")"}}},
             {.who = Who::employee, .call = "GET /notifications", .has = {{"/items/0/kind", R"("goal_given_on")"}}},
             {.who = Who::employee, .call = "DELETE /goals/{goal}", .status = 204, .events = {{"goal.discarded"}}}});
    });
}

} // namespace espalier::test
