// SPDX-License-Identifier: Apache-2.0
// Counting weeks and months.
#include "features/journal/coverage.h"

#include <set>

namespace espalier::journal {

namespace {

constexpr int week = 7;
constexpr std::int64_t fewest_to_warn = 4;

Date month_of(Date day)
{
    auto const [year, month, _] = civil(day);
    return date_of(year, month, 1);
}

} // namespace

Coverage coverage_of(std::vector<Date> const& days, Date from, Date to)
{
    auto const length = to.days - from.days + 1;
    Coverage coverage{.weeks = (length + week - 1) / week, .months = {}};
    for (auto month = month_of(from); month <= to; month = plus_months(month, 1))
        coverage.months.push_back({month, 0});
    auto const recent_from = to.plus_days(1 - length / 4);
    std::set<int> weeks;
    for (auto const day : days) {
        if (day < from || day > to)
            continue;
        ++coverage.entries;
        weeks.insert((day.days - from.days) / week);
        if (day >= recent_from)
            ++coverage.recent;
        auto const [year, month, _] = civil(day);
        auto const first = civil(from);
        ++coverage.months[static_cast<std::size_t>((year - first.year) * 12 + month - first.month)].entries;
    }
    coverage.weeks_covered = static_cast<std::int64_t>(weeks.size());
    coverage.is_recent = coverage.entries >= fewest_to_warn && coverage.recent * 2 > coverage.entries;
    return coverage;
}

} // namespace espalier::journal
