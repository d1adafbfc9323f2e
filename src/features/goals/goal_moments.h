// SPDX-License-Identifier: Apache-2.0
// What happened to a person's goals in a time, for whoever tells of that time. Part of the face.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

enum class GoalMomentKind
{
    proposed, // all but the last as in GoalTurnKind
    agreed,
    returned,
    closed,
    reopened,
    given_on,
    updated
};
BOOST_DESCRIBE_ENUM(GoalMomentKind, proposed, agreed, returned, closed, reopened, given_on, updated)

struct GoalMoment
{
    std::int64_t id = 0; // of the turn or update
    GoalId goal_id;
    std::string title;
    GoalMomentKind kind = GoalMomentKind::updated;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(GoalMoment, (), (id, goal_id, title, kind, at))

// Of goals that the person owns and the viewer may see, from `from` on and before `until`; in no order. One statement.
std::vector<GoalMoment> goal_moments(Context& context, PersonId person, Instant from, Instant until);

} // namespace espalier::goals
