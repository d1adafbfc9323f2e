// SPDX-License-Identifier: Apache-2.0
// How many check in: what is counted, and what of it is hidden.
#include "features/check_ins/check_in_participation.h"
#include "features/check_ins/check_in_test.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace espalier;
using namespace espalier::test;
using namespace espalier::check_ins;

namespace {

std::vector<UnitCount> any_units()
{
    std::vector<UnitCount> counts;
    auto const units = *rc::gen::inRange<std::int64_t>(1, 12);
    for (std::int64_t i = 1; i <= units; ++i) {
        std::optional<UnitId> parent;
        if (i > 1 && *rc::gen::inRange(0, 6) > 0)
            parent = UnitId{*rc::gen::inRange<std::int64_t>(1, i)};
        auto const people = *rc::gen::inRange<std::int64_t>(0, 12);
        counts.push_back({UnitId{i}, parent, "U", people, *rc::gen::inRange<std::int64_t>(0, people + 1)});
    }
    return counts;
}

} // namespace

TEST_CASE("no group below the smallest is shown, and no sum gives one away, wherever one looks in the tree")
{
    CHECK(rc::check([] {
        auto const counts = any_units();
        auto const counted = counted_units(counts, 5);
        std::int64_t people = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            auto const& unit = counted.units[i];
            people += counts[i].people;
            RC_ASSERT(unit.is_hidden || unit.people == 0 || unit.people >= 5);
            RC_ASSERT(unit.is_own_hidden || unit.own.people == 0 || unit.own.people >= 5);
            auto hidden = unit.is_own_hidden ? unit.own.people : 0;
            for (auto const& child : counted.units)
                if (child.own.parent_id == unit.own.unit_id && child.is_hidden)
                    hidden += child.people;
            RC_ASSERT(unit.is_hidden || hidden == 0 || hidden >= 5); // what a subtraction yields
        }
        RC_ASSERT(counted.people == people);
    }));
}

TEST_CASE("the people team counts by unit, nobody sees a small one, and nobody else counts")
{
    with_check_ins([](Scenario& scenario) {
        scenario.run(
            {save(Who::employee, 0, R"("mood":3)"),
             submit(Who::employee, 2),
             save(Who::peer, 0, R"("mood":3)"),
             {.who = Who::people_admin,
              .call = "GET /check-in-participation",
              .has = {{"/people", "7"}, {"/submitted", "1"}, {"/smallest", "5"}, {"/units/0/unit_name", R"("North")"}}},
             {.who = Who::people_admin,
              .call = "GET /check-in-participation?unit_id={company}",
              .has = {{"/units/0/unit_name", R"("North")"},
                      {"/units/0/people", "4"},
                      {"/units/0/submitted", "null"},
                      {"/units/1/submitted", "null"},
                      {"/units/2/is_own", "true"}}},
             {.who = Who::people_admin,
              .call = "GET /check-in-participation?day=2026-02-20",
              .has = {{"/submitted", "0"}, {"/later_starts_on", R"("2026-02-23")"}}},
             {.who = Who::people_admin, .call = "GET /check-in-participation?unit_id=77", .status = 404},
             {.who = Who::manager, .call = "GET /check-in-participation", .status = 403},
             {.who = Who::admin, .call = "GET /check-in-participation", .status = 403},
             {.who = Who::executive, .call = "GET /check-in-participation", .status = 403}});
    });
}
