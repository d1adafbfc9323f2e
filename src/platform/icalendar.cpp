// SPDX-License-Identifier: Apache-2.0
// Builds calendars with libical, which folds lines, escapes texts and knows the standard.
#include "platform/icalendar.h"

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

icalcomponent* event(CalendarEntry const& entry, icaltimetype now)
{
    auto* const made = icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid(entry.id.c_str()), icalproperty_new_dtstamp(now),
        icalproperty_new_summary(entry.title.c_str()), icalproperty_new_dtstart(day(entry.on)),
        icalproperty_new_dtend(day(entry.until.plus_days(1))), // the first day after it
        icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), nullptr);
    if (!entry.description.empty())
        icalcomponent_add_property(made, icalproperty_new_description(entry.description.c_str()));
    if (!entry.link.empty())
        icalcomponent_add_property(made, icalproperty_new_url(entry.link.c_str()));
    return made;
}

} // namespace

std::string write_calendar(std::string_view name, std::span<CalendarEntry const> entries, Instant now)
{
    std::unique_ptr<icalcomponent, Release> const calendar(icalcomponent_vanew(
        ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"), icalproperty_new_prodid("-//Espalier//Espalier//EN"),
        icalproperty_new_method(ICAL_METHOD_PUBLISH), nullptr));
    auto* const title = icalproperty_new_x(std::string(name).c_str());
    icalproperty_set_x_name(title, "X-WR-CALNAME"); // what most calendar programs call a calendar by
    icalcomponent_add_property(calendar.get(), title);
    auto const stamp =
        icaltime_from_timet_with_zone(static_cast<time_t>(now.milliseconds / 1000), 0, icaltimezone_get_utc_timezone());
    for (auto const& entry : entries)
        icalcomponent_add_component(calendar.get(), event(entry, stamp));
    std::unique_ptr<char, Release> const text(icalcomponent_as_ical_string_r(calendar.get()));
    if (!text)
        throw std::runtime_error("libical wrote no calendar");
    return text.get();
}

} // namespace espalier::platform
