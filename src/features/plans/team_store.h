// SPDX-License-Identifier: Apache-2.0
// The statements behind a team.
#pragma once

#include "features/plans/team.h"

namespace espalier::plans::store {

struct TeamPersonRow
{
    PersonId person_id;
    std::string name;
    std::optional<std::string> job_title;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(TeamPersonRow, (), (person_id, name, job_title, unit_name))
std::vector<TeamPersonRow> team_people(db::Transaction& tx, PersonId manager, Date today);

struct TeamNeedsRow
{
    PersonId person_id;
    std::int64_t open = 0;
    std::int64_t planned = 0;
    std::int64_t recurring = 0;
    std::optional<std::string> top_need;
};
BOOST_DESCRIBE_STRUCT(TeamNeedsRow, (), (person_id, open, planned, recurring, top_need))
std::vector<TeamNeedsRow> team_needs(db::Transaction& tx, PersonId manager, Date today);

// Each need of a direct report that is neither met, merged nor dismissed and names a competency.
struct ReportNeedRow
{
    CompetencyId competency_id;
    std::string competency_name;
    PersonId person_id;
    std::string person_name;
    bool is_planned = false;
};
BOOST_DESCRIBE_STRUCT(ReportNeedRow, (), (competency_id, competency_name, person_id, person_name, is_planned))
// By competency, then by the person's name.
std::vector<ReportNeedRow> needs_of_reports(db::Transaction& tx, PersonId manager, Date today);

} // namespace espalier::plans::store
