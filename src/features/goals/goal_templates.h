// SPDX-License-Identifier: Apache-2.0
// Goals written once for many: templates by unit and job, and assigning one to everybody of a unit, a job or a list, with a
// preview of whom it would reach.
#pragma once

#include "features/goals/goal_changes.h"

namespace espalier::goals {

using organization::JobId;

constexpr std::size_t most_assigned = 20'000; // drafts at once

struct TemplateKeyResult : MeasureDraft
{
    Text<1, 200> title;
    std::optional<Weight> weight; // none: 1
};
BOOST_DESCRIBE_STRUCT(TemplateKeyResult, (MeasureDraft), (title, weight))

struct GoalTemplateContent : MeasureDraft
{
    Text<1, 200> title;
    std::optional<Text<0, 4000>> description;
    std::optional<UnitId> unit_id; // for the people of a unit and those below
    std::optional<JobId> job_id;   // for those who hold a job; neither: for everybody
    RollUp roll_up = RollUp::weighted_mean;
    std::optional<Weight> weight; // none: 1
    std::vector<TemplateKeyResult> key_results;
};
BOOST_DESCRIBE_STRUCT(GoalTemplateContent, (MeasureDraft),
                      (title, description, unit_id, job_id, roll_up, weight, key_results))

struct GoalTemplateChange : GoalTemplateContent
{
    GoalTemplateId goal_template_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(GoalTemplateChange, (GoalTemplateContent), (goal_template_id, version))

// A row of the table goal_templates.
struct GoalTemplate : Measure
{
    GoalTemplateId id;
    std::string title;
    std::string description;
    std::optional<UnitId> unit_id;
    std::optional<JobId> job_id;
    RollUp roll_up = RollUp::weighted_mean;
    double weight = 1;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(GoalTemplate, (Measure), (id, title, description, unit_id, job_id, roll_up, weight, version))

struct GoalTemplateKeyResult : Measure
{
    Id<GoalTemplateKeyResult> id;
    GoalTemplateId goal_template_id;
    std::int64_t position = 0;
    std::string title;
    double weight = 1;
};
BOOST_DESCRIBE_STRUCT(GoalTemplateKeyResult, (Measure), (id, goal_template_id, position, title, weight))

struct GoalTemplateView
{
    GoalTemplate goal_template;
    std::optional<std::string> unit_name;
    std::optional<std::string> job_title;
    std::vector<GoalTemplateKeyResult> key_results;
};
BOOST_DESCRIBE_STRUCT(GoalTemplateView, (), (goal_template, unit_name, job_title, key_results))

// To everybody here of a unit and those below, who holds a job, or is named; what is given narrows.
struct GoalAssignment
{
    GoalTemplateId goal_template_id;
    GoalPeriodId goal_period_id;
    std::optional<UnitId> unit_id;
    std::optional<JobId> job_id;
    std::vector<PersonId> person_ids;
    std::optional<GoalId> parent_goal_id;     // that each contributes to
    std::optional<Whole<0, 20'000>> expected; // drafts, as the preview said; another number is refused as stale
};
BOOST_DESCRIBE_STRUCT(GoalAssignment, (),
                      (goal_template_id, goal_period_id, unit_id, job_id, person_ids, parent_goal_id, expected))

struct AssignmentPreview
{
    std::int64_t people = 0;         // whom it reaches
    std::int64_t have_it = 0;        // from this template in this period, and are left out
    std::vector<GoalPerson> samples; // the first who would be given it
};
BOOST_DESCRIBE_STRUCT(AssignmentPreview, (), (people, have_it, samples))

std::vector<GoalTemplateView> goal_templates(Context& context); // by title
GoalTemplateView add_goal_template(Context& context, GoalTemplateContent const& content);
GoalTemplateView change_goal_template(Context& context, GoalTemplateChange const& change);
void remove_goal_template(Context& context, GoalTemplateId id); // goals made from it stay

AssignmentPreview preview_assignment(Context& context, GoalAssignment const& assignment);
// Drafts for all who have none yet; answers what was made. Their owners are told.
AssignmentPreview assign(Context& context, GoalAssignment const& assignment);

} // namespace espalier::goals
