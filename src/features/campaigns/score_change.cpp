// SPDX-License-Identifier: Apache-2.0
// Wilson's interval of a share, twice.
#include "features/campaigns/score_change.h"

#include <cmath>

namespace espalier::campaigns {

namespace {

constexpr double z = 1.959964; // of 95 per cent

struct ShareInterval
{
    double share = 0; // 0 to 1
    double low = 0;
    double high = 0;
};

ShareInterval wilson(SharePoint const& point)
{
    auto const share = point.favourable / 100;
    auto const people = static_cast<double>(point.people);
    auto const middle = share + z * z / (2 * people);
    auto const reach = z * std::sqrt(share * (1 - share) / people + z * z / (4 * people * people));
    auto const whole = 1 + z * z / people;
    return {share, (middle - reach) / whole, (middle + reach) / whole};
}

} // namespace

ScoreChange score_change(SharePoint const& before, SharePoint const& after)
{
    auto const first = wilson(before);
    auto const second = wilson(after);
    auto const difference = second.share - first.share;
    auto const low = difference - std::hypot(second.share - second.low, first.high - first.share);
    auto const high = difference + std::hypot(second.high - second.share, first.share - first.low);
    return {
        .difference = 100 * difference, .low = 100 * low, .high = 100 * high, .is_beyond_chance = low > 0 || high < 0};
}

} // namespace espalier::campaigns
