// SPDX-License-Identifier: Apache-2.0
// SQL on the ledger of points.
#include "features/recognition/points_store.h"

#include "db/id_list.h"

namespace espalier::recognition::store {

void lock_purses(db::Transaction& tx, Purse purse, std::vector<PersonId> const& people)
{
    // A row that is written is locked on PostgreSQL; SQLite has one writer. (WHERE, because SQLite would take ON for a join's.)
    tx.execute("INSERT INTO point_purses (person_id, purse, version) SELECT w.id, $2, 1 FROM (" +
                   db::unfolded(tx, "$1") +
                   ") w WHERE w.id IS NOT NULL ORDER BY w.id "
                   "ON CONFLICT (person_id, purse) DO UPDATE SET version = point_purses.version + 1",
               db::folded(people), purse);
}

PointBalances balances(db::Transaction& tx, PersonId person)
{
    return tx
        .row<PointBalances>(
            R"(SELECT COALESCE(SUM(CASE WHEN purse = 'to_give' THEN points ELSE 0 END), 0) AS to_give,
                      COALESCE(SUM(CASE WHEN purse = 'earned' THEN points ELSE 0 END), 0) AS earned
               FROM point_entries WHERE person_id = $1)",
            person)
        .value();
}

std::vector<PersonPoints> balances_of(db::Transaction& tx, std::vector<PersonId> const& people)
{
    return tx.rows<PersonPoints>(
        R"(SELECT e.person_id, SUM(CASE WHEN e.purse = 'to_give' THEN e.points ELSE 0 END) AS to_give,
                  SUM(CASE WHEN e.purse = 'earned' THEN e.points ELSE 0 END) AS earned
           FROM ()" +
            db::unfolded(tx, "$1") +
            ") w JOIN point_entries e ON e.person_id = w.id GROUP BY e.person_id ORDER BY e.person_id",
        db::folded(people));
}

void insert_entries(Context& context, std::vector<PointMove> const& moves)
{
    std::vector<PointEntry> entries;
    entries.reserve(moves.size());
    for (auto const& move : moves)
        entries.push_back({move, platform::done_now(context), context.next_id<PointEntry>()});
    context.tx.insert_all("point_entries", entries);
}

} // namespace espalier::recognition::store
