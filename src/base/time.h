// SPDX-License-Identifier: Apache-2.0
// Instants (UTC), dates (a day of the calendar, without a place) and the calendar arithmetic every validity, due date
// and period uses. Time zones of people live with the features that need them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace espalier {

// A point in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored.
struct Instant
{
    std::int64_t milliseconds = 0;

    auto operator<=>(Instant const&) const = default;
    Instant plus_seconds(std::int64_t seconds) const { return {milliseconds + seconds * 1000}; }
};

// A day: days since 1970-01-01 in the proleptic Gregorian calendar; year 1 to 9999.
struct Date
{
    std::int32_t days = 0;

    auto operator<=>(Date const&) const = default;
    Date plus_days(int count) const { return {days + count}; }
};

struct YearMonthDay
{
    int year, month, day; // month 1–12, day 1–31
};

Date date_of(int year, int month, int day); // Fault invalid when there is no such day
YearMonthDay civil(Date date);

// Calendar months, clipped to the month's last day: 31 January + 1 month is the last day of February.
// Fault invalid when the result leaves the years 1 to 9999.
Date plus_months(Date date, int months);

// The last day on which something valid for `months` calendar months from `start` still counts:
// 12 February 2023 + 12 months is valid through 11 February 2024.
Date valid_through(Date start, int months);

Date date_in_utc(Instant instant);
Instant start_of_day_utc(Date date);

// The day it is at `instant` in an IANA time zone ("Europe/Vienna"); UTC when the zone is unknown or empty.
Date date_in_zone(Instant instant, std::string_view zone);
bool is_known_zone(std::string_view zone);

std::string to_text(Date date);       // 2026-11-22
std::string to_text(Instant instant); // 2026-11-22T10:15:30.123Z
std::optional<Date> parse_date(std::string_view text);
std::optional<Instant> parse_instant(std::string_view text); // RFC 3339, with Z or an offset

// The same, appended without a temporary: lists of thousands of rows are written with them.
void append_text(std::string& out, Date date);
void append_text(std::string& out, Instant instant);

Instant system_now();

} // namespace espalier
