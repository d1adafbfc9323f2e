// SPDX-License-Identifier: Apache-2.0
// Counting that stops where nobody asks further.
#include "features/plans/plans_extent.h"

namespace espalier::plans {

PlansExtent plans_extent(db::Transaction& tx, std::int64_t count_up_to)
{
    return tx
        .row<PlansExtent>(
            R"(SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM needs LIMIT $1) c) AS needs,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM plans LIMIT $1) c) AS plans,
                      (SELECT COUNT(*) FROM (SELECT 1 FROM plan_revisions WHERE number = 1 LIMIT $1) c) AS agreed_plans)",
            count_up_to)
        .value();
}

void take_back_templates(db::Transaction& tx)
{
    tx.execute("DELETE FROM plan_template_items");
}

void take_back_templates_of_competencies(db::Transaction& tx)
{
    tx.execute("DELETE FROM plan_template_items WHERE competency_id IS NOT NULL");
}

} // namespace espalier::plans
