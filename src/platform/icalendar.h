// SPDX-License-Identifier: Apache-2.0
// Days of somebody's calendar as iCalendar text (RFC 5545), for the calendar programs that subscribe to it, and invitations
// to meetings as mail carries them (iTIP, RFC 5546). icalendar.cpp is the only place that knows libical.
#pragma once

#include "base/time.h"
#include "reflect/type.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::platform {

struct CalendarEntry
{
    std::string id; // the same each time, so that a changed entry replaces itself
    std::string title;
    std::string description; // may be empty
    std::string link;        // to the page that it is about
    Date on;
    Date until; // the last day; the same as `on` for one day
    std::optional<Instant> starts_at =
        {}; // of what has a time: then it lasts `minutes` and keeps its time free of others
    std::int64_t minutes = 0;
};

// Entries without a time last whole days and show nobody as busy.
std::string write_calendar(std::string_view name, std::span<CalendarEntry const> entries, Instant now);

struct Participant
{
    std::string name;
    std::string email;
};

enum class InvitationMethod
{
    request, // comes to stand in the calendar, or takes the place of what stood there
    cancel   // is taken out again
};
BOOST_DESCRIBE_ENUM(InvitationMethod, request, cancel)

// A meeting as calendar programs know it: by its `uid`, the same for as long as it is the same meeting. Of two letters about
// it that with the higher `sequence` holds, so each change of time and each cancellation counts it up by one.
struct Invitation
{
    std::string uid; // "one-on-one-17@espalier"
    std::int64_t sequence = 0;
    InvitationMethod method = InvitationMethod::request;
    std::string title;
    std::string description; // may be empty
    std::string link;        // to the page that it is about
    Instant starts_at;
    std::int64_t minutes = 30; // above 0
    // To whom answers go. A program does not put into its owner's calendar what the owner seems to have sent, so where all who
    // meet are to have it there, the organizer is who sends the letter (platform/mail.h).
    Participant organizer;
    std::vector<Participant> attendees;
};

// One letter's calendar: times in UTC, which every program shows in its reader's own zone.
std::string write_invitation(Invitation const& invitation, Instant now);

} // namespace espalier::platform
