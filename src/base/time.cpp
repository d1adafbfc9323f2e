// SPDX-License-Identifier: Apache-2.0
// Calendar arithmetic by <chrono>; time zones by Abseil, which reads the system's zone files.
#include "base/time.h"

#include "base/fault.h"

#include <absl/time/time.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <map>
#include <mutex>

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

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count)
{
    if (from + count > text.size())
        return std::nullopt;
    int value = 0;
    auto const* const end = text.data() + from + count;
    auto const [stop, error] = std::from_chars(text.data() + from, end, value);
    if (error != std::errc{} || stop != end || text[from] == '-')
        return std::nullopt;
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
    year_month_day const wanted{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (y < 1 || y > 9999 || m < 1 || d < 1 || !wanted.ok())
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
    auto const moved = year_month_day{to_sys(date)} + std::chrono::months{months};
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
    auto const point = std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{instant.milliseconds}};
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

bool is_known_zone(std::string_view zone)
{
    return zone_named(zone).has_value();
}

std::string to_text(Date date)
{
    auto const [y, m, d] = civil(date);
    std::array<char, 32> buffer{};
    auto const size = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", y, m, d);
    return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string to_text(Instant instant)
{
    auto const date = date_in_utc(instant);
    auto const rest = instant.milliseconds - start_of_day_utc(date).milliseconds;
    std::array<char, 32> buffer{};
    auto const size = std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d.%03dZ", static_cast<int>(rest / 3'600'000),
                                    static_cast<int>(rest / 60'000 % 60), static_cast<int>(rest / 1000 % 60),
                                    static_cast<int>(rest % 1000));
    return to_text(date) + std::string(buffer.data(), static_cast<std::size_t>(size));
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
    }
    auto const offset = offset_seconds(text.substr(at));
    if (!offset)
        return std::nullopt;
    auto const seconds = std::int64_t{*hour} * 3600 + *minute * 60 + *second - *offset;
    return Instant{start_of_day_utc(*date).milliseconds + seconds * 1000 + milliseconds};
}

Instant system_now()
{
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

} // namespace espalier
