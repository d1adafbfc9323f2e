// SPDX-License-Identifier: Apache-2.0
// Turns and days.
#include "features/campaigns/rotation.h"

#include <algorithm>
#include <map>

namespace espalier::campaigns {

QuestionKeys next_in_turn(QuestionKeys const& pool, std::vector<QuestionKeys> const& asked, std::size_t count)
{
    std::map<std::string, std::size_t> last; // when each came last, over all sends
    std::size_t place = 0;
    for (auto const& send : asked)
        for (auto const& key : send)
            last[key] = ++place;
    auto const came = [&](std::string const& key) {
        auto const found = last.find(key);
        return found == last.end() ? 0 : found->second;
    };
    auto keys = pool;
    std::stable_sort(keys.begin(), keys.end(),
                     [&](std::string const& left, std::string const& right) { return came(left) < came(right); });
    keys.resize(std::min(keys.size(), count));
    return keys;
}

Date day_in_rhythm(SeriesRhythm const& rhythm, Date day)
{
    auto const step = static_cast<int>(rhythm.every);
    if (day <= rhythm.first_on)
        return rhythm.first_on;
    if (rhythm.cadence == SeriesCadence::weeks) {
        auto const gap = 7 * step;
        return rhythm.first_on.plus_days((day.days - rhythm.first_on.days + gap - 1) / gap * gap);
    }
    auto months = 0;
    while (plus_months(rhythm.first_on, months) < day)
        months += step;
    return plus_months(rhythm.first_on, months);
}

std::int64_t shortest_gap(SeriesRhythm const& rhythm)
{
    return rhythm.every * (rhythm.cadence == SeriesCadence::weeks ? 7 : 28);
}

} // namespace espalier::campaigns
