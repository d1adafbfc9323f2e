// SPDX-License-Identifier: Apache-2.0
// The dates that a person's plans set, for their own calendar program: it reads an address that holds a secret key, without
// signing in. Who has the address reads the calendar, so it can be revoked, and it stops when the account does.
#pragma once

#include "platform/icalendar.h"
#include "platform/words.h"
#include "platform/workspace.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::calendar {

using platform::Context;

// The address in use, without its key.
struct CalendarFeed
{
    std::optional<Instant> made_at;      // none: there is none
    std::optional<Instant> last_read_at; // to the hour; none: not yet
};
BOOST_DESCRIBE_STRUCT(CalendarFeed, (), (made_at, last_read_at))

struct NewCalendarFeed
{
    std::string path; // below the server's address, with the key: shown this once
};
BOOST_DESCRIBE_STRUCT(NewCalendarFeed, (), (path))

CalendarFeed calendar_feed(Context& context);
// Revokes the one before. Fault forbidden for an account that belongs to nobody. Records calendar_feed.made.
NewCalendarFeed make_calendar_feed(Context& context);
// Fault not_found when there is none. Records calendar_feed.revoked.
void revoke_calendar_feed(Context& context);

// Whose calendar a key opens, and as whom it is read: with the rights of the person alone, whatever roles the account has.
struct OpenedFeed
{
    platform::Viewer viewer;
    std::string secret_hash;
    bool is_to_be_noted = false; // that it was read: once an hour
};
// Fault not_found for a key that is unknown, revoked, or of an account that cannot sign in any more.
OpenedFeed open_feed(Context& context, std::string_view key);
void note_reading(Context& context, OpenedFeed const& feed);

// The viewer's own dates, in order: starts, due dates and reassessments of what is agreed and goes on, the reassessments of
// what is closed, the ends of running plans, and outside training that is booked. `base` is the server's address, "https://learn.example".
std::vector<platform::CalendarEntry> calendar_entries(Context& context, platform::Words const& words,
                                                      std::string_view base);

} // namespace espalier::calendar
