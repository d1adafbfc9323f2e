// SPDX-License-Identifier: Apache-2.0
// One function per statement.
#include "features/goals/kpis_store.h"

#include "db/id_list.h"

namespace espalier::goals::store {

std::optional<Kpi> find_kpi(db::Transaction& tx, KpiId id)
{
    return tx.select_one<Kpi>("FROM kpis WHERE id = $1", id);
}

std::vector<KpiView> kpi_views(db::Transaction& tx, std::optional<KpiId> id)
{
    return tx.rows<KpiView>(
        R"(SELECT k.id, k.code, k.name, k.description, k.measure_unit, k.direction, k.unit_id, u.name AS unit_name,
                  k.owner_id, o.given_name || ' ' || o.family_name AS owner_name, v.value, v.valid_on,
                  (SELECT COUNT(*) FROM key_results r WHERE r.kpi_id = k.id) AS key_results, k.version
           FROM kpis k JOIN people o ON o.id = k.owner_id LEFT JOIN units u ON u.id = k.unit_id
           LEFT JOIN kpi_values v ON v.id = (SELECT w.id FROM kpi_values w WHERE w.kpi_id = k.id
                                             ORDER BY w.valid_on DESC, w.id DESC LIMIT 1)
           WHERE CAST($1 AS BIGINT) IS NULL OR k.id = $1
           ORDER BY k.name, k.id)",
        id);
}

std::vector<KpiValue> kpi_values(db::Transaction& tx, KpiId id, Id<KpiValue> before, std::int64_t limit)
{
    return tx.rows<KpiValue>(
        R"(SELECT v.id, v.valid_on, v.value, v.source, v.recorded_at, b.given_name || ' ' || b.family_name AS by_name
           FROM kpi_values v LEFT JOIN people b ON b.id = v.by_person_id
           WHERE v.kpi_id = $1 AND v.id < $2 ORDER BY v.id DESC LIMIT $3)",
        id, before, limit);
}

std::int64_t delete_kpi(db::Transaction& tx, KpiId id)
{
    return tx.execute("DELETE FROM kpis WHERE id = $1", id);
}

std::vector<KpiCode> kpi_codes(db::Transaction& tx)
{
    return tx.rows<KpiCode>("SELECT code, id FROM kpis ORDER BY id");
}

std::vector<KpiDay> newest_of_days(db::Transaction& tx)
{
    return tx.rows<KpiDay>(
        R"(SELECT v.kpi_id, v.valid_on, v.value FROM kpi_values v
           JOIN (SELECT MAX(id) AS id FROM kpi_values GROUP BY kpi_id, valid_on) n ON n.id = v.id ORDER BY v.id)");
}

std::vector<GoalId> drive(db::Transaction& tx, std::vector<KpiId> const& kpis)
{
    auto const goals = tx.rows<GoalId>(
        R"(SELECT DISTINCT g.id FROM key_results r JOIN goals g ON g.id = r.goal_id
           WHERE g.lifecycle <> 'closed' AND r.kpi_id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY g.id",
        db::folded(kpis));
    tx.execute(R"(UPDATE key_results SET current_value = COALESCE(
                      (SELECT v.value FROM kpi_values v WHERE v.kpi_id = key_results.kpi_id
                       ORDER BY v.valid_on DESC, v.id DESC LIMIT 1), current_value)
                  WHERE kpi_id IN ()" +
                   db::unfolded(tx, "$1") + ") AND goal_id IN (" + db::unfolded(tx, "$2") + ")",
               db::folded(kpis), db::folded(goals));
    return goals;
}

} // namespace espalier::goals::store
