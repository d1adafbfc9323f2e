// SPDX-License-Identifier: Apache-2.0
// Making figures.
#include "bench.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace espalier::bench {

namespace {

Figure against(Measured limit, std::string name, Measured product)
{
    return {.name = std::move(name),
            .figure = product.value,
            .unit = std::move(product.unit),
            .limit = limit.value,
            .limit_unit = std::move(limit.unit),
            .ratio = product.value / limit.value,
            .goal = {}};
}

} // namespace

Figure at_least(double bound, std::string name, Measured product, Measured limit)
{
    auto figure = against(std::move(limit), std::move(name), std::move(product));
    figure.goal = fmt::format(">= {}", bound);
    figure.met = *figure.ratio >= bound;
    return figure;
}

Figure at_most(double bound, std::string name, Measured product, Measured limit)
{
    auto figure = against(std::move(limit), std::move(name), std::move(product));
    figure.goal = fmt::format("<= {}", bound);
    figure.met = *figure.ratio <= bound;
    return figure;
}

Figure at_most(Measured limit, std::string name, double product)
{
    Measured const measured{product, limit.unit};
    return at_most(1, std::move(name), measured, std::move(limit));
}

Figure stated(std::string name, Measured product)
{
    return {.name = std::move(name),
            .figure = product.value,
            .unit = std::move(product.unit),
            .limit = {},
            .limit_unit = {},
            .ratio = {},
            .goal = {}};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace espalier::bench
