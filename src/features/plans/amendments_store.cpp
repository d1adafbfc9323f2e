// SPDX-License-Identifier: Apache-2.0
// SQL on what was amended in plans.
#include "features/plans/amendments_store.h"

namespace espalier::plans::store {

std::vector<NamedAmendment> amendments_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<NamedAmendment>(
        R"(SELECT a.id, a.at, b.given_name || ' ' || b.family_name AS by_name, a.fields
           FROM plan_amendments a LEFT JOIN people b ON b.id = a.by_person_id
           WHERE a.plan_id = $1 ORDER BY a.id)",
        plan);
}

} // namespace espalier::plans::store
