// SPDX-License-Identifier: Apache-2.0
// The endpoints on the own calendar address, and the one that calendar programs read.
#include "features/calendar/calendar_api.h"

#include "features/calendar/calendar.h"
#include "features/identity/identity.h"
#include "platform/permissions.h"

namespace espalier::calendar {

namespace {

struct CalendarKey
{
    Text<1, 100> key;
};
BOOST_DESCRIBE_STRUCT(CalendarKey, (), (key))

// A read that notes that it happened: the key first, then the dates as the person may see them.
platform::Download read_calendar(platform::Caller& caller, CalendarKey const& in)
{
    auto const feed = platform::read_as(caller.viewer, caller.workspace,
                                        [&](Context& context) { return open_feed(context, in.key); });
    if (feed.is_to_be_noted)
        platform::write_as(feed.viewer, caller.workspace, [&](Context& context) { note_reading(context, feed); });
    auto const base = std::string(caller.request.secure ? "https://" : "http://").append(caller.request.header("host"));
    auto const text = platform::read_as(feed.viewer, caller.workspace, [&](Context& context) {
        platform::Words const words(identity::language_of(context));
        auto const entries = calendar_entries(context, words, base);
        return platform::write_calendar(words.text("calendar.name"), entries, context.now);
    });
    return {.file_name = "espalier.ics", .content_type = "text/calendar; charset=utf-8", .content = text};
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_calendar_feed", "/calendar-feed", own_account, "Is there an address for your calendar program?",
          calendar_feed);
    r.post("make_calendar_feed", "/calendar-feed", own_account,
           "Make a secret address for your calendar program; the one before stops working", make_calendar_feed);
    r.remove("revoke_calendar_feed", "/calendar-feed", own_account, "Revoke the address of your calendar",
             revoke_calendar_feed);
    r.get("read_calendar", "/calendar.ics", platform::permissions::read_calendar,
          "Read the dates of somebody's plans by their secret address, as iCalendar", calendar::read_calendar);
}

} // namespace espalier::calendar
