// SPDX-License-Identifier: Apache-2.0
// SQL on units.
#include "features/organization/units_store.h"

namespace espalier::organization::store {

std::vector<UnitLine> list_units(db::Transaction& tx, Date today)
{
    return tx.rows<UnitLine>(
        R"(SELECT u.id, u.code, u.name, u.parent_id, COALESCE(c.head_count, 0) AS head_count, u.version
           FROM units u
           LEFT JOIN (SELECT unit_id, COUNT(*) AS head_count FROM people WHERE left_on IS NULL OR left_on >= $1
                      GROUP BY unit_id) c ON c.unit_id = u.id
           ORDER BY u.name, u.id)",
        today);
}

std::optional<Unit> find_unit(db::Transaction& tx, UnitId id)
{
    return tx.select_one<Unit>("FROM units WHERE id = $1", id);
}

std::vector<Unit> all_units(db::Transaction& tx)
{
    return tx.select<Unit>("FROM units");
}

bool update_unit(db::Transaction& tx, Unit const& unit, std::int64_t read_version)
{
    return tx.execute(
               "UPDATE units SET name = $3, parent_id = $4, version = version + 1 WHERE id = $1 AND version = $2",
               unit.id, read_version, unit.name, unit.parent_id) == 1;
}

std::vector<UnitId> units_above(db::Transaction& tx, UnitId unit)
{
    return tx.rows<UnitId>(
        R"(WITH RECURSIVE above (id, parent_id) AS (
               SELECT id, parent_id FROM units WHERE id = $1
               UNION
               SELECT u.id, u.parent_id FROM units u JOIN above a ON u.id = a.parent_id)
           SELECT id FROM above)",
        unit);
}

} // namespace espalier::organization::store
