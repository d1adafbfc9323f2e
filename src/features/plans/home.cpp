// SPDX-License-Identifier: Apache-2.0
// Gathering what home and team show, in a fixed number of statements.
#include "features/plans/home.h"

#include "features/plans/home_store.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"
#include "platform/settings.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace espalier::plans {

namespace {

constexpr std::size_t shown_items = 5;
constexpr std::size_t shown_needs = 3;
constexpr std::int64_t shown_plans = 5;

// What has been agreed and has not ended, the soonest due first.
std::vector<HomeItem> next_items(std::vector<PlanItemView> const& views)
{
    std::vector<HomeItem> items;
    for (auto const& view : views)
        if (view.item.agreed_at && !has_ended(view.state))
            items.push_back({view.item.id, view.item.plan_id, view.item.title.value, view.item.method, view.state,
                             view.item.due_on, view.is_overdue});
    std::sort(items.begin(), items.end(),
              [](HomeItem const& a, HomeItem const& b) { return std::tie(a.due_on, a.id) < std::tie(b.due_on, b.id); });
    if (items.size() > shown_items)
        items.resize(shown_items);
    return items;
}

// The plan that counts today with what is next in it, and the one that is being prepared beside it.
void show_plans(Home& home, std::vector<PlanOverview> const& plans)
{
    std::vector<PlanLine> lines;
    for (auto const& plan : plans)
        lines.push_back(plan.line);
    auto const current = current_plan(lines, home.today);
    if (!current)
        return;
    home.plan = lines[*current];
    home.next_items = next_items(plans[*current].items);
    for (std::size_t i = 0; i < lines.size() && !home.next_plan; ++i)
        if (i != *current && (lines[i].state == PlanState::draft || lines[i].state == PlanState::proposed))
            home.next_plan = lines[i];
}

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

Home home(Context& context)
{
    context.narrows_itself(); // everything is read for the viewer's own person
    Home result{.person_id = context.viewer.person_id, .today = context.today()};
    if (!result.person_id)
        return result;
    auto const person = *result.person_id;
    auto const own = organization::person(context, person);
    result.given_name = own.given_name;
    result.reports = static_cast<std::int64_t>(context.chart->reports_of(person).size());
    auto const needs = store::open_needs(context.tx, person);
    result.open_needs = static_cast<std::int64_t>(needs.size());
    result.needs.assign(needs.begin(),
                        needs.begin() + static_cast<std::ptrdiff_t>(std::min(needs.size(), shown_needs)));
    auto const plans = overviews_of(context, own);
    show_plans(result, plans);
    if (result.reports > 0) {
        auto const patience = platform::settings::read<PlanSettings>(context.tx).answer_within_days.value;
        auto const since = context.now.plus_seconds(-patience * 86'400);
        result.plans_to_agree = store::proposed_lines(context.tx, person, since, shown_plans);
        result.waiting_plans = store::proposed_plans(context.tx, person, since);
    }
    result.unread_notifications = store::unread_notifications(context.tx, person);
    return result;
}

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
