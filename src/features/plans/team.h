// SPDX-License-Identifier: Apache-2.0
// Team: where a manager's direct reports stand.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

struct TeamMember
{
    PersonId person_id;
    std::string name;
    std::optional<std::string> job_title;
    std::string unit_name;
    std::int64_t open_needs = 0;
    std::int64_t planned_needs = 0;
    std::int64_t recurring_needs = 0;
    std::optional<std::string> top_need; // the competency of the highest priority
    std::optional<PlanId> plan_id;       // current_plan, else the newest
    std::optional<PlanState> plan_state;
    std::int64_t items = 0;
    std::int64_t closed = 0;
    std::int64_t overdue = 0;
    std::int64_t to_assess = 0; // done: whoever assesses has not looked yet
};
BOOST_DESCRIBE_STRUCT(TeamMember, (),
                      (person_id, name, job_title, unit_name, open_needs, planned_needs, recurring_needs, top_need,
                       plan_id, plan_state, items, closed, overdue, to_assess))

std::vector<TeamMember> team_of(Context& context, PersonId manager); // direct reports, by name

} // namespace espalier::plans
