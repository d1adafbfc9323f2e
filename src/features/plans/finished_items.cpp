// SPDX-License-Identifier: Apache-2.0
// SQL on finished trainings.
#include "features/plans/finished_items.h"

namespace espalier::plans {

std::vector<FinishedItem> items_finished(db::Transaction& tx, Instant from, Instant until)
{
    return tx.rows<FinishedItem>(R"sql(
        SELECT i.id, p.person_id, i.title, MIN(s.at) AS finished_at
        FROM plan_item_steps s JOIN plan_items i ON i.id = s.plan_item_id JOIN plans p ON p.id = i.plan_id
        WHERE s.kind IN ('done', 'closed') AND s.at >= $1 AND s.at < $2 AND i.agreed_at IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM plan_item_steps e
                          WHERE e.plan_item_id = i.id AND e.kind IN ('done', 'closed') AND e.at < $1)
          AND (SELECT l.kind FROM plan_item_steps l WHERE l.plan_item_id = i.id ORDER BY l.id DESC LIMIT 1)
              IN ('done', 'closed', 'not_shown')
        GROUP BY i.id, p.person_id, i.title
        ORDER BY MIN(s.at), i.id)sql",
                                 from, until);
}

} // namespace espalier::plans
