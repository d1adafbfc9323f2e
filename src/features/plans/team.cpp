// SPDX-License-Identifier: Apache-2.0
// Gathering what a team shows, in a fixed number of statements.
#include "features/plans/team.h"

#include "features/plans/plan_state.h"
#include "features/plans/standing.h"
#include "features/plans/team_store.h"

#include <map>

namespace espalier::plans {

namespace {

// Of somebody's plans, the newest first, the one that Home would show; where all are closed, the newest.
void show_plan(TeamMember& member, std::vector<PlanStanding> const& plans, Date today)
{
    auto const& plan = plans[current_plan(plans, today).value_or(0)];
    member.plan_id = plan.id;
    member.plan_state = plan.state;
    for (auto const& item : plan.items) {
        member.items += !has_left(item.state);
        member.closed += item.state == ItemState::closed;
        member.overdue += is_overdue(item.state, item.due_on, today);
        member.to_assess += item.state == ItemState::done;
    }
}

} // namespace

std::vector<TeamMember> team_of(Context& context, PersonId manager)
{
    auto const today = context.today();
    std::map<PersonId, std::vector<PlanStanding>> plans;
    for (auto& plan : standings_of_reports(context, manager))
        plans[plan.person_id].push_back(std::move(plan));
    std::map<PersonId, store::TeamNeedsRow> needs;
    for (auto& row : store::team_needs(context.tx, manager, today))
        needs.emplace(row.person_id, std::move(row));
    std::vector<TeamMember> team;
    for (auto& row : store::team_people(context.tx, manager, today)) {
        TeamMember member{.person_id = row.person_id,
                          .name = std::move(row.name),
                          .job_title = std::move(row.job_title),
                          .unit_name = std::move(row.unit_name)};
        if (auto const found = needs.find(row.person_id); found != needs.end()) {
            member.open_needs = found->second.open;
            member.planned_needs = found->second.planned;
            member.recurring_needs = found->second.recurring;
            member.top_need = found->second.top_need;
        }
        if (auto const found = plans.find(row.person_id); found != plans.end())
            show_plan(member, found->second, today);
        team.push_back(std::move(member));
    }
    return team;
}

} // namespace espalier::plans
