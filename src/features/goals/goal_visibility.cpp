// SPDX-License-Identifier: Apache-2.0
// The rule, twice: over the org chart, and over the tables.
#include "features/goals/goal_visibility.h"

#include "db/id_list.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::goals {

namespace {

bool is_settled(Lifecycle lifecycle)
{
    return lifecycle != Lifecycle::draft && lifecycle != Lifecycle::proposed;
}

bool is_member(PersonId person, UnitId unit, platform::OrgChart const& chart)
{
    auto const own = chart.unit_of(person);
    if (!own)
        return false;
    auto const units = chart.unit_and_above(*own);
    return std::find(units.begin(), units.end(), unit) != units.end();
}

} // namespace

GoalFacts facts_of(Goal const& goal, bool is_contributor)
{
    return {goal.visibility, goal.lifecycle, goal.scope, goal.unit_id, goal.owner_id, is_contributor};
}

bool may_see(GoalFacts const& goal, GoalViewer const& viewer, platform::OrgChart const& chart, Date today)
{
    if (viewer.is_program || goal.is_contributor || (viewer.person_id && viewer.person_id == goal.owner_id))
        return true;
    if (goal.visibility == GoalVisibility::owner_and_manager) {
        auto const manager = chart.present_manager_of(goal.owner_id, today);
        return manager ? viewer.person_id == manager : viewer.sees_everybodys && chart.is_present(goal.owner_id, today);
    }
    if (goal.visibility == GoalVisibility::everybody && is_settled(goal.lifecycle))
        return true;
    if (viewer.sees_everybodys)
        return true;
    if (!viewer.person_id)
        return false;
    return chart.is_above(*viewer.person_id, goal.owner_id) ||
        (goal.scope == GoalScope::unit && goal.unit_id && is_member(*viewer.person_id, *goal.unit_id, chart)) ||
        (goal.scope == GoalScope::team && chart.manager_of(*viewer.person_id) == goal.owner_id);
}

std::vector<PersonId> leavers_below(platform::OrgChart const& chart, PersonId manager, Date today)
{
    std::vector<PersonId> leavers;
    auto const add_leavers = [&](PersonId above) {
        for (auto const report : chart.reports_of(above))
            if (!chart.is_present(report, today))
                leavers.push_back(report);
    };
    add_leavers(manager);
    for (std::size_t next = 0; next < leavers.size(); ++next)
        add_leavers(leavers[next]);
    return leavers;
}

GoalViewer goal_viewer(Context const& context)
{
    return {context.viewer.person_id, context.may_for_everybody(platform::permissions::write_goals),
            context.viewer.is_program};
}

bool may_see(Context const& context, GoalFacts const& goal)
{
    return may_see(goal, goal_viewer(context), *context.chart, context.today());
}

VisibleScope::VisibleScope(Context const& context)
{
    auto const viewer = goal_viewer(context);
    sees_everybodys = viewer.sees_everybodys;
    units = "[]";
    auto const& chart = *context.chart;
    auto const today = context.today();
    std::vector<PersonId> answered; // whose goals between owner and manager the viewer sees
    if (sees_everybodys)
        answered = chart.people_at_the_top(today);
    if (viewer.person_id) {
        person_id = *viewer.person_id;
        for (auto const& people : {chart.present_reports_of(person_id, today), leavers_below(chart, person_id, today)})
            answered.insert(answered.end(), people.begin(), people.end());
        if (auto const unit = chart.unit_of(person_id))
            units = db::folded(chart.unit_and_above(*unit));
    }
    reports = db::folded(answered);
    condition = fmt::format(
        R"sql(((g.visibility = 'everybody' AND g.lifecycle IN ('agreed', 'closed')) OR g.owner_id = $1
            OR EXISTS (SELECT 1 FROM goal_contributors c WHERE c.goal_id = g.id AND c.person_id = $1)
            OR (g.visibility = 'owner_and_manager' AND g.owner_id IN ({1}))
            OR (g.visibility <> 'owner_and_manager'
                AND ($2 OR (g.scope = 'unit' AND g.unit_id IN ({0}))
                     OR (g.scope = 'team' AND EXISTS (SELECT 1 FROM people t WHERE t.id = $1 AND t.manager_id = g.owner_id))
                     OR EXISTS (WITH RECURSIVE above (id) AS (
                                    SELECT o.manager_id FROM people o WHERE o.id = g.owner_id
                                    UNION SELECT m.manager_id FROM above a JOIN people m ON m.id = a.id)
                                SELECT 1 FROM above WHERE id = $1)))))sql",
        db::unfolded(context.tx, "$3"), db::unfolded(context.tx, "$4"));
}

} // namespace espalier::goals
