// SPDX-License-Identifier: Apache-2.0
// SQL on weekly rounds.
#include "features/home/weekly_round_store.h"

namespace espalier::home::store {

RoundCounts round_counts(db::Transaction& tx, PersonId manager, Date week_of, Date today)
{
    return *tx.row<RoundCounts>(
        R"(SELECT COUNT(*) AS people, COUNT(w.seen_at) AS seen
           FROM people p LEFT JOIN weekly_rounds w ON w.manager_id = $1 AND w.week_of = $2 AND w.person_id = p.id
           WHERE p.manager_id = $1 AND (p.left_on IS NULL OR p.left_on >= $3))",
        manager, week_of, today);
}

std::vector<RoundRow> round_rows(db::Transaction& tx, PersonId manager, Date week_of, Date today)
{
    return tx.rows<RoundRow>(
        R"(SELECT p.id AS person_id, p.given_name || ' ' || p.family_name AS name, v.title AS job_title, w.seen_at,
                  w.reminded_at, (SELECT MAX(b.seen_at) FROM weekly_rounds b
                                  WHERE b.person_id = p.id AND b.manager_id = $1 AND b.week_of < $2) AS last_seen_at
           FROM people p
           LEFT JOIN jobs j ON j.id = p.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           LEFT JOIN weekly_rounds w ON w.manager_id = $1 AND w.week_of = $2 AND w.person_id = p.id
           WHERE p.manager_id = $1 AND (p.left_on IS NULL OR p.left_on >= $3)
           ORDER BY p.sort_name, p.id)",
        manager, week_of, today);
}

void mark_seen(db::Transaction& tx, PersonId manager, PersonId person, Date week_of, Instant now)
{
    tx.execute(R"(INSERT INTO weekly_rounds (manager_id, person_id, week_of, seen_at) VALUES ($1, $2, $3, $4)
                  ON CONFLICT (manager_id, week_of, person_id)
                  DO UPDATE SET seen_at = COALESCE(weekly_rounds.seen_at, excluded.seen_at))",
               manager, person, week_of, now);
}

bool mark_reminded(db::Transaction& tx, PersonId manager, PersonId person, Date week_of, Instant now)
{
    return tx.execute(
               R"(INSERT INTO weekly_rounds (manager_id, person_id, week_of, reminded_at) VALUES ($1, $2, $3, $4)
                  ON CONFLICT (manager_id, week_of, person_id)
                  DO UPDATE SET reminded_at = excluded.reminded_at WHERE weekly_rounds.reminded_at IS NULL)",
               manager, person, week_of, now) == 1;
}

} // namespace espalier::home::store
