// SPDX-License-Identifier: Apache-2.0
// Rules on goal periods.
#include "features/goals/goal_periods.h"

#include "features/goals/goals_store.h"
#include "platform/events.h"

namespace espalier::goals {

namespace {

void check(GoalPeriodContent const& content)
{
    if (content.ends_on < content.starts_on)
        throw invalid("/ends_on", "before_start", "It ends on the day it starts, or later.");
    if (content.ends_on > valid_through(content.starts_on, 60))
        throw invalid("/ends_on", "five_years", "A period lasts five years at most.");
}

void note(Context& context, std::string_view kind, GoalPeriodId id)
{
    platform::record(context, {kind, {}, "goal_period", id.value, "{}"});
}

} // namespace

GoalPeriod goal_period(Context& context, GoalPeriodId id)
{
    auto found = store::find_period(context.tx, id);
    if (!found)
        throw not_found("goal period");
    return *std::move(found);
}

std::vector<GoalPeriod> goal_periods(Context& context)
{
    return store::periods(context.tx);
}

GoalPeriod add_goal_period(Context& context, GoalPeriodContent const& draft)
{
    check(draft);
    GoalPeriod period{draft, context.next_id<GoalPeriod>()};
    context.tx.insert("goal_periods", period);
    note(context, "goal_period.added", period.id);
    return period;
}

GoalPeriod change_goal_period(Context& context, GoalPeriodChange const& change)
{
    check(change);
    (void)goal_period(context, change.goal_period_id);
    GoalPeriod const period{change, change.goal_period_id, change.version};
    if (store::has_goals_outside(context.tx, period))
        throw invalid("/ends_on", "goals_outside",
                      "A goal of this period lies outside of these days. Change it first.");
    context.tx.update_every<GoalPeriod>("goal_periods", {period}, "goal period");
    note(context, "goal_period.changed", period.id);
    return goal_period(context, period.id);
}

void remove_goal_period(Context& context, GoalPeriodId id)
{
    if (store::delete_period(context.tx, id) == 0)
        throw not_found("goal period");
    note(context, "goal_period.removed", id);
}

} // namespace espalier::goals
