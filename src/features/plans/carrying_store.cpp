// SPDX-License-Identifier: Apache-2.0
// SQL on what is carried over.
#include "features/plans/carrying_store.h"

namespace espalier::plans::store {

std::vector<PlanOption> options_of_person(db::Transaction& tx, PersonId person)
{
    return tx.select<PlanOption>(
        R"(FROM plan_options WHERE plan_item_id IN
               (SELECT i.id FROM plans p JOIN plan_items i ON i.plan_id = p.id WHERE p.person_id = $1)
           ORDER BY id)",
        person);
}

} // namespace espalier::plans::store
