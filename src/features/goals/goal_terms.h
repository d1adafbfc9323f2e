// SPDX-License-Identifier: Apache-2.0
// The closed lists of words that goals speak in, and the ids of this feature's things.
#pragma once

#include "base/id.h"
#include "reflect/type.h"

namespace espalier::goals {

struct GoalPeriod;
struct Goal;
struct KeyResult;
struct KeyResultMilestone;
struct AlignmentLink;
struct GoalChangeRequest;
struct GoalTemplate;
struct Kpi;
using GoalPeriodId = Id<GoalPeriod>;
using GoalId = Id<Goal>;
using KeyResultId = Id<KeyResult>;
using KeyResultMilestoneId = Id<KeyResultMilestone>;
using AlignmentLinkId = Id<AlignmentLink>;
using GoalChangeRequestId = Id<GoalChangeRequest>;
using GoalTemplateId = Id<GoalTemplate>;
using KpiId = Id<Kpi>;

enum class GoalPeriodKind
{
    year,
    quarter,
    free
};
BOOST_DESCRIBE_ENUM(GoalPeriodKind, year, quarter, free)

// What the weights of one owner's goals of a period come to.
enum class WeightRule
{
    unweighted,
    sum_to_100,
    free
};
BOOST_DESCRIBE_ENUM(WeightRule, unweighted, sum_to_100, free)

enum class GoalScope
{
    organization, // an objective
    unit,
    team, // the people who report to its owner
    personal
};
BOOST_DESCRIBE_ENUM(GoalScope, organization, unit, team, personal)

enum class GoalVisibility
{
    everybody, // once it is agreed; before, as chain
    chain, // owner, contributors, those above the owner, the people team; a unit's goal: its members; a team's: the team
    owner_and_manager // and the people team where nobody stands above
};
BOOST_DESCRIBE_ENUM(GoalVisibility, everybody, chain, owner_and_manager)

// How the progress of a goal comes from its pieces: its key results and the goals that contribute to it.
enum class RollUp
{
    weighted_mean,
    sum,           // of the values of pieces in the same unit
    all_must_pass, // the lowest of them
    manual         // not at all: from the goal's own value
};
BOOST_DESCRIBE_ENUM(RollUp, weighted_mean, sum, all_must_pass, manual)

enum class MeasureKind
{
    yes_no,
    number,
    percent,
    money,
    milestones, // of key results
    pieces      // of goals whose progress is that of their pieces
};
BOOST_DESCRIBE_ENUM(MeasureKind, yes_no, number, percent, money, milestones, pieces)

enum class Lifecycle
{
    draft,    // the owner's turn
    proposed, // the manager's turn
    agreed,   // its first day is still to come
    active,   // agreed and begun; never stored, since it follows from the day
    closed
};
BOOST_DESCRIBE_ENUM(Lifecycle, draft, proposed, agreed, active, closed)

enum class GoalOutcome
{
    achieved,
    partly,
    missed,
    cancelled
};
BOOST_DESCRIBE_ENUM(GoalOutcome, achieved, partly, missed, cancelled)

// Somebody's opinion; never computed.
enum class Health
{
    on_track,
    at_risk,
    off_track
};
BOOST_DESCRIBE_ENUM(Health, on_track, at_risk, off_track)

enum class GoalTurnKind
{
    proposed,
    agreed,
    returned,
    closed,
    reopened,
    given_on // to another owner
};
BOOST_DESCRIBE_ENUM(GoalTurnKind, proposed, agreed, returned, closed, reopened, given_on)

enum class AlignmentKind
{
    contributes, // its progress is a piece of the other's
    supports     // it only helps
};
BOOST_DESCRIBE_ENUM(AlignmentKind, contributes, supports)

enum class GoalOriginKind
{
    taken_up,    // by its owner, from a goal of somebody else
    handed_down, // by somebody above
    carried_over,
    from_template
};
BOOST_DESCRIBE_ENUM(GoalOriginKind, taken_up, handed_down, carried_over, from_template)

// To a request to change what is locked.
enum class GoalChangeAnswer
{
    agreed,
    returned,
    withdrawn
};
BOOST_DESCRIBE_ENUM(GoalChangeAnswer, agreed, returned, withdrawn)

} // namespace espalier::goals
