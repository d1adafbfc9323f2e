// SPDX-License-Identifier: Apache-2.0
// Leniency and spread on figures from tables, and the parts of a session's page.
#include "features/calibration/leniency.h"

#include "features/calibration/session_views.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::calibration;

namespace {

ReviewToCalibrate rated(std::int64_t id, std::int64_t reviewer, std::int64_t given,
                        std::optional<std::int64_t> calibrated = {}, std::optional<std::int64_t> potential = {})
{
    ReviewToCalibrate review;
    review.id = {id};
    review.reviewer_id = platform::PersonId{reviewer};
    review.reviewer_name = "Reviewer " + std::to_string(reviewer);
    review.given = given;
    review.calibrated = calibrated;
    review.potential = potential;
    return review;
}

} // namespace

TEST_CASE("leniency is the difference of means with Welch's interval, spread the deviation with that of chi squared")
{
    // 5, 4, 4, 5, 4: mean 4.4, variance 0.3. 3, 2, 3, 4, 3, 3: mean 3, variance 0.4. The standard error is
    // √(0.06 + 0.0667) = 0.3559, with 8.9605 degrees of freedom, of which t is 2.2636 (0.975).
    auto const statistics = rating_statistics({5, 4, 4, 5, 4}, {3, 2, 3, 4, 3, 3});
    CHECK(statistics.ratings == 5);
    CHECK(*statistics.mean == doctest::Approx(4.4));
    CHECK(*statistics.leniency == doctest::Approx(1.4));
    CHECK(statistics.leniency_interval->low == doctest::Approx(1.4 - 2.2636 * 0.35590).epsilon(0.001));
    CHECK(statistics.leniency_interval->high == doctest::Approx(1.4 + 2.2636 * 0.35590).epsilon(0.001));
    // √(4 · 0.3 / 11.1433) and √(4 · 0.3 / 0.484419).
    CHECK(*statistics.spread == doctest::Approx(0.547723));
    CHECK(statistics.spread_interval->low == doctest::Approx(0.328159).epsilon(0.001));
    CHECK(statistics.spread_interval->high == doctest::Approx(1.573916).epsilon(0.001));
}

TEST_CASE("where there is too little to say something, nothing is said")
{
    CHECK_FALSE(rating_statistics({}, {3}).mean.has_value());
    auto const one = rating_statistics({4}, {3, 3});
    CHECK(*one.leniency == 1);
    CHECK_FALSE(one.spread.has_value());
    CHECK_FALSE(one.leniency_interval.has_value());
    auto const same = rating_statistics({3, 3}, {3, 3});
    CHECK(*same.spread == 0);
    CHECK_FALSE(same.spread_interval.has_value());
    CHECK_FALSE(same.leniency_interval.has_value());
    CHECK_FALSE(rating_statistics({3, 4}, {}).leniency.has_value());
}

TEST_CASE("a session shows what was given beside what is now, outside a guideline or within, and nine boxes")
{
    std::vector<ReviewToCalibrate> const reviews{rated(1, 7, 5, 4, 3), rated(2, 7, 4, {}, 3), rated(3, 8, 1, {}, 1),
                                                 rated(4, 8, 3)};
    auto const shares = distribution_of(reviews, 5, {{.rating = 4, .least = 10, .most = 40}});
    CHECK(shares[4].given == 1);
    CHECK(shares[4].now == 0);
    CHECK(shares[3].now == 2);
    CHECK(shares[3].share == doctest::Approx(50));
    CHECK(shares[3].is_outside);
    CHECK_FALSE(shares[0].is_outside);
    auto const reviewers = reviewers_of(reviews, 5);
    REQUIRE(reviewers.size() == 2);
    CHECK(*reviewers[0].statistics.mean == doctest::Approx(4.5)); // as given, not as calibrated
    CHECK(reviewers[0].counts == std::vector<std::int64_t>{0, 0, 0, 1, 1});
    auto const boxes = boxes_of(reviews, 5);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].performance == 1);
    CHECK(boxes[1].performance == 3);
    CHECK(boxes[1].potential == 3);
    CHECK(boxes[1].review_ids.size() == 2);
}
