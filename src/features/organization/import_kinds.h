// SPDX-License-Identifier: Apache-2.0
// What the files of this feature hold: the columns of people, units and jobs; those of responsibilities are in
// import_responsibilities.h. The guide's import page tells the same to people.
#pragma once

#include "features/organization/imports.h"

namespace espalier::organization {

struct UnitRow
{
    Text<1, 64> code;
    Text<1, 200> name;
    std::optional<Text<1, 64>> parent_code;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (code, name, parent_code))

struct PersonRow
{
    Text<1, 64> employee_number;
    Text<1, 100> given_name;
    Text<1, 100> family_name;
    std::optional<Email> email;
    std::optional<Text<1, 64>> manager_employee_number;
    Text<1, 64> unit_code;
    std::optional<Text<1, 64>> job_code;
    Date started_on;
    std::optional<Date> left_on;
    std::optional<Text<0, 100>> location;
    std::optional<Text<1, 64>> time_zone;
    std::optional<Text<2, 35>> language;
    std::optional<Real<0, 168>> weekly_hours;
    std::optional<Money> hourly_cost;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (employee_number, given_name, family_name, email, manager_employee_number, unit_code, job_code,
                       started_on, left_on, location, time_zone, language, weekly_hours, hourly_cost))

struct JobRow
{
    Text<1, 64> code;
    Text<1, 200> title;
    std::optional<Text<0, 200>> family;
    std::optional<Whole<0, 99>> level;
    std::optional<Text<0, 4000>> purpose;
};
BOOST_DESCRIBE_STRUCT(JobRow, (), (code, title, family, level, purpose))

template <class T> std::string value_or_empty(std::optional<T> const& text)
{
    return text ? text->value : std::string();
}

void import_units(ImportRun& run, std::vector<ImportLine<UnitRow>> const& lines);
void import_people(ImportRun& run, std::vector<ImportLine<PersonRow>> const& lines);
void import_jobs(ImportRun& run, std::vector<ImportLine<JobRow>> const& lines);

} // namespace espalier::organization
