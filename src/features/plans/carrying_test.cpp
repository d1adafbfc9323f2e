// SPDX-License-Identifier: Apache-2.0
// Dates of what is carried over, and the states of items that go on as others.
#include "features/plans/carrying.h"

#include "features/plans/plan_state.h"
#include "features/plans/templates.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace espalier;
using namespace espalier::plans;

TEST_CASE("a date within the new plan stays, another keeps its distance from the plan's start")
{
    PlanItemContent item{
        .starts_on = date_of(2026, 3, 1), .due_on = date_of(2026, 4, 11), .reassess_on = date_of(2026, 7, 10)};
    auto const moved = carried_dates(item, date_of(2026, 1, 1), date_of(2027, 1, 1), date_of(2027, 12, 31));
    CHECK(moved.starts_on == date_of(2027, 3, 1));
    CHECK(moved.due_on == date_of(2027, 4, 11));
    CHECK(moved.reassess_on == date_of(2027, 7, 10));
    item.due_on = date_of(2027, 2, 1);
    CHECK(carried_dates(item, date_of(2026, 1, 1), date_of(2027, 1, 1), date_of(2027, 12, 31)).due_on == item.due_on);
}

TEST_CASE("what runs into the new plan begins with it, and is not squeezed into its last day")
{
    PlanItemContent const item{.starts_on = date_of(2026, 10, 1), .due_on = date_of(2026, 12, 30)};
    auto const moved = carried_dates(item, date_of(2026, 1, 1), date_of(2026, 11, 22), date_of(2027, 11, 21));
    CHECK(moved.due_on == item.due_on);
    CHECK(moved.starts_on == date_of(2026, 11, 22));
}

TEST_CASE("carried dates lie within the new plan and in order, whatever they were")
{
    CHECK(rc::check([] {
        auto const old_start = date_of(2026, 1, 1);
        auto const new_start = old_start.plus_days(*rc::gen::inRange(-800, 800));
        auto const new_end = new_start.plus_days(*rc::gen::inRange(90, 730));
        PlanItemContent item{.due_on = old_start.plus_days(*rc::gen::inRange(0, 800))};
        if (*rc::gen::arbitrary<bool>())
            item.starts_on = item.due_on.plus_days(-*rc::gen::inRange(0, 400));
        item.reassess_on = item.due_on.plus_days(*rc::gen::inRange(1, 200));
        auto const moved = carried_dates(item, old_start, new_start, new_end);
        RC_ASSERT((new_start <= moved.due_on && moved.due_on <= new_end));
        RC_ASSERT((!moved.starts_on || (new_start <= *moved.starts_on && *moved.starts_on <= moved.due_on)));
        RC_ASSERT(*moved.reassess_on > moved.due_on);
        if (moved.starts_on && new_start < *moved.starts_on)
            RC_ASSERT(moved.due_on.days - moved.starts_on->days == item.due_on.days - item.starts_on->days);
    }));
}

TEST_CASE("what is carried over has ended, and stands where it stood when it is taken back")
{
    using enum StepKind;
    std::vector<Step> steps{{.kind = started}, {.kind = done}, {.kind = StepKind::carried_over}};
    CHECK(item_state(steps) == ItemState::carried_over);
    CHECK(has_ended(ItemState::carried_over));
    CHECK_FALSE(is_overdue(ItemState::carried_over, date_of(2020, 1, 1), date_of(2026, 1, 1)));
    steps.push_back({.kind = reopened});
    CHECK(item_state(steps) == ItemState::done);
    CHECK_THROWS_AS(require_step(ItemState::carried_over, StepKind::carried_over), Fault);
}

TEST_CASE("a template counts from the plan's start, in days or in months of the calendar")
{
    CHECK(after(date_of(2026, 1, 31), TimeUnit::months, 1) == date_of(2026, 2, 28));
    CHECK(after(date_of(2026, 1, 31), TimeUnit::days, 30) == date_of(2026, 3, 2));
}
