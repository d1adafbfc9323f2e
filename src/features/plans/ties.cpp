// SPDX-License-Identifier: Apache-2.0
// What may be tied to what.
#include "features/plans/ties.h"

#include "features/plans/found.h"
#include "features/plans/needs_store.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"

#include <algorithm>

namespace espalier::plans {

namespace {

void check(NeedView const& need, PlanItem const& item, std::vector<ItemNeed> const& tied)
{
    if (std::any_of(tied.begin(), tied.end(), [&](ItemNeed const& one) { return one.need_id == need.id; }))
        throw invalid("/need_id", "named_twice", "This need is named already.");
    if (need.cause && *need.cause != NeedCause::skill)
        throw invalid("/need_id", "not_a_skill_need",
                      "Training does not meet this need: its cause is not a skill. Change the cause, or answer it "
                      "elsewhere.");
    if (need.state == NeedState::dismissed || need.state == NeedState::merged)
        throw invalid("/need_id", "need_set_aside", "This need was dismissed or merged into another.");
    if (need.created_at > *item.agreed_at)
        throw invalid("/need_id", "recorded_after_agreement",
                      "This need was recorded after the item was agreed, so it did not lead to it.");
}

} // namespace

void tie(Context& context, ItemTie const& tie)
{
    auto const found = find_item_to_write(context, tie.plan_item_id);
    if (!found.item.agreed_at)
        throw conflict("not_agreed", "This item has not been agreed yet.");
    if (has_left(found.state))
        throw conflict("already_ended", "This item has ended already.");
    auto const known = needs_of(context, {.person_id = found.plan.person_id});
    auto const need =
        std::find_if(known.begin(), known.end(), [&](NeedView const& one) { return one.id == tie.need_id; });
    if (need == known.end())
        throw invalid("/need_id", "unknown_reference", "Choose a need of the person the plan is for.");
    auto tied = store::needs_of_plan(context.tx, found.plan.id);
    tied.erase(std::remove_if(tied.begin(), tied.end(),
                              [&](ItemNeed const& one) { return one.plan_item_id != found.item.id; }),
               tied.end());
    check(*need, found.item, tied);
    context.tx.insert("plan_item_needs",
                      store::ItemNeedRow{found.item.id, need->id, static_cast<std::int64_t>(tied.size()) + 1});
    note(context, "plan_item.tied", found);
}

} // namespace espalier::plans
