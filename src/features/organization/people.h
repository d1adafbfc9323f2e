// SPDX-License-Identifier: Apache-2.0
// What may be done with people: inputs, outputs and rules of this feature, used by its endpoints.
#pragma once

#include "features/organization/organization.h"
#include "features/organization/people_store.h"
#include "platform/routes.h"

namespace espalier::organization {

struct PeopleFilter
{
    std::optional<Text<0, 100>> search; // how words of the name, the number or the e-mail begin
    std::optional<UnitId> unit_id;
    std::optional<bool> with_units_below; // the units below unit_id too
    std::optional<JobId> job_id;
    std::optional<PersonId> manager_id;
    std::optional<bool> with_leavers;
    std::optional<PersonId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(PeopleFilter, (),
                      (search, unit_id, with_units_below, job_id, manager_id, with_leavers, after, limit))

// What those with employment.read see besides the directory.
struct Employment
{
    Date started_on;
    std::optional<Date> left_on;
    std::optional<double> weekly_hours;
    std::optional<Money> hourly_cost;               // only with people.read_cost
    std::vector<store::AssignmentLine> assignments; // newest first
};
BOOST_DESCRIBE_STRUCT(Employment, (), (started_on, left_on, weekly_hours, hourly_cost, assignments))

struct PersonProfile
{
    PersonLine person;
    std::string time_zone;
    std::string language;
    std::int64_t reports = 0; // direct ones
    std::vector<store::DottedLine> dotted_lines;
    std::optional<Employment> employment;
    bool is_below_viewer = false; // in the reporting line, directly or not
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PersonProfile, (),
                      (person, time_zone, language, reports, dotted_lines, employment, is_below_viewer, version))

struct PersonDraft
{
    Text<1, 64> employee_number;
    Text<1, 100> given_name;
    Text<1, 100> family_name;
    std::optional<Email> email;
    UnitId unit_id;
    std::optional<JobId> job_id;
    std::optional<PersonId> manager_id;
    Date started_on;
    std::optional<Text<0, 100>> location;
    std::optional<Text<1, 64>> time_zone;
    std::optional<Text<2, 35>> language;
    std::optional<Real<0, 168>> weekly_hours;
    std::optional<Money> hourly_cost;
};
BOOST_DESCRIBE_STRUCT(PersonDraft, (),
                      (employee_number, given_name, family_name, email, unit_id, job_id, manager_id, started_on,
                       location, time_zone, language, weekly_hours, hourly_cost))

struct PersonChange
{
    PersonId person_id;
    Whole<1, INT64_MAX> version; // as read
    std::optional<Text<1, 64>> employee_number;
    std::optional<Text<1, 100>> given_name;
    std::optional<Text<1, 100>> family_name;
    reflect::Change<Email> email;
    std::optional<Date> started_on; // not after the last day
    std::optional<Text<0, 100>> location;
    std::optional<Text<1, 64>> time_zone;
    std::optional<Text<2, 35>> language;
    reflect::Change<Real<0, 168>> weekly_hours;
    reflect::Change<Money> hourly_cost;
};
BOOST_DESCRIBE_STRUCT(PersonChange, (),
                      (person_id, version, employee_number, given_name, family_name, email, started_on, location,
                       time_zone, language, weekly_hours, hourly_cost))

struct AssignmentDraft
{
    PersonId person_id;
    Date valid_from;
    UnitId unit_id;
    std::optional<JobId> job_id;
    std::optional<PersonId> manager_id;
};
BOOST_DESCRIBE_STRUCT(AssignmentDraft, (), (person_id, valid_from, unit_id, job_id, manager_id))

struct Departure
{
    PersonId person_id;
    Date left_on; // the last day
};
BOOST_DESCRIBE_STRUCT(Departure, (), (person_id, left_on))

enum class DottedLineKind
{
    second_manager,
    mentor,
    people_partner
};
BOOST_DESCRIBE_ENUM(DottedLineKind, second_manager, mentor, people_partner)

struct DottedLineDraft
{
    PersonId person_id;
    PersonId other_id;
    DottedLineKind kind = DottedLineKind::second_manager;
};
BOOST_DESCRIBE_STRUCT(DottedLineDraft, (), (person_id, other_id, kind))

platform::Page<PersonLine> people(Context& context, PeopleFilter const& filter);
PersonProfile profile(Context& context, PersonId id); // Fault not_found
Person add_person(Context& context, PersonDraft const& draft);
void change_person(Context& context, PersonChange const& change); // Fault stale
// A change of unit, job or manager is dated and becomes a row; Fault conflict for a circle in the reporting line.
void assign(Context& context, AssignmentDraft const& draft);
void record_departure(Context& context, Departure const& departure);
void withdraw_departure(Context& context, PersonId id);
void add_dotted_line(Context& context, DottedLineDraft const& draft);
void end_dotted_line(Context& context, PersonId person, Id<store::DottedLine> id);

} // namespace espalier::organization
