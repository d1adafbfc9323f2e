// SPDX-License-Identifier: Apache-2.0
// Calendar arithmetic of check-ins.
#include "features/check_ins/check_in_periods.h"

#include <algorithm>
#include <optional>

namespace espalier::check_ins {

namespace {

constexpr int week = 7;

// 0: Monday. 1 January 1970 was a Thursday.
int weekday_of(Date day)
{
    return ((day.days + 3) % week + week) % week;
}

std::int64_t floor_divided(std::int64_t number, std::int64_t by)
{
    return number / by - (number % by < 0 ? 1 : 0);
}

CheckInPeriod month_of(Weekday opens_on, Date day)
{
    auto const [year, month, _] = civil(day);
    CheckInPeriod period{.starts_on = date_of(year, month, 1), .ends_on = {}, .opens_on = {}, .due_on = {}};
    period.ends_on = plus_months(period.starts_on, 1).plus_days(-1);
    auto const back = (weekday_of(period.ends_on) - static_cast<int>(opens_on) + week) % week;
    period.opens_on = period.ends_on.plus_days(-back);
    period.number = std::int64_t{year} * 12 + month - 1;
    return period;
}

CheckInPeriod weeks_of(Weekday opens_on, Date day, int weeks)
{
    auto const first = date_of(2024, 1, 1);
    auto const number = floor_divided(day.days - first.days, weeks * week);
    CheckInPeriod period{.starts_on = first.plus_days(static_cast<int>(number) * weeks * week),
                         .ends_on = {},
                         .opens_on = {},
                         .due_on = {},
                         .number = number};
    period.ends_on = period.starts_on.plus_days(weeks * week - 1);
    period.opens_on = period.starts_on.plus_days((weeks - 1) * week + static_cast<int>(opens_on));
    return period;
}

// As the calendar has it, whenever the cadence began.
CheckInPeriod whole_period(CheckInCadence cadence, Weekday opens_on, Date day)
{
    return cadence == CheckInCadence::monthly ? month_of(opens_on, day)
                                              : weeks_of(opens_on, day, cadence == CheckInCadence::weekly ? 1 : 2);
}

struct CadenceOfDay
{
    CheckInCadence cadence = CheckInCadence::weekly;
    std::optional<Date> from; // the first day on which it held; none: as far back as the calendar goes
};

CadenceOfDay cadence_on(CheckInSettings const& settings, Date day)
{
    CadenceOfDay found{.cadence = settings.cadence, .from = {}};
    for (auto const& one : settings.earlier) {
        if (day <= one.until) {
            found.cadence = one.cadence;
            break;
        }
        found.from = one.until.plus_days(1);
    }
    return found;
}

} // namespace

CheckInPeriod period_of(CheckInSettings const& settings, Date day)
{
    auto const [cadence, from] = cadence_on(settings, day);
    auto period = whole_period(cadence, settings.opens_on, day);
    period.starts_on = std::max(period.starts_on, from.value_or(period.starts_on));
    period.opens_on = std::max(period.opens_on, period.starts_on);
    period.due_on = period.opens_on.plus_days(static_cast<int>(settings.answer_days.value));
    return period;
}

CheckInPeriod period_before(CheckInSettings const& settings, CheckInPeriod const& period)
{
    return period_of(settings, period.starts_on.plus_days(-1));
}

CheckInPeriod open_period(CheckInSettings const& settings, Date today)
{
    auto const period = period_of(settings, today);
    return period.opens_on <= today ? period : period_before(settings, period);
}

CheckInSettings with_rhythm(CheckInSettings settings, CheckInRhythm const& rhythm, Date today)
{
    auto& earlier = settings.earlier;
    if (rhythm.cadence != settings.cadence) {
        auto const has_begun = earlier.empty() || earlier.back().until < today;
        if (has_begun)
            earlier.push_back({settings.cadence, period_of(settings, today).ends_on});
        else if (earlier.back().cadence == rhythm.cadence) // back to the one that still holds
            earlier.pop_back();
    }
    static_cast<CheckInRhythm&>(settings) = rhythm;
    return settings;
}

bool is_asked(CheckInSettings const& settings, Date from_on, std::int64_t every, CheckInPeriod const& period)
{
    auto const cadence = cadence_on(settings, period.starts_on).cadence;
    auto const times = period.number - whole_period(cadence, settings.opens_on, from_on).number;
    return times >= 0 && times % every == 0;
}

} // namespace espalier::check_ins
