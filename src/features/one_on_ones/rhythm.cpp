// SPDX-License-Identifier: Apache-2.0
// Slots, counted in days of the calendar; the time zone comes in only where a day becomes an instant.
#include "features/one_on_ones/rhythm.h"

#include "base/time_zone.h"

#include <algorithm>

namespace espalier::one_on_ones {

namespace {

constexpr int last_week = 4; // of a month: 22 days in or more, a fourth weekday may be the last one, and so may a fifth

Date on_weekday(Date from, int weekday)
{
    return from.plus_days((weekday - weekday_of(from) + 7) % 7);
}

// 1 to 3, or the last.
int week_of_month(Date date)
{
    return std::min((civil(date).day - 1) / 7 + 1, last_week);
}

Date first_of_next_month(Date date)
{
    auto const [year, month, day] = civil(date);
    return plus_months(date_of(year, month, 1), 1);
}

Date in_month(Date first_of_month, int week, int weekday)
{
    if (week < last_week)
        return on_weekday(first_of_month, weekday).plus_days(7 * (week - 1));
    auto const next = on_weekday(first_of_next_month(first_of_month), weekday);
    return next.plus_days(-7);
}

Date slot_after(Rhythm const& rhythm, Date slot)
{
    auto const weekday = static_cast<int>(rhythm.weekday.value);
    if (rhythm.cadence == MeetingCadence::monthly)
        return in_month(first_of_next_month(slot), week_of_month(slot), weekday);
    return slot.plus_days(rhythm.cadence == MeetingCadence::weekly ? 7 : 14);
}

} // namespace

int weekday_of(Date date)
{
    constexpr int of_day_zero = 3; // days from a Monday to 1970-01-01
    return ((date.days + of_day_zero) % 7 + 7) % 7 + 1;
}

Instant start_of(Rhythm const& rhythm, Date slot)
{
    return instant_in_zone(slot, static_cast<int>(rhythm.starts_at_minute.value), rhythm.time_zone);
}

std::optional<Date> first_slot(Rhythm const& rhythm, Date from)
{
    if (rhythm.cadence == MeetingCadence::ad_hoc)
        return std::nullopt;
    return on_weekday(from, static_cast<int>(rhythm.weekday.value));
}

std::optional<Date> next_slot(Rhythm const& rhythm, Date slot, Date after)
{
    if (rhythm.cadence == MeetingCadence::ad_hoc)
        return std::nullopt;
    if (weekday_of(slot) != rhythm.weekday.value) // the rhythm was another one then
        return first_slot(rhythm, std::max(slot, after).plus_days(1));
    do
        slot = slot_after(rhythm, slot);
    while (slot <= after);
    return slot;
}

} // namespace espalier::one_on_ones
