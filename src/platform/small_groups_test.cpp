// SPDX-License-Identifier: Apache-2.0
// What is hidden of small groups: a few cases by hand, and over generated trees and tables that no subtraction tells.
#include "platform/small_groups.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace espalier::platform;

namespace {

using Sizes = std::vector<std::int64_t>;
using Hidden = std::vector<bool>;

constexpr std::int64_t smallest = 5;

// A total and its parts, one behind the other.
Hidden hidden_of(Sizes parts)
{
    GroupSum sum{.total = parts.size(), .parts = std::vector<std::size_t>(parts.size())};
    std::iota(sum.parts.begin(), sum.parts.end(), std::size_t{0});
    parts.push_back(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}));
    return hidden_groups(parts, std::span(&sum, 1), smallest);
}

struct Groups
{
    Sizes sizes;
    std::vector<GroupSum> sums;
};

// The groups of a tree: every node after the first has a node before it as its parent; the people of a node are those of
// its leaves.
Groups some_tree()
{
    auto const count = *rc::gen::inRange<std::size_t>(2, 25);
    Groups groups;
    groups.sizes.resize(count);
    std::vector<std::vector<std::size_t>> parts(count);
    std::vector<std::size_t> parent(count);
    for (std::size_t i = 1; i < count; ++i)
        parts[parent[i] = *rc::gen::inRange<std::size_t>(0, i)].push_back(i);
    for (auto i = count; i-- > 0;) {
        if (parts[i].empty())
            groups.sizes[i] = *rc::gen::inRange<std::int64_t>(0, 12);
        else
            groups.sums.push_back({i, parts[i]});
        if (i > 0)
            groups.sizes[parent[i]] += groups.sizes[i];
    }
    return groups;
}

// Rows, columns and margins: every cell is a part of two sums.
Groups some_table()
{
    auto const rows = *rc::gen::inRange<std::size_t>(1, 6);
    auto const columns = *rc::gen::inRange<std::size_t>(1, 6);
    auto const at = [&](std::size_t row, std::size_t column) { return row * (columns + 1) + column; };
    Groups groups;
    groups.sizes.resize((rows + 1) * (columns + 1));
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            auto const people = *rc::gen::inRange<std::int64_t>(0, 12);
            for (auto const place : {at(row, column), at(rows, column), at(row, columns), at(rows, columns)})
                groups.sizes[place] += people;
        }
    for (std::size_t row = 0; row <= rows; ++row) {
        auto& sum = groups.sums.emplace_back(GroupSum{at(row, columns), {}});
        for (std::size_t column = 0; column < columns; ++column)
            sum.parts.push_back(at(row, column));
    }
    for (std::size_t column = 0; column <= columns; ++column) {
        auto& sum = groups.sums.emplace_back(GroupSum{at(rows, column), {}});
        for (std::size_t row = 0; row < rows; ++row)
            sum.parts.push_back(at(row, column));
    }
    return groups;
}

// What somebody learns who subtracts the shown parts from a shown total, or adds up the parts of a hidden one.
void tells_of_no_hidden_group(Groups const& groups)
{
    auto const hidden = hidden_groups(groups.sizes, groups.sums, smallest);
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        if (groups.sizes[i] > 0 && groups.sizes[i] < smallest)
            RC_ASSERT(hidden[i]);
        if (groups.sizes[i] == 0)
            RC_ASSERT(!hidden[i]);
    }
    for (auto const& sum : groups.sums) {
        auto rest = groups.sizes[sum.total];
        std::int64_t unknown = 0;
        for (auto const part : sum.parts) {
            rest -= hidden[part] ? 0 : groups.sizes[part];
            unknown += hidden[part];
        }
        if (hidden[sum.total])
            RC_ASSERT(unknown > 0);
        else
            RC_ASSERT(unknown == 0 || (unknown > 1 && rest >= smallest));
    }
}

} // namespace

TEST_CASE("what is shown within a hidden group is taken off, too")
{
    // Everybody: one person and a division; the division: one person and a team of nine. Everybody less the team leaves two.
    std::vector<std::int64_t> const sizes{11, 1, 10, 1, 9};
    std::vector<GroupSum> const sums{{.total = 0, .parts = {1, 2}}, {.total = 2, .parts = {3, 4}}};
    CHECK(hidden_groups(sizes, sums, smallest) == Hidden{false, true, true, true, true});
}

TEST_CASE("a small group is hidden, and the second smallest with it")
{
    CHECK(hidden_of({9, 3, 7, 12}) == Hidden{false, true, true, false, false});
    CHECK(hidden_of({9, 7}) == Hidden{false, false, false});
}

TEST_CASE("two small groups hide each other only when together they are no small group")
{
    CHECK(hidden_of({4, 3, 9}) == Hidden{true, true, false, false});
    CHECK(hidden_of({1, 2, 9, 8}) == Hidden{true, true, false, true, false});
}

TEST_CASE("an empty group protects nobody and is no secret")
{
    CHECK(hidden_of({0, 3, 7, 9}) == Hidden{false, true, true, false, false});
    CHECK(hidden_of({0, 0}) == Hidden{false, false, false});
}

TEST_CASE("groups that may be the same few people do not hide each other")
{
    Sizes const sizes{3, 4, 6, 9, 9};
    GroupSum sum{.total = 4, .parts = {0, 1, 2, 3}};
    CHECK(hidden_groups(sizes, std::span(&sum, 1), smallest) == Hidden{true, true, false, false, false});
    sum.are = GroupSum::Parts::overlapping;
    CHECK(hidden_groups(sizes, std::span(&sum, 1), smallest) == Hidden{true, true, true, false, false});
}

TEST_CASE("a total that is small itself is hidden with its parts")
{
    CHECK(hidden_of({3}) == Hidden{true, true});
    CHECK(hidden_of({2, 2}) == Hidden{true, true, true});
}

TEST_CASE("no hidden group of a tree can be computed from what is shown")
{
    CHECK(rc::check([] { tells_of_no_hidden_group(some_tree()); }));
}

TEST_CASE("no hidden group of a table with margins can be computed by one subtraction")
{
    CHECK(rc::check([] { tells_of_no_hidden_group(some_table()); }));
}

TEST_CASE("nothing is hidden where every group is large")
{
    CHECK(rc::check([] {
        auto groups = some_tree();
        std::transform(groups.sizes.begin(), groups.sizes.end(), groups.sizes.begin(),
                       [](std::int64_t size) { return size * smallest; });
        auto const hidden = hidden_groups(groups.sizes, groups.sums, smallest);
        RC_ASSERT(std::none_of(hidden.begin(), hidden.end(), [](bool one) { return one; }));
    }));
}
