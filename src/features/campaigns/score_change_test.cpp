// SPDX-License-Identifier: Apache-2.0
// The interval of a change, against figures that were published and by its laws.
#include "features/campaigns/score_change.h"

#include <doctest/doctest.h>

#include <random>

using namespace espalier::campaigns;

TEST_CASE("the interval of a change is the one that Newcombe's paper gives")
{
    // 56 of 70 and 48 of 80, method 10: 0.0524 to 0.3339.
    auto const change = score_change({100.0 * 48 / 80, 80}, {100.0 * 56 / 70, 70});
    CHECK(change.difference == doctest::Approx(20));
    CHECK(change.low == doctest::Approx(5.24).epsilon(0.001));
    CHECK(change.high == doctest::Approx(33.39).epsilon(0.001));
    CHECK(change.is_beyond_chance);
    // 9 of 10 and 3 of 10: 0.1705 to 0.8090.
    auto const few = score_change({30, 10}, {90, 10});
    CHECK(few.low == doctest::Approx(17.05).epsilon(0.001));
    CHECK(few.high == doctest::Approx(80.90).epsilon(0.001));
}

TEST_CASE("a team of six that goes from half to two thirds has changed within what chance gives")
{
    CHECK_FALSE(score_change({50, 6}, {66.7, 6}).is_beyond_chance);
    CHECK_FALSE(score_change({50, 1}, {50, 1}).is_beyond_chance);
    CHECK(score_change({0, 30}, {100, 30}).is_beyond_chance);
}

TEST_CASE(
    "the interval holds the difference, turns round with the two, stays within 100 points and narrows with more people")
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> share(0, 100);
    for (int i = 0; i < 2000; ++i) {
        SharePoint const before{share(random), 1 + static_cast<std::int64_t>(random() % 60)};
        SharePoint const after{share(random), 1 + static_cast<std::int64_t>(random() % 60)};
        auto const change = score_change(before, after);
        CHECK(change.low <= change.difference);
        CHECK(change.difference <= change.high);
        CHECK(change.low >= -100.0001);
        CHECK(change.high <= 100.0001);
        auto const turned = score_change(after, before);
        CHECK(turned.low == doctest::Approx(-change.high));
        CHECK(turned.high == doctest::Approx(-change.low));
        auto const more = score_change({before.favourable, before.people * 4}, {after.favourable, after.people * 4});
        CHECK(more.high - more.low < change.high - change.low);
    }
}
