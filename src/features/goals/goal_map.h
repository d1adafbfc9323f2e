// SPDX-License-Identifier: Apache-2.0
// The alignment map, read level by level: objectives of the organisation, and what is linked to each. And which share of
// the goals of a unit is linked to something above.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

struct GoalMapNode
{
    GoalId id; // of the goal
    GoalLine goal;
    std::optional<AlignmentKind> kind; // of its link to the goal above; none: at the top
    std::optional<double> weight;
    std::int64_t children = 0;    // linked to it
    std::int64_t goals_below = 0; // at all levels, each once; also those that the viewer may not see
};
BOOST_DESCRIBE_STRUCT(GoalMapNode, (), (id, goal, kind, weight, children, goals_below))

// Newest first, at most `limit` of those before `before`. Without a parent: objectives linked to nothing above.
std::vector<GoalMapNode> goal_map(Context& context, std::optional<GoalId> parent, GoalTimes const& times, GoalId before,
                                  std::int64_t limit);

// Goals that are agreed or closed and not cancelled, of a unit's people; goals of the organisation are not among them.
struct UnitAlignment
{
    std::optional<UnitId> unit_id; // none: everybody
    std::string unit_name;
    bool is_own = false;                // people of the unit asked about itself, without those below
    std::optional<std::int64_t> people; // who have such goals; none: too few to be shown
    std::optional<std::int64_t> goals;
    std::optional<std::int64_t> aligned; // linked to something above
};
BOOST_DESCRIBE_STRUCT(UnitAlignment, (), (unit_id, unit_name, is_own, people, goals, aligned))

struct AlignmentReport
{
    UnitAlignment whole; // of the unit with all below; without one, of everybody
    std::vector<UnitAlignment> units;
    std::int64_t smallest = 0; // people, for figures to be shown; 0: the viewer sees single goals
};
BOOST_DESCRIBE_STRUCT(AlignmentReport, (), (whole, units, smallest))

// By the units right below; without one, by the units that belong to none. Fault not_found.
AlignmentReport alignment_report(Context& context, GoalPeriodId period, std::optional<UnitId> unit);

} // namespace espalier::goals
