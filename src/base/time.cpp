// SPDX-License-Identifier: Apache-2.0
// Calendar arithmetic by <chrono>; time zones by Abseil, which reads the system's zone files.
#include "base/time.h"

#include "base/fault.h"
#include "base/time_zone.h"

#include <absl/time/time.h>

#include <chrono>
#include <map>
#include <mutex>
#include <stdexcept>

namespace espalier {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

sys_days to_sys(Date date)
{
    return sys_days{days{date.days}};
}

Date from_sys(sys_days value)
{
    return {static_cast<std::int32_t>(value.time_since_epoch().count())};
}

// From 1 January of year 1 to 31 December of year 9999: what four digits can write.
constexpr Date first_date{-719162};
constexpr Date last_date{2932896};

// Appends a number from 0 with leading zeros.
void append_digits(std::string& out, int number, std::size_t width)
{
    auto const from = out.size();
    out.append(width, '0');
    for (auto at = from + width; at > from && number > 0; number /= 10)
        out[--at] = static_cast<char>('0' + number % 10);
}

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count)
{
    if (from + count > text.size())
        return std::nullopt;
    int value = 0;
    for (auto const c : text.substr(from, count)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// Zones are few and loading one reads a file, so each is loaded once.
std::optional<absl::TimeZone> zone_named(std::string_view name)
{
    static std::mutex mutex;
    static std::map<std::string, std::optional<absl::TimeZone>, std::less<>> known;
    std::scoped_lock const lock(mutex);
    if (auto const found = known.find(name); found != known.end())
        return found->second;
    absl::TimeZone zone;
    auto const is_safe = !name.empty() && name.find("..") == std::string_view::npos && name.front() != '/';
    std::optional<absl::TimeZone> result;
    if (is_safe && absl::LoadTimeZone(absl::string_view(name.data(), name.size()), &zone))
        result = zone;
    if (known.size() < 2000) // names come from input: do not grow without end
        known.emplace(std::string(name), result);
    return result;
}

// The offset of an RFC 3339 instant in seconds: "Z" or "+02:00".
std::optional<int> offset_seconds(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    auto const hours = digits(text, 1, 2);
    auto const minutes = digits(text, 4, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    auto const seconds = *hours * 3600 + *minutes * 60;
    return text[0] == '-' ? -seconds : seconds;
}

} // namespace

Date date_of(int y, int m, int d)
{
    // Checked first: <chrono> keeps a month and a day in one byte each, so 257 would become 1.
    auto const is_possible = y >= 1 && y <= 9999 && m >= 1 && m <= 12 && d >= 1 && d <= 31;
    year_month_day const wanted{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!is_possible || !wanted.ok())
        throw invalid("", "no_such_day", "There is no such day in the calendar.");
    return from_sys(sys_days{wanted});
}

YearMonthDay civil(Date date)
{
    year_month_day const value{to_sys(date)};
    return {static_cast<int>(value.year()), static_cast<int>(static_cast<unsigned>(value.month())),
            static_cast<int>(static_cast<unsigned>(value.day()))};
}

Date plus_months(Date date, int months)
{
    constexpr int all_months = 12 * 9999;
    auto const is_near = months >= -all_months && months <= all_months;
    auto const moved = year_month_day{to_sys(date)} + std::chrono::months{is_near ? months : 0};
    if (!is_near || moved.year() < year{1} || moved.year() > year{9999})
        throw invalid("", "out_of_range", "That date is outside the years 1 to 9999.");
    return from_sys(moved.ok() ? sys_days{moved} : sys_days{moved.year() / moved.month() / last});
}

Date valid_through(Date start, int months)
{
    auto const end = plus_months(start, months);
    // When the month was too short the clipped day itself is the last one: 31 January + 1 month ends on 28 February.
    return civil(end).day == civil(start).day ? end.plus_days(-1) : end;
}

Date date_in_utc(Instant instant)
{
    auto const point =
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{instant.milliseconds}};
    return from_sys(std::chrono::floor<days>(point));
}

Instant start_of_day_utc(Date date)
{
    return {std::int64_t{date.days} * 86'400'000};
}

Date date_in_zone(Instant instant, std::string_view zone)
{
    auto const found = zone_named(zone);
    if (!found)
        return date_in_utc(instant);
    auto const local = absl::ToCivilDay(absl::FromUnixMillis(instant.milliseconds), *found);
    return date_of(static_cast<int>(local.year()), local.month(), local.day());
}

Date latest_day(Instant now)
{
    return date_in_utc(now.plus_seconds(14 * 3600));
}

int minutes_ahead_of_utc(Instant instant, std::string_view zone)
{
    auto const found = zone_named(zone);
    return found ? found->At(absl::FromUnixMillis(instant.milliseconds)).offset / 60 : 0;
}

Instant instant_in_zone(Date date, int minute_of_day, std::string_view zone)
{
    auto const found = zone_named(zone);
    if (!found)
        return start_of_day_utc(date).plus_seconds(minute_of_day * 60);
    auto const [year, month, day] = civil(date);
    absl::CivilMinute const wanted(year, month, day, 0, minute_of_day);
    return {absl::ToUnixMillis(absl::FromCivil(absl::CivilSecond(wanted), *found))};
}

bool is_known_zone(std::string_view zone)
{
    return zone_named(zone).has_value();
}

void append_text(std::string& out, Date date)
{
    if (date < first_date || date > last_date)
        throw std::logic_error("a date outside the years 1 to 9999");
    auto const [y, m, d] = civil(date);
    append_digits(out, y, 4);
    out += '-';
    append_digits(out, m, 2);
    out += '-';
    append_digits(out, d, 2);
}

void append_text(std::string& out, Instant instant)
{
    auto const date = date_in_utc(instant);
    append_text(out, date);
    auto const rest = static_cast<int>(instant.milliseconds - start_of_day_utc(date).milliseconds);
    out += 'T';
    append_digits(out, rest / 3'600'000, 2);
    out += ':';
    append_digits(out, rest / 60'000 % 60, 2);
    out += ':';
    append_digits(out, rest / 1000 % 60, 2);
    out += '.';
    append_digits(out, rest % 1000, 3);
    out += 'Z';
}

std::string to_text(Date date)
{
    std::string out;
    append_text(out, date);
    return out;
}

std::string to_text(Instant instant)
{
    std::string out;
    append_text(out, instant);
    return out;
}

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    auto const y = digits(text, 0, 4);
    auto const m = digits(text, 5, 2);
    auto const d = digits(text, 8, 2);
    if (!y || !m || !d || *y < 1)
        return std::nullopt;
    year_month_day const value{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!value.ok())
        return std::nullopt;
    return from_sys(sys_days{value});
}

std::optional<Instant> parse_instant(std::string_view text)
{
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    auto const date = parse_date(text.substr(0, 10));
    auto const hour = digits(text, 11, 2);
    auto const minute = digits(text, 14, 2);
    auto const second = digits(text, 17, 2);
    if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    std::size_t at = 19;
    int milliseconds = 0;
    if (text[at] == '.') {
        int scale = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            milliseconds += (text[at] - '0') * scale;
        if (at == 20) // a point without a digit
            return std::nullopt;
    }
    auto const offset = offset_seconds(text.substr(at));
    if (!offset)
        return std::nullopt;
    auto const seconds = std::int64_t{*hour} * 3600 + *minute * 60 + *second - *offset;
    Instant const result{start_of_day_utc(*date).milliseconds + seconds * 1000 + milliseconds};
    auto const day_in_utc = date_in_utc(result); // an offset can lead out of the years that can be written
    if (day_in_utc < first_date || day_in_utc > last_date)
        return std::nullopt;
    return result;
}

Instant system_now()
{
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

} // namespace espalier
