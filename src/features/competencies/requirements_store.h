// SPDX-License-Identifier: Apache-2.0
// The statements on requirements. No rules here.
#pragma once

#include "features/competencies/requirements.h"

#include <optional>
#include <string_view>
#include <vector>

namespace espalier::competencies::store {

struct RequirementRow
{
    Id<Requirement> id;
    JobVersionId job_version_id;
    Id<Competency> competency_id;
    double level = 0;
    double importance = 0;
};
BOOST_DESCRIBE_STRUCT(RequirementRow, (), (id, job_version_id, competency_id, level, importance))

// What each competency in force may be required at.
struct RequirableRow
{
    Id<Competency> competency_id;
    std::string code;
    std::string name;
    double scale_lowest = 0;
    double scale_highest = 0;

    ScaleRange range() const { return {scale_lowest, scale_highest}; }
};
BOOST_DESCRIBE_STRUCT(RequirableRow, (), (competency_id, code, name, scale_lowest, scale_highest))

std::vector<Requirement> requirements_of(db::Transaction& tx, JobVersionId version, std::string_view language);
std::vector<Requirement> requirements_of(db::Transaction& tx, JobId job, std::string_view language); // in force
std::vector<RequirementRow> requirement_rows(db::Transaction& tx, JobVersionId version);
std::vector<RequirementRow> requirement_rows(db::Transaction& tx, std::vector<JobVersionId> const& versions);
void replace_requirements(db::Transaction& tx, JobVersionId version, std::vector<RequirementRow> const& rows);
std::vector<RequirableRow> requirable_competencies(db::Transaction& tx); // approved and not retired
std::vector<RequirementInForce> requirements_in_force(db::Transaction& tx);

} // namespace espalier::competencies::store
