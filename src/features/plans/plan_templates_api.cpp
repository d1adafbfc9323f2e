// SPDX-License-Identifier: Apache-2.0
// The endpoints on plan templates: written beside the job, laid over somebody's plan.
#include "features/plans/found.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_api.h"
#include "features/plans/plans_store.h"
#include "features/plans/templates.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct OneJob
{
    JobId job_id;
};
BOOST_DESCRIBE_STRUCT(OneJob, (), (job_id))

struct OneTemplateItem
{
    PlanTemplateItemId plan_template_item_id;
};
BOOST_DESCRIBE_STRUCT(OneTemplateItem, (), (plan_template_item_id))

struct TemplateChoice
{
    PlanId plan_id;
    std::vector<PlanTemplateItemId> template_item_ids; // of one job
};
BOOST_DESCRIBE_STRUCT(TemplateChoice, (), (plan_id, template_item_ids))

PlanTemplate read_plan_template(Context& c, OneJob const& in)
{
    return plan_template(c, in.job_id);
}

PlanTemplate create_plan_template_item(Context& c, PlanTemplateItemDraft const& in)
{
    add_template_item(c, in);
    return plan_template(c, in.job_id);
}

PlanTemplate update_plan_template_item(Context& c, PlanTemplateItemChange const& in)
{
    change_template_item(c, in);
    return plan_template(c, template_item(c, in.plan_template_item_id).job_id);
}

void remove_plan_template_item(Context& c, OneTemplateItem const& in)
{
    remove_template_item(c, in.plan_template_item_id);
}

// A handful each: one page.
platform::Page<OfferedTemplate> list_offered_templates(Context& c, OnePerson const& in)
{
    return {.items = offered_templates(c, in.person_id)};
}

platform::Page<TemplatePreviewItem> preview_plan_template(Context& c, TemplateQuestion const& in)
{
    return {.items = preview(c, in)};
}

PlanView apply_plan_template(Context& c, TemplateChoice const& in)
{
    auto const plan = find_plan_to_write(c, in.plan_id);
    require_open(store::last_turn(c.tx, plan.id));
    apply_template(c, plan, template_items(c, in.template_item_ids, "/template_item_ids"), "/template_item_ids");
    return plan_view(c, in.plan_id);
}

} // namespace

void plan_templates_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_plan_template", "/jobs/{job_id}/plan-template", read_directory, "Read what a job suggests for plans",
          read_plan_template);
    r.post("create_plan_template_item", "/jobs/{job_id}/plan-template/items", manage_organization,
           "Add an item to a job's plan template", create_plan_template_item);
    r.put("update_plan_template_item", "/plan-template-items/{plan_template_item_id}", manage_organization,
          "Change an item of a job's plan template", update_plan_template_item);
    r.remove("remove_plan_template_item", "/plan-template-items/{plan_template_item_id}", manage_organization,
             "Remove an item of a job's plan template", remove_plan_template_item);
    r.get("list_offered_templates", "/people/{person_id}/plan-templates", write_plans,
          "List the plan templates of a person's job, target job and career path", list_offered_templates);
    r.get("preview_plan_template", "/people/{person_id}/plan-template-preview", write_plans,
          "See what a job's plan template would become in a person's plan", preview_plan_template)
        .recording_sightings();
    r.post("apply_plan_template", "/plans/{plan_id}/template-items", write_plans,
           "Add chosen items of a job's plan template to a plan", apply_plan_template);
}

} // namespace espalier::plans
