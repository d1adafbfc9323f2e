// SPDX-License-Identifier: Apache-2.0
// What the report adds up of an item, and what it hides from those who see large groups only.
#include "features/insight/hidden_matching.h"
#include "features/insight/matching_sums.h"

#include <doctest/doctest.h>

#include <vector>

using namespace espalier;
using namespace espalier::insight;
using platform::UnitId;

namespace {

plans::AgreedItem item(std::int64_t person, std::int64_t unit, char const* due_on = "2026-05-01",
                       plans::Method method = plans::Method::course)
{
    return {.person_id = {person}, .unit_id = {unit}, .method = method, .due_on = parse_date(due_on).value()};
}

// The company (1) with a north (2) and a south (3).
platform::OrgChart company()
{
    return {1, {}, {{{1}, {}}, {{2}, UnitId{1}}, {{3}, UnitId{1}}}, {}};
}

using People = MatchingGroup::People;

void add_people(HiddenMatching& hidden, std::int64_t first, std::int64_t count, plans::AgreedItem like)
{
    for (auto person = first; person < first + count; ++person) {
        like.person_id = {person};
        hidden.add(like);
    }
}

} // namespace

TEST_CASE("what was not told counts as planned, once the item is finished")
{
    auto planned = item(1, 1);
    planned.hours_on_duty = 8;
    planned.hours_off_duty = 2;
    planned.direct_cost = {50'000};
    planned.hourly_cost = Money{4'000};
    auto told = planned;
    told.is_finished = told.is_traced = true;
    told.hours_on_duty_spent = 12;
    told.direct_cost_spent = Money{0};
    auto untold = planned;
    untold.is_finished = true;

    MatchingSum sum;
    for (auto const& one : {planned, told, untold})
        sum.add(one);
    auto const figures = sum.figures(Wages::shown);
    CHECK(figures.people == 1);
    CHECK(figures.items == 3);
    CHECK(figures.traced_items == 1);
    CHECK(figures.finished_items == 2);
    CHECK(figures.told_items == 1);
    CHECK(figures.hours_planned.all == 30);
    CHECK(figures.hours_planned.traced == 10);
    CHECK(figures.hours_spent.all == 24);    // 12 told + 2 not told, and 8 + 2
    CHECK(figures.hours_spent.traced == 14); // 12 + 2
    CHECK(figures.direct_cost_spent.all == Money{50'000});
    CHECK(figures.direct_cost_spent.traced == Money{0});
    CHECK(figures.wage_cost_planned->all == Money{96'000}); // 3 × 8 h × 40.00
    CHECK(figures.wage_cost_spent->traced == Money{48'000});
    CHECK_FALSE(sum.figures(Wages::hidden).wage_cost_planned);
}

TEST_CASE("a quarter is told by the day an item is due")
{
    CHECK(quarter_of(parse_date("2026-03-31").value()) == "2026-Q1");
    CHECK(quarter_of(parse_date("2026-04-01").value()) == "2026-Q2");
    CHECK(quarter_of(parse_date("2026-12-31").value()) == "2026-Q4");
}

TEST_CASE("a small unit is hidden with what would give it away, and the whole is shown")
{
    auto const chart = company();
    HiddenMatching hidden(chart);
    add_people(hidden, 1, 8, item(0, 2));
    add_people(hidden, 101, 3, item(0, 3));
    hidden.find_out();
    CHECK(hidden.hides({People::of_unit_and_below, {3}}));
    CHECK(hidden.hides({People::of_unit_and_below, {2}})); // else: the company less the north
    CHECK_FALSE(hidden.hides({People::of_unit_and_below, {1}}));
    CHECK_FALSE(hidden.hides({}));
}

TEST_CASE("a quarter with few people takes another with it, and as many people as are in one of them hide in both")
{
    auto const chart = company();
    HiddenMatching hidden(chart);
    add_people(hidden, 1, 9, item(0, 2, "2026-02-01"));
    add_people(hidden, 1, 8, item(0, 2, "2026-05-01"));
    add_people(hidden, 1, 3, item(0, 2, "2026-08-01"));
    hidden.find_out();
    auto const in = [](char const* quarter) { return MatchingGroup{.quarter = quarter}; };
    CHECK(hidden.hides(in("2026-Q3")));
    CHECK(hidden.hides(in("2026-Q2"))); // else: the year less the two others
    CHECK_FALSE(hidden.hides(in("2026-Q1")));
    CHECK_FALSE(hidden.hides(in("2026-Q4"))); // nobody is in it
    CHECK_FALSE(hidden.hides({}));
}

TEST_CASE("a method that few people use is not told by the others")
{
    auto const chart = company();
    HiddenMatching hidden(chart);
    add_people(hidden, 1, 9, item(0, 2));
    add_people(hidden, 1, 6, item(0, 2, "2026-05-01", plans::Method::reading));
    add_people(hidden, 1, 2, item(0, 2, "2026-05-01", plans::Method::coaching));
    hidden.find_out();
    auto const by = [](char const* method) {
        return MatchingGroup{.slice = MatchingGroup::Slice::method, .slice_name = method};
    };
    CHECK(hidden.hides(by("coaching")));
    CHECK(hidden.hides(by("reading")));
    CHECK_FALSE(hidden.hides(by("course")));
}
