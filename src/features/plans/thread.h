// SPDX-License-Identifier: Apache-2.0
// The thread: the answer to "why is this here, and what came of it?" from any record on the loop, a plan item, a need, a
// competency with its evidence and requirement, or a responsibility, up and down to all the others. What is missing is
// missing visibly; what the viewer may not see is named by its kind alone. Links that other features keep are added where all
// of them meet (thread/whole_thread.h). Part of the face of this feature.
#pragma once

#include "features/goals/goal_way.h"
#include "features/plans/plans.h"

namespace espalier::plans {

struct ThreadPlan
{
    PlanId id;
    std::string title;
    PersonId person_id;
    std::string person_name;
    PlanState state = PlanState::draft;
};
BOOST_DESCRIBE_STRUCT(ThreadPlan, (), (id, title, person_id, person_name, state))

struct ThreadResponsibility
{
    ResponsibilityId id;
    std::string code;
    std::string title;
    std::string expected_result;
    double weight = 0;
    JobId job_id;
    std::string job_title;
    std::string job_purpose;
};
BOOST_DESCRIBE_STRUCT(ThreadResponsibility, (),
                      (id, code, title, expected_result, weight, job_id, job_title, job_purpose))

// What the job asks of the competency.
struct ThreadRequirement
{
    JobId job_id;
    std::string job_title;
    double level = 0;
    double importance = 0;
};
BOOST_DESCRIBE_STRUCT(ThreadRequirement, (), (job_id, job_title, level, importance))

enum class ThreadLink
{
    evidence,
    need,
    training // outside: told by the feature that keeps it
};
BOOST_DESCRIBE_ENUM(ThreadLink, evidence, need, training)

// Where to start: from one of the first four.
struct ThreadStart
{
    std::optional<PlanItemId> plan_item_id;
    std::optional<NeedId> need_id;
    std::optional<CompetencyId> competency_id; // its evidence and what the job asks of it
    std::optional<ResponsibilityId> responsibility_id;
    std::optional<PersonId> person_id; // whose, of a competency or responsibility; none: the viewer's own
};
BOOST_DESCRIBE_STRUCT(ThreadStart, (), (plan_item_id, need_id, competency_id, responsibility_id, person_id))

struct ThreadItem
{
    PlanItemView plan_item; // without names
    ThreadPlan plan;
    std::optional<std::string> option_title; // of the solution that was chosen
    std::optional<std::string> provider;
};
BOOST_DESCRIBE_STRUCT(ThreadItem, (), (plan_item, plan, option_title, provider))

struct Thread
{
    std::optional<PersonId> person_id; // none: a responsibility or competency, of nobody in particular
    std::optional<std::string> person_name;
    std::vector<ThreadLink> hidden;     // there is one, which the viewer may not see
    std::vector<goals::GoalStep> goals; // that it serves, from the person's own up to the objective
    std::optional<ThreadResponsibility> responsibility;
    std::optional<std::string> competency_name;
    std::vector<ThreadRequirement> requirements; // of the person's job and, where needs are open, target job
    std::optional<competencies::OpenProficiency> proficiency; // opens into its pieces of evidence
    std::vector<NeedView> needs;
    std::vector<ThreadItem> items;
};
BOOST_DESCRIBE_STRUCT(Thread, (),
                      (person_id, person_name, hidden, goals, responsibility, competency_name, requirements,
                       proficiency, needs, items))

// Fault not_found where the start is not for the viewer; invalid unless there is exactly one.
Thread thread_from(Context& context, ThreadStart const& start);

} // namespace espalier::plans
