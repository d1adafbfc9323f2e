// SPDX-License-Identifier: Apache-2.0
// The organisation chart as it is drawn: one node at a time, by reporting line or by unit, with how many stand below. Shows
// who is here today. Who may do what is decided elsewhere, by platform/org_chart.h, which keeps leavers.
#pragma once

#include "features/organization/organization.h"
#include "platform/routes.h"

namespace espalier::organization {

struct ChartPerson
{
    PersonId id;
    std::string name;
    std::optional<JobId> job_id;
    std::optional<std::string> job_title;
    UnitId unit_id;
    std::string unit_name;
    std::string location;
    std::optional<PersonId> manager_id; // also one who has left: such a person stands at the top
    std::int64_t reports = 0;           // direct ones
    std::int64_t everybody_below = 0;
};
BOOST_DESCRIBE_STRUCT(ChartPerson, (),
                      (id, name, job_id, job_title, unit_id, unit_name, location, manager_id, reports, everybody_below))

struct ChartUnit
{
    UnitId id;
    std::string code;
    std::string name;
    std::optional<UnitId> parent_id;
    std::int64_t units_below = 0; // direct ones
    std::int64_t people_here = 0;
    std::int64_t everybody_below = 0; // people here and in all units below
};
BOOST_DESCRIBE_STRUCT(ChartUnit, (), (id, code, name, parent_id, units_below, people_here, everybody_below))

struct ChartPeopleFilter
{
    std::optional<PersonId> manager_id; // none: those at the top
    std::optional<PersonId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ChartPeopleFilter, (), (manager_id, after, limit))

struct ChartUnitsFilter
{
    std::optional<UnitId> parent_id; // none: those at the top
    std::optional<UnitId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ChartUnitsFilter, (), (parent_id, after, limit))

struct ChartPersonPath
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ChartPersonPath, (), (person_id))

struct ChartUnitPath
{
    UnitId unit_id;
};
BOOST_DESCRIBE_STRUCT(ChartUnitPath, (), (unit_id))

// The way from the top down to somebody or to a unit, both ends included.
struct PeopleWay
{
    std::vector<ChartPerson> people;
};
BOOST_DESCRIBE_STRUCT(PeopleWay, (), (people))

struct UnitsWay
{
    std::vector<ChartUnit> units;
};
BOOST_DESCRIBE_STRUCT(UnitsWay, (), (units))

platform::Page<ChartPerson> chart_people(Context& context, ChartPeopleFilter const& filter); // by name
platform::Page<ChartUnit> chart_units(Context& context, ChartUnitsFilter const& filter);     // by name
PeopleWay way_to_person(Context& context, PersonId id);                                      // Fault not_found
UnitsWay way_to_unit(Context& context, UnitId id);                                           // Fault not_found

} // namespace espalier::organization
