// SPDX-License-Identifier: Apache-2.0
// SQL on what others changed in items.
#include "features/plans/item_changes_store.h"

namespace espalier::plans::store {

std::vector<NamedItemChange> changes_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<NamedItemChange>(
        R"(SELECT c.id, c.plan_item_id, c.at, b.given_name || ' ' || b.family_name AS by_name, c.fields
           FROM plan_items i JOIN plan_item_changes c ON c.plan_item_id = i.id
           LEFT JOIN people b ON b.id = c.by_person_id
           WHERE i.plan_id = $1 ORDER BY c.id)",
        plan);
}

} // namespace espalier::plans::store
