// SPDX-License-Identifier: Apache-2.0
// Who is behind a line of the needs dashboard: the people of a unit or a job who have open or planned needs, and which.
// Who needs one competency is in needs_summary.h.
#pragma once

#include "features/plans/needs.h"

namespace espalier::plans {

struct PeopleInNeedFilter
{
    std::optional<platform::UnitId> unit_id; // this one and those below
    std::optional<JobId> job_id;             // held now
    std::optional<NeedId> after;             // the top need of the last person shown
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(PeopleInNeedFilter, (), (unit_id, job_id, after, limit))

// Fields as in Need.
struct NeedOfPerson
{
    NeedId id;
    std::optional<CompetencyId> competency_id;
    std::string name; // of the competency, or the words of who declared it
    std::optional<double> required_level;
    std::optional<double> current_level;
    double priority = 0;
    std::int64_t rounds = 0;
    bool is_planned = false; // an item of a plan answers it
};
BOOST_DESCRIBE_STRUCT(NeedOfPerson, (),
                      (id, competency_id, name, required_level, current_level, priority, rounds, is_planned))

struct PersonInNeed
{
    PersonId person_id;
    std::string person_name;
    std::string unit_name;
    std::optional<std::string> job_title;
    bool sees_growth = false;        // the viewer may open where this person stands
    std::vector<NeedOfPerson> needs; // by priority, highest first; at least one
};
BOOST_DESCRIBE_STRUCT(PersonInNeed, (), (person_id, person_name, unit_name, job_title, sees_growth, needs))

// People who work here and whom the viewer may see in need: everybody, or those below. Whose need presses most comes first.
platform::Page<PersonInNeed> people_in_need(Context& context, PeopleInNeedFilter const& filter);

} // namespace espalier::plans
