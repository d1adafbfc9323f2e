// SPDX-License-Identifier: Apache-2.0
// Calendars as text that calendar programs understand.
#include "platform/icalendar.h"

#include <doctest/doctest.h>

#include <memory>

#include <libical/ical.h>

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

namespace {

Invitation pruning()
{
    return {.uid = "one-on-one-17@espalier",
            .sequence = 2,
            .title = "One-on-one: Emil, Mara; weekly",
            .description = "Points:\nthe frost, the ladder",
            .link = "https://learn.example/one-on-ones/17",
            .starts_at = parse_instant("2026-03-29T08:30:00Z").value(),
            .minutes = 45,
            .organizer = {"Espalier", "espalier@learn.example"},
            .attendees = {{"Emil \"Voss\",\r\nX-EVIL:1", "emil@learn.example"}, {"Mara Ohm", "mara@learn.example"}}};
}

// Read again: a second reader of the standard finds nothing against it, restrictions of iTIP included.
struct Read
{
    explicit Read(std::string const& text) : calendar(icalparser_parse_string(text.c_str()))
    {
        REQUIRE(calendar);
        CHECK(icalrestriction_check(calendar.get()) == 1);
        CHECK(icalcomponent_count_errors(calendar.get()) == 0);
        event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
        REQUIRE(event);
    }
    struct Free
    {
        void operator()(icalcomponent* held) const { icalcomponent_free(held); }
    };
    std::unique_ptr<icalcomponent, Free> calendar;
    icalcomponent* event = nullptr;
};

Instant now()
{
    return parse_instant("2026-03-02T09:00:00Z").value();
}

} // namespace

TEST_CASE("an invitation says what, when and who, and a second reader understands it")
{
    Read const read(write_invitation(pruning(), now()));
    CHECK(icalcomponent_get_method(read.calendar.get()) == ICAL_METHOD_REQUEST);
    CHECK(std::string(icalcomponent_get_uid(read.event)) == "one-on-one-17@espalier");
    CHECK(icalcomponent_get_sequence(read.event) == 2);
    CHECK(std::string(icalcomponent_get_summary(read.event)) == "One-on-one: Emil, Mara; weekly");
    CHECK(std::string(icalcomponent_get_description(read.event)) == "Points:\nthe frost, the ladder");
    CHECK(std::string(icaltime_as_ical_string(icalcomponent_get_dtstart(read.event))) == "20260329T083000Z");
    CHECK(std::string(icaltime_as_ical_string(icalcomponent_get_dtend(read.event))) == "20260329T091500Z");
    CHECK(icalcomponent_count_properties(read.event, ICAL_ATTENDEE_PROPERTY) == 2);
    CHECK(icalcomponent_count_properties(read.event, ICAL_X_PROPERTY) == 0);
    auto* const first = icalcomponent_get_first_property(read.event, ICAL_ATTENDEE_PROPERTY);
    CHECK(std::string(icalproperty_get_attendee(first)) == "mailto:emil@learn.example");
    CHECK(std::string(icalproperty_get_parameter_as_string(first, "CN")) == "Emil  Voss ,  X-EVIL:1");
}

TEST_CASE("a cancellation is of the same meeting, and cancels")
{
    auto cancelled = pruning();
    cancelled.method = InvitationMethod::cancel;
    cancelled.sequence = 3;
    Read const read(write_invitation(cancelled, now()));
    CHECK(icalcomponent_get_method(read.calendar.get()) == ICAL_METHOD_CANCEL);
    CHECK(std::string(icalcomponent_get_uid(read.event)) == "one-on-one-17@espalier");
    CHECK(icalcomponent_get_sequence(read.event) == 3);
    CHECK(icalcomponent_get_status(read.event) == ICAL_STATUS_CANCELLED);
}

TEST_CASE("no line of an invitation is longer than the standard allows")
{
    auto invitation = pruning();
    invitation.description = std::string(300, 'x') + "ä€" + std::string(300, 'y');
    auto const text = write_invitation(invitation, now());
    for (std::size_t at = 0; at < text.size();) {
        auto const end = text.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        CHECK(end - at <= 75);
        at = end + 2;
    }
}
