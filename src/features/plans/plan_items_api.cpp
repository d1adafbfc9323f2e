// SPDX-License-Identifier: Apache-2.0
// The endpoints on plan items. What changes an item answers with its whole plan, but for closing it.
#include "features/plans/plans_api.h"

#include "base/checks.h"
#include "features/plans/assessing.h"
#include "features/plans/plans.h"
#include "features/plans/ties.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct ItemCompletion : Spent
{
    PlanItemId plan_item_id;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(ItemCompletion, (Spent), (plan_item_id, comment))

struct ItemSpent : Spent
{
    PlanItemId plan_item_id;
};
BOOST_DESCRIBE_STRUCT(ItemSpent, (Spent), (plan_item_id))

PlanView create_plan_item(Context& c, PlanItemDraft const& in)
{
    add_item(c, in);
    return plan_view(c, in.plan_id);
}

PlanView update_plan_item(Context& c, PlanItemChange const& in)
{
    change_item(c, in);
    return plan_view(c, in.plan_item_id);
}

void remove_plan_item(Context& c, OneItem const& in)
{
    remove_item(c, in.plan_item_id);
}

PlanView start_plan_item(Context& c, OneItem const& in)
{
    start_item(c, in.plan_item_id);
    return plan_view(c, in.plan_item_id);
}

PlanView finish_plan_item(Context& c, ItemCompletion const& in)
{
    finish_item(c, in.plan_item_id, or_empty(in.comment), in);
    return plan_view(c, in.plan_item_id);
}

PlanView update_spent(Context& c, ItemSpent const& in)
{
    record_spent(c, in.plan_item_id, in);
    return plan_view(c, in.plan_item_id);
}

PlanView tie_plan_item(Context& c, ItemTie const& in)
{
    tie(c, in);
    return plan_view(c, in.plan_item_id);
}

// For an assessor who sees nothing else of the plan.
ItemAssessment close_plan_item(Context& c, PlanItemClosure const& in)
{
    close_item(c, in);
    return item_assessment(c, in.plan_item_id);
}

ItemAssessment read_item_assessment(Context& c, OneItem const& in)
{
    return item_assessment(c, in.plan_item_id);
}

ItemAssessment answer_not_shown(Context& c, ItemNotShown const& in)
{
    find_not_shown(c, in);
    return item_assessment(c, in.plan_item_id);
}

PlanView cancel_plan_item(Context& c, ItemCancellation const& in)
{
    cancel_item(c, in.plan_item_id, in.reason);
    return plan_view(c, in.plan_item_id);
}

} // namespace

void plan_items_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.post("create_plan_item", "/plans/{plan_id}/items", write_plans, "Add an item to a plan", create_plan_item);
    r.put("update_plan_item", "/plan-items/{plan_item_id}", write_plans, "Change an item that is not agreed yet",
          update_plan_item);
    r.remove("remove_plan_item", "/plan-items/{plan_item_id}", write_plans, "Remove an item that is not agreed yet",
             remove_plan_item);
    r.post("start_plan_item", "/plan-items/{plan_item_id}/start", write_plans, "Start an agreed item", start_plan_item);
    r.post("finish_plan_item", "/plan-items/{plan_item_id}/completion", write_plans,
           "Say that an item is done and what it took; its success measure is still to be shown", finish_plan_item);
    r.put("update_spent", "/plan-items/{plan_item_id}/spent", write_plans,
          "Correct what an item took, until it is closed", update_spent);
    r.post("tie_plan_item", "/plan-items/{plan_item_id}/needs", write_plans,
           "Tie an agreed item to a need that was known when it was agreed", tie_plan_item);
    r.get("read_item_assessment", "/plan-items/{plan_item_id}/assessment", read_plans,
          "Read what is to be shown for an item and what was, as whoever assesses it", read_item_assessment)
        .recording_sightings();
    r.post("close_plan_item", "/plan-items/{plan_item_id}/closure", agree_plans,
           "Confirm that the success measure was shown, with the level observed", close_plan_item);
    r.post("answer_not_shown", "/plan-items/{plan_item_id}/not-shown", agree_plans,
           "Say that the success measure is not shown yet, and what is missing", answer_not_shown);
    r.post("cancel_plan_item", "/plan-items/{plan_item_id}/cancellation", write_plans, "Cancel an item with a reason",
           cancel_plan_item);
}

} // namespace espalier::plans
