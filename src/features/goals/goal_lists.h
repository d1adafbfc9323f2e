// SPDX-License-Identifier: Apache-2.0
// Lists of goals: of a person, of a team, of everybody. What the viewer may not see is not among them.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

struct GoalFilter : GoalTimes
{
    std::optional<GoalScope> scope;
    std::optional<UnitId> unit_id; // of the goal or its owner, and those below
    std::optional<Lifecycle> lifecycle;
    std::optional<Health> health;
    std::optional<Text<1, 200>> search; // in the title
    std::optional<bool> is_open;        // true: only what is not closed
    std::optional<bool> unaligned; // true: only agreed ones and those that ended, objectives not, linked to nothing
                                   // above that was not cancelled; with a unit: of its people
    std::optional<bool> without_update; // true: only active ones for which it is time; needs a period
};
BOOST_DESCRIBE_STRUCT(GoalFilter, (GoalTimes),
                      (scope, unit_id, lifecycle, health, search, is_open, unaligned, without_update))

// Newest first, at most `limit` of those before `before`.
std::vector<GoalLine> goals(Context& context, GoalFilter const& filter, GoalId before, std::int64_t limit);
// Owned, and contributed to; the newest period first.
std::vector<GoalLine> goals_of(Context& context, PersonId person, GoalTimes const& times);
// Of the people who report to somebody, by name.
std::vector<GoalLine> goals_of_team(Context& context, PersonId manager, GoalTimes const& times);

} // namespace espalier::goals
