// SPDX-License-Identifier: Apache-2.0
// SQL on what is carried over.
#include "features/plans/carrying_store.h"

namespace espalier::plans::store {

std::optional<PlanItemId> last_carried_to(db::Transaction& tx, PlanItemId id)
{
    return tx.row<PlanItemId>(
        R"(WITH RECURSIVE line (id) AS (
               SELECT id FROM plan_items WHERE id = $1
               UNION ALL
               SELECT k.id FROM line l JOIN plan_items k ON k.carried_from_id = l.id)
           SELECT l.id FROM line l WHERE NOT EXISTS (SELECT 1 FROM plan_items k WHERE k.carried_from_id = l.id))",
        id);
}

std::vector<PlanOption> options_of_person(db::Transaction& tx, PersonId person)
{
    return tx.select<PlanOption>(
        R"(FROM plan_options WHERE plan_item_id IN
               (SELECT i.id FROM plans p JOIN plan_items i ON i.plan_id = p.id WHERE p.person_id = $1)
           ORDER BY id)",
        person);
}

} // namespace espalier::plans::store
