// SPDX-License-Identifier: Apache-2.0
// The statements behind a skills matrix. No rules here.
#pragma once

#include "features/competencies/ledger.h"
#include "features/competencies/team_skills.h"

namespace espalier::competencies::store {

// Who is asked about: the direct reports of a manager, everybody below one, or a unit with all below. Leavers are not.
struct Group
{
    enum class Kind
    {
        reports,
        below,
        unit
    };
    Kind kind = Kind::reports;
    std::int64_t id = 0; // of the manager or the unit
    Date today;
};

struct GroupPerson
{
    PersonId person_id;
    std::string name;
    std::optional<JobId> job_id;
    std::optional<std::string> job_title;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(GroupPerson, (), (person_id, name, job_id, job_title, unit_name))

struct GroupRequirement
{
    JobId job_id;
    Id<Competency> competency_id;
    std::string code;
    std::string name;
    std::string category;
    double level = 0;
    double importance = 0;
    double scale_lowest = 0;
    double scale_highest = 0;

    ScaleRange range() const { return {scale_lowest, scale_highest}; }
};
BOOST_DESCRIBE_STRUCT(GroupRequirement, (),
                      (job_id, competency_id, code, name, category, level, importance, scale_lowest, scale_highest))

// By name, at most `limit`.
std::vector<GroupPerson> people_of(db::Transaction& tx, Group const& group, std::string_view language,
                                   std::int64_t limit);
// Of their jobs, each once, by category and name of the competency.
std::vector<GroupRequirement> requirements_of(db::Transaction& tx, Group const& group, std::string_view language);
// Their evidence on what their jobs require, by person, competency and id.
std::vector<LedgerRow> ledger_of(db::Transaction& tx, Group const& group, Instant recorded_until);

} // namespace espalier::competencies::store
