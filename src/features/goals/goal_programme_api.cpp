// SPDX-License-Identifier: Apache-2.0
// The endpoints on templates, assignments and KPIs.
#include "features/goals/goal_templates.h"
#include "features/goals/goals_api.h"
#include "features/goals/kpis.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::goals {

namespace {

struct OneTemplate
{
    GoalTemplateId goal_template_id;
};
BOOST_DESCRIBE_STRUCT(OneTemplate, (), (goal_template_id))

struct OneKpi
{
    KpiId kpi_id;
};
BOOST_DESCRIBE_STRUCT(OneKpi, (), (kpi_id))

struct ValuesOfKpi
{
    KpiId kpi_id;
    std::optional<Id<KpiValue>> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ValuesOfKpi, (), (kpi_id, after, limit))

struct ListFilter
{
    std::optional<Id<GoalTemplate>> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(ListFilter, (), (after, limit))

struct KpiFilter
{
    std::optional<KpiId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(KpiFilter, (), (after, limit))

platform::Page<GoalTemplateView> list_goal_templates(Context& c, ListFilter const& in)
{
    return platform::page_of_all(goal_templates(c), in.after, in.limit,
                                 [](GoalTemplateView const& view) { return view.goal_template.id; });
}

void remove_one_template(Context& c, OneTemplate const& in)
{
    remove_goal_template(c, in.goal_template_id);
}

platform::Page<KpiView> list_kpis(Context& c, KpiFilter const& in)
{
    return platform::page_of_all(kpis(c), in.after, in.limit, [](KpiView const& view) { return view.id; });
}

KpiView read_kpi(Context& c, OneKpi const& in)
{
    return kpi(c, in.kpi_id);
}

void remove_one_kpi(Context& c, OneKpi const& in)
{
    remove_kpi(c, in.kpi_id);
}

KpiView create_kpi_value(Context& c, KpiValueDraft const& in)
{
    record_kpi_value(c, in);
    return kpi(c, in.kpi_id);
}

platform::Page<KpiValue> list_kpi_values(Context& c, ValuesOfKpi const& in)
{
    return platform::page_by_id<KpiValue>(in.after, in.limit, [&](Id<KpiValue> before, std::int64_t limit) {
        return kpi_values(c, in.kpi_id, before, limit);
    });
}

} // namespace

void goal_programme_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_goal_templates", "/goal-templates", read_goals, "List goal templates", list_goal_templates);
    r.post("create_goal_template", "/goal-templates", manage_goals, "Write a goal template", add_goal_template);
    r.put("change_goal_template", "/goal-templates/{goal_template_id}", manage_goals, "Write a goal template anew",
          change_goal_template);
    r.remove("remove_goal_template", "/goal-templates/{goal_template_id}", manage_goals,
             "Remove a goal template; goals made from it stay", remove_one_template);
    r.post("preview_goal_assignment", "/goal-templates/{goal_template_id}/assignment-preview", manage_goals,
           "See whom an assignment would reach", preview_assignment);
    r.post("assign_goal_template", "/goal-templates/{goal_template_id}/assignment", manage_goals,
           "Make drafts for everybody of a unit, a job or a list who has none from this template", assign);
    r.get("list_kpis", "/kpis", read_goals, "List KPIs with their newest values", list_kpis);
    r.post("create_kpi", "/kpis", manage_goals, "Add a KPI", add_kpi);
    r.get("read_kpi", "/kpis/{kpi_id}", read_goals, "Read a KPI", read_kpi);
    r.put("change_kpi", "/kpis/{kpi_id}", manage_goals, "Change a KPI", change_kpi);
    r.remove("remove_kpi", "/kpis/{kpi_id}", manage_goals, "Remove a KPI without values", remove_one_kpi);
    r.get("list_kpi_values", "/kpis/{kpi_id}/values", read_goals, "List the values of a KPI", list_kpi_values);
    r.post("create_kpi_value", "/kpis/{kpi_id}/values", write_goals,
           "Add a value to a KPI; key results that it drives move on", create_kpi_value);
}

} // namespace espalier::goals
