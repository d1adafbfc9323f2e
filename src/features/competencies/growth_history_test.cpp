// SPDX-License-Identifier: Apache-2.0
// How levels moved: the days asked about, and what stood on each.
#include "features/competencies/growth_history.h"

#include "support/garden.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::competencies;
using namespace espalier::test;

TEST_CASE("a history has the last day of each month and today")
{
    auto const days = history_days(date_of(2026, 3, 10), 3);
    REQUIRE(days.size() == 4);
    CHECK(to_text(days[0]) == "2025-12-31");
    CHECK(to_text(days[1]) == "2026-01-31");
    CHECK(to_text(days[2]) == "2026-02-28");
    CHECK(to_text(days[3]) == "2026-03-10");
    CHECK(to_text(history_days(date_of(2026, 3, 1), 1)[0]) == "2026-02-28");
    CHECK(to_text(history_days(date_of(2026, 3, 31), 1)[0]) == "2026-02-28");
}

namespace {

Step rate(std::string_view competency, int level, std::string_view valid_on)
{
    return {.who = Who::manager,
            .call = "POST /people/{employee}/evidence",
            .body = R"({"competency_id":")" + std::string(competency) + R"(","source":"manager","level":)" +
                std::to_string(level) + R"(,"valid_on":")" + std::string(valid_on) + R"("})"};
}

} // namespace

TEST_CASE("a person's levels are read month by month, and unknown before there was evidence")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario, R"([{"competency_id":"{prune}","level":4,"importance":5},
                                  {"competency_id":"{graft}","level":3,"importance":2}])");
        make_gardener(scenario);
        // Today is 2 March.
        scenario.run({rate("{prune}", 2, "2026-01-31"),
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/growth/history?months=3",
                       .has = {{"/days", R"(["2025-12-31","2026-01-31","2026-02-28","2026-03-02"])"},
                               {"/lines/0/code", R"("prune")"},
                               {"/lines/0/levels", "[null,2,2,2]"}},
                       .lacks = {"graft"}},
                      rate("{prune}", 4, "2026-03-02"),
                      {.who = Who::manager,
                       .call = "GET /people/{employee}/growth/history?months=3",
                       .contains = {R"("levels":[null,2,2,3)"}},
                      {.who = Who::employee,
                       .call = "GET /audit/sightings",
                       .has = {{"/items/0/what", R"("read_growth_history")"}}},
                      {.who = Who::peer, .call = "GET /people/{employee}/growth/history", .status = 403},
                      {.who = Who::employee, .call = "GET /people/{employee}/growth/history?months=61", .status = 422},
                      {.who = Who::people_admin, .call = "GET /people/17/growth/history", .status = 404}});
    });
}
