// SPDX-License-Identifier: Apache-2.0
// Steps of one person's items.
#include "features/plans/item_moments.h"

namespace espalier::plans {

std::vector<ItemMoment> item_moments(Context& context, PersonId person, Instant from, Instant until)
{
    return context.tx.rows<ItemMoment>(
        R"(SELECT s.id, p.id AS plan_id, i.id AS plan_item_id, i.title, s.kind, s.at
           FROM plans p JOIN plan_items i ON i.plan_id = p.id JOIN plan_item_steps s ON s.plan_item_id = i.id
           WHERE p.person_id = $1 AND s.kind IN ('done', 'closed') AND s.at >= $2 AND s.at < $3)",
        person, from, until);
}

} // namespace espalier::plans
