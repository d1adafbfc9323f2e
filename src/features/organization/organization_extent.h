// SPDX-License-Identifier: Apache-2.0
// How much of the organisation is there, for whoever sets one up, and taking all of it back while nothing rests on it. Part
// of the face.
#pragma once

#include "platform/workspace.h"

namespace espalier::organization {

struct OrganizationExtent
{
    std::int64_t units = 0;
    std::int64_t people = 0;
    std::int64_t people_with_job = 0;
    std::int64_t jobs = 0; // in force
    std::int64_t job_drafts = 0;
};
BOOST_DESCRIBE_STRUCT(OrganizationExtent, (), (units, people, people_with_job, jobs, job_drafts))

OrganizationExtent organization_extent(db::Transaction& tx, std::int64_t count_up_to);
std::int64_t job_drafts(db::Transaction& tx, std::int64_t count_up_to);

// Removes all people and units, or all jobs with their versions. Fault conflict "still_in_use" while something refers to
// one of them; then nothing is removed.
void take_back_people_and_units(db::Transaction& tx);
void take_back_jobs(db::Transaction& tx);

} // namespace espalier::organization
