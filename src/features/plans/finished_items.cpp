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

std::vector<FinishedItem> finished_items_of(db::Transaction& tx, PersonId person, Instant since, std::int64_t limit)
{
    return tx.rows<FinishedItem>(R"sql(
        SELECT i.id, p.person_id, i.title, s.at AS finished_at
        FROM plans p JOIN plan_items i ON i.plan_id = p.id JOIN plan_item_steps s ON s.plan_item_id = i.id
        WHERE p.person_id = $1 AND i.agreed_at IS NOT NULL AND s.at >= $2 AND s.kind IN ('done', 'closed')
          AND s.id = (SELECT MAX(l.id) FROM plan_item_steps l WHERE l.plan_item_id = i.id)
        ORDER BY s.at DESC, i.id LIMIT $3)sql",
                                 person, since, limit);
}

std::optional<ItemOutcome> outcome_of_item(db::Transaction& tx, PlanItemId id)
{
    return tx.row<ItemOutcome>(R"sql(
        SELECT p.person_id, i.agreed_at IS NOT NULL AND COALESCE(
                   (SELECT l.kind FROM plan_item_steps l WHERE l.plan_item_id = i.id ORDER BY l.id DESC LIMIT 1)
                   IN ('done', 'closed'), FALSE) AS is_finished
        FROM plan_items i JOIN plans p ON p.id = i.plan_id WHERE i.id = $1)sql",
                               id);
}

} // namespace espalier::plans
