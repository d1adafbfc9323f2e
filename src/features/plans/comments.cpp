// SPDX-License-Identifier: Apache-2.0
// Rules on comments.
#include "features/plans/comments.h"

#include "features/plans/found.h"
#include "features/plans/plans_store.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace permissions = platform::permissions;

std::vector<PlanComment> comments_of(Context& context, PlanId plan)
{
    find_plan(context, plan);
    return store::comments_of_plan(context.tx, plan);
}

PlanComment comment(Context& context, CommentDraft const& draft)
{
    auto const plan = find_plan(context, draft.plan_id);
    context.require(permissions::write_plans, plan.person_id);
    if (draft.plan_item_id) {
        auto const item = store::find_item(context.tx, *draft.plan_item_id);
        if (!item || item->plan_id != plan.id)
            throw invalid("/plan_item_id", "unknown_reference", "Choose one of the items of this plan.");
    }
    store::CommentRow const row{platform::done_now(context), context.next_id<PlanComment>(), plan.id,
                                draft.plan_item_id, draft.words.value};
    context.tx.insert("plan_comments", row);
    note(context, "plan.commented", plan);
    tell(context, plan.person_id, "plan_commented", plan);
    if (auto const manager = context.chart->present_manager_of(plan.person_id, context.today()))
        tell(context, *manager, "plan_commented", plan);
    return store::comment(context.tx, row.id);
}

} // namespace espalier::plans
