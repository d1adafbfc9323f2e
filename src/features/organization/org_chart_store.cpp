// SPDX-License-Identifier: Apache-2.0
// SQL on nodes of the organisation chart.
#include "features/organization/org_chart_store.h"

namespace espalier::organization::store {

namespace {

constexpr std::string_view person_rows =
    R"(SELECT p.id, p.given_name || ' ' || p.family_name AS name, p.job_id, v.title AS job_title, p.unit_id,
              u.name AS unit_name, p.location, p.manager_id
       FROM people p JOIN units u ON u.id = p.unit_id
       LEFT JOIN jobs j ON j.id = p.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id )";

} // namespace

std::vector<ChartPersonRow> chart_reports(db::Transaction& tx, PersonId manager, std::optional<PersonId> after,
                                          Date today, std::int64_t limit)
{
    return tx.rows<ChartPersonRow>(std::string(person_rows) +
                                       R"(WHERE p.manager_id = $1 AND (p.left_on IS NULL OR p.left_on >= $2)
                 AND (CAST($3 AS BIGINT) IS NULL OR (p.sort_name, p.id) > (SELECT a.sort_name, a.id FROM people a WHERE a.id = $3))
               ORDER BY p.sort_name, p.id
               LIMIT $4)",
                                   manager, today, after, limit);
}

std::vector<ChartPersonRow> chart_tops(db::Transaction& tx, std::optional<PersonId> after, Date today,
                                       std::int64_t limit)
{
    return tx.rows<ChartPersonRow>(std::string(person_rows) +
                                       R"(WHERE p.id IN (SELECT t.id FROM people t WHERE t.manager_id IS NULL
                              UNION
                              SELECT t.id FROM people m JOIN people t ON t.manager_id = m.id WHERE m.left_on < $1)
                 AND (p.left_on IS NULL OR p.left_on >= $1)
                 AND (CAST($2 AS BIGINT) IS NULL OR (p.sort_name, p.id) > (SELECT a.sort_name, a.id FROM people a WHERE a.id = $2))
               ORDER BY p.sort_name, p.id
               LIMIT $3)",
                                   today, after, limit);
}

std::vector<ChartPersonRow> chart_line_above(db::Transaction& tx, PersonId person, Date today)
{
    return tx.rows<ChartPersonRow>(
        R"(WITH RECURSIVE above (id, manager_id) AS (
               SELECT id, manager_id FROM people WHERE id = $1
               UNION
               SELECT m.id, m.manager_id FROM people m JOIN above a ON m.id = a.manager_id
               WHERE m.left_on IS NULL OR m.left_on >= $2) )" +
            std::string(person_rows) + "WHERE p.id IN (SELECT id FROM above)",
        person, today);
}

std::vector<ChartUnitRow> chart_units_below(db::Transaction& tx, std::optional<UnitId> parent,
                                            std::optional<UnitId> after, std::int64_t limit)
{
    return tx.rows<ChartUnitRow>(
        R"(SELECT u.id, u.code, u.name, u.parent_id FROM units u
           WHERE ((CAST($1 AS BIGINT) IS NULL AND u.parent_id IS NULL) OR u.parent_id = $1)
             AND (CAST($2 AS BIGINT) IS NULL OR (u.name, u.id) > (SELECT a.name, a.id FROM units a WHERE a.id = $2))
           ORDER BY u.name, u.id
           LIMIT $3)",
        parent, after, limit);
}

std::vector<ChartUnitRow> chart_units_above(db::Transaction& tx, UnitId unit)
{
    return tx.rows<ChartUnitRow>(
        R"(WITH RECURSIVE above (id, parent_id) AS (
               SELECT id, parent_id FROM units WHERE id = $1
               UNION
               SELECT u.id, u.parent_id FROM units u JOIN above a ON u.id = a.parent_id)
           SELECT u.id, u.code, u.name, u.parent_id FROM units u WHERE u.id IN (SELECT id FROM above))",
        unit);
}

std::vector<HereToday> everybody_here(db::Transaction& tx, Date today)
{
    return tx.rows<HereToday>("SELECT id, manager_id, unit_id FROM people WHERE left_on IS NULL OR left_on >= $1",
                              today);
}

std::vector<platform::UnitLine> unit_lines(db::Transaction& tx)
{
    return tx.rows<platform::UnitLine>("SELECT id AS unit_id, parent_id FROM units");
}

} // namespace espalier::organization::store
