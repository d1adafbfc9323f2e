// SPDX-License-Identifier: Apache-2.0
// How somebody's ratings stand beside those of others: leniency and spread, each with its interval of 95 per cent. Pure.
//
// Leniency is the difference between the mean of a reviewer's ratings and the mean of all others', with the interval of
// Welch's t for unequal variances (B. L. Welch, "The generalization of 'Student's' problem when several different population
// variances are involved", Biometrika 34, 1947). Spread is the standard deviation, with the interval that follows from the
// chi-squared distribution of the variance. Both take ratings for independent and about normal, which whole points of a
// short scale are only roughly: read the intervals as an order of magnitude. A team that is better looks like leniency.
#pragma once

#include "reflect/type.h"

#include <optional>
#include <vector>

namespace espalier::calibration {

struct RatingInterval
{
    double low = 0;
    double high = 0;
};
BOOST_DESCRIBE_STRUCT(RatingInterval, (), (low, high))

struct RatingStatistics
{
    std::int64_t ratings = 0;
    std::optional<double> mean;                      // none: no rating
    std::optional<double> spread;                    // standard deviation; of two ratings and more
    std::optional<RatingInterval> spread_interval;   // none where all are the same
    std::optional<double> leniency;                  // points above the mean of the others; below nought: stricter
    std::optional<RatingInterval> leniency_interval; // of two ratings and more on both sides, not all the same
};
BOOST_DESCRIBE_STRUCT(RatingStatistics, (), (ratings, mean, spread, spread_interval, leniency, leniency_interval))

RatingStatistics rating_statistics(std::vector<double> const& own, std::vector<double> const& others);

} // namespace espalier::calibration
