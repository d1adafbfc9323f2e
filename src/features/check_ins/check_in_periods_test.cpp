// SPDX-License-Identifier: Apache-2.0
// What holds of every period, whichever the rhythm and the day.
#include "features/check_ins/check_in_periods.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace espalier;
using namespace espalier::check_ins;

namespace {

CheckInSettings any_settings()
{
    CheckInSettings settings;
    settings.cadence = *rc::gen::element(CheckInCadence::weekly, CheckInCadence::fortnightly, CheckInCadence::monthly);
    settings.opens_on = static_cast<Weekday>(*rc::gen::inRange(0, 7));
    settings.answer_days = *rc::gen::inRange(1, 15);
    return settings;
}

Date any_day()
{
    return date_of(2015, 1, 1).plus_days(*rc::gen::inRange(0, 9000));
}

} // namespace

TEST_CASE("every day lies in one period, and periods follow one another without a gap")
{
    CHECK(rc::check([] {
        auto const settings = any_settings();
        auto const day = any_day();
        auto const period = period_of(settings, day);
        RC_ASSERT(period.starts_on <= day);
        RC_ASSERT(day <= period.ends_on);
        auto const next = period_of(settings, period.ends_on.plus_days(1));
        RC_ASSERT(next.starts_on == period.ends_on.plus_days(1));
        RC_ASSERT(next.number == period.number + 1);
        RC_ASSERT(period_before(settings, next).starts_on == period.starts_on);
        RC_ASSERT(period_before(settings, next).due_on == period.due_on);
    }));
}

TEST_CASE("a period opens on its weekday within itself, and is answered until the next one opens")
{
    CHECK(rc::check([] {
        auto const settings = any_settings();
        auto const today = any_day();
        auto const period = open_period(settings, today);
        RC_ASSERT(period.opens_on <= today);
        RC_ASSERT(period.starts_on <= period.opens_on);
        RC_ASSERT(period.opens_on <= period.ends_on);
        RC_ASSERT(period.due_on == period.opens_on.plus_days(static_cast<int>(settings.answer_days.value)));
        RC_ASSERT((period.opens_on.days + 3) % 7 == static_cast<int>(settings.opens_on));
        RC_ASSERT(period_of(settings, period.ends_on.plus_days(1)).opens_on > today);
    }));
}

TEST_CASE("a question for every n-th time is asked once in any n periods that follow, the first time at once")
{
    CHECK(rc::check([] {
        auto const settings = any_settings();
        auto const from = any_day();
        auto const every = *rc::gen::inRange<std::int64_t>(1, 13);
        auto period = period_of(settings, from);
        RC_ASSERT(is_asked(settings, from, every, period));
        RC_ASSERT(!is_asked(settings, from, every, period_before(settings, period)));
        for (auto skipped = *rc::gen::inRange(0, 20); skipped > 0; --skipped)
            period = period_of(settings, period.ends_on.plus_days(1));
        auto asked = 0;
        for (std::int64_t i = 0; i < every; ++i) {
            asked += is_asked(settings, from, every, period) ? 1 : 0;
            period = period_of(settings, period.ends_on.plus_days(1));
        }
        RC_ASSERT(asked == 1);
    }));
}

TEST_CASE("whatever is changed and whenever, periods follow one another without a gap, and those that have begun stay")
{
    CHECK(rc::check([] {
        CheckInSettings settings = any_settings();
        auto today = any_day();
        for (auto changes = *rc::gen::inRange(1, 6); changes > 0; --changes) {
            today = today.plus_days(*rc::gen::inRange(0, 50));
            auto const before = settings;
            auto chosen = any_settings();
            chosen.opens_on = settings.opens_on; // another weekday moves the day of opening alone
            settings = with_rhythm(settings, chosen, today);
            auto const day = today.plus_days(-*rc::gen::inRange(0, 100));
            RC_ASSERT(period_of(settings, day).starts_on == period_of(before, day).starts_on);
            RC_ASSERT(period_of(settings, day).ends_on == period_of(before, day).ends_on);
            auto const later = period_of(settings, period_of(settings, today).ends_on.plus_days(1));
            RC_ASSERT(period_of(settings, later.ends_on.plus_days(1)).ends_on > later.ends_on);
        }
        auto const day = today.plus_days(*rc::gen::inRange(-200, 200));
        auto const period = period_of(settings, day);
        RC_ASSERT(period.starts_on <= day);
        RC_ASSERT(day <= period.ends_on);
        RC_ASSERT(period.starts_on <= period.opens_on);
        RC_ASSERT(period.opens_on <= period.ends_on);
        auto const next = period_of(settings, period.ends_on.plus_days(1));
        RC_ASSERT(next.starts_on == period.ends_on.plus_days(1));
        RC_ASSERT(period_before(settings, next).starts_on == period.starts_on);
        RC_ASSERT(period_of(settings, period.starts_on).ends_on == period.ends_on);
    }));
}

TEST_CASE("another cadence begins with the day after the period that runs, and is taken back before that")
{
    CheckInSettings settings;
    auto const wednesday = date_of(2026, 3, 4);
    CheckInRhythm monthly = settings;
    monthly.cadence = CheckInCadence::monthly;
    auto const changed = with_rhythm(settings, monthly, wednesday);
    CHECK(to_text(period_of(changed, wednesday).ends_on) == "2026-03-08");
    CHECK(to_text(period_of(changed, date_of(2026, 3, 9)).starts_on) == "2026-03-09");
    CHECK(to_text(period_of(changed, date_of(2026, 3, 9)).ends_on) == "2026-03-31");
    CHECK(to_text(period_of(changed, date_of(2026, 4, 9)).starts_on) == "2026-04-01");
    CHECK(with_rhythm(changed, settings, wednesday.plus_days(1)).earlier.empty());
    CHECK(is_asked(changed, wednesday, 1, period_of(changed, date_of(2026, 4, 9))));
    CHECK(!is_asked(changed, wednesday, 2, period_of(changed, date_of(2026, 4, 9))));
    CHECK(is_asked(changed, wednesday, 2, period_of(changed, date_of(2026, 5, 9))));
}

TEST_CASE("the days are those of the calendar")
{
    CheckInSettings settings;
    auto week = open_period(settings, date_of(2026, 3, 2)); // a Monday
    CHECK(to_text(week.starts_on) == "2026-02-23");
    CHECK(to_text(week.opens_on) == "2026-02-27");
    CHECK(to_text(week.due_on) == "2026-03-03");
    settings.cadence = CheckInCadence::fortnightly;
    settings.opens_on = Weekday::monday;
    auto const fortnight = period_of(settings, date_of(2024, 1, 14));
    CHECK(to_text(fortnight.starts_on) == "2024-01-01");
    CHECK(to_text(fortnight.opens_on) == "2024-01-08");
    settings.cadence = CheckInCadence::monthly;
    settings.opens_on = Weekday::friday;
    CHECK(to_text(period_of(settings, date_of(2026, 2, 1)).opens_on) == "2026-02-27");
    CHECK(to_text(open_period(settings, date_of(2026, 2, 26)).starts_on) == "2026-01-01");
}
