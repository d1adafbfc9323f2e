// SPDX-License-Identifier: Apache-2.0
// When the meetings of a series come, by the clocks of its time zone: pure rules. A slot is a day on which the rhythm puts
// a meeting; a meeting that is moved keeps its slot, so that the next one does not move with it.
#pragma once

#include "base/number.h"
#include "base/text.h"
#include "base/time.h"
#include "reflect/type.h"

#include <optional>

namespace espalier::one_on_ones {

enum class MeetingCadence
{
    weekly,
    fortnightly,
    monthly, // the same weekday of the month: its first, second, third or last
    ad_hoc   // each meeting is planned by hand
};
BOOST_DESCRIBE_ENUM(MeetingCadence, weekly, fortnightly, monthly, ad_hoc)

struct Rhythm
{
    MeetingCadence cadence = MeetingCadence::weekly;
    Whole<1, 7> weekday{1};               // 1 Monday to 7 Sunday
    Whole<0, 1439> starts_at_minute{600}; // after midnight
    Whole<5, 480> minutes{30};
    Text<1, 64> time_zone = "UTC"; // IANA name
};
BOOST_DESCRIBE_STRUCT(Rhythm, (), (cadence, weekday, starts_at_minute, minutes, time_zone))

int weekday_of(Date date); // 1 Monday to 7 Sunday

// When the meeting of a slot begins. Where the clocks skip that time, when they are put forward; where they show it twice,
// the first time.
Instant start_of(Rhythm const& rhythm, Date slot);

// The first slot on this day or later; none when ad hoc.
std::optional<Date> first_slot(Rhythm const& rhythm, Date from);

// The first slot after the one that was, and after this day; none when ad hoc.
std::optional<Date> next_slot(Rhythm const& rhythm, Date slot, Date after);

} // namespace espalier::one_on_ones
