// SPDX-License-Identifier: Apache-2.0
// The endpoints on what a plan takes over from earlier ones, and on what it should change since the job changed.
#include "features/plans/carrying.h"
#include "features/plans/drifting.h"
#include "features/plans/found.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_api.h"
#include "features/plans/plans_store.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct CarriedItems
{
    PlanId plan_id;
    std::vector<PlanItemId> plan_item_ids;
};
BOOST_DESCRIBE_STRUCT(CarriedItems, (), (plan_id, plan_item_ids))

// A year leaves a handful open: one page.
platform::Page<OpenItem> list_open_plan_items(Context& c, OnePerson const& in)
{
    return {.items = open_items_of(c, in.person_id)};
}

PlanView carry_over_plan_items(Context& c, CarriedItems const& in)
{
    auto const plan = find_plan_to_write(c, in.plan_id);
    require_open(store::last_turn(c.tx, plan.id));
    carry_over(c, plan, in.plan_item_ids, "/plan_item_ids");
    return plan_view(c, in.plan_id);
}

Drift read_plan_drift(Context& c, OnePlan const& in)
{
    return drift_of(c, in.plan_id);
}

Drift answer_plan_drift(Context& c, DriftAnswerDraft const& in)
{
    answer_drift(c, in);
    return drift_of(c, in.plan_id);
}

} // namespace

void plan_lives_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_open_plan_items", "/people/{person_id}/open-plan-items", read_plans,
          "List the items of a person's plans that a later plan may take over", list_open_plan_items)
        .recording_sightings();
    r.post("carry_over_plan_items", "/plans/{plan_id}/carried-items", write_plans,
           "Carry open items of other plans over into this one", carry_over_plan_items);
    r.get("read_plan_drift", "/plans/{plan_id}/drift", read_plans,
          "See what a plan should change since the job changed, and what was answered", read_plan_drift)
        .recording_sightings();
    r.post("answer_plan_drift", "/plans/{plan_id}/drift-answers", write_plans,
           "Accept or decline one proposed change of a plan", answer_plan_drift);
}

} // namespace espalier::plans
