// SPDX-License-Identifier: Apache-2.0
// SQL on people.
#include "features/organization/people_store.h"

#include "db/like.h"

namespace espalier::organization::store {

namespace {

// What both statements on lines begin with; $1 is today. The directory is everybody's: a last day that is still to come is
// not told there.
constexpr std::string_view lines =
    R"(SELECT p.id, p.employee_number, p.given_name, p.family_name, p.email, p.unit_id, u.name AS unit_name, p.job_id,
              v.title AS job_title, p.manager_id, m.given_name || ' ' || m.family_name AS manager_name, p.location,
              CASE WHEN p.left_on < $1 THEN p.left_on END AS left_on
       FROM people p
       JOIN units u ON u.id = p.unit_id
       LEFT JOIN jobs j ON j.id = p.job_id
       LEFT JOIN job_versions v ON v.id = j.current_version_id
       LEFT JOIN people m ON m.id = p.manager_id)";

} // namespace

std::vector<PersonLine> list_people(db::Transaction& tx, PeopleQuery const& query, Date today)
{
    // Said here, too, where it is asked for: only then is it looked up in its index.
    std::string_view const of_manager = query.manager_id ? " p.manager_id = $4 AND " : "";
    return tx.rows<PersonLine>(std::string(lines) + " WHERE " + std::string(of_manager) + R"(
               (CAST($6 AS TEXT) = '%%' OR p.sort_name || ' ' || p.sort_name LIKE $6 ESCAPE '\'
                  OR lower(p.employee_number) LIKE $6 ESCAPE '\'
                  OR p.email LIKE $6 ESCAPE '\')
             AND (CAST($2 AS BIGINT) IS NULL OR p.unit_id = $2 OR ($9 AND p.unit_id IN (
                      WITH RECURSIVE below (id) AS (
                          SELECT id FROM units WHERE parent_id = $2
                          UNION
                          SELECT u.id FROM units u JOIN below b ON u.parent_id = b.id)
                      SELECT id FROM below)))
             AND (CAST($3 AS BIGINT) IS NULL OR p.job_id = $3)
             AND (CAST($4 AS BIGINT) IS NULL OR p.manager_id = $4)
             AND ($5 OR p.left_on IS NULL OR p.left_on >= $1)
             AND (CAST($7 AS BIGINT) IS NULL OR (p.sort_name, p.id) > (SELECT a.sort_name, a.id FROM people a WHERE a.id = $7))
           ORDER BY p.sort_name, p.id
           LIMIT $8)",
                               today, query.unit_id, query.job_id, query.manager_id, query.with_leavers,
                               db::like_containing(query.search), query.after, query.limit, query.with_units_below);
}

std::optional<Person> find_person(db::Transaction& tx, PersonId id)
{
    return tx.select_one<Person>("FROM people WHERE id = $1", id);
}

std::optional<PersonLine> find_person_line(db::Transaction& tx, PersonId id, Date today)
{
    return tx.row<PersonLine>(std::string(lines) + " WHERE p.id = $2", today, id);
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
