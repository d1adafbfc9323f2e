// SPDX-License-Identifier: Apache-2.0
// The newest step decides; what was reopened stands where the steps before it had left it.
#include "features/plans/item_state_sql.h"

#include <fmt/core.h>

namespace espalier::plans::store {

std::string item_state_after(std::string_view step)
{
    return fmt::format(
        R"(CASE WHEN {0}.kind IN ('started', 'not_shown') THEN 'in_progress'
                WHEN {0}.kind <> 'reopened' THEN {0}.kind
                WHEN {0}.kind IS NULL THEN 'planned'
                ELSE COALESCE(
                    (SELECT CASE WHEN b.kind = 'done' AND
                                (SELECT e.kind FROM plan_item_steps e WHERE e.id =
                                    (SELECT MAX(m.id) FROM plan_item_steps m
                                     WHERE m.plan_item_id = {0}.plan_item_id AND m.id < {0}.id)) = 'carried_over'
                            THEN 'done' ELSE 'in_progress' END
                     FROM plan_item_steps b WHERE b.id =
                         (SELECT MAX(m.id) FROM plan_item_steps m
                          WHERE m.plan_item_id = {0}.plan_item_id AND m.kind IN ('started', 'done', 'not_shown'))),
                    'planned') END)",
        step);
}

std::string item_state_of(std::string_view item)
{
    return fmt::format(
        R"(COALESCE((SELECT {} FROM plan_item_steps s
              WHERE s.id = (SELECT MAX(m.id) FROM plan_item_steps m WHERE m.plan_item_id = {})), 'planned'))",
        item_state_after("s"), item);
}

} // namespace espalier::plans::store
