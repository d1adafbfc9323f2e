// SPDX-License-Identifier: Apache-2.0
// Who is reminded of what, and that nobody is reminded of it twice.
#include "features/goals/goal_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::int64_t day = 86'400;

// How often the employee was told so.
std::int64_t told(Scenario& scenario, std::string_view kind)
{
    return scenario.as_program([&](platform::Context& context) {
        return context.tx
            .row<std::int64_t>("SELECT COUNT(*) FROM notifications WHERE person_id = $1 AND kind = $2",
                               scenario.cast().person(Who::employee), kind)
            .value();
    });
}

void pass(Scenario& scenario, std::int64_t days)
{
    for (std::int64_t i = 0; i < days; ++i) {
        scenario.advance_seconds(day);
        scenario.run_daily_work();
        (void)scenario.send(Who::employee, "GET /me"); // whoever is away for long is signed out
    }
}

} // namespace

TEST_CASE("an update is reminded of once per cadence, and of a goal past its last day once that it is to be closed")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({open_period(R"("needs_agreement":false,"weight_rule":"free","cadence_days":7,"locks_target":false,
                            "locks_weight":false,"locks_dates":false)"),
                      draft(Who::employee, "goal", "Ladders",
                            std::string(by_hand) + R"(,"starts_on":"2026-03-02","due_on":"2026-03-25")"),
                      turn(Who::employee, "goal", "proposal", 1, "active"),
                      draft(Who::employee, "draft", "Nobody is reminded of a draft")});
        pass(scenario, 6);
        CHECK(told(scenario, "goal_update_due") == 0);
        pass(scenario, 1);
        CHECK(told(scenario, "goal_update_due") == 1);
        pass(scenario, 6);
        CHECK(told(scenario, "goal_update_due") == 1);
        pass(scenario, 1); // still nothing was said
        CHECK(told(scenario, "goal_update_due") == 2);
        scenario.run({update(Who::employee, "goal", R"({"value":1})", "10")});
        pass(scenario, 6);
        CHECK(told(scenario, "goal_update_due") == 2);
        pass(scenario, 10);
        CHECK(told(scenario, "goal_close_due") == 1);
    });
}
