// SPDX-License-Identifier: Apache-2.0
// People, units, jobs and how they hang together: the face that other features may use.
// What a job requires of competencies belongs to the competencies feature; who signs in, to identity.
#pragma once

#include "platform/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::organization {

using platform::Context;
using platform::PersonId;
using platform::UnitId;

struct Job; // known by its code; what it says is in its versions
struct JobVersion;
struct Responsibility;
using JobId = Id<Job>;
using JobVersionId = Id<JobVersion>;
using ResponsibilityId = Id<Responsibility>;

// One person in a list.
struct PersonLine
{
    PersonId id;
    std::string employee_number;
    std::string given_name;
    std::string family_name;
    std::optional<std::string> email;
    UnitId unit_id;
    std::string unit_name;
    std::optional<JobId> job_id;
    std::optional<std::string> job_title;
    std::optional<PersonId> manager_id;
    std::optional<std::string> manager_name;
    std::string location;
    std::optional<Date> left_on; // once it has passed; one to come stands in the employment, for those who may see it
};
BOOST_DESCRIBE_STRUCT(PersonLine, (),
                      (id, employee_number, given_name, family_name, email, unit_id, unit_name, job_id, job_title,
                       manager_id, manager_name, location, left_on))

// A row of the table people.
struct Person
{
    PersonId id;
    std::string employee_number;
    std::string given_name;
    std::string family_name;
    std::string sort_name;            // search form of "family given"
    std::optional<std::string> email; // lower case
    UnitId unit_id;
    std::optional<JobId> job_id;
    std::optional<PersonId> manager_id;
    Date started_on;
    std::optional<Date> left_on; // the last day; none: still here
    std::string location;
    std::string time_zone; // IANA name
    std::string language;  // BCP 47
    std::optional<double> weekly_hours;
    std::optional<Money> hourly_cost; // permission people.read_cost
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, employee_number, given_name, family_name, sort_name, email, unit_id, job_id, manager_id,
                       started_on, left_on, location, time_zone, language, weekly_hours, hourly_cost, version))

// Where somebody works, as what and for whom, from a day on.
struct Assignment
{
    Id<Assignment> id;
    PersonId person_id;
    Date valid_from;
    UnitId unit_id;
    std::optional<JobId> job_id;
    std::optional<PersonId> manager_id;
    Instant recorded_at;
    platform::AccountId recorded_by; // 0: the program
};
BOOST_DESCRIBE_STRUCT(Assignment, (),
                      (id, person_id, valid_from, unit_id, job_id, manager_id, recorded_at, recorded_by))

struct Unit
{
    UnitId id;
    std::string code;
    std::string name;
    std::optional<UnitId> parent_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (id, code, name, parent_id, version))

enum class JobState
{
    draft,
    approved,
    retired
};
BOOST_DESCRIBE_ENUM(JobState, draft, approved, retired)

struct Job
{
    JobId id;
    std::string code;
    std::optional<JobVersionId> current_version_id; // the approved version; the newest draft while none is approved
};
BOOST_DESCRIBE_STRUCT(Job, (), (id, code, current_version_id))

struct JobVersion
{
    JobVersionId id;
    JobId job_id;
    std::int64_t number = 1;
    JobState state = JobState::draft;
    std::string title;
    std::string family;
    std::int64_t level = 0;
    std::string purpose;
    std::string attribution;
    Instant created_at;
    std::optional<Instant> approved_at;
    std::optional<platform::AccountId> approved_by;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(JobVersion, (),
                      (id, job_id, number, state, title, family, level, purpose, attribution, created_at, approved_at,
                       approved_by, version))

struct Responsibility
{
    ResponsibilityId id;
    JobVersionId job_version_id;
    std::string code;
    std::int64_t position = 0;
    std::string title;
    double weight = 0; // share among the job's responsibilities; in per cent when they sum to 100
    std::string expected_result;
};
BOOST_DESCRIBE_STRUCT(Responsibility, (), (id, job_version_id, code, position, title, weight, expected_result))

// One thing somebody does to carry out a responsibility.
struct Activity
{
    ResponsibilityId responsibility_id;
    std::int64_t position = 0;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(Activity, (), (responsibility_id, position, description))

std::string full_name(Person const& person); // "Ada Lind"
std::string sort_name(std::string_view given_name, std::string_view family_name);

// Fault not_found.
Person person(Context& context, PersonId id);
Job job(Context& context, JobId id);
JobVersion job_version(Context& context, JobVersionId id);
// The version in force; Fault not_found when the job has none at all.
JobVersion current_version(Context& context, JobId id);
// May somebody take the job up? Fault invalid on /job_id when it is retired or was never approved.
void require_assignable(Context& context, JobId id);
std::vector<Responsibility> responsibilities_of(Context& context, JobVersionId version);

// Tells everybody who keeps the org chart in memory that it has changed; part of every change of a line.
void touch_org_chart(db::Transaction& tx);
// What is stored, for Workspace::chart.
platform::OrgChart load_org_chart(db::Transaction& tx);

} // namespace espalier::organization
