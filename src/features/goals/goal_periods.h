// SPDX-License-Identifier: Apache-2.0
// Goal periods: the year, quarter or other time that goals are set for, and the rules that hold in it.
#pragma once

#include "features/goals/goal_terms.h"
#include "platform/workspace.h"

#include <vector>

namespace espalier::goals {

using platform::Context;

struct GoalPeriodContent
{
    Text<1, 120> name; // unique
    GoalPeriodKind kind = GoalPeriodKind::year;
    Date starts_on;
    Date ends_on;
    bool needs_agreement = true; // by the manager; false: what is proposed is agreed at once
    WeightRule weight_rule = WeightRule::unweighted;
    std::optional<Whole<1, 365>> cadence_days; // within which each goal is updated; none: nobody is asked
    bool locks_target = false;                 // what changes only by request once a goal is agreed
    bool locks_weight = false;
    bool locks_dates = false;
};
BOOST_DESCRIBE_STRUCT(GoalPeriodContent, (),
                      (name, kind, starts_on, ends_on, needs_agreement, weight_rule, cadence_days, locks_target,
                       locks_weight, locks_dates))

// A row of the table goal_periods.
struct GoalPeriod : GoalPeriodContent
{
    GoalPeriodId id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(GoalPeriod, (GoalPeriodContent), (id, version))

struct GoalPeriodChange : GoalPeriodContent
{
    GoalPeriodId goal_period_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(GoalPeriodChange, (GoalPeriodContent), (goal_period_id, version))

GoalPeriod goal_period(Context& context, GoalPeriodId id); // Fault not_found
std::vector<GoalPeriod> goal_periods(Context& context);    // the newest first
// Fault invalid for dates in the wrong order, conflict for a name that is taken.
GoalPeriod add_goal_period(Context& context, GoalPeriodContent const& draft);
// Besides, invalid where goals lie outside of the new dates; stale.
GoalPeriod change_goal_period(Context& context, GoalPeriodChange const& change);
void remove_goal_period(Context& context, GoalPeriodId id); // Fault conflict still_in_use

} // namespace espalier::goals
