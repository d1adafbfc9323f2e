// SPDX-License-Identifier: Apache-2.0
// What one finding makes of a need.
#include "features/plans/assessment.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::plans;

namespace {

Instant const today = start_of_day_utc(date_of(2026, 3, 2)).plus_seconds(9 * 3600);

Finding finding(double gap)
{
    return {.person_id = {1},
            .competency_id = {2},
            .job_id = {3},
            .required_level = 4,
            .current_level = 4 - gap,
            .confidence = 0.8,
            .importance = 5,
            .gap = gap,
            .priority = gap * 5 * 0.8};
}

store::DerivedNeed found_on(Instant now, double gap = 1)
{
    return *reconcile(nullptr, finding(gap), Occasion::round, now);
}

Instant days_later(int days)
{
    return today.plus_seconds(std::int64_t{days} * 86'400);
}

} // namespace

TEST_CASE("a gap makes a need, no gap makes none")
{
    auto const need = reconcile(nullptr, finding(1.5), Occasion::new_facts, today);
    REQUIRE(need);
    CHECK(need->version == 0);
    CHECK(need->priority == doctest::Approx(6));
    CHECK_FALSE(need->is_met);
    CHECK_FALSE(reconcile(nullptr, finding(0), Occasion::new_facts, today));
}

TEST_CASE("a finding that changes nothing leaves the need alone")
{
    auto const before = found_on(today);
    CHECK_FALSE(reconcile(&before, finding(1), Occasion::new_facts, days_later(3)));
}

TEST_CASE("the same gap in a second round recurs; within four weeks it is the same round")
{
    auto const before = found_on(today);
    CHECK(before.rounds == 1);
    CHECK_FALSE(reconcile(&before, finding(1), Occasion::round, days_later(27)));
    auto const later = reconcile(&before, finding(1), Occasion::round, days_later(28));
    REQUIRE(later);
    CHECK(later->rounds == 2);
}

TEST_CASE("new facts between rounds move the levels but not the count of rounds")
{
    auto const before = found_on(today);
    auto const after = reconcile(&before, finding(0.5), Occasion::new_facts, days_later(60));
    REQUIRE(after);
    CHECK(after->rounds == 1);
    CHECK(after->current_level == 3.5);
}

TEST_CASE("a closed gap meets the need and starts the count again")
{
    auto const before = found_on(today);
    auto const met = reconcile(&before, finding(0), Occasion::new_facts, days_later(10));
    REQUIRE(met);
    CHECK(met->is_met);
    CHECK(met->rounds == 0);
    auto const again = reconcile(&*met, finding(1), Occasion::round, days_later(100));
    REQUIRE(again);
    CHECK_FALSE(again->is_met);
    CHECK(again->rounds == 1);
}
