// SPDX-License-Identifier: Apache-2.0
// When meetings come: by the calendar, by the clocks of a zone, and whatever the rhythm.
#include "features/one_on_ones/rhythm.h"

#include "base/time_zone.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace espalier;
using namespace espalier::one_on_ones;

namespace {

Rhythm rhythm(MeetingCadence cadence, int weekday, std::string_view zone = "Europe/Vienna")
{
    Rhythm made;
    made.cadence = cadence;
    made.weekday = weekday;
    made.starts_at_minute = 10 * 60;
    made.time_zone = std::string(zone);
    return made;
}

Rhythm any_rhythm()
{
    using enum MeetingCadence;
    auto made = rhythm(*rc::gen::element(weekly, fortnightly, monthly), *rc::gen::inRange(1, 8));
    made.starts_at_minute = *rc::gen::inRange(0, 1440);
    made.time_zone = *rc::gen::element<std::string>("Europe/Vienna", "America/New_York", "Asia/Kolkata", "UTC",
                                                    "Australia/Lord_Howe");
    return made;
}

Date any_day()
{
    return {*rc::gen::inRange(18'000, 26'000)}; // 2019 to 2041
}

} // namespace

TEST_CASE("weekdays are those of the calendar")
{
    CHECK(weekday_of(date_of(1970, 1, 1)) == 4);
    CHECK(weekday_of(date_of(2026, 3, 2)) == 1);
    CHECK(weekday_of(date_of(2026, 3, 8)) == 7);
    CHECK(weekday_of(date_of(1969, 12, 28)) == 7);
}

TEST_CASE("a meeting begins at the same time by the clocks, in summer and in winter")
{
    auto const weekly = rhythm(MeetingCadence::weekly, 1);
    CHECK(to_text(start_of(weekly, date_of(2026, 3, 23))) == "2026-03-23T09:00:00.000Z");
    CHECK(to_text(start_of(weekly, date_of(2026, 3, 30))) == "2026-03-30T08:00:00.000Z");
    CHECK(to_text(start_of(weekly, date_of(2026, 10, 26))) == "2026-10-26T09:00:00.000Z");
}

TEST_CASE("where the clocks skip the time, the meeting begins when they are put forward; where they show it twice, the "
          "first time")
{
    auto at_night = rhythm(MeetingCadence::weekly, 7);
    at_night.starts_at_minute = 2 * 60 + 30;
    CHECK(to_text(start_of(at_night, date_of(2026, 3, 29))) == "2026-03-29T01:00:00.000Z"); // 03:00 summer time
    CHECK(to_text(start_of(at_night, date_of(2026, 10, 25))) == "2026-10-25T00:30:00.000Z");
}

TEST_CASE("an unknown zone is UTC")
{
    CHECK(to_text(start_of(rhythm(MeetingCadence::weekly, 1, "Nowhere"), date_of(2026, 3, 2))) ==
          "2026-03-02T10:00:00.000Z");
}

TEST_CASE("monthly is the same weekday of the month, and a last one stays the last")
{
    auto const monthly = rhythm(MeetingCadence::monthly, 2);
    CHECK(next_slot(monthly, date_of(2026, 3, 10), date_of(2026, 3, 10)) == date_of(2026, 4, 14)); // the second
    CHECK(next_slot(monthly, date_of(2026, 3, 31), date_of(2026, 3, 31)) == date_of(2026, 4, 28)); // the last
    CHECK(next_slot(monthly, date_of(2026, 4, 28), date_of(2026, 4, 28)) == date_of(2026, 5, 26));
    CHECK(next_slot(monthly, date_of(2026, 5, 26), date_of(2026, 5, 26)) == date_of(2026, 6, 30));
}

TEST_CASE("a meeting that was held late does not shift the rhythm")
{
    auto const fortnightly = rhythm(MeetingCadence::fortnightly, 1);
    CHECK(next_slot(fortnightly, date_of(2026, 3, 2), date_of(2026, 3, 5)) == date_of(2026, 3, 16));
    CHECK(next_slot(fortnightly, date_of(2026, 3, 2), date_of(2026, 3, 16)) == date_of(2026, 3, 30));
}

TEST_CASE("ad hoc has no slots")
{
    auto const ad_hoc = rhythm(MeetingCadence::ad_hoc, 1);
    CHECK(!first_slot(ad_hoc, date_of(2026, 3, 2)));
    CHECK(!next_slot(ad_hoc, date_of(2026, 3, 2), date_of(2026, 3, 2)));
}

TEST_CASE("whatever the rhythm, slots fall on its weekday, after the one before and in its distance")
{
    CHECK(rc::check([] {
        auto const of = any_rhythm();
        auto const from = any_day();
        auto slot = first_slot(of, from).value();
        RC_ASSERT(slot >= from);
        RC_ASSERT(slot.days - from.days < 7);
        for (int i = 0; i < 30; ++i) {
            auto const next = next_slot(of, slot, slot).value();
            auto const distance = next.days - slot.days;
            RC_ASSERT(weekday_of(next) == of.weekday.value);
            if (of.cadence == MeetingCadence::weekly)
                RC_ASSERT(distance == 7);
            else if (of.cadence == MeetingCadence::fortnightly)
                RC_ASSERT(distance == 14);
            else
                RC_ASSERT((distance == 21 || distance == 28 || distance == 35));
            slot = next;
        }
    }));
}

TEST_CASE(
    "whatever the zone, a meeting begins on its day at its time, or within the hour after it that the clocks skip")
{
    CHECK(rc::check([] {
        auto const of = any_rhythm();
        auto const day = any_day();
        auto const start = start_of(of, day);
        auto const local = start.plus_seconds(std::int64_t{60} * minutes_ahead_of_utc(start, of.time_zone));
        auto const wanted = start_of_day_utc(day).plus_seconds(of.starts_at_minute.value * 60);
        auto const late = (local.milliseconds - wanted.milliseconds) / 60'000;
        RC_ASSERT(late >= 0);
        RC_ASSERT(late <= 60);
        if (of.time_zone.value == "UTC" || of.time_zone.value == "Asia/Kolkata")
            RC_ASSERT(late == 0);
    }));
}

TEST_CASE("the next slot is after any day one names, however late")
{
    CHECK(rc::check([] {
        auto const of = any_rhythm();
        auto const slot = any_day(); // of another rhythm, perhaps
        auto const after = slot.plus_days(*rc::gen::inRange(-20, 400));
        auto const next = next_slot(of, slot, after).value();
        RC_ASSERT(next > slot);
        RC_ASSERT(next > after);
        RC_ASSERT(next.days - std::max(slot, after).days <= 40);
    }));
}
