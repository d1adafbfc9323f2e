// SPDX-License-Identifier: Apache-2.0
// Days of somebody's calendar as iCalendar text (RFC 5545), for the calendar programs that subscribe to it. icalendar.cpp
// is the only place that knows libical.
#pragma once

#include "base/time.h"

#include <span>
#include <string>
#include <string_view>

namespace espalier::platform {

struct CalendarEntry
{
    std::string id; // the same each time, so that a changed entry replaces itself
    std::string title;
    std::string description; // may be empty
    std::string link;        // to the page that it is about
    Date on;
    Date until; // the last day; the same as `on` for one day
};

// Entries last whole days and show nobody as busy.
std::string write_calendar(std::string_view name, std::span<CalendarEntry const> entries, Instant now);

} // namespace espalier::platform
