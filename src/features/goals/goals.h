// SPDX-License-Identifier: Apache-2.0
// Goals with their key results: what is stored, and how they are shown. The face of this feature. What people do to a goal
// is in goal_changes.h, goal_turns.h and goal_updates.h; links between goals in links.h.
#pragma once

#include "features/goals/goal_periods.h"
#include "features/goals/roll_up.h"
#include "features/organization/organization.h"
#include "platform/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::goals {

using organization::ResponsibilityId;
using platform::AccountId;
using platform::PersonId;
using platform::UnitId;

// A row of the table goals.
struct Goal : Measure
{
    GoalId id;
    GoalPeriodId goal_period_id;
    GoalScope scope = GoalScope::personal;
    std::optional<UnitId> unit_id; // of a unit's goal
    PersonId owner_id;
    std::string title;
    std::string description;
    GoalVisibility visibility = GoalVisibility::everybody;
    Date starts_on;
    Date due_on;
    double weight = 1; // share among the owner's goals of the period
    RollUp roll_up = RollUp::weighted_mean;
    double current_value = 0;                          // of a goal that is measured itself, or a sum
    std::optional<ResponsibilityId> responsibility_id; // the duty that it serves
    std::optional<GoalOriginKind> origin_kind;         // none: written by hand
    std::optional<GoalId> origin_goal_id;
    std::optional<GoalTemplateId> goal_template_id;
    Lifecycle lifecycle = Lifecycle::draft; // stored: never active
    std::optional<GoalOutcome> outcome;     // of what is closed
    std::optional<double> progress;         // per cent; none: nothing measured
    std::optional<Health> health;
    std::optional<std::int64_t> confidence; // 1 to 10
    std::optional<Instant> progressed_at;   // the newest update
    Instant created_at;
    AccountId created_by_account_id;
    std::optional<PersonId> created_by_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Goal, (Measure),
                      (id, goal_period_id, scope, unit_id, owner_id, title, description, visibility, starts_on, due_on,
                       weight, roll_up, current_value, responsibility_id, origin_kind, origin_goal_id, goal_template_id,
                       lifecycle, outcome, progress, health, confidence, progressed_at, created_at,
                       created_by_account_id, created_by_id, version))

