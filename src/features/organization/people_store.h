// SPDX-License-Identifier: Apache-2.0
// The statements on people, one function each. No rules.
#pragma once

#include "features/organization/organization.h"

namespace espalier::organization::store {

// Which people a list shows. Empty members do not narrow.
struct PeopleQuery
{
    std::string search; // as typed: words that words of the name begin with, or how number or e-mail begin
    std::optional<UnitId> unit_id;
    bool with_units_below = false;
    std::optional<JobId> job_id;
    std::optional<PersonId> manager_id;
    bool with_leavers = false;
    std::optional<PersonId> after; // the last person of the page before
    std::int64_t limit = 50;
};

std::vector<PersonLine> list_people(db::Transaction& tx, PeopleQuery const& query, Date today);
std::optional<Person> find_person(db::Transaction& tx, PersonId id);
std::optional<PersonLine> find_person_line(db::Transaction& tx, PersonId id, Date today);
void insert_person(db::Transaction& tx, Person const& person);
// False when the row has another version than `read_version` by now.
bool update_person(db::Transaction& tx, Person const& person, std::int64_t read_version);
struct EmailOf
{
    PersonId id;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(EmailOf, (), (id, email))
// The person and everybody above.
std::vector<PersonId> line_above(db::Transaction& tx, PersonId person);

std::vector<Assignment> assignments_of(db::Transaction& tx, PersonId person); // newest first
void insert_assignment(db::Transaction& tx, Assignment const& assignment);

// An assignment with the names of what it points to, as they are called now.
struct AssignmentLine
{
    Id<Assignment> id;
    Date valid_from;
    UnitId unit_id;
    std::string unit_name;
    std::optional<JobId> job_id;
    std::optional<std::string> job_title;
    std::optional<PersonId> manager_id;
    std::optional<std::string> manager_name;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(AssignmentLine, (),
                      (id, valid_from, unit_id, unit_name, job_id, job_title, manager_id, manager_name, recorded_at))
std::vector<AssignmentLine> assignment_lines_of(db::Transaction& tx, PersonId person); // newest first

struct DottedLine
{
    Id<DottedLine> id;
    PersonId person_id;
    PersonId other_id;
    std::string other_name;
    std::string kind;
    Date started_on;
};
BOOST_DESCRIBE_STRUCT(DottedLine, (), (id, person_id, other_id, other_name, kind, started_on))
std::vector<DottedLine> dotted_lines_of(db::Transaction& tx, PersonId person);
void upsert_dotted_line(db::Transaction& tx, DottedLine const& line);
std::int64_t end_dotted_line(db::Transaction& tx, PersonId person, Id<DottedLine> id, Date ended_on); // rows ended

} // namespace espalier::organization::store
