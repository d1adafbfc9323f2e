// SPDX-License-Identifier: Apache-2.0
// SQL on options.
#include "features/plans/options_store.h"

namespace espalier::plans::store {

std::vector<OptionView> options_of_item(db::Transaction& tx, PlanItemId item)
{
    return tx.rows<OptionView>("SELECT " + db::columns<PlanOption>("o") +
                                   R"(, i.option_id IS NOT NULL AND i.option_id = o.id AS is_chosen,
                  b.given_name || ' ' || b.family_name AS added_by_name, CAST(NULL AS BIGINT) AS wage_cost
           FROM plan_options o JOIN plan_items i ON i.id = o.plan_item_id
           LEFT JOIN people b ON b.id = o.added_by_id
           WHERE o.plan_item_id = $1 ORDER BY o.id)",
                               item);
}

std::optional<PlanOption> find_option(db::Transaction& tx, PlanOptionId id)
{
    return tx.select_one<PlanOption>("FROM plan_options WHERE id = $1", id);
}

std::vector<PlanOption> chosen_options(db::Transaction& tx, PersonId person)
{
    return tx.select<PlanOption>(
        R"(FROM plan_options WHERE id IN (
               SELECT i.option_id FROM plans p JOIN plan_items i ON i.plan_id = p.id WHERE p.person_id = $1))",
        person);
}

void delete_option(db::Transaction& tx, PlanOptionId id)
{
    tx.execute("DELETE FROM plan_options WHERE id = $1", id);
}

} // namespace espalier::plans::store