// A row of the table key_results.
struct KeyResult : Measure
{
    KeyResultId id;
    GoalId goal_id;
    std::int64_t position = 0;
    std::string title;
    double weight = 1;
    double current_value = 0;
    std::optional<KpiId> kpi_id; // whose newest value is the current one
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(KeyResult, (Measure), (id, goal_id, position, title, weight, current_value, kpi_id, version))

// A row of the table key_result_milestones.
struct KeyResultMilestone
{
    KeyResultMilestoneId id;
    KeyResultId key_result_id;
    std::int64_t position = 0;
    std::string title;
    std::optional<Date> due_on;
    double weight = 1;
    std::optional<Instant> reached_at;
    std::optional<PersonId> reached_by_id;
};
BOOST_DESCRIBE_STRUCT(KeyResultMilestone, (),
                      (id, key_result_id, position, title, due_on, weight, reached_at, reached_by_id))

struct KeyResultView
{
    KeyResult key_result;
    double progress = 0;
    std::optional<std::string> kpi_name;
    std::vector<KeyResultMilestone> milestones;
};
BOOST_DESCRIBE_STRUCT(KeyResultView, (), (key_result, progress, kpi_name, milestones))

// One goal in a list, as stored.
struct GoalRow : Measure
{
    GoalId id;
    GoalPeriodId goal_period_id;
    std::string goal_period_name;
    GoalScope scope = GoalScope::personal;
    std::optional<UnitId> unit_id;
    std::optional<std::string> unit_name;
    PersonId owner_id;
    std::string owner_name;
    std::string title;
    GoalVisibility visibility = GoalVisibility::everybody;
    Date starts_on;
    Date due_on;
    double weight = 1;
    RollUp roll_up = RollUp::weighted_mean;
    double current_value = 0;
    Lifecycle lifecycle = Lifecycle::draft;
    std::optional<GoalOutcome> outcome;
    std::optional<double> progress;
    std::optional<Health> health;
    std::optional<std::int64_t> confidence;
    std::optional<Instant> progressed_at;
    std::int64_t parents = 0; // goals that it contributes to or supports
};
BOOST_DESCRIBE_STRUCT(GoalRow, (Measure),
                      (id, goal_period_id, goal_period_name, scope, unit_id, unit_name, owner_id, owner_name, title,
                       visibility, starts_on, due_on, weight, roll_up, current_value, lifecycle, outcome, progress,
                       health, confidence, progressed_at, parents))

// With what follows from the day: lifecycle says active.
struct GoalLine : GoalRow
{
    double expected = 0; // per cent of its days that have passed
};
BOOST_DESCRIBE_STRUCT(GoalLine, (GoalRow), (expected))

GoalLine line_of(GoalRow row, Date today);

// Which goals of a list: by their time.
struct GoalTimes
{
    std::optional<GoalPeriodId> goal_period_id;
    std::optional<bool> is_current; // true: only what is not closed, or of a period that has not ended
};
BOOST_DESCRIBE_STRUCT(GoalTimes, (), (goal_period_id, is_current))

enum class PieceKind
{
    key_result,
    goal,
    hidden_goals, // all that the viewer may not see
    further_goals // all that are not named, beyond the first
};
BOOST_DESCRIBE_ENUM(PieceKind, key_result, goal, hidden_goals, further_goals)

constexpr std::size_t most_named = 50; // pieces and goals below, with the largest shares; the map pages through all

// One piece of a roll-up, opened, or several in one line. Goals that the viewer may not see have neither id, title nor owner,
// nor figures but their share: what they come to together follows from the whole and the other pieces.
struct PieceView
{
    PieceKind kind = PieceKind::key_result;
    std::int64_t pieces = 1; // that this line stands for; their weights and shares are added
    std::optional<KeyResultId> key_result_id;
    std::optional<GoalId> goal_id;
    std::optional<std::string> title;
    std::optional<std::string> owner_name;
    double weight = 1;
    double share = 0; // the rescaled weight, 0 to 1
    std::optional<double> progress;
    std::optional<double> contribution; // percentage points
    std::optional<double> value;        // of a sum
    std::optional<LeftOut> left_out;
};
BOOST_DESCRIBE_STRUCT(PieceView, (),
                      (kind, pieces, key_result_id, goal_id, title, owner_name, weight, share, progress, contribution,
                       value, left_out))

// A goal at the other end of a link; without id and words where the viewer may not see it.
struct LinkedGoal
{
    AlignmentLinkId id; // of the link
    AlignmentKind kind = AlignmentKind::contributes;
    double weight = 1;
    std::int64_t version = 1;
    std::optional<GoalId> goal_id;
    std::optional<std::string> title;
    std::optional<GoalScope> scope;
    std::optional<PersonId> owner_id;
    std::optional<std::string> owner_name;
    std::optional<Lifecycle> lifecycle;
    std::optional<double> progress;
    std::optional<Health> health;
    std::optional<GoalOriginKind> origin_kind; // how the lower came from the upper, where it did
};
BOOST_DESCRIBE_STRUCT(LinkedGoal, (),
                      (id, kind, weight, version, goal_id, title, scope, owner_id, owner_name, lifecycle, progress,
                       health, origin_kind))

// A closed goal goes on as this one.
struct GoalContinuation
{
    GoalId id;
    std::string title;
    std::string goal_period_name;
};
BOOST_DESCRIBE_STRUCT(GoalContinuation, (), (id, title, goal_period_name))

struct GoalPerson
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(GoalPerson, (), (id, name))

struct GoalTurn
{
    GoalTurnKind kind = GoalTurnKind::proposed;
    Instant at;
    std::optional<PersonId> by_person_id;
    std::optional<std::string> by_name;
    std::string comment; // the reflection, where it was closed
    std::optional<GoalOutcome> outcome;
    std::optional<std::string> former_owner_name; // where it was given on
};
BOOST_DESCRIBE_STRUCT(GoalTurn, (), (kind, at, by_person_id, by_name, comment, outcome, former_owner_name))

enum class GoalTask
{
    propose,
    answer,
    close // its last day has passed, or its owner has left
};
BOOST_DESCRIBE_ENUM(GoalTask, propose, answer, close)

// Who is asked for what. What a leaver's goal needs is asked of the nearest manager who is here.
struct GoalTurnNow
{
    std::optional<GoalTask> task;      // none: nobody is asked
    std::optional<PersonId> person_id; // none: the people team, where nobody stands above
    std::optional<std::string> name;
    std::optional<Instant> since;
};
BOOST_DESCRIBE_STRUCT(GoalTurnNow, (), (task, person_id, name, since))

struct GoalChangeRequestView
{
    GoalChangeRequestId id;
    std::optional<KeyResultId> key_result_id; // whose target it is about; none: the goal's own
    std::optional<double> target_value;
    std::optional<double> weight;
    std::optional<Date> starts_on;
    std::optional<Date> due_on;
    std::string reason;
    Instant asked_at;
    std::optional<PersonId> by_person_id;
    std::optional<std::string> by_name;
    std::optional<GoalChangeAnswer> answer; // none: it waits
    std::optional<Instant> answered_at;
    std::optional<std::string> answered_by_name;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(GoalChangeRequestView, (),
                      (id, key_result_id, target_value, weight, starts_on, due_on, reason, asked_at, by_person_id,
                       by_name, answer, answered_at, answered_by_name, comment))

struct GoalView
{
    Goal goal;
    Lifecycle lifecycle = Lifecycle::draft; // as of today
    double expected = 0;                    // per cent of its days that have passed
    GoalPeriod goal_period;
    std::string owner_name;
    std::optional<std::string> unit_name;
    std::optional<std::string> responsibility_title;
    std::optional<std::string> origin_title;     // of a goal that the viewer may see
    std::vector<GoalContinuation> continuations; // carried over from it, as far as the viewer may see them
    std::vector<GoalPerson> contributors;
    std::vector<KeyResultView> key_results;
    std::int64_t update_count = 0; // how often somebody said how it stands
    std::vector<PieceView> pieces; // of a roll-up that is not manual
    std::vector<LinkedGoal> parents;
    std::vector<LinkedGoal> children;  // the first of them
    std::int64_t further_children = 0; // beyond those
    std::vector<GoalTurn>
        turns; // oldest first; their words for owner, contributors and those who write the owner's goals
    GoalTurnNow turn;
    std::vector<GoalChangeRequestView> change_requests; // newest first, for the same; at most one waits
    std::optional<double> owner_weight;                 // of all the owner's goals of the period, for the same
    bool is_locked = false;                             // what the period locks changes by request only
    bool may_write = false;                             // what the viewer may do, for the page
    bool may_update = false;
    bool may_answer = false;
};
BOOST_DESCRIBE_STRUCT(GoalView, (),
                      (goal, lifecycle, expected, goal_period, owner_name, unit_name, responsibility_title,
                       origin_title, continuations, contributors, key_results, update_count, pieces, parents, children,
                       further_children, turns, turn, change_requests, owner_weight, is_locked, may_write, may_update,
                       may_answer))

// Fault not_found where the viewer may not see it.
GoalView goal_view(Context& context, GoalId id);

// How goals are handled in this workspace.
struct GoalSettings
{
    static constexpr std::string_view settings_name = "goals";
    bool own_agreement = false; // may somebody agree to a goal of their own?
    std::int64_t version = 1;   // moves with each change
};
BOOST_DESCRIBE_STRUCT(GoalSettings, (), (own_agreement, version))

} // namespace espalier::goals
