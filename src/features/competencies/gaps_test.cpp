// SPDX-License-Identifier: Apache-2.0
// Gap and priority, by the figures that the guide gives.
#include "features/competencies/gaps.h"

#include <doctest/doctest.h>

using namespace espalier::competencies;

namespace {

Proficiency at(double level, double confidence)
{
    Proficiency result;
    result.level = level;
    result.confidence = confidence;
    return result;
}

} // namespace

TEST_CASE("a gap of 1.2 steps of five, importance 5 and confidence 0.7 have priority 4.2")
{
    auto const result = gap_of(4, 5, {1, 5}, at(2.8, 0.7)).value();
    CHECK(result.gap == doctest::Approx(1.2));
    CHECK(result.priority == doctest::Approx(4.2));
}

TEST_CASE("a quarter of the scale is the same priority on every scale")
{
    auto const five_step = gap_of(4, 3, {1, 5}, at(3, 0.5)).value();
    auto const zero_to_seven = gap_of(5, 3, {0, 7}, at(5 - 7 / 4.0, 0.5)).value();
    CHECK(zero_to_seven.gap == doctest::Approx(1.75));
    CHECK(zero_to_seven.priority == doctest::Approx(five_step.priority));
}

TEST_CASE("who is above the requirement has a gap of zero, not a negative one")
{
    auto const result = gap_of(3, 5, {1, 5}, at(4.5, 0.9)).value();
    CHECK(result.gap == 0);
    CHECK(result.priority == 0);
}

TEST_CASE("without evidence the gap is unknown")
{
    CHECK_FALSE(gap_of(4, 5, {1, 5}, std::nullopt).has_value());
}

TEST_CASE("what would be shown as the level required is no gap")
{
    CHECK(gap_of(4, 5, {1, 5}, at(3.97, 0.9)).value().gap == 0);
    CHECK(gap_of(4, 5, {1, 5}, at(3.97, 0.9)).value().priority == 0);
    CHECK(gap_of(4, 5, {1, 5}, at(3.94, 0.9)).value().gap == doctest::Approx(0.06));
}
