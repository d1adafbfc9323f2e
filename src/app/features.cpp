// SPDX-License-Identifier: Apache-2.0
// The features, in the order of the loop.
#include "app/features.h"

#include "features/calendar/calendar_api.h"
#include "features/competencies/competencies.h"
#include "features/goals/goals_api.h"
#include "features/goals/kpis.h"
#include "features/home/home.h"
#include "features/identity/identity_api.h"
#include "features/insight/matching.h"
#include "features/organization/import_requests.h"
#include "features/organization/organization_api.h"
#include "features/plans/assessment.h"
#include "features/plans/needs.h"
#include "features/plans/plans_api.h"
#include "features/plans/rescheduling.h"
#include "features/search/search.h"
#include "features/setup/setup.h"
#include "features/thread/whole_thread.h"
#include "features/training_requests/training_requests_api.h"
#include "platform/permissions.h"
#include "platform/platform_api.h"

namespace espalier::app {

organization::ImportKinds const& import_kinds()
{
    static auto const kinds = [] {
        organization::ImportKinds all;
        organization::add_import_kinds(all);
        competencies::add_import_kinds(all);
        all.emplace(
            "kpi_values",
            organization::import_kind("kpi_values", platform::permissions::manage_goals, goals::import_kpi_values));
        return all;
    }();
    return kinds;
}

void add_routes(platform::Routes& routes)
{
    platform::add_platform_routes(routes);
    identity::routes(routes);
    organization::routes(routes, import_kinds());
    competencies::routes(routes);
    goals::routes(routes);
    plans::routes(routes);
    calendar::routes(routes);
    training_requests::routes(routes);
    insight::routes(routes);
    search::routes(routes);
    setup::routes(routes);
    home::routes(routes);
    thread::routes(routes);
}

platform::References references()
{
    return {platform::reference<organization::Person>("person", "people"),
            platform::reference<organization::Unit>("unit", "units"),
            platform::reference<organization::Job>("job", "jobs"),
            platform::reference<organization::Responsibility>("responsibility", "responsibilities"),
            platform::reference<competencies::Competency>("competency", "competencies"),
            platform::reference<competencies::Scale>("scale", "scales"),
            platform::reference<goals::GoalPeriod>("goal period", "goal_periods"),
            platform::reference<goals::Goal>("goal", "goals"),
            platform::reference<goals::KeyResult>("key result", "key_results"),
            platform::reference<goals::Kpi>("KPI", "kpis"),
            platform::reference<plans::Need>("need", "needs"),
            platform::reference<plans::PlanItem>("plan item", "plan_items"),
            platform::reference<plans::PlanOption>("option", "plan_options"),
            platform::reference<plans::Rescheduling>("request for other dates", "plan_item_reschedulings"),
            platform::reference<plans::Plan>("plan", "plans")};
}

void add_task_kinds(platform::Tasks& tasks)
{
    organization::add_import_tasks(tasks, import_kinds());
    plans::add_assessment_tasks(tasks);
}

void add_listeners(platform::Workspace& workspace)
{
    plans::assess_upon_events(workspace);
}

} // namespace espalier::app
