// SPDX-License-Identifier: Apache-2.0
// The endpoints on people.
#include "features/organization/organization_api.h"
#include "features/organization/people.h"
#include "platform/permissions.h"

namespace espalier::organization {

namespace {

struct OnePerson
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(OnePerson, (), (person_id))

struct OneDottedLine
{
    PersonId person_id;
    Id<store::DottedLine> dotted_line_id;
};
BOOST_DESCRIBE_STRUCT(OneDottedLine, (), (person_id, dotted_line_id))

struct ReportsFilter
{
    PersonId person_id;
    std::optional<PersonId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ReportsFilter, (), (person_id, after, limit))

platform::Page<PersonLine> list_people(Context& c, PeopleFilter const& in)
{
    return people(c, in);
}
PersonProfile read_person(Context& c, OnePerson const& in)
{
    return profile(c, in.person_id);
}
PersonProfile create_person(Context& c, PersonDraft const& in)
{
    return profile(c, add_person(c, in).id);
}

PersonProfile update_person(Context& c, PersonChange const& in)
{
    change_person(c, in);
    return profile(c, in.person_id);
}

platform::Page<PersonLine> list_reports(Context& c, ReportsFilter const& in)
{
    return people(c, {.manager_id = in.person_id, .after = in.after, .limit = in.limit});
}

PersonProfile assign_person(Context& c, AssignmentDraft const& in)
{
    assign(c, in);
    return profile(c, in.person_id);
}

void record_person_departure(Context& c, Departure const& in)
{
    record_departure(c, in);
}
void withdraw_person_departure(Context& c, OnePerson const& in)
{
    withdraw_departure(c, in.person_id);
}
void create_dotted_line(Context& c, DottedLineDraft const& in)
{
    add_dotted_line(c, in);
}
void remove_dotted_line(Context& c, OneDottedLine const& in)
{
    end_dotted_line(c, in.person_id, in.dotted_line_id);
}

} // namespace

void people_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_people", "/people", read_directory, "List people", list_people);
    r.post("create_person", "/people", manage_organization, "Add a person", create_person);
    r.get("read_person", "/people/{person_id}", read_directory, "Read a person's profile", read_person);
    r.patch("update_person", "/people/{person_id}", manage_organization, "Change a person", update_person);
    r.get("list_reports", "/people/{person_id}/reports", read_directory, "List who reports to a person", list_reports);
    r.post("assign_person", "/people/{person_id}/assignments", manage_organization,
           "Give a person another unit, job or manager from a day on", assign_person);
    r.put("record_departure", "/people/{person_id}/departure", manage_organization, "Record a person's last day",
          record_person_departure);
    r.remove("withdraw_departure", "/people/{person_id}/departure", manage_organization, "Take a last day back",
             withdraw_person_departure);
    r.post("create_dotted_line", "/people/{person_id}/dotted-lines", manage_organization,
           "Add a second manager, mentor or people partner", create_dotted_line);
    r.remove("remove_dotted_line", "/people/{person_id}/dotted-lines/{dotted_line_id}", manage_organization,
             "End a dotted line", remove_dotted_line);
}

} // namespace espalier::organization
