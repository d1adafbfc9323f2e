// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/learning/learning_record_store.h"

#include "db/id_list.h"

namespace espalier::learning::store {

std::vector<CompletionRow> completions(db::Transaction& tx, PersonId person, Instant from, Instant until)
{
    return tx.rows<CompletionRow>(
        R"(SELECT e.id, e.ended_at, o.title, o.provider, o.method, e.hours, e.hours_proof, e.is_mandatory,
                  v.number AS course_version
           FROM enrolments e JOIN offerings o ON o.id = e.offering_id
           LEFT JOIN course_versions v ON v.id = e.course_version_id
           WHERE e.person_id = $1 AND e.state = 'completed' AND e.ended_at >= $2 AND e.ended_at < $3
           ORDER BY e.ended_at DESC, e.id DESC)",
        person, from, until);
}

std::vector<MandatoryLine> mandatory(db::Transaction& tx, std::optional<std::string> const& people, Date today)
{
    std::string const of_whom = people ? "e.person_id IN (" + db::unfolded(tx, "$2") + ")" : "CAST($2 AS TEXT) IS NULL";
    return tx.rows<MandatoryLine>(
        R"(SELECT o.id AS offering_id, o.title AS offering_title, COUNT(*) AS people,
                  SUM(CASE WHEN e.state IN ('completed', 'exempted') THEN 1 ELSE 0 END) AS done,
                  SUM(CASE WHEN e.ended_at IS NULL THEN 1 ELSE 0 END) AS open,
                  SUM(CASE WHEN e.ended_at IS NULL AND e.due_on < $1 THEN 1 ELSE 0 END) AS overdue
           FROM enrolments e JOIN offerings o ON o.id = e.offering_id
           WHERE e.is_mandatory AND )" +
            of_whom +
            R"( AND NOT EXISTS (SELECT 1 FROM enrolments n WHERE n.person_id = e.person_id
                                AND n.offering_id = e.offering_id AND n.is_mandatory AND n.id > e.id)
           GROUP BY o.id, o.title, o.sort_title ORDER BY o.sort_title, o.id)",
        today, people);
}

} // namespace espalier::learning::store
