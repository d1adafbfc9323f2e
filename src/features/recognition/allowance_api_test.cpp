// SPDX-License-Identifier: Apache-2.0
// Allowances where programmes meet and people leave, and what waits for whom.
#include "features/recognition/points.h"
#include "features/recognition/recognition_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

constexpr std::int64_t one_day = 86'400;

Step programme(std::string_view name, std::string_view starts_on, std::string_view ends_on, int allowance)
{
    return {.who = Who::people_admin,
            .call = "POST /recognition-programmes",
            .body = fmt::format(
                R"({{"name":"{}","starts_on":"{}","ends_on":"{}","allowance_period":"month","allowance":{},
                     "least_points":5,"most_points":60,"budget_owner_id":"{{managers_manager}}","point_value":0.10}})",
                name, starts_on, ends_on, allowance)};
}

void one_follows_in_the_month(Scenario& scenario, int second_allowance, int then_to_give)
{
    scenario.run({programme("Winter", "2026-01-01", "2026-03-02", 100),
                  programme("Spring", "2026-03-03", "2026-12-31", second_allowance)});
    scenario.run_tasks();
    scenario.run({thank(R"("{peer}")", 30), purses(Who::employee, "employee", 70, 0)});
    scenario.advance_seconds(one_day);
    scenario.run({purses(Who::employee, "employee", then_to_give, 0)});
    for (int look = 0; look < 2; ++look)
        scenario.run_daily_work();
    scenario.run({purses(Who::employee, "employee", then_to_give, 0)});
}

} // namespace

TEST_CASE("a programme that begins in the middle of a month tops up what another granted in it, and takes nothing")
{
    on_each_database([](Scenario& scenario) { one_follows_in_the_month(scenario, 130, 100); });
    on_each_database([](Scenario& scenario) { one_follows_in_the_month(scenario, 80, 70); });
}

TEST_CASE("what somebody could still give expires the day after they leave, and what they earned does not with it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({programme("Thank you", "2026-01-01", "2026-12-31", 100), thank(R"("{peer}")", 30)});
        scenario.run_tasks();
        scenario.run({{.who = Who::people_admin,
                       .call = "PUT /people/{peer}/departure",
                       .body = R"({"left_on":"2026-03-02"})",
                       .status = 204}});
        auto const to_give = [&] {
            return scenario.as_program([&](platform::Context& context) {
                return recognition::balances(context, scenario.cast().person(Who::peer)).to_give;
            });
        };
        scenario.run_daily_work();
        CHECK(to_give() == 100); // this is the last day
        scenario.advance_seconds(one_day);
        for (int look = 0; look < 2; ++look)
            scenario.run_daily_work();
        CHECK(to_give() == 0);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /people/{peer}/point-entries?purse=to_give",
                       .has = {{"/items/0/kind", R"("expire")"}, {"/items/0/points", "-100"}}}});
    });
}

TEST_CASE("what waits is listed for the budget owner, or for the people team where the owner gives or receives it")
{
    on_each_database([](Scenario& scenario) {
        auto const waiting = [](Who who, std::size_t count) {
            Step step{.who = who, .call = "GET /waiting-recognitions"};
            if (count == 0)
                step.has = {{"/items", "[]"}};
            else
                step.has = {{fmt::format("/items/{}/receivers", count - 1), "2"}};
            return step;
        };
        scenario.run({open_programme(), thank(R"("{peer}","{stranger}")", 45, "", "waits"),
                      waiting(Who::managers_manager, 1), waiting(Who::people_admin, 0), waiting(Who::employee, 0),
                      waiting(Who::peer, 0), thank(R"("{peer}","{stranger}")", 50, "", "waits", Who::managers_manager),
                      thank(R"("{peer}","{managers_manager}")", 50, "", "waits", Who::manager),
                      waiting(Who::managers_manager, 1), waiting(Who::people_admin, 2),
                      thank(R"("{people_admin}","{managers_manager}")", 45, "", "waits", Who::peer),
                      waiting(Who::managers_manager, 1), waiting(Who::people_admin, 2)});
        scenario.run({{.who = Who::managers_manager, .call = "GET /waiting-recognitions", .lacks = {"Malte"}},
                      {.who = Who::people_admin, .call = "GET /waiting-recognitions", .lacks = {"Emil", "Petra"}}});
    });
}
