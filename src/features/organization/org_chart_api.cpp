// SPDX-License-Identifier: Apache-2.0
// The endpoints on the organisation chart.
#include "features/organization/org_chart_view.h"
#include "features/organization/organization_api.h"
#include "platform/permissions.h"

namespace espalier::organization {

namespace {

platform::Page<ChartPerson> list_chart_people(Context& c, ChartPeopleFilter const& in)
{
    return chart_people(c, in);
}
platform::Page<ChartUnit> list_chart_units(Context& c, ChartUnitsFilter const& in)
{
    return chart_units(c, in);
}
PeopleWay read_way_to_person(Context& c, ChartPersonPath const& in)
{
    return way_to_person(c, in.person_id);
}
UnitsWay read_way_to_unit(Context& c, ChartUnitPath const& in)
{
    return way_to_unit(c, in.unit_id);
}

} // namespace

void org_chart_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_chart_people", "/org-chart/people", read_directory,
          "See who reports to somebody, or who stands at the top", list_chart_people);
    r.get("list_chart_units", "/org-chart/units", read_directory, "See the units right below one, or at the top",
          list_chart_units);
    r.get("read_way_to_person", "/org-chart/people/{person_id}", read_directory,
          "See the reporting line from the top to somebody", read_way_to_person);
    r.get("read_way_to_unit", "/org-chart/units/{unit_id}", read_directory, "See the units from the top to one",
          read_way_to_unit);
}

} // namespace espalier::organization
