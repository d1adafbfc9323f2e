// SPDX-License-Identifier: Apache-2.0
// Gathering what a team shows, in a fixed number of statements.
#include "features/plans/team.h"

#include "features/plans/plan_state.h"
#include "features/plans/team_store.h"

#include <map>

namespace espalier::plans {

namespace {

// The state of a plan from counts: the same rule as plan_state, which counts items itself.
PlanState state_from(store::TeamPlanRow const& row)
{
    std::vector<Turn> turns;
    if (row.was_agreed)
        turns.push_back({.kind = TurnKind::agreed});
    if (row.last_turn)
        turns.push_back({.kind = *row.last_turn});
    std::vector<ItemState> items;
    items.insert(items.end(), static_cast<std::size_t>(row.planned), ItemState::planned);
    items.insert(items.end(), static_cast<std::size_t>(row.begun), ItemState::in_progress);
    items.insert(items.end(), static_cast<std::size_t>(row.closed), ItemState::closed);
    return plan_state(turns, items);
}

std::map<PersonId, std::vector<store::TeamPlanRow>> plans_by_person(std::vector<store::TeamPlanRow> const& rows)
{
    std::map<PersonId, std::vector<store::TeamPlanRow>> plans;
    for (auto const& row : rows)
        plans[row.person_id].push_back(row);
    return plans;
}

// Of somebody's plans, the newest first, the one that Home would show; where all are closed, the newest.
void show_plan(TeamMember& member, std::vector<store::TeamPlanRow> const& plans, Date today)
{
    std::vector<PlanLine> lines;
    for (auto const& plan : plans)
        lines.push_back(
            {.id = plan.plan_id, .starts_on = plan.starts_on, .ends_on = plan.ends_on, .state = state_from(plan)});
    auto const shown = current_plan(lines, today).value_or(0);
    auto const& plan = plans[shown];
    member.plan_id = plan.plan_id;
    member.plan_state = lines[shown].state;
    member.items = plan.planned + plan.begun + plan.closed;
    member.closed = plan.closed;
    member.overdue = plan.overdue;
}

} // namespace

std::vector<TeamMember> team_of(Context& context, PersonId manager)
{
    auto const today = context.today();
    auto const plans = plans_by_person(store::team_plans(context.tx, manager, today));
    std::map<PersonId, store::TeamNeedsRow> needs;
    for (auto& row : store::team_needs(context.tx, manager))
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
