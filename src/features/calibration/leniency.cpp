// SPDX-License-Identifier: Apache-2.0
// Means, variances and their distributions.
#include "features/calibration/leniency.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <numeric>

namespace espalier::calibration {

namespace {

constexpr double tail = 0.025; // of each side, for 95 per cent

double mean_of(std::vector<double> const& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double variance_of(std::vector<double> const& values)
{
    auto const mean = mean_of(values);
    double sum = 0;
    for (auto const value : values)
        sum += (value - mean) * (value - mean);
    return sum / static_cast<double>(values.size() - 1);
}

std::optional<RatingInterval> spread_interval(double variance, std::size_t count)
{
    if (variance <= 0)
        return std::nullopt;
    auto const freedom = static_cast<double>(count - 1);
    boost::math::chi_squared const distribution(freedom);
    return RatingInterval{std::sqrt(freedom * variance / quantile(complement(distribution, tail))),
                          std::sqrt(freedom * variance / quantile(distribution, tail))};
}

std::optional<RatingInterval> welch(std::vector<double> const& own, std::vector<double> const& others)
{
    auto const a = variance_of(own) / static_cast<double>(own.size());
    auto const b = variance_of(others) / static_cast<double>(others.size());
    if (a + b <= 0)
        return std::nullopt;
    auto const freedom = (a + b) * (a + b) /
        (a * a / static_cast<double>(own.size() - 1) + b * b / static_cast<double>(others.size() - 1));
    auto const half = quantile(complement(boost::math::students_t(freedom), tail)) * std::sqrt(a + b);
    auto const difference = mean_of(own) - mean_of(others);
    return RatingInterval{difference - half, difference + half};
}

} // namespace

RatingStatistics rating_statistics(std::vector<double> const& own, std::vector<double> const& others)
{
    RatingStatistics statistics;
    statistics.ratings = std::ssize(own);
    if (own.empty())
        return statistics;
    statistics.mean = mean_of(own);
    if (!others.empty())
        statistics.leniency = *statistics.mean - mean_of(others);
    if (own.size() < 2)
        return statistics;
    statistics.spread = std::sqrt(variance_of(own));
    statistics.spread_interval = spread_interval(variance_of(own), own.size());
    if (others.size() >= 2)
        statistics.leniency_interval = welch(own, others);
    return statistics;
}

} // namespace espalier::calibration
