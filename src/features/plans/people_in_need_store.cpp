// SPDX-License-Identifier: Apache-2.0
// SQL on people in need.
#include "features/plans/people_in_need_store.h"

#include "db/id_list.h"
#include "features/plans/needs_store.h"

namespace espalier::plans::store {

namespace {

// $1 a unit, $2 a job, $3 a manager: each narrows where it is given.
constexpr std::string_view in_unit = R"(p.unit_id IN (
    WITH RECURSIVE below (id) AS (
        SELECT id FROM units WHERE id = $1
        UNION
        SELECT c.id FROM units c JOIN below b ON c.parent_id = b.id)
    SELECT id FROM below))";
constexpr std::string_view in_job = "p.job_id = $2";
constexpr std::string_view below_manager = R"(p.id IN (
    WITH RECURSIVE below (id) AS (
        SELECT id FROM people WHERE manager_id = $3
        UNION
        SELECT c.id FROM people c JOIN below b ON c.manager_id = b.id)
    SELECT id FROM below))";

std::string asked_about(std::string_view today)
{
    return "(CAST($1 AS BIGINT) IS NULL OR " + std::string(in_unit) + ") AND (CAST($2 AS BIGINT) IS NULL OR " +
        std::string(in_job) + ") AND (CAST($3 AS BIGINT) IS NULL OR " + std::string(below_manager) +
        ") AND (p.left_on IS NULL OR p.left_on >= " + std::string(today) + ")";
}

// Said once more where it is asked for: only then is it looked up in its index.
std::string_view looked_up(InNeedQuery const& query)
{
    if (query.manager)
        return below_manager;
    if (query.filter.unit_id)
        return in_unit;
    return query.filter.job_id ? in_job : "TRUE";
}

constexpr std::string_view stands = R"(NOT n.is_met AND n.merged_into_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM need_dismissals d WHERE d.need_id = n.id AND d.reopened_at IS NULL))";

constexpr std::string_view row = R"(SELECT n.id AS top_need_id, p.id AS person_id,
    p.given_name || ' ' || p.family_name AS person_name, u.name AS unit_name, v.title AS job_title)";
constexpr std::string_view names = R"( JOIN units u ON u.id = p.unit_id
    LEFT JOIN jobs j ON j.id = p.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id)";

} // namespace

std::vector<PersonId> people_asked_about(db::Transaction& tx, InNeedQuery const& query, std::int64_t limit)
{
    return tx.rows<PersonId>("SELECT p.id FROM people p WHERE " + std::string(looked_up(query)) + " AND " +
                                 asked_about("$4") + " LIMIT $5",
                             query.filter.unit_id, query.filter.job_id, query.manager, query.today, limit);
}

std::vector<PersonInNeedRow> in_need_of_few(db::Transaction& tx, InNeedQuery const& query,
                                            std::vector<PersonId> const& people, std::int64_t limit)
{
    return tx.rows<PersonInNeedRow>(
        "WITH placed AS (SELECT n.id, n.person_id, n.priority, ROW_NUMBER() OVER (PARTITION BY n.person_id "
        "ORDER BY n.priority DESC, n.id) AS place FROM (" +
            db::unfolded(tx, "$1") + ") w JOIN needs n ON n.person_id = w.id WHERE " + std::string(stands) + ") " +
            std::string(row) + " FROM placed n JOIN people p ON p.id = n.person_id" + std::string(names) +
            R"( WHERE n.place = 1
                AND (CAST($2 AS BIGINT) IS NULL OR (-n.priority, n.id) > (SELECT -a.priority, a.id FROM needs a WHERE a.id = $2))
              ORDER BY n.priority DESC, n.id LIMIT $3)",
        db::folded(people), query.filter.after, limit);
}

std::vector<PersonInNeedRow> in_need_of_many(db::Transaction& tx, InNeedQuery const& query, std::int64_t limit)
{
    // SQLite keeps the order of a CROSS JOIN. No priority is above 20.
    return tx.rows<PersonInNeedRow>(
        std::string(row) + " FROM needs n CROSS JOIN people p" + std::string(names) + " WHERE p.id = n.person_id AND " +
            std::string(stands) +
            R"( AND n.priority <= COALESCE((SELECT a.priority FROM needs a WHERE a.id = $5), 20)
                AND (CAST($5 AS BIGINT) IS NULL OR (-n.priority, n.id) > (SELECT -a.priority, a.id FROM needs a WHERE a.id = $5))
                AND NOT EXISTS (SELECT 1 FROM needs m
                                WHERE m.person_id = n.person_id AND NOT m.is_met AND m.merged_into_id IS NULL
                                  AND (m.priority > n.priority OR (m.priority = n.priority AND m.id < n.id))
                                  AND NOT EXISTS (SELECT 1 FROM need_dismissals d
                                                  WHERE d.need_id = m.id AND d.reopened_at IS NULL))
                AND )" +
            asked_about("$4") + " ORDER BY n.priority DESC, n.id LIMIT $6",
        query.filter.unit_id, query.filter.job_id, query.manager, query.today, query.filter.after, limit);
}

std::vector<NeedOfPersonRow> needs_of_people(db::Transaction& tx, std::vector<PersonId> const& people, Date today)
{
    return tx.rows<NeedOfPersonRow>(
        "SELECT n.person_id, n.id, n.competency_id, COALESCE(c.name, n.statement) AS name, n.required_level, "
        "n.current_level, n.priority, n.rounds, " +
            is_planned("$2") + " AS is_planned FROM (" + db::unfolded(tx, "$1") +
            ") w JOIN needs n ON n.person_id = w.id LEFT JOIN competencies c ON c.id = n.competency_id WHERE " +
            std::string(stands) + " ORDER BY n.person_id, n.priority DESC, n.id",
        db::folded(people), today);
}

} // namespace espalier::plans::store
