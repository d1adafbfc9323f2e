// SPDX-License-Identifier: Apache-2.0
// Builds calendars with libical, which folds lines, escapes texts and knows the standard.
#include "platform/icalendar.h"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <libical/ical.h>

namespace espalier::platform {

namespace {

struct Release
{
    void operator()(icalcomponent* held) const { icalcomponent_free(held); }
    void operator()(char* held) const { icalmemory_free_buffer(held); }
};

icaltimetype day(Date date)
{
    auto const civil_day = civil(date);
    auto time = icaltime_null_date();
    time.year = civil_day.year;
    time.month = civil_day.month;
    time.day = civil_day.day;
    return time;
}

icaltimetype instant(Instant at)
{
    return icaltime_from_timet_with_zone(static_cast<time_t>(at.milliseconds / 1000), 0,
                                         icaltimezone_get_utc_timezone());
}

icalcomponent* event(CalendarEntry const& entry, icaltimetype now)
{
    auto const& at = entry.starts_at;
    auto const first = at ? instant(*at) : day(entry.on);
    auto const end = at ? instant(at->plus_seconds(entry.minutes * 60)) : day(entry.until.plus_days(1)); // exclusive
    auto* const made = icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid(entry.id.c_str()), icalproperty_new_dtstamp(now),
        icalproperty_new_summary(entry.title.c_str()), icalproperty_new_dtstart(first), icalproperty_new_dtend(end),
        icalproperty_new_transp(at ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT), nullptr);
    if (!entry.description.empty())
        icalcomponent_add_property(made, icalproperty_new_description(entry.description.c_str()));
    if (!entry.link.empty())
        icalcomponent_add_property(made, icalproperty_new_url(entry.link.c_str()));
    return made;
}

// A parameter holds neither quotes nor ends of lines (RFC 5545, 3.2), and knows no escapes for them.
std::string parameter(std::string text)
{
    std::ranges::replace_if(
        text, [](unsigned char c) { return c == '"' || c < ' ' || c == 127; }, ' ');
    return text;
}

std::string mail_to(Participant const& one)
{
    return "mailto:" + parameter(one.email);
}

icalproperty* attendee(Participant const& one, InvitationMethod method)
{
    auto* const made = icalproperty_new_attendee(mail_to(one).c_str());
    icalproperty_add_parameter(made, icalparameter_new_cn(parameter(one.name).c_str()));
    if (method == InvitationMethod::request) {
        icalproperty_add_parameter(made, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
        icalproperty_add_parameter(made, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
        icalproperty_add_parameter(made, icalparameter_new_rsvp(ICAL_RSVP_TRUE));
    }
    return made;
}

icalproperty* organizer(Participant const& one)
{
    auto* const made = icalproperty_new_organizer(mail_to(one).c_str());
    icalproperty_add_parameter(made, icalparameter_new_cn(parameter(one.name).c_str()));
    return made;
}

icalcomponent* meeting(Invitation const& invitation, Instant now)
{
    auto const is_cancelled = invitation.method == InvitationMethod::cancel;
    auto* const made = icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid(invitation.uid.c_str()),
        icalproperty_new_sequence(static_cast<int>(invitation.sequence)), icalproperty_new_dtstamp(instant(now)),
        icalproperty_new_summary(invitation.title.c_str()), icalproperty_new_dtstart(instant(invitation.starts_at)),
        icalproperty_new_dtend(instant(invitation.starts_at.plus_seconds(invitation.minutes * 60))),
        icalproperty_new_status(is_cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED),
        organizer(invitation.organizer), nullptr);
    for (auto const& one : invitation.attendees)
        icalcomponent_add_property(made, attendee(one, invitation.method));
    if (!invitation.description.empty())
        icalcomponent_add_property(made, icalproperty_new_description(invitation.description.c_str()));
    if (!invitation.link.empty())
        icalcomponent_add_property(made, icalproperty_new_url(invitation.link.c_str()));
    return made;
}

using Calendar = std::unique_ptr<icalcomponent, Release>;

Calendar empty_calendar(icalproperty_method method)
{
    return Calendar(icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                        icalproperty_new_prodid("-//Espalier//Espalier//EN"),
                                        icalproperty_new_method(method), nullptr));
}

std::string text_of(icalcomponent* calendar)
{
    std::unique_ptr<char, Release> const text(icalcomponent_as_ical_string_r(calendar));
    if (!text)
        throw std::runtime_error("libical wrote no calendar");
    return text.get();
}

} // namespace

std::string write_calendar(std::string_view name, std::span<CalendarEntry const> entries, Instant now)
{
    auto const calendar = empty_calendar(ICAL_METHOD_PUBLISH);
    auto* const title = icalproperty_new_x(std::string(name).c_str());
    icalproperty_set_x_name(title, "X-WR-CALNAME"); // what most calendar programs call a calendar by
    icalcomponent_add_property(calendar.get(), title);
    for (auto const& entry : entries)
        icalcomponent_add_component(calendar.get(), event(entry, instant(now)));
    return text_of(calendar.get());
}

std::string write_invitation(Invitation const& invitation, Instant now)
{
    auto const is_cancelled = invitation.method == InvitationMethod::cancel;
    auto const calendar = empty_calendar(is_cancelled ? ICAL_METHOD_CANCEL : ICAL_METHOD_REQUEST);
    icalcomponent_add_component(calendar.get(), meeting(invitation, now));
    return text_of(calendar.get());
}

} // namespace espalier::platform
