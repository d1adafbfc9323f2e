// SPDX-License-Identifier: Apache-2.0
// Turns are fair whatever the pool and however many are asked each time.
#include "features/campaigns/rotation.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace espalier;
using namespace espalier::campaigns;

namespace {

QuestionKeys pool_of_size(int size)
{
    QuestionKeys pool;
    for (int i = 0; i < size; ++i)
        pool.push_back("q" + std::to_string(i));
    return pool;
}

} // namespace

TEST_CASE("each question comes before any comes again, and none is asked twice at once")
{
    CHECK(rc::check([] {
        auto const pool = pool_of_size(*rc::gen::inRange(1, 12));
        auto const count = *rc::gen::inRange<std::size_t>(1, 15);
        std::vector<QuestionKeys> sends;
        std::map<std::string, int> asked;
        for (int send = 0; send < 30; ++send) {
            auto const keys = next_in_turn(pool, sends, count);
            RC_ASSERT(keys.size() == std::min(count, pool.size()));
            for (auto const& key : keys) {
                // Whoever comes again has waited until all others came as often.
                RC_ASSERT(std::all_of(pool.begin(), pool.end(),
                                      [&](std::string const& other) { return asked[other] >= asked[key]; }));
                ++asked[key];
            }
            RC_ASSERT(keys == next_in_turn(pool, sends, count));
            sends.push_back(keys);
        }
    }));
}

TEST_CASE("a new question comes at once, and one that was taken out comes no more")
{
    std::vector<QuestionKeys> const sends{{"a", "b"}, {"c", "a"}};
    CHECK(next_in_turn({"a", "b", "c"}, sends, 2) == QuestionKeys{"b", "c"});
    CHECK(next_in_turn({"a", "b", "c", "new"}, sends, 2) == QuestionKeys{"new", "b"});
    CHECK(next_in_turn({"a", "c"}, sends, 2) == QuestionKeys{"c", "a"});
    // What came each time for a while has had its turn.
    CHECK(next_in_turn({"a", "b"}, {{"b"}, {"b"}}, 1) == QuestionKeys{"a"});
}

TEST_CASE("a rhythm keeps its day, and a month that is shorter has its last one")
{
    SeriesRhythm const weeks{date_of(2026, 3, 2), SeriesCadence::weeks, 2};
    CHECK(day_in_rhythm(weeks, date_of(2026, 1, 1)) == date_of(2026, 3, 2));
    CHECK(day_in_rhythm(weeks, date_of(2026, 3, 3)) == date_of(2026, 3, 16));
    CHECK(day_in_rhythm(weeks, date_of(2026, 3, 16)) == date_of(2026, 3, 16));
    SeriesRhythm const months{date_of(2026, 1, 31), SeriesCadence::months, 1};
    CHECK(day_in_rhythm(months, date_of(2026, 2, 1)) == date_of(2026, 2, 28));
    CHECK(day_in_rhythm(months, date_of(2026, 3, 1)) == date_of(2026, 3, 31));
    CHECK(shortest_gap(weeks) == 14);
    CHECK(shortest_gap(months) == 28);
}
