// SPDX-License-Identifier: Apache-2.0
// The endpoints on plans.
#include "features/plans/plans_api.h"

#include "base/checks.h"
#include "features/plans/carrying.h"
#include "features/plans/plans.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct PlanWithComment
{
    PlanId plan_id;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(PlanWithComment, (), (plan_id, comment))

struct PlansFilter
{
    PersonId person_id;
    std::optional<PlanId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(PlansFilter, (), (person_id, after, limit))

struct Plans
{
    std::vector<PlanLine> items; // the newest first
    std::optional<std::string> next;
    std::optional<PlanId> current_plan_id; // the one that counts today, on this page or another
    bool may_write = false;                // whether the viewer may start another
};
BOOST_DESCRIBE_STRUCT(Plans, (), (items, next, current_plan_id, may_write))

Plans list_plans(Context& c, PlansFilter const& in)
{
    auto lines = plans_of(c, in.person_id);
    Plans plans{.items = {},
                .next = {},
                .current_plan_id = {},
                .may_write = c.may(platform::permissions::write_plans, in.person_id)};
    if (auto const current = current_plan(lines, c.today()))
        plans.current_plan_id = lines[*current].id;
    auto page =
        platform::page_of_all(std::move(lines), in.after, in.limit, [](PlanLine const& line) { return line.id; });
    plans.items = std::move(page.items);
    plans.next = std::move(page.next);
    return plans;
}

PlanView create_plan(Context& c, PlanDraft const& in)
{
    return plan_view(c, add_plan(c, in));
}
PlanView read_plan(Context& c, OnePlan const& in)
{
    return plan_view(c, in.plan_id);
}

PlanView update_plan(Context& c, PlanChange const& in)
{
    change_plan(c, in);
    return plan_view(c, in.plan_id);
}

void discard_one_plan(Context& c, OnePlan const& in)
{
    discard_plan(c, in.plan_id);
}

PlanView propose_plan(Context& c, PlanWithComment const& in)
{
    propose(c, in.plan_id, or_empty(in.comment));
    return plan_view(c, in.plan_id);
}

PlanView agree_plan(Context& c, PlanAgreement const& in)
{
    agree(c, in);
    return plan_view(c, in.plan_id);
}

PlanView return_one_plan(Context& c, PlanReturn const& in)
{
    return_plan(c, in);
    return plan_view(c, in.plan_id);
}

PlanView close_one_plan(Context& c, PlanClosure const& in)
{
    close_plan(c, in);
    return plan_view(c, in.plan_id);
}

} // namespace

void plans_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_plans", "/people/{person_id}/plans", read_plans, "List a person's training plans", list_plans)
        .recording_sightings_of_others();
    r.post("create_plan", "/people/{person_id}/plans", write_plans,
           "Draft a training plan, with what it comes from and begins with", create_plan);
    r.get("read_plan", "/plans/{plan_id}", read_plans, "Read a training plan", read_plan).recording_sightings();
    r.patch("update_plan", "/plans/{plan_id}", write_plans, "Change a plan's title, period or opening answer",
            update_plan);
    r.remove("discard_plan", "/plans/{plan_id}", write_plans, "Discard a plan that was never proposed",
             discard_one_plan);
    r.post("propose_plan", "/plans/{plan_id}/proposal", write_plans, "Propose a plan to the manager", propose_plan);
    r.post("agree_plan", "/plans/{plan_id}/agreement", agree_plans,
           "Agree to a proposed plan, but for the items returned", agree_plan);
    r.post("return_plan", "/plans/{plan_id}/return", agree_plans, "Return a proposed plan with a comment",
           return_one_plan);
    r.post("close_plan", "/plans/{plan_id}/closure", agree_plans, "Close a plan and say what becomes of each open item",
           close_one_plan);
}

void routes(platform::Routes& r)
{
    needs_routes(r);
    team_routes(r);
    plans_routes(r);
    plan_items_routes(r);
    options_routes(r);
    rescheduling_routes(r);
    plan_history_routes(r);
    plan_document_routes(r);
    helpers_routes(r);
    shared_needs_routes(r);
    item_evidence_routes(r);
    plan_lives_routes(r);
    plan_templates_routes(r);
    goal_learning_routes(r);
}

} // namespace espalier::plans

template espalier::reflect::Type const& espalier::reflect::type_of<espalier::plans::PlanView>();
