// SPDX-License-Identifier: Apache-2.0
// SQL on what is carried over.
#include "features/plans/carrying_store.h"

#include "db/id_list.h"

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

void move_helpers(db::Transaction& tx, PlanId into)
{
    tx.execute(
        R"(UPDATE helper_asks
           SET plan_item_id = (SELECT k.id FROM plan_items k WHERE k.carried_from_id = helper_asks.plan_item_id)
           WHERE plan_item_id IN (SELECT k.carried_from_id FROM plan_items k WHERE k.plan_id = $1)
             AND COALESCE((SELECT n.kind FROM helper_answers n WHERE n.helper_ask_id = helper_asks.id
                           ORDER BY n.id DESC LIMIT 1), 'accepted') = 'accepted')",
        into);
}

void move_group_members(db::Transaction& tx, PlanId into)
{
    tx.execute(
        R"(UPDATE group_item_members
           SET plan_id = $1, plan_item_id =
               (SELECT k.id FROM plan_items k WHERE k.carried_from_id = group_item_members.plan_item_id)
           WHERE plan_item_id IN (SELECT k.carried_from_id FROM plan_items k WHERE k.plan_id = $1))",
        into);
}

void keep_goals(db::Transaction& tx, std::vector<PlanItemId> const& items)
{
    tx.execute(R"(UPDATE plan_items
                  SET goal_id = (SELECT k.goal_id FROM plan_items k WHERE k.id = plan_items.carried_from_id)
                  WHERE id IN ()" +
                   db::unfolded(tx, "$1") + ")",
               db::folded(items));
}

void move_back(db::Transaction& tx, PlanItemId from, PlanItem const& to)
{
    tx.execute("UPDATE helper_asks SET plan_item_id = $2 WHERE plan_item_id = $1", from, to.id);
    tx.execute("UPDATE group_item_members SET plan_item_id = $2, plan_id = $3 WHERE plan_item_id = $1", from, to.id,
               to.plan_id);
}

} // namespace espalier::plans::store
