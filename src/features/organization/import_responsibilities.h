// SPDX-License-Identifier: Apache-2.0
// Files of responsibilities. The kind itself is made where requirements are known (competencies): a job that goes on in its
// next version takes them along.
#pragma once

#include "features/organization/imports.h"
#include "features/organization/next_versions.h"

namespace espalier::organization {

struct ResponsibilityRow
{
    Text<1, 64> job_code;
    Text<1, 64> code;
    Text<1, 500> title;
    Weight weight;
    std::vector<Text<1, 500>> activities; // separated by " | "
    std::optional<Text<0, 1000>> expected_result;
};
BOOST_DESCRIBE_STRUCT(ResponsibilityRow, (), (job_code, code, title, weight, activities, expected_result))

// Answers the versions that followed others because of the file; none in a dry run.
NextVersions import_responsibilities(ImportRun& run, std::vector<ImportLine<ResponsibilityRow>> const& lines);

} // namespace espalier::organization
