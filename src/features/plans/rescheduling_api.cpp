// SPDX-License-Identifier: Apache-2.0
// The endpoints on other dates for plan items. What changes an item answers with its whole plan.
#include "features/plans/plans_api.h"
#include "features/plans/rescheduling.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct ReschedulingsFilter
{
    PlanId plan_id;
    std::optional<Id<Rescheduling>> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(ReschedulingsFilter, (), (plan_id, after, limit))

platform::Page<ReschedulingView> list_reschedulings(Context& c, ReschedulingsFilter const& in)
{
    return platform::page_of_all(reschedulings_of(c, in.plan_id), in.after, in.limit,
                                 [](ReschedulingView const& view) { return view.rescheduling.id; });
}

PlanView reschedule_plan_item(Context& c, ReschedulingDraft const& in)
{
    reschedule(c, in);
    return plan_view(c, in.plan_item_id);
}

PlanView answer_one_rescheduling(Context& c, ReschedulingDecision const& in)
{
    answer_rescheduling(c, in);
    return plan_view(c, in.plan_item_id);
}

void withdraw_one_rescheduling(Context& c, OneItem const& in)
{
    withdraw_rescheduling(c, in.plan_item_id);
}

} // namespace

void rescheduling_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_reschedulings", "/plans/{plan_id}/reschedulings", read_plans,
          "See whose dates were changed by others or after they were agreed, and what is asked", list_reschedulings)
        .recording_sightings();
    r.post("reschedule_plan_item", "/plan-items/{plan_item_id}/rescheduling", write_plans,
           "Change an item's dates, or ask for it where they were agreed", reschedule_plan_item);
    r.post("answer_rescheduling", "/plan-items/{plan_item_id}/rescheduling/answer", agree_plans,
           "Agree to the dates that are asked for, or return them", answer_one_rescheduling);
    r.remove("withdraw_rescheduling", "/plan-items/{plan_item_id}/rescheduling", write_plans,
             "Take back what was asked", withdraw_one_rescheduling);
}

} // namespace espalier::plans
