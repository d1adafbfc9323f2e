// SPDX-License-Identifier: Apache-2.0
// SQL on people.
#include "features/organization/people_store.h"

namespace espalier::organization::store {

std::optional<Person> find_person(db::Transaction& tx, PersonId id)
{
    return tx.select_one<Person>("FROM people WHERE id = $1", id);
}

void insert_person(db::Transaction& tx, Person const& person)
{
    tx.insert("people", person);
}

bool update_person(db::Transaction& tx, Person const& p, std::int64_t read_version)
{
    return tx.execute(
               R"(UPDATE people SET employee_number = $3, given_name = $4, family_name = $5, sort_name = $6, email = $7,
                      unit_id = $8, job_id = $9, manager_id = $10, started_on = $11, left_on = $12, location = $13,
                      time_zone = $14, language = $15, weekly_hours = $16, hourly_cost = $17, version = version + 1
                  WHERE id = $1 AND version = $2)",
               p.id, read_version, p.employee_number, p.given_name, p.family_name, p.sort_name, p.email, p.unit_id,
               p.job_id, p.manager_id, p.started_on, p.left_on, p.location, p.time_zone, p.language, p.weekly_hours,
               p.hourly_cost) == 1;
}

std::vector<PersonId> line_above(db::Transaction& tx, PersonId person)
{
    return tx.rows<PersonId>(
        R"(WITH RECURSIVE above (id, manager_id) AS (
               SELECT id, manager_id FROM people WHERE id = $1
               UNION
               SELECT p.id, p.manager_id FROM people p JOIN above a ON p.id = a.manager_id)
           SELECT id FROM above)",
        person);
}

std::vector<Assignment> assignments_of(db::Transaction& tx, PersonId person)
{
    return tx.select<Assignment>("FROM assignments WHERE person_id = $1 ORDER BY valid_from DESC, id DESC", person);
}

std::vector<AssignmentLine> assignment_lines_of(db::Transaction& tx, PersonId person)
{
    return tx.rows<AssignmentLine>(
        R"(SELECT a.id, a.valid_from, a.unit_id, u.name AS unit_name, a.job_id, v.title AS job_title, a.manager_id,
                  m.given_name || ' ' || m.family_name AS manager_name, a.recorded_at
           FROM assignments a
           JOIN units u ON u.id = a.unit_id
           LEFT JOIN jobs j ON j.id = a.job_id
           LEFT JOIN job_versions v ON v.id = j.current_version_id
           LEFT JOIN people m ON m.id = a.manager_id
           WHERE a.person_id = $1 ORDER BY a.valid_from DESC, a.id DESC)",
        person);
}

void insert_assignment(db::Transaction& tx, Assignment const& assignment)
{
    tx.insert("assignments", assignment);
}

std::vector<DottedLine> dotted_lines_of(db::Transaction& tx, PersonId person)
{
    return tx.rows<DottedLine>(
        R"(SELECT d.id, d.person_id, d.other_id, p.given_name || ' ' || p.family_name AS other_name, d.kind, d.started_on
           FROM dotted_lines d JOIN people p ON p.id = d.other_id
           WHERE d.person_id = $1 AND d.ended_on IS NULL
           ORDER BY d.id)",
        person);
}

void upsert_dotted_line(db::Transaction& tx, DottedLine const& line)
{
    tx.execute(
        R"(INSERT INTO dotted_lines (id, person_id, other_id, kind, started_on, ended_on) VALUES ($1, $2, $3, $4, $5, NULL)
           ON CONFLICT (person_id, other_id, kind) DO UPDATE SET started_on = excluded.started_on, ended_on = NULL)",
        line.id, line.person_id, line.other_id, line.kind, line.started_on);
}

std::int64_t end_dotted_line(db::Transaction& tx, PersonId person, Id<DottedLine> id, Date ended_on)
{
    return tx.execute("UPDATE dotted_lines SET ended_on = $3 WHERE person_id = $1 AND id = $2 AND ended_on IS NULL",
                      person, id, ended_on);
}

} // namespace espalier::organization::store
