// SPDX-License-Identifier: Apache-2.0
// Dates, instants and the calendar's rules.
#include "base/fault.h"
#include "base/time.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <stdexcept>

namespace espalier {

namespace {

constexpr std::int32_t first_day = -719162; // 0001-01-01
constexpr std::int32_t last_day = 2932896;  // 9999-12-31

Date on(std::string_view text)
{
    auto const date = parse_date(text);
    REQUIRE(date);
    return *date;
}

std::string months_after(std::string_view start, int months)
{
    return to_text(plus_months(on(start), months));
}

std::string last_valid_day(std::string_view start, int months)
{
    return to_text(valid_through(on(start), months));
}

} // namespace

TEST_CASE("a date is written and read as YYYY-MM-DD")
{
    CHECK(to_text(Date{}) == "1970-01-01");
    CHECK(to_text(date_of(2026, 11, 22)) == "2026-11-22");
    CHECK(to_text(date_of(1, 1, 1)) == "0001-01-01");
    CHECK(to_text(date_of(9999, 12, 31)) == "9999-12-31");
    CHECK(on("0001-01-01").days == first_day);
    CHECK(on("9999-12-31").days == last_day);
    for (auto const wrong : {"", "2026-1-1", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026/01/01",
                             " 2026-01-01", "2026-01-01T", "20260101", "-001-01-01", "2026-+1-01", "2026-01-1 "})
        CHECK_FALSE(parse_date(wrong));
}

TEST_CASE("29 February is there in leap years only: every fourth, not the hundredth, but the four-hundredth")
{
    CHECK(parse_date("2024-02-29"));
    CHECK(parse_date("2000-02-29"));
    CHECK_FALSE(parse_date("2023-02-29"));
    CHECK_FALSE(parse_date("1900-02-29"));
    CHECK_FALSE(parse_date("2100-02-29"));
}

TEST_CASE("a day that is not in the calendar is refused, however far off")
{
    CHECK_THROWS_AS(date_of(2023, 2, 29), Fault);
    CHECK_THROWS_AS(date_of(2023, 257, 1), Fault); // one byte would make it January
    CHECK_THROWS_AS(date_of(2023, 1, 257), Fault);
    CHECK_THROWS_AS(date_of(0, 1, 1), Fault);
    CHECK_THROWS_AS(date_of(10'000, 1, 1), Fault);
    CHECK_THROWS_AS(date_of(2023, -1, 1), Fault);
}

TEST_CASE("every day of ten thousand years comes back from its text, in order")
{
    std::string before;
    for (auto day = first_day; day <= last_day; day += 97) {
        auto const text = to_text(Date{day});
        CHECK(parse_date(text) == Date{day});
        CHECK(before < text);
        before = text;
    }
}

TEST_CASE("months are added by the calendar and clipped to the month's last day")
{
    CHECK(months_after("2026-01-31", 1) == "2026-02-28");
    CHECK(months_after("2024-01-31", 1) == "2024-02-29");
    CHECK(months_after("2026-08-31", 1) == "2026-09-30");
    CHECK(months_after("2026-12-15", 1) == "2027-01-15");
    CHECK(months_after("2026-03-31", -1) == "2026-02-28");
    CHECK(months_after("2024-02-29", 12) == "2025-02-28");
    CHECK(months_after("2024-02-29", 48) == "2028-02-29");
    CHECK(months_after("2026-05-05", 0) == "2026-05-05");
}

TEST_CASE("months that lead out of the years 1 to 9999 are refused")
{
    CHECK_THROWS_AS(plus_months(date_of(9999, 12, 1), 1), Fault);
    CHECK_THROWS_AS(plus_months(date_of(1, 1, 31), -1), Fault);
    CHECK_THROWS_AS(plus_months(date_of(2026, 1, 1), INT32_MAX), Fault);
    CHECK_THROWS_AS(plus_months(date_of(2026, 1, 1), INT32_MIN), Fault);
    CHECK(to_text(plus_months(date_of(1, 1, 1), 12 * 9998)) == "9999-01-01");
}

TEST_CASE("validity runs through the day before the same day of the last month")
{
    CHECK(last_valid_day("2023-02-12", 12) == "2024-02-11");
    CHECK(last_valid_day("2026-01-01", 1) == "2026-01-31");
    CHECK(last_valid_day("2026-03-01", 12) == "2027-02-28");
    CHECK(last_valid_day("2027-03-01", 12) == "2028-02-29");
}

TEST_CASE("validity that starts on a day the last month lacks runs through that month's last day")
{
    CHECK(last_valid_day("2026-01-31", 1) == "2026-02-28");
    CHECK(last_valid_day("2024-01-31", 1) == "2024-02-29");
    CHECK(last_valid_day("2024-02-29", 12) == "2025-02-28");
    CHECK(last_valid_day("2026-08-31", 1) == "2026-09-30");
    CHECK(last_valid_day("2026-01-29", 1) == "2026-02-28");
    CHECK(last_valid_day("2026-01-28", 1) == "2026-02-27");
}

TEST_CASE("properties of calendar months")
{
    CHECK(rc::check("a month later is 28 to 31 days later, and validity never ends after it", [] {
        auto const start = Date{*rc::gen::inRange(first_day, last_day - 31)};
        auto const end = plus_months(start, 1);
        RC_ASSERT(end.days - start.days >= 28);
        RC_ASSERT(end.days - start.days <= 31);
        RC_ASSERT(valid_through(start, 1) <= end);
        RC_ASSERT(valid_through(start, 1) >= end.plus_days(-1));
    }));
    CHECK(rc::check("a later start is never valid for less long", [] {
        auto const start = Date{*rc::gen::inRange(first_day, last_day - 5000)};
        auto const months = *rc::gen::inRange(1, 120);
        RC_ASSERT(valid_through(start, months) <= valid_through(start.plus_days(1), months));
        RC_ASSERT(plus_months(start, months) <= plus_months(start.plus_days(1), months));
    }));
}

TEST_CASE("an instant is written in UTC with milliseconds")
{
    CHECK(to_text(Instant{0}) == "1970-01-01T00:00:00.000Z");
    CHECK(to_text(Instant{-1}) == "1969-12-31T23:59:59.999Z");
    CHECK(to_text(Instant{951'782'400'007}) == "2000-02-29T00:00:00.007Z");
    CHECK(parse_instant("2026-11-22T10:15:30.123Z") == parse_instant("2026-11-22t10:15:30.123z"));
}

TEST_CASE("an instant may have an offset and any number of decimals")
{
    auto const noon = *parse_instant("2026-11-22T12:00:00Z");
    CHECK(parse_instant("2026-11-22T13:00:00+01:00") == noon);
    CHECK(parse_instant("2026-11-22T01:30:00-10:30") == noon);
    CHECK(parse_instant("2026-11-23T02:00:00+14:00") == noon);
    CHECK(parse_instant("2026-11-22T12:00:00.5Z")->milliseconds == noon.milliseconds + 500);
    CHECK(parse_instant("2026-11-22T12:00:00.123456789Z")->milliseconds == noon.milliseconds + 123);
    CHECK(parse_instant("2026-11-22T11:59:60Z") == noon); // a leap second is the next second
}

TEST_CASE("what is no instant is refused")
{
    for (auto const wrong :
         {"", "2026-11-22", "2026-11-22T10:15:30", "2026-11-22 10:15:30Z", "2026-11-22T24:00:00Z",
          "2026-11-22T10:60:00Z", "2026-11-22T10:15:61Z", "2026-11-22T10:15:30.Z", "2026-11-22T10:15:30+25:00",
          "2026-11-22T10:15:30+0100", "2026-11-22T10:15:30+01:0", "2026-11-22T10:15:30ZZ", "2026-02-30T10:15:30Z",
          "2026-11-22T-1:15:30Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00"})
        CHECK_MESSAGE(!parse_instant(wrong), std::string(wrong));
}

TEST_CASE("an instant comes back from its text")
{
    CHECK(rc::check("to the millisecond", [] {
        auto const first = std::int64_t{first_day} * 86'400'000, last = (std::int64_t{last_day} + 1) * 86'400'000;
        auto const instant = Instant{*rc::gen::inRange(first, last)};
        RC_ASSERT(parse_instant(to_text(instant)) == instant);
    }));
}

TEST_CASE("a date outside the years 1 to 9999 is never written")
{
    CHECK_THROWS_AS(to_text(Date{last_day + 1}), std::logic_error);
    CHECK_THROWS_AS(to_text(Date{first_day - 1}), std::logic_error);
}

TEST_CASE("the day depends on the place")
{
    auto const instant = *parse_instant("2026-07-01T22:30:00Z");
    CHECK(to_text(date_in_utc(instant)) == "2026-07-01");
    CHECK(to_text(date_in_zone(instant, "Europe/Vienna")) == "2026-07-02");
    CHECK(to_text(date_in_zone(instant, "America/New_York")) == "2026-07-01");
    CHECK(to_text(date_in_zone(instant, "No/Where")) == "2026-07-01");
    CHECK(to_text(date_in_utc(Instant{-1})) == "1969-12-31");
    CHECK(start_of_day_utc(date_of(2026, 7, 1)) == parse_instant("2026-07-01T00:00:00Z"));
}

TEST_CASE("only names of the zone database are zones")
{
    CHECK(is_known_zone("Europe/Vienna"));
    CHECK(is_known_zone("UTC"));
    for (auto const wrong : {"", "Europe/Nowhere", "../../etc/passwd", "/etc/localtime", "Europe/../UTC"})
        CHECK_FALSE(is_known_zone(wrong));
}

} // namespace espalier
