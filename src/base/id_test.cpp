// SPDX-License-Identifier: Apache-2.0
// Ids: unique, increasing, positive; the same seed gives the same ones.
#include "base/id.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>
#include <vector>

namespace espalier {

namespace {

struct Thing;
constexpr Instant now{1'795'000'000'000}; // in November 2026

} // namespace

TEST_CASE("ids increase, within a millisecond and when the clock goes back")
{
    IdSource source(7);
    std::int64_t before = 0;
    for (int i = 0; i < 100'000; ++i) {
        auto const at = Instant{now.milliseconds + (i % 7 == 0 ? -1000 : i / 100)};
        auto const id = source.next_value(at);
        REQUIRE(id > before);
        before = id;
    }
}

TEST_CASE("ids are in the order of their milliseconds, across servers too")
{
    IdSource one(1), other(2);
    auto const earlier = one.next<Thing>(now);
    CHECK(earlier < other.next<Thing>({now.milliseconds + 1}));
    CHECK(earlier != other.next<Thing>(now));
}

TEST_CASE("the same seed and instants give the same ids")
{
    IdSource one(42), other(42), different(43);
    for (int i = 0; i < 100; ++i) {
        auto const id = one.next<Thing>({now.milliseconds + i});
        CHECK(id == other.next<Thing>({now.milliseconds + i}));
        CHECK(id != different.next<Thing>({now.milliseconds + i}));
    }
}

TEST_CASE("ids are positive even before 2024")
{
    IdSource source(1);
    CHECK(source.next_value({0}) > 0);
    CHECK(source.next_value({-1}) > 0);
}

TEST_CASE("threads never get the same id")
{
    constexpr std::size_t per_thread = 20'000;
    IdSource source(9);
    std::vector<std::vector<std::int64_t>> made(4);
    std::vector<std::thread> threads;
    for (auto& mine : made)
        threads.emplace_back([&source, &mine] {
            for (std::size_t i = 0; i < per_thread; ++i)
                mine.push_back(source.next_value({now.milliseconds + static_cast<std::int64_t>(i / 1000)}));
        });
    for (auto& thread : threads)
        thread.join();
    std::vector<std::int64_t> all;
    for (auto const& mine : made) {
        CHECK(std::is_sorted(mine.begin(), mine.end()));
        all.insert(all.end(), mine.begin(), mine.end());
    }
    std::sort(all.begin(), all.end());
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
    CHECK(all.size() == made.size() * per_thread);
}

TEST_CASE("an id of nothing is false")
{
    CHECK_FALSE(Id<Thing>{});
    CHECK(Id<Thing>{1});
}

} // namespace espalier
