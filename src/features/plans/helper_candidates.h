// SPDX-License-Identifier: Apache-2.0
// Who could coach or teach what an item is about: people who reach its level by fresh evidence, are available, and do not
// help enough already. Exact figures are only for those who may see where the person stands
// (docs/decisions/0020-helpers.md).
#pragma once

#include "features/plans/helpers.h"

namespace espalier::plans {

struct HelperCandidate
{
    PersonId person_id;
    std::string name;
    std::string unit_name;
    std::optional<std::string> job_title;
    std::optional<double> level; // these three: for those who may see where the person stands
    std::optional<double> confidence;
    std::optional<Date> newest_on;
    std::int64_t minutes_apart = 0; // of the clocks of learner and candidate, today
    std::int64_t active = 0;        // items they help with
};
BOOST_DESCRIBE_STRUCT(HelperCandidate, (),
                      (person_id, name, unit_name, job_title, level, confidence, newest_on, minutes_apart, active))

struct HelperSearch
{
    std::optional<CompetencyId> competency_id; // none: the item names none, so nobody is found
    std::optional<std::string> competency_name;
    std::optional<double> from_level; // who is found reaches at least this
    double scale_highest = 0;
    std::int64_t most = 0;                 // items one person helps with at once
    std::int64_t evidence_within_days = 0; // age of the newest evidence of who is found
    std::int64_t helping_enough = 0;       // reach the level, but have no room
    std::vector<HelperCandidate> items;    // near in time first, then who helps least
};
BOOST_DESCRIBE_STRUCT(HelperSearch, (),
                      (competency_id, competency_name, from_level, scale_highest, most, evidence_within_days,
                       helping_enough, items))

// For those who may ask somebody: who writes the plan. Faults as for items.
HelperSearch who_could_help(Context& context, PlanItemId item);

} // namespace espalier::plans
