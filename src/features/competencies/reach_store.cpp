// SPDX-License-Identifier: Apache-2.0
// SQL on who reaches a level: the highest ratings by their index, then each person's rows by the ledger's own key.
#include "features/competencies/reach_store.h"

namespace espalier::competencies::store {

// Of one competency; of whoever has more, the others take somebody's place among those looked at.
constexpr std::int64_t ratings_of_one = 8;

void each_ledger_row_of_reaching(db::Transaction& tx, ReachQuestion const& question, Instant recorded_until,
                                 std::function<void(LedgerRow const&)> const& consume)
{
    tx.each<LedgerRow>(
        "SELECT " + db::columns<LedgerRow>("e") + R"(
        FROM (SELECT h.person_id FROM
                  (SELECT q.person_id, q.level FROM evidence q WHERE q.competency_id = $1 AND q.level >= $2
                   ORDER BY q.level DESC, q.person_id DESC LIMIT $4 * $5) h
              GROUP BY h.person_id ORDER BY MAX(h.level) DESC, h.person_id LIMIT $4) w
        JOIN evidence e ON e.person_id = w.person_id AND e.competency_id = $1 AND e.recorded_at <= $3
        ORDER BY e.person_id, e.id)",
        [&](LedgerRow& row) { consume(row); }, question.competency_id, question.level, recorded_until, question.people,
        ratings_of_one);
}

} // namespace espalier::competencies::store
