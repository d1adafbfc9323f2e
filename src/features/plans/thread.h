// SPDX-License-Identifier: Apache-2.0
// The thread of a plan item: the answer to "why am I on this?", from the item up to evidence, need and responsibility.
// Each part is there as far as the item names it; what is missing is missing visibly.
#pragma once

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

struct PlanItemThread
{
    PlanItemView plan_item;
    ThreadPlan plan;
    std::vector<NeedView> needs; // none for those who may not see needs
    std::optional<ThreadResponsibility> responsibility;
    std::vector<ThreadRequirement> requirements;              // of the person's job and target job
    std::optional<competencies::OpenProficiency> proficiency; // opens into its pieces of evidence
    std::vector<Turn> turns;                                  // how it came to be agreed
};
BOOST_DESCRIBE_STRUCT(PlanItemThread, (), (plan_item, plan, needs, responsibility, requirements, proficiency, turns))

PlanItemThread thread_of(Context& context, PlanItemId id); // Fault not_found

} // namespace espalier::plans
