// SPDX-License-Identifier: Apache-2.0
// What is shown of two kinds of groups gives away no small group: held against all sums and differences there are.
#include "features/campaigns/shown_beside.h"

#include "support/derivable_sums.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace espalier::campaigns;
using namespace espalier::test;

namespace {

Derivable shown(std::vector<Overlap> const& overlaps, std::vector<bool> const& hidden)
{
    Derivable sums(overlaps.size());
    auto const sum_over = [&](auto belongs) {
        std::vector<double> row;
        for (auto const& one : overlaps)
            row.push_back(belongs(one) ? 1 : 0);
        sums.add(std::move(row));
    };
    for (std::size_t first = 0; first < 6; ++first)
        sum_over([&](Overlap const& one) { return one.first == first; });
    for (std::size_t second = 0; second < hidden.size(); ++second)
        if (!hidden[second])
            sum_over([&](Overlap const& one) { return one.second == second; });
    return sums;
}

} // namespace

TEST_CASE("ten bakers in a bakery of eleven are hidden, since both together tell of the eleventh")
{
    // Units: bakery 11, shop 20. Jobs: baker 10 (all in the bakery), seller 21.
    std::vector<Overlap> const overlaps{{0, 0, 10}, {0, 1, 1}, {1, 1, 20}};
    CHECK(hidden_beside(overlaps, 2, 5) == std::vector{true, true});
    // Six sellers in the bakery are enough to stand for themselves.
    std::vector<Overlap> const apart{{0, 0, 10}, {0, 1, 6}, {1, 1, 20}};
    CHECK(hidden_beside(apart, 2, 5) == std::vector{false, false});
    // A job that is a unit tells nothing beside it.
    std::vector<Overlap> const same{{0, 0, 10}, {1, 1, 20}};
    CHECK(hidden_beside(same, 2, 5) == std::vector{false, false});
}

TEST_CASE("the last group of a kind is not left over by subtraction")
{
    // One unit: the jobs have 3, 6 and 9 people. The three are hidden, and with them the six.
    std::vector<Overlap> const overlaps{{0, 0, 3}, {0, 1, 6}, {0, 2, 9}};
    CHECK(hidden_beside(overlaps, 3, 5) == std::vector{true, true, false});
}

TEST_CASE("whatever organisation: no sum that can be derived speaks of fewer people than allowed")
{
    std::mt19937 random(20'260'301); // NOLINT(cert-msc51-cpp): the same organisations in each run
    int hidden_somewhere = 0;
    int shown_somewhere = 0;
    for (int turn = 0; turn < 300; ++turn) {
        CAPTURE(turn);
        auto const units = 1 + random() % 4;
        auto const jobs = 1 + random() % 4;
        std::vector<Overlap> overlaps;
        for (std::size_t unit = 0; unit < units; ++unit)
            for (std::size_t job = 0; job < jobs; ++job)
                if (auto const people = static_cast<std::int64_t>(random() % 9); people > 0 && overlaps.size() < 12)
                    overlaps.push_back({unit, job, people});
        std::vector<std::int64_t> in_unit(units);
        for (auto const& one : overlaps)
            in_unit[one.first] += one.people;
        auto const smallest = std::int64_t{3};
        if (std::any_of(in_unit.begin(), in_unit.end(),
                        [&](std::int64_t people) { return people > 0 && people < smallest; }))
            continue; // such units are not shown
        auto const hidden = hidden_beside(overlaps, jobs, smallest);
        std::vector<std::int64_t> people;
        for (auto const& one : overlaps)
            people.push_back(one.people);
        CHECK(fewest_told(shown(overlaps, hidden), people) >= smallest);
        hidden_somewhere += std::count(hidden.begin(), hidden.end(), true) > 0;
        shown_somewhere += std::count(hidden.begin(), hidden.end(), false) > 0;
    }
    CHECK(hidden_somewhere > 20);
    CHECK(shown_somewhere > 20);
}
