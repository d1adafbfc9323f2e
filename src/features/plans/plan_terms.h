// SPDX-License-Identifier: Apache-2.0
// The closed lists of words that plans speak in: methods, turns, answers, steps, states, origins; and limits that several
// rules share.
#pragma once

#include "reflect/type.h"

#include <cstddef>

namespace espalier::plans {

constexpr std::size_t most_needs = 10; // that one item answers

enum class Method
{
    course,
    workshop,
    on_the_job,
    coaching,
    mentoring,
    peer_teaching,
    reading,
    conference,
    other
};
BOOST_DESCRIBE_ENUM(Method, course, workshop, on_the_job, coaching, mentoring, peer_teaching, reading, conference,
                    other)

enum class TurnKind
{
    proposed,
    agreed,
    agreed_in_part, // some items were returned
    returned,
    closed
};
BOOST_DESCRIBE_ENUM(TurnKind, proposed, agreed, agreed_in_part, returned, closed)

// An answer on one item that waited for one.
enum class DecisionKind
{
    agreed,
    returned
};
BOOST_DESCRIBE_ENUM(DecisionKind, agreed, returned)

enum class StepKind
{
    started,
    done,      // attended or worked through: the success measure is not yet shown
    not_shown, // somebody looked: the success measure is not shown yet, and what is missing is said
    closed,    // the success measure was shown to somebody other than the learner
    cancelled,
    reopened,
    carried_over, // it goes on as another item
};
BOOST_DESCRIBE_ENUM(StepKind, started, done, not_shown, closed, cancelled, reopened, carried_over)

enum class ItemState
{
    planned,
    in_progress,
    done,
    closed,
    cancelled,
    carried_over
};
BOOST_DESCRIBE_ENUM(ItemState, planned, in_progress, done, closed, cancelled, carried_over)

// Cancelled or carried over: no longer part of its plan.
constexpr bool has_left(ItemState state)
{
    return state == ItemState::cancelled || state == ItemState::carried_over;
}
// Closed, or no longer part of its plan.
constexpr bool has_ended(ItemState state)
{
    return state == ItemState::closed || has_left(state);
}

enum class PlanState
{
    draft,    // the employee's turn: never proposed, or returned
    proposed, // the manager's turn
    agreed,   // nothing has begun yet
    active,
    closed, // every item has ended, or the plan was closed
};
BOOST_DESCRIBE_ENUM(PlanState, draft, proposed, agreed, active, closed)

enum class ItemPriority
{
    high,
    medium,
    low
};
BOOST_DESCRIBE_ENUM(ItemPriority, high, medium, low)

// Where a plan comes from, the first that is true: a meeting, a job's template, needs, an earlier plan.
enum class PlanOrigin
{
    alone,
    needs,
    meeting,
    job_template,
    earlier_plan
};
BOOST_DESCRIBE_ENUM(PlanOrigin, alone, needs, meeting, job_template, earlier_plan)

enum class MeetingKind
{
    goal_setting,
    review
};
BOOST_DESCRIBE_ENUM(MeetingKind, goal_setting, review)

} // namespace espalier::plans
