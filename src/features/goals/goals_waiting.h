// SPDX-License-Identifier: Apache-2.0
// What goals ask of a person, in three statements however many goals there are: for Home. Part of the face.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

enum class GoalAskKind
{
    answer,        // somebody proposed a goal
    answer_change, // somebody asks to change what is locked
    close,         // its last day has passed, or its owner has left
    update,        // by the period's cadence
    propose        // a draft of one's own
};
BOOST_DESCRIBE_ENUM(GoalAskKind, answer, answer_change, close, update, propose)

struct WaitingGoal
{
    GoalAskKind kind = GoalAskKind::answer;
    GoalId goal_id;
    std::string title;
    PersonId owner_id;
    std::string owner_name;
    Instant since;
    std::optional<Date> due_on; // of what is to be closed
};
BOOST_DESCRIBE_STRUCT(WaitingGoal, (), (kind, goal_id, title, owner_id, owner_name, since, due_on))

// In the order of GoalAskKind, the longest waiting first. Answers are asked of the nearest manager who is here, and of
// the people team where nobody stands above; what leavers leave behind is closed by that manager.
std::vector<WaitingGoal> goals_waiting_for_viewer(Context& context);

} // namespace espalier::goals
