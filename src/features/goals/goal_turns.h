// SPDX-License-Identifier: Apache-2.0
// The turns that a goal takes: proposed by its owner, answered by whoever stands above, closed with a reflection, reopened,
// carried over. Faults as in goal_changes.h; stale where it is not the version that was read.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

struct GoalProposal
{
    GoalId goal_id;
    Whole<1, INT64_MAX> version;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(GoalProposal, (), (goal_id, version, comment))

struct GoalAgreement
{
    GoalId goal_id;
    Whole<1, INT64_MAX> version;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(GoalAgreement, (), (goal_id, version, comment))

struct GoalReturn
{
    GoalId goal_id;
    Whole<1, INT64_MAX> version;
    Text<1, 2000> comment; // what should change
};
BOOST_DESCRIBE_STRUCT(GoalReturn, (), (goal_id, version, comment))

struct GoalClosure
{
    GoalId goal_id;
    Whole<1, INT64_MAX> version;
    GoalOutcome outcome = GoalOutcome::achieved;
    Text<1, 4000> reflection;
};
BOOST_DESCRIBE_STRUCT(GoalClosure, (), (goal_id, version, outcome, reflection))

struct GoalReopening
{
    GoalId goal_id;
    Whole<1, INT64_MAX> version;
    Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(GoalReopening, (), (goal_id, version, reason))

struct GoalCarryOver
{
    GoalId goal_id; // closed
    GoalPeriodId goal_period_id;
};
BOOST_DESCRIBE_STRUCT(GoalCarryOver, (), (goal_id, goal_period_id))

// Agrees it at once in a period that needs no agreement. Fault conflict "weights_not_100" where the owner's goals have to
// come to 100 and do not.
void propose(Context& context, GoalProposal const& proposal);
void agree(Context& context,
           GoalAgreement const& agreement); // nobody a goal of their own, unless the workspace says so
void return_goal(Context& context, GoalReturn const& answer);
// A draft only as cancelled: it is seen by no more people than before. A request for a change that waits is withdrawn.
void close_goal(Context& context, GoalClosure const& closure);
// What was agreed once is so again, and a draft what never was. Its weight counts again: conflict "weights_not_100".
void reopen_goal(Context& context, GoalReopening const& reopening);
// A draft in another period with the same words, measures and what was reached; linked to the same goals above that are
// open, by who may set such a goal. Answers it. Fault conflict "goal_carried_over" the second time.
GoalId carry_over(Context& context, GoalCarryOver const& carrying);

} // namespace espalier::goals
