// SPDX-License-Identifier: Apache-2.0
// The org chart against a naive implementation that walks managers one by one, over random organisations.
#include "platform/org_chart.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

using namespace espalier;
using namespace espalier::platform;

namespace {

// Person i + 1 reports to a person with a lower number, to nobody, or to somebody who is not there (number 1000).
std::vector<ReportingLine> random_lines()
{
    auto const size = *rc::gen::inRange(0, 40);
    std::vector<ReportingLine> lines;
    for (int i = 0; i < size; ++i) {
        auto const choice = *rc::gen::inRange(-2, i);
        std::optional<PersonId> manager;
        if (choice == -2)
            manager = PersonId{1000};
        else if (choice >= 0)
            manager = PersonId{choice + 1};
        lines.push_back({{i + 1}, manager, {*rc::gen::inRange(1, 4)}});
    }
    // The order in which rows come must not matter.
    for (std::size_t i = lines.size(); i > 1; --i)
        std::swap(lines[i - 1], lines[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(i)))]);
    return lines;
}

struct Naive
{
    std::map<PersonId, std::optional<PersonId>> manager;

    explicit Naive(std::vector<ReportingLine> const& lines)
    {
        for (auto const& line : lines)
            manager[line.person_id] = line.manager_id;
        for (auto& [person, above] : manager)
            if (above && !manager.contains(*above))
                above.reset();
    }
    bool is_above(PersonId a, PersonId b) const
    {
        for (auto up = manager.at(b); up; up = manager.at(*up))
            if (*up == a)
                return true;
        return false;
    }
};

} // namespace

TEST_CASE("the chart answers as walking up the managers does")
{
    auto const holds = rc::check([] {
        auto const lines = random_lines();
        OrgChart const chart(1, lines, {}, {});
        Naive const naive(lines);
        for (auto const& [a, above] : naive.manager) {
            RC_ASSERT(chart.knows(a));
            RC_ASSERT(chart.manager_of(a) == above);
            std::set<PersonId> below;
            std::set<PersonId> reports;
            for (auto const& [b, manager_of_b] : naive.manager) {
                RC_ASSERT(chart.is_above(a, b) == naive.is_above(a, b));
                if (naive.is_above(a, b))
                    below.insert(b);
                if (manager_of_b == a)
                    reports.insert(b);
            }
            auto const everybody = chart.everybody_below(a);
            RC_ASSERT(everybody.size() == below.size());
            RC_ASSERT(std::set<PersonId>(everybody.begin(), everybody.end()) == below);
            auto const direct = chart.reports_of(a);
            RC_ASSERT(direct.size() == reports.size());
            RC_ASSERT(std::set<PersonId>(direct.begin(), direct.end()) == reports);
            RC_ASSERT(chart.is_manager(a) == !below.empty());
        }
    });
    CHECK(holds);
}

TEST_CASE("whoever stands above and is still here is the nearest who has not left by the day")
{
    auto const last_day = date_of(2026, 3, 31);
    OrgChart const chart(
        1, {{{1}, {}, {}}, {{2}, PersonId{1}, {}, last_day}, {{3}, PersonId{2}, {}, last_day}, {{4}, PersonId{3}, {}}},
        {}, {});
    CHECK(chart.present_manager_of({4}, last_day) == PersonId{3});
    CHECK(chart.present_manager_of({4}, last_day.plus_days(1)) == PersonId{1});
    CHECK_FALSE(chart.present_manager_of({1}, last_day));
    CHECK(chart.present_reports_of({1}, last_day) == std::vector<PersonId>{{2}});
    CHECK(chart.present_reports_of({1}, last_day.plus_days(1)) == std::vector<PersonId>{{4}});
    CHECK(chart.people_at_the_top(last_day) == std::vector<PersonId>{{1}});
    CHECK(chart.is_present({3}, last_day));
    CHECK_FALSE(chart.is_present({3}, last_day.plus_days(1)));
    CHECK_FALSE(chart.is_present({9}, last_day));
}

TEST_CASE("leavers in a circle have nobody above who is still here")
{
    auto const last_day = date_of(2026, 3, 31);
    OrgChart const chart(1, {{{1}, PersonId{2}, {}, last_day}, {{2}, PersonId{1}, {}, last_day}}, {}, {});
    CHECK_FALSE(chart.present_manager_of({1}, last_day.plus_days(1)));
}

TEST_CASE("people in a circle are below nobody and above nobody")
{
    OrgChart const chart(1, {{{1}, PersonId{2}, {}}, {{2}, PersonId{1}, {}}, {{3}, {}, {}}}, {}, {});
    CHECK(chart.size() == 3);
    CHECK_FALSE(chart.is_above({1}, {2}));
    CHECK_FALSE(chart.is_above({2}, {1}));
    CHECK_FALSE(chart.is_above({3}, {1}));
    CHECK(chart.everybody_below({1}).empty());
}

TEST_CASE("somebody who is not in the chart stands to nobody")
{
    OrgChart const chart(1, {{{1}, {}, {7}}}, {}, {{{1}, {9}}});
    CHECK_FALSE(chart.knows({9}));
    CHECK_FALSE(chart.is_above({9}, {1}));
    CHECK_FALSE(chart.manager_of({9}));
    CHECK(chart.has_dotted_line({9}, {1}));
    CHECK_FALSE(chart.has_dotted_line({1}, {9}));
}

TEST_CASE("a unit and all above it")
{
    OrgChart const chart(1, {}, {{{1}, {}}, {{2}, UnitId{1}}, {{3}, UnitId{2}}, {{4}, UnitId{5}}, {{5}, UnitId{4}}},
                         {});
    CHECK(chart.unit_and_above({3}) == std::vector<UnitId>{{3}, {2}, {1}});
    CHECK(chart.unit_and_above({1}) == std::vector<UnitId>{{1}});
    CHECK(chart.parent_of({2}) == UnitId{1});
    CHECK_FALSE(chart.parent_of({1}));
    CHECK(chart.unit_and_above({4}).size() <= 6); // a circle ends
}

TEST_CASE("a unit and all below it")
{
    OrgChart const chart(1, {}, {{{1}, {}}, {{2}, UnitId{1}}, {{3}, UnitId{2}}, {{4}, UnitId{1}}, {{5}, {}}}, {});
    auto units = chart.unit_and_below({1});
    std::sort(units.begin(), units.end());
    CHECK(units == std::vector<UnitId>{{1}, {2}, {3}, {4}});
    CHECK(chart.unit_and_below({5}) == std::vector<UnitId>{{5}});
}
