// SPDX-License-Identifier: Apache-2.0
// Service anniversaries through the API and the work of each day: granted once, to those who are here.
#include "features/rewards/reward_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step rule(int years, int points)
{
    return {.who = Who::people_admin,
            .call = "POST /anniversary-rules",
            .body = R"({"years":)" + std::to_string(years) + R"(,"points":)" + std::to_string(points) +
                R"(,"message":"Thank you for staying."})",
            .keep = {{"rule", "/id"}},
            .events = {{"anniversary_rule.added"}}};
}

void start_on(Scenario& scenario, Who who, std::string_view day)
{
    scenario.as_program([&](platform::Context& context) {
        context.tx.execute("UPDATE people SET started_on = $2 WHERE id = $1", scenario.cast().person(who), day);
    });
}

void pass_days(Scenario& scenario, int days)
{
    scenario.advance_seconds(days * day_seconds);
    scenario.run_daily_work();
}

} // namespace

TEST_CASE("an anniversary is granted once, also after days on which no server ran, and to nobody who has left")
{
    on_each_database([](Scenario& scenario) {
        start_on(scenario, Who::employee, "2021-03-05");
        start_on(scenario, Who::peer, "2021-03-05");
        start_on(scenario, Who::manager, "2021-03-01"); // yesterday, before there was a rule
        start_on(scenario, Who::stranger, "2016-02-29");
        scenario.run({rule(5, 250),
                      rule(10, 0),
                      refusing(Who::people_admin, "POST /anniversary-rules", 409, "already_exists",
                               R"({"years":5,"points":1,"message":"Again."})"),
                      {.who = Who::manager,
                       .call = "GET /upcoming-anniversaries",
                       .has = {{"/items/0/person_name", R"("Emil Voss")"},
                               {"/items/0/years", "5"},
                               {"/items/0/on", R"("2026-03-05")"}}},
                      {.who = Who::employee, .call = "GET /upcoming-anniversaries", .has = {{"/items", "[]"}}},
                      {.who = Who::people_admin,
                       .call = "PUT /people/{peer}/departure",
                       .body = R"({"left_on":"2026-03-04"})",
                       .status = 204}});
        pass_days(scenario, 0);
        CHECK(earned(scenario, Who::employee) == 0);
        pass_days(scenario, 10);
        pass_days(scenario, 1);
        CHECK(earned(scenario, Who::employee) == 250);
        CHECK(earned(scenario, Who::peer) == 0);
        CHECK(earned(scenario, Who::manager) == 0);
        scenario.run({{.who = Who::employee,
                       .call = "GET /people/{employee}/service-anniversaries",
                       .has = {{"/items/0/anniversary/reached_on", R"("2026-03-05")"},
                               {"/items/0/anniversary/points", "250"},
                               {"/items/0/message", R"("Thank you for staying.")"}}},
                      {.who = Who::employee,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("service_anniversary")"}, {"/items/0/detail/years", R"("5")"}}},
                      {.who = Who::stranger, .call = "GET /people/{employee}/service-anniversaries", .status = 403}});
    });
}

TEST_CASE("whoever comes back and starts anew gets no year twice")
{
    on_each_database([](Scenario& scenario) {
        start_on(scenario, Who::employee, "2025-03-03");
        scenario.run({rule(1, 50)});
        pass_days(scenario, 1);
        CHECK(earned(scenario, Who::employee) == 50);
        start_on(scenario, Who::employee, "2025-03-06");
        pass_days(scenario, 5);
        CHECK(earned(scenario, Who::employee) == 50);
        scenario.run({{.who = Who::people_admin,
                       .call = "PUT /anniversary-rules/{rule}",
                       .body = R"({"years":1,"points":60,"message":"Thanks.","version":1})",
                       .has = {{"/version", "2"}}},
                      {.who = Who::people_admin, .call = "DELETE /anniversary-rules/{rule}", .status = 204},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/service-anniversaries",
                       .has = {{"/items/0/anniversary/points", "50"}, {"/items/0/message", "null"}}}});
    });
}
