// SPDX-License-Identifier: Apache-2.0
// The endpoints on home.
#include "features/home/home.h"
#include "features/home/weekly_round.h"
#include "platform/permissions.h"

namespace espalier::home {

namespace {

struct OnePerson
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(OnePerson, (), (person_id))

Home read_home(Context& c)
{
    return home(c);
}

ProgrammeWaiting read_programme_waiting(Context& c)
{
    return programme_waiting(c);
}

WeeklyRound read_weekly_round(Context& c, OnePerson const& in)
{
    return weekly_round(c, in.person_id);
}

void see_in_weekly_round(Context& c, OnePerson const& in)
{
    mark_seen(c, in.person_id);
}

void remind_person(Context& c, OnePerson const& in)
{
    remind(c, in.person_id);
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_home", "/home", own_account, "See what today asks of me", read_home);
    r.get("read_programme_waiting", "/programme/waiting", assess_needs, "See what waits in the programme",
          read_programme_waiting)
        .recording_sightings();
    r.get("read_weekly_round", "/people/{person_id}/weekly-round", read_growth,
          "Read where each report of a manager stands in this week", read_weekly_round)
        .recording_sightings();
    r.post("see_in_weekly_round", "/people/{person_id}/weekly-round/seen", agree_plans,
           "Mark a report as seen in this week's round", see_in_weekly_round);
    r.post("remind_person", "/people/{person_id}/reminder", agree_plans, "Remind a report of their plan, once a week",
           remind_person);
}

} // namespace espalier::home
