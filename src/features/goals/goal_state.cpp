// SPDX-License-Identifier: Apache-2.0
// What follows from turns and days.
#include "features/goals/goal_state.h"

#include <algorithm>

namespace espalier::goals {

Lifecycle lifecycle_on(Date today, Lifecycle stored, Date starts_on)
{
    return stored == Lifecycle::agreed && starts_on <= today ? Lifecycle::active : stored;
}

Lifecycle lifecycle_after(GoalTurnKind turn, Lifecycle kept)
{
    switch (turn) {
    case GoalTurnKind::proposed: return Lifecycle::proposed;
    case GoalTurnKind::agreed: return Lifecycle::agreed;
    case GoalTurnKind::reopened:
    case GoalTurnKind::given_on: return kept;
    case GoalTurnKind::returned: return Lifecycle::draft;
    case GoalTurnKind::closed: return Lifecycle::closed;
    }
    return Lifecycle::draft;
}

void require_turn(Lifecycle stored, GoalTurnKind next)
{
    switch (next) {
    case GoalTurnKind::proposed:
        if (stored != Lifecycle::draft)
            throw conflict("goal_not_draft", "Only a draft can be proposed.");
        return;
    case GoalTurnKind::agreed:
    case GoalTurnKind::returned:
        if (stored != Lifecycle::proposed)
            throw conflict("goal_not_proposed", "This goal does not wait for an answer.");
        return;
    case GoalTurnKind::closed:
    case GoalTurnKind::given_on:
        if (stored == Lifecycle::closed)
            throw conflict("goal_closed", "This goal is closed. Reopen it, or carry it over.");
        if (stored == Lifecycle::proposed)
            throw conflict("goal_waits", "This goal waits for an answer. Return it first.");
        return;
    case GoalTurnKind::reopened:
        if (stored != Lifecycle::closed)
            throw conflict("goal_not_closed", "Only a closed goal can be reopened.");
        return;
    }
}

GoalTurnNow turn_of(Goal const& goal, std::vector<GoalTurn> const& turns, platform::OrgChart const& chart, Date today)
{
    GoalTurnNow turn{.task = {}, .person_id = {}, .name = {}, .since = goal.created_at};
    if (!turns.empty())
        turn.since = turns.back().at;
    auto const has_left = !chart.is_present(goal.owner_id, today);
    switch (lifecycle_on(today, goal.lifecycle, goal.starts_on)) {
    case Lifecycle::draft:
        if (has_left)
            break;
        turn.task = GoalTask::propose;
        turn.person_id = goal.owner_id;
        break;
    case Lifecycle::proposed:
        turn.task = GoalTask::answer;
        turn.person_id = chart.present_manager_of(goal.owner_id, today);
        break;
    case Lifecycle::active:
        if (has_left) {
            turn.task = GoalTask::close;
            turn.person_id = chart.present_manager_of(goal.owner_id, today);
        } else if (goal.due_on < today) {
            turn.task = GoalTask::close;
            turn.person_id = goal.owner_id;
            turn.since = std::max(*turn.since, start_of_day_utc(goal.due_on.plus_days(1)));
        }
        break;
    case Lifecycle::agreed:
    case Lifecycle::closed: break;
    }
    if (!turn.task)
        turn.since.reset();
    return turn;
}

bool is_update_due(std::optional<std::int64_t> cadence_days, Date starts_on, std::optional<Instant> progressed_at,
                   Date today)
{
    if (!cadence_days)
        return false;
    auto const newest = progressed_at ? std::max(starts_on, date_in_utc(*progressed_at)) : starts_on;
    return newest.plus_days(static_cast<int>(*cadence_days)) <= today;
}

} // namespace espalier::goals
