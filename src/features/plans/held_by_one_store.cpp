// SPDX-License-Identifier: Apache-2.0
// SQL on who reaches what jobs require.
#include "features/plans/held_by_one_store.h"

#include "db/id_list.h"

namespace espalier::plans::store {

void replace_reach(db::Transaction& tx, std::vector<CompetencyReach> const& rows)
{
    tx.execute("DELETE FROM competency_reach");
    tx.insert_all("competency_reach", rows);
}

std::vector<HeldByOne> held_by_one(db::Transaction& tx, std::optional<std::vector<platform::UnitId>> const& units,
                                   std::optional<CompetencyId> competency)
{
    auto const scope = "(" + db::unfolded(tx, "$1") + ")";
    auto const list = units ? std::optional(db::folded(*units)) : std::nullopt;
    return tx.rows<HeldByOne>(
        R"(SELECT h.competency_id, c.name AS competency_name, h.level, p.id AS person_id,
                  p.given_name || ' ' || p.family_name AS person_name, u.name AS unit_name, p.left_on,
                  n.required_of, n.jobs, n.needing
           FROM (SELECT r.competency_id, r.level, MAX(r.person_id) AS person_id
                 FROM competency_reach r
                 WHERE (CAST($1 AS TEXT) IS NULL OR r.unit_id IN )" +
            scope + R"() AND (CAST($2 AS BIGINT) IS NULL OR r.competency_id = $2)
                 GROUP BY r.competency_id, r.level HAVING SUM(r.people) = 1) h
           JOIN (SELECT q.competency_id, q.level, CAST(SUM(t.people) AS BIGINT) AS required_of,
                        COUNT(DISTINCT t.job_id) AS jobs, CAST(SUM(t.needing) AS BIGINT) AS needing
                 FROM need_totals t
                 JOIN jobs j ON j.id = t.job_id
                 JOIN requirements q ON q.job_version_id = j.current_version_id AND q.competency_id = t.competency_id
                 WHERE (CAST($1 AS TEXT) IS NULL OR t.unit_id IN )" +
            scope + R"() AND (CAST($2 AS BIGINT) IS NULL OR t.competency_id = $2)
                 GROUP BY q.competency_id, q.level) n ON n.competency_id = h.competency_id AND n.level = h.level
           JOIN competencies c ON c.id = h.competency_id
           JOIN people p ON p.id = h.person_id
           JOIN units u ON u.id = p.unit_id
           ORDER BY h.competency_id, h.level)",
        list, competency);
}

} // namespace espalier::plans::store
