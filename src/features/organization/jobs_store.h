// SPDX-License-Identifier: Apache-2.0
// The statements on jobs, versions, responsibilities and career paths.
#pragma once

#include "features/organization/jobs.h"

namespace espalier::organization::store {

struct JobQuery
{
    std::string search; // in lower case, anywhere in title or code
    std::string family;
    bool held = false;
    std::optional<JobId> after;
    std::int64_t limit = 50;
};

std::vector<JobLine> list_jobs(db::Transaction& tx, JobQuery const& query, Date today);
std::optional<Job> find_job(db::Transaction& tx, JobId id);
std::optional<JobVersion> find_version(db::Transaction& tx, JobVersionId id);
std::vector<JobVersionLine> versions_of(db::Transaction& tx, JobId job); // newest first
void update_job(db::Transaction& tx, Job const& job);
bool update_version(db::Transaction& tx, JobVersion const& version, std::int64_t read_version); // false: stale
std::int64_t head_count(db::Transaction& tx, JobId job, Date today);

std::vector<Responsibility> responsibilities_of(db::Transaction& tx, JobVersionId version); // in order
std::vector<Activity> activities_of(db::Transaction& tx, JobVersionId version);             // in order
void delete_responsibilities(db::Transaction& tx, JobVersionId version);
void delete_version(db::Transaction& tx, JobVersionId version);
void delete_job(db::Transaction& tx, JobId job);

std::vector<CareerStep> leads_to(db::Transaction& tx, JobId job);
std::vector<CareerStep> comes_from(db::Transaction& tx, JobId job);
void upsert_career_path(db::Transaction& tx, std::int64_t id, JobId from, JobId to, std::string_view note);
std::int64_t delete_career_path(db::Transaction& tx, JobId from, JobId to);

// For imports: every job's code with the version in force.
struct CurrentVersion
{
    std::string code;
    JobVersion in_force;
};
std::vector<CurrentVersion> current_versions(db::Transaction& tx);
std::vector<Responsibility> all_current_responsibilities(db::Transaction& tx);
struct CurrentActivity
{
    JobVersionId job_version_id;
    std::string code; // of the responsibility
    std::string description;
};
BOOST_DESCRIBE_STRUCT(CurrentActivity, (), (job_version_id, code, description))
std::vector<CurrentActivity> all_current_activities(db::Transaction& tx); // in order
void remove_activities(db::Transaction& tx, std::vector<Responsibility> const& of);

} // namespace espalier::organization::store
