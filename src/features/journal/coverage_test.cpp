// SPDX-License-Identifier: Apache-2.0
// What holds of every coverage.
#include "features/journal/coverage.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <numeric>

using namespace espalier;
using namespace espalier::journal;

TEST_CASE("entries are counted once, in a week and a month of the time, and days outside in none")
{
    CHECK(rc::check([] {
        auto const from = date_of(2024, 1, 1).plus_days(*rc::gen::inRange(0, 800));
        auto const to = from.plus_days(*rc::gen::inRange(0, 500));
        std::vector<Date> days;
        std::int64_t inside = 0;
        for (auto i = *rc::gen::inRange(0, 40); i > 0; --i) {
            days.push_back(from.plus_days(*rc::gen::inRange(-60, 560)));
            inside += days.back() >= from && days.back() <= to ? 1 : 0;
        }
        auto const coverage = coverage_of(days, from, to);
        RC_ASSERT(coverage.entries == inside);
        RC_ASSERT(coverage.weeks >= 1);
        RC_ASSERT(coverage.weeks_covered <= std::min(coverage.weeks, inside));
        RC_ASSERT((coverage.weeks_covered > 0) == (inside > 0));
        RC_ASSERT(coverage.recent <= inside);
        auto const in_months =
            std::accumulate(coverage.months.begin(), coverage.months.end(), std::int64_t{0},
                            [](std::int64_t sum, MonthCoverage const& month) { return sum + month.entries; });
        RC_ASSERT(in_months == inside);
        RC_ASSERT(coverage.months.front().month <= from);
        RC_ASSERT(coverage.months.back().month <= to);
    }));
}

TEST_CASE("a year that is remembered by its last weeks is said to be")
{
    auto const from = date_of(2026, 1, 1);
    auto const to = date_of(2026, 12, 31);
    auto const autumn = date_of(2026, 11, 2);
    CHECK(coverage_of({autumn, autumn, autumn, date_of(2026, 2, 1)}, from, to).is_recent);
    CHECK_FALSE(coverage_of({autumn, autumn, date_of(2026, 5, 1), date_of(2026, 2, 1)}, from, to).is_recent);
    CHECK_FALSE(coverage_of({autumn, autumn, autumn}, from, to).is_recent); // too few to say
    auto const coverage = coverage_of({from, to}, from, to);
    CHECK(coverage.weeks == 53);
    CHECK(coverage.weeks_covered == 2);
    CHECK(coverage.months.size() == 12);
}
