// SPDX-License-Identifier: Apache-2.0
// Writing goals and their key results. Faults of all: not_found where the viewer may not see the goal, forbidden where
// they do not write the owner's goals, invalid with every field, conflict where its lifecycle is against it, stale.
#pragma once

#include "features/goals/goals.h"

namespace espalier::goals {

constexpr std::size_t most_key_results = 20;
constexpr std::size_t most_milestones = 50;
constexpr std::size_t most_contributors = 50;

struct MilestoneDraft
{
    std::optional<KeyResultMilestoneId> key_result_milestone_id; // that it is; none: of this title, or a new one
    Text<1, 200> title;
    std::optional<Date> due_on;
    std::optional<Weight> weight; // none: 1
};
BOOST_DESCRIBE_STRUCT(MilestoneDraft, (), (key_result_milestone_id, title, due_on, weight))

struct KeyResultContent : MeasureDraft
{
    Text<1, 200> title;
    std::optional<Weight> weight; // none: 1
    std::optional<KpiId> kpi_id;
    std::vector<MilestoneDraft> milestones; // of one measured by milestones
};
BOOST_DESCRIBE_STRUCT(KeyResultContent, (MeasureDraft), (title, weight, kpi_id, milestones))

// What is left out: visible to everybody, the days of the period, the weight 1.
struct GoalContent : MeasureDraft
{
    Text<1, 200> title;
    std::optional<Text<0, 4000>> description;
    std::optional<GoalVisibility> visibility;
    std::optional<Date> starts_on;
    std::optional<Date> due_on;
    std::optional<Weight> weight;
    RollUp roll_up = RollUp::weighted_mean; // weighted_mean and all_must_pass: measured by pieces
    std::optional<ResponsibilityId> responsibility_id;
    std::vector<PersonId> contributor_ids;
};
BOOST_DESCRIBE_STRUCT(GoalContent, (MeasureDraft),
                      (title, description, visibility, starts_on, due_on, weight, roll_up, responsibility_id,
                       contributor_ids))

struct GoalDraft : GoalContent
{
    GoalPeriodId goal_period_id;
    GoalScope scope = GoalScope::personal;
    std::optional<UnitId> unit_id;    // of a unit's goal
    std::optional<PersonId> owner_id; // none: the viewer
    std::vector<KeyResultContent> key_results;
    std::optional<GoalId> parent_goal_id; // that it contributes to or supports
    std::optional<AlignmentKind> parent_kind;
    std::optional<Weight> parent_weight;
};
BOOST_DESCRIBE_STRUCT(GoalDraft, (GoalContent),
                      (goal_period_id, scope, unit_id, owner_id, key_results, parent_goal_id, parent_kind,
                       parent_weight))

struct GoalRevision : GoalContent
{
    GoalId goal_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(GoalRevision, (GoalContent), (goal_id, version))

// By who writes the goals of both. The duty it serves stays where the new owner has it, too.
struct GoalGiving
{
    GoalId goal_id;
    Whole<1, INT64_MAX> version;
    PersonId owner_id;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(GoalGiving, (), (goal_id, version, owner_id, comment))

struct KeyResultDraft : KeyResultContent
{
    GoalId goal_id;
    Whole<1, INT64_MAX> version; // of the goal
};
BOOST_DESCRIBE_STRUCT(KeyResultDraft, (KeyResultContent), (goal_id, version))

// Milestones that stay keep what was reached.
struct KeyResultRevision : KeyResultContent
{
    KeyResultId key_result_id;
    Whole<1, INT64_MAX> version; // of the goal
};
BOOST_DESCRIBE_STRUCT(KeyResultRevision, (KeyResultContent), (key_result_id, version))

GoalId create_goal(Context& context, GoalDraft const& draft);
void revise_goal(Context& context, GoalRevision const& revision);
void give_on(Context& context, GoalGiving const& giving); // what is neither closed nor waits for an answer
void discard_goal(Context& context, GoalId id);           // a draft that was never proposed

GoalId add_key_result(Context& context, KeyResultDraft const& draft);
GoalId revise_key_result(Context& context, KeyResultRevision const& revision);
GoalId remove_key_result(Context& context, KeyResultId id); // that was never reported on

} // namespace espalier::goals
