// SPDX-License-Identifier: Apache-2.0
// The endpoints on goal periods, and on how goals are handled in this workspace.
#include "features/goals/goals.h"
#include "features/goals/goals_api.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::goals {

namespace {

struct OnePeriod
{
    GoalPeriodId goal_period_id;
};
BOOST_DESCRIBE_STRUCT(OnePeriod, (), (goal_period_id))

// A few a year: one page.
platform::Page<GoalPeriod> list_goal_periods(Context& c)
{
    return {.items = goal_periods(c), .next = {}};
}

GoalPeriod read_goal_period(Context& c, OnePeriod const& in)
{
    return goal_period(c, in.goal_period_id);
}

void remove_one_period(Context& c, OnePeriod const& in)
{
    remove_goal_period(c, in.goal_period_id);
}

GoalSettings read_goal_settings(Context& c)
{
    return platform::settings::read<GoalSettings>(c.tx);
}

GoalSettings change_goal_settings(Context& c, GoalSettings const& in)
{
    return platform::settings::change_as_read(c, in);
}

} // namespace

void goal_periods_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_goal_periods", "/goal-periods", read_goals, "List goal periods", list_goal_periods);
    r.post("create_goal_period", "/goal-periods", manage_goals, "Open a goal period", add_goal_period);
    r.get("read_goal_period", "/goal-periods/{goal_period_id}", read_goals, "Read a goal period", read_goal_period);
    r.put("change_goal_period", "/goal-periods/{goal_period_id}", manage_goals, "Change a goal period",
          change_goal_period);
    r.remove("remove_goal_period", "/goal-periods/{goal_period_id}", manage_goals, "Remove a goal period without goals",
             remove_one_period);
    r.get("read_goal_settings", "/settings/goals", read_settings, "Read how goals are handled", read_goal_settings);
    r.put("change_goal_settings", "/settings/goals", change_settings, "Change how goals are handled",
          change_goal_settings);
}

} // namespace espalier::goals
