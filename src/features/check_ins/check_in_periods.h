// SPDX-License-Identifier: Apache-2.0
// Which periods there are to check in for: computed from the calendar, never stored. Pure functions.
//
// Periods follow one another without a gap: weeks from Monday to Sunday, fortnights counted from Monday, 1 January 2024, or
// calendar months. Each opens on a weekday: of its week, of its second week, or the last such day of its month. Another
// cadence begins with the day after the period that runs: its first period may be a part of a fortnight or month, and none
// overlap.
#pragma once

#include "base/time.h"
#include "reflect/type.h"

#include <cstdint>
#include <vector>

namespace espalier::check_ins {

enum class CheckInCadence
{
    weekly,
    fortnightly,
    monthly
};
BOOST_DESCRIBE_ENUM(CheckInCadence, weekly, fortnightly, monthly)

enum class Weekday
{
    monday,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday
};
BOOST_DESCRIBE_ENUM(Weekday, monday, tuesday, wednesday, thursday, friday, saturday, sunday)

// How this workspace checks in, as it is chosen.
struct CheckInRhythm
{
    bool is_on = false; // until the organisation wants them
    CheckInCadence cadence = CheckInCadence::weekly;
    Weekday opens_on = Weekday::friday;
    Whole<1, 14> answer_days{4}; // after the day on which it opens
    std::int64_t version = 1;    // moves with each change
};
BOOST_DESCRIBE_STRUCT(CheckInRhythm, (), (is_on, cadence, opens_on, answer_days, version))

// A cadence that held before, until the last day of a period.
struct EndedCadence
{
    CheckInCadence cadence = CheckInCadence::weekly;
    Date until;
};
BOOST_DESCRIBE_STRUCT(EndedCadence, (), (cadence, until))

struct CheckInSettings : CheckInRhythm
{
    static constexpr std::string_view settings_name = "check_ins";

    std::vector<EndedCadence> earlier; // the oldest first; the present one begins after the last
};
BOOST_DESCRIBE_STRUCT(CheckInSettings, (CheckInRhythm), (earlier))

struct CheckInPeriod
{
    Date starts_on;
    Date ends_on;            // the last day
    Date opens_on;           // within
    Date due_on;             // may lie behind the last day
    std::int64_t number = 0; // counts up by one from each period to the next of the same cadence
};
BOOST_DESCRIBE_STRUCT(CheckInPeriod, (), (starts_on, ends_on, opens_on, due_on, number))

CheckInPeriod period_of(CheckInSettings const& settings, Date day); // which the day lies in
CheckInPeriod period_before(CheckInSettings const& settings, CheckInPeriod const& period);
// The last that has opened by `today`: the one that is answered now.
CheckInPeriod open_period(CheckInSettings const& settings, Date today);

// As chosen on `today`; another cadence than before begins when the period of that day has ended.
CheckInSettings with_rhythm(CheckInSettings settings, CheckInRhythm const& rhythm, Date today);

// Is a question asked in this period that is asked every `every` times, first in the period of `from_on`? `every` is 1 or
// more.
bool is_asked(CheckInSettings const& settings, Date from_on, std::int64_t every, CheckInPeriod const& period);

} // namespace espalier::check_ins
