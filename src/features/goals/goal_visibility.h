// SPDX-License-Identifier: Apache-2.0
// Who may see a goal: one pure function, and the same as a condition of statements, so that lists hold what a page would
// show. A test compares the two.
#pragma once

#include "features/goals/goals.h"
#include "platform/org_chart.h"

namespace espalier::goals {

// What it depends on.
struct GoalFacts
{
    GoalVisibility visibility = GoalVisibility::everybody;
    Lifecycle lifecycle = Lifecycle::draft;
    GoalScope scope = GoalScope::personal;
    std::optional<UnitId> unit_id;
    PersonId owner_id;
    bool is_contributor = false; // is the viewer
};
BOOST_DESCRIBE_STRUCT(GoalFacts, (), (visibility, lifecycle, scope, unit_id, owner_id, is_contributor))

GoalFacts facts_of(Goal const& goal, bool is_contributor);

struct GoalViewer
{
    std::optional<PersonId> person_id;
    bool sees_everybodys = false; // the people team: all but what is between an owner and a manager who is here
    bool is_program = false;
};

bool may_see(GoalFacts const& goal, GoalViewer const& viewer, platform::OrgChart const& chart, Date today);

GoalViewer goal_viewer(Context const& context);
bool may_see(Context const& context, GoalFacts const& goal);

// Those who have left and whose nearest manager still here this is: what they leave behind is for that one to close.
std::vector<PersonId> leavers_below(platform::OrgChart const& chart, PersonId manager, Date today);

// The same for statements over goals g: `condition` speaks of the arguments $1 to $4, which are the members in their order.
struct VisibleScope
{
    explicit VisibleScope(Context const& context);

    PersonId person_id; // 0: of nobody
    bool sees_everybodys = false;
    std::string units;   // that the viewer is a member of: the own and those above, folded
    std::string reports; // whose goals between owner and manager the viewer sees, folded
    std::string condition;
};

} // namespace espalier::goals
