// SPDX-License-Identifier: Apache-2.0
// Calendars as text that calendar programs understand.
#include "platform/icalendar.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;

TEST_CASE("a calendar has an event of whole days for each entry, the end being the day after")
{
    CalendarEntry const entry{.id = "plan-item-7-due@espalier",
                              .title = "Due: prune, with care; slowly",
                              .description = "Shown when ten trees are pruned",
                              .link = "https://learn.example/plan",
                              .on = date_of(2026, 2, 27),
                              .until = date_of(2026, 2, 28)};
    auto const text = write_calendar("Learning", {&entry, 1}, parse_instant("2026-01-02T03:04:05Z").value());
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\n"));
    for (auto const* line :
         {"VERSION:2.0", "X-WR-CALNAME:Learning", "UID:plan-item-7-due@espalier", "DTSTAMP:20260102T030405Z",
          "DTSTART;VALUE=DATE:20260227", "DTEND;VALUE=DATE:20260301", "SUMMARY:Due: prune\\, with care\\; slowly",
          "URL:https://learn.example/plan", "TRANSP:TRANSPARENT"}) {
        CAPTURE(line);
        CHECK(text.find(std::string("\r\n") + line + "\r\n") != std::string::npos);
    }
}

TEST_CASE("an empty calendar is a calendar, too")
{
    auto const text = write_calendar("Nothing yet", {}, Instant{});
    CHECK(text.find("VEVENT") == std::string::npos);
    CHECK(text.ends_with("END:VCALENDAR\r\n"));
}
