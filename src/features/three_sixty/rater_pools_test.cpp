// SPDX-License-Identifier: Apache-2.0
// Which raters are shown apart, together, or not.
#include "features/three_sixty/rater_pools.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace espalier;
using namespace espalier::three_sixty;

namespace {

using Answered = std::map<RaterGroup, std::int64_t>;

} // namespace

TEST_CASE("a group of enough is shown by itself, smaller ones together, and too few not at all")
{
    auto const pools = rater_pools({{RaterGroup::self, 1},
                                    {RaterGroup::manager, 1},
                                    {RaterGroup::peer, 4},
                                    {RaterGroup::report, 2},
                                    {RaterGroup::external, 1}},
                                   3);
    REQUIRE(pools.size() == 4);
    CHECK(pools[2].groups == std::vector{RaterGroup::peer});
    CHECK(pools[3].groups == std::vector{RaterGroup::report, RaterGroup::external});
    CHECK(pools[3].answers == 3);

    auto const few = rater_pools({{RaterGroup::manager, 1}, {RaterGroup::peer, 3}, {RaterGroup::report, 2}}, 3);
    REQUIRE(few.size() == 3);
    CHECK(few[2].is_hidden());
    CHECK_FALSE(pool_of(few, RaterGroup::report));
    CHECK(pool_of(few, RaterGroup::peer) == 1);
}

TEST_CASE("whatever answers there are, nobody who is not named is shown among fewer than the smallest group")
{
    rc::check([] {
        Answered answered;
        for (auto const group : {RaterGroup::self, RaterGroup::manager, RaterGroup::peer, RaterGroup::report,
                                 RaterGroup::other, RaterGroup::external})
            answered[group] = *rc::gen::inRange<std::int64_t>(0, is_named(group) ? 2 : 7);
        auto const smallest = *rc::gen::inRange<std::int64_t>(3, 6);
        auto const pools = rater_pools(answered, smallest);
        std::map<RaterGroup, int> places;
        for (auto const& pool : pools) {
            RC_ASSERT(!pool.groups.empty());
            std::int64_t sum = 0;
            for (auto const group : pool.groups) {
                sum += answered[group];
                ++places[group];
            }
            if (is_named(pool.groups.front()))
                RC_ASSERT(pool.groups.size() == 1U);
            else
                RC_ASSERT(pool.is_hidden() == (sum < smallest));
            if (!pool.is_hidden())
                RC_ASSERT(*pool.answers == sum);
        }
        // Everybody who answered is in exactly one place.
        for (auto const& [group, answers] : answered)
            RC_ASSERT(places[group] == (answers > 0 ? 1 : 0));
    });
}
