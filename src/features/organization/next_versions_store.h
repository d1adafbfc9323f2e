// SPDX-License-Identifier: Apache-2.0
// The statements of copying versions of jobs, many at a time.
#pragma once

#include "features/organization/organization.h"

#include <vector>

namespace espalier::organization::store {

struct NumberedVersion
{
    JobVersionId id;
    std::int64_t number = 1;
};
BOOST_DESCRIBE_STRUCT(NumberedVersion, (), (id, number))

struct VersionInForce
{
    JobId id;
    JobVersionId current_version_id;
};
BOOST_DESCRIBE_STRUCT(VersionInForce, (), (id, current_version_id))

std::vector<JobVersion> versions(db::Transaction& tx, std::vector<JobVersionId> const& ids);
std::vector<NumberedVersion> drafts_beside(db::Transaction& tx, std::vector<JobVersionId> const& versions);
std::vector<Responsibility> responsibilities_of(db::Transaction& tx, std::vector<JobVersionId> const& versions);
std::vector<Activity> activities_of(db::Transaction& tx, std::vector<JobVersionId> const& versions);

} // namespace espalier::organization::store
