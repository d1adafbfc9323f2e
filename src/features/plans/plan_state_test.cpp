// SPDX-License-Identifier: Apache-2.0
// The states of items and plans follow from what happened.
#include "features/plans/plan_state.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

using namespace espalier;
using namespace espalier::plans;

namespace {

std::vector<Step> steps(std::vector<StepKind> const& kinds)
{
    std::vector<Step> result;
    for (auto const kind : kinds)
        result.push_back({.kind = kind});
    return result;
}

std::vector<Turn> turns(std::vector<TurnKind> const& kinds)
{
    std::vector<Turn> result;
    for (auto const kind : kinds)
        result.push_back({.kind = kind});
    return result;
}

PlanState state(std::vector<TurnKind> const& kinds, std::vector<ItemState> const& items)
{
    return plan_state(turns(kinds), items);
}

using enum StepKind;

} // namespace

TEST_CASE("attendance alone leaves an item done, not closed")
{
    CHECK(item_state(steps({started, done})) == ItemState::done);
    CHECK(item_state(steps({started, done, closed})) == ItemState::closed);
}

TEST_CASE("what is not shown yet is in progress again, and only what is done can be found so")
{
    CHECK(item_state(steps({started, done, not_shown})) == ItemState::in_progress);
    CHECK(item_state(steps({done, not_shown, done, closed})) == ItemState::closed);
    CHECK_NOTHROW(require_step(ItemState::done, not_shown));
    CHECK_THROWS_AS(require_step(ItemState::in_progress, not_shown), Fault);
    CHECK_THROWS_AS(require_step(ItemState::closed, not_shown), Fault);
}

TEST_CASE("a reopened item goes back to where it was before it ended")
{
    CHECK(item_state(steps({cancelled, reopened})) == ItemState::planned);
    CHECK(item_state(steps({started, cancelled, reopened})) == ItemState::in_progress);
}

TEST_CASE("a plan is a draft until it is TurnKind::proposed, and again when it is returned")
{
    CHECK(state({}, {ItemState::planned}) == PlanState::draft);
    CHECK(state({TurnKind::proposed}, {ItemState::planned}) == PlanState::proposed);
    CHECK(state({TurnKind::proposed, TurnKind::returned}, {ItemState::planned}) == PlanState::draft);
}

TEST_CASE("an agreed plan becomes active with its first item and closed with its last")
{
    CHECK(state({TurnKind::proposed, TurnKind::agreed}, {ItemState::planned, ItemState::planned}) == PlanState::agreed);
    CHECK(state({TurnKind::proposed, TurnKind::agreed}, {ItemState::in_progress, ItemState::planned}) ==
          PlanState::active);
    CHECK(state({TurnKind::proposed, TurnKind::agreed}, {ItemState::closed, ItemState::done}) == PlanState::active);
    CHECK(state({TurnKind::proposed, TurnKind::agreed}, {ItemState::closed, ItemState::cancelled}) ==
          PlanState::closed);
}

TEST_CASE("a returned addition does not take an agreed plan back to a draft")
{
    CHECK(state({TurnKind::proposed, TurnKind::agreed, TurnKind::proposed, TurnKind::returned},
                {ItemState::in_progress, ItemState::planned}) == PlanState::active);
}

TEST_CASE("an item that has ended takes no further step but being reopened")
{
    rc::check([] {
        auto const ended = *rc::gen::element(ItemState::closed, ItemState::cancelled);
        auto const next = *rc::gen::element(started, done, closed, cancelled);
        RC_ASSERT_THROWS_AS(require_step(ended, next), Fault);
    });
    CHECK_NOTHROW(require_step(ItemState::closed, reopened));
    CHECK_THROWS_AS(require_step(ItemState::planned, reopened), Fault);
}

TEST_CASE("an item is overdue only while it is open")
{
    auto const due = date_of(2026, 3, 31);
    CHECK(is_overdue(ItemState::in_progress, due, date_of(2026, 4, 1)));
    CHECK_FALSE(is_overdue(ItemState::in_progress, due, due));
    CHECK_FALSE(is_overdue(ItemState::closed, due, date_of(2026, 4, 1)));
    CHECK_FALSE(is_overdue(ItemState::done, due, date_of(2026, 4, 1)));
}

TEST_CASE("totals leave cancelled items out and tell the part that traces to a need")
{
    auto const item = [](int on_duty, int off_duty, std::int64_t hundredths) {
        return PlanItem{{.hours_on_duty = Real<0, 10000>(on_duty),
                         .hours_off_duty = Real<0, 10000>(off_duty),
                         .direct_cost = Money{hundredths}},
                        {}};
    };
    std::vector<ItemNeed> const one_need{{.need_id = {7}}};
    PlanItemView const with_need{.item = item(6, 2, 10'000),
                                 .state = ItemState::closed,
                                 .wage_cost = Money{24'000},
                                 .needs = one_need,
                                 .is_traced = true};
    // It names a need that was recorded only after it was agreed.
    PlanItemView const without{
        .item = item(4, 0, 2'500), .is_overdue = true, .wage_cost = Money{16'000}, .needs = one_need};
    PlanItemView const cancelled_one{
        .item = item(40, 0, 90'000), .state = ItemState::cancelled, .needs = one_need, .is_traced = true};
    std::vector<PlanItemView> const views{with_need, without, cancelled_one};
    auto const totals = totals_of(views);
    CHECK(totals.items == 2);
    CHECK(totals.closed == 1);
    CHECK(totals.overdue == 1);
    CHECK(totals.to_assess == 0);
    CHECK(totals.hours == 12);
    CHECK(totals.direct_cost.hundredths == 12'500);
    CHECK(totals.hours_for_needs == 8);
    CHECK(totals.direct_cost_for_needs.hundredths == 10'000);
    CHECK(totals.wage_cost == Money{40'000});
}

TEST_CASE("the plan of today is the one that runs, not a draft for next year")
{
    auto const day = [](char const* iso) { return parse_date(iso).value(); };
    auto const line = [&](char const* from, char const* to, PlanState state) {
        return PlanLine{.starts_on = day(from), .ends_on = day(to), .state = state};
    };
    auto const today = day("2026-11-22");
    auto const next_draft = line("2027-01-01", "2027-12-31", PlanState::draft);
    auto const next_agreed = line("2027-01-01", "2027-12-31", PlanState::agreed);
    auto const running = line("2026-01-01", "2026-12-31", PlanState::active);
    auto const late = line("2025-01-01", "2025-12-31", PlanState::active);
    auto const over = line("2025-01-01", "2025-12-31", PlanState::closed);
    auto const of = [&](std::vector<PlanLine> plans) { return current_plan(plans, today); };
    CHECK(of({next_draft, running, over}) == 1);
    CHECK(of({next_agreed, running}) == 1);
    CHECK(of({next_draft, late}) == 1);
    CHECK(of({next_draft, over}) == 0);
    CHECK(of({line("2026-01-01", "2026-12-31", PlanState::draft), late}) == 0);
    CHECK(!of({over}));
    CHECK(!of({}));
}
