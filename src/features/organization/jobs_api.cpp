// SPDX-License-Identifier: Apache-2.0
// The endpoints on jobs. Drafting a version is an endpoint of the competencies feature, which copies the requirements too.
#include "features/organization/jobs.h"

#include "features/organization/organization_api.h"
#include "platform/permissions.h"

namespace espalier::organization {

namespace {

struct OneJob
{
    JobId job_id;
};
BOOST_DESCRIBE_STRUCT(OneJob, (), (job_id))

struct OneJobAt
{
    JobId job_id;
    std::optional<JobVersionId> job_version_id; // absent: the version in force
};
BOOST_DESCRIBE_STRUCT(OneJobAt, (), (job_id, job_version_id))

struct OneJobVersion
{
    JobVersionId job_version_id;
};
BOOST_DESCRIBE_STRUCT(OneJobVersion, (), (job_version_id))

struct OneCareerPath
{
    JobId job_id;
    JobId to_job_id;
};
BOOST_DESCRIBE_STRUCT(OneCareerPath, (), (job_id, to_job_id))

platform::Page<JobLine> list_jobs(Context& c, JobFilter const& in)
{
    return jobs(c, in);
}
JobProfile read_job(Context& c, OneJobAt const& in)
{
    return job_profile(c, in.job_id, in.job_version_id);
}
JobProfile create_job(Context& c, JobDraft const& in)
{
    return job_profile(c, add_job(c, in), std::nullopt);
}

JobProfile update_job_version(Context& c, JobVersionChange const& in)
{
    change_version(c, in);
    return job_profile(c, job_version(c, in.job_version_id).job_id, in.job_version_id);
}

void approve_job_version(Context& c, OneJobVersion const& in)
{
    approve_version(c, in.job_version_id);
}
void retire_one_job(Context& c, OneJob const& in)
{
    retire_job(c, in.job_id);
}
void create_career_path(Context& c, CareerPathDraft const& in)
{
    add_career_path(c, in);
}
void delete_career_path(Context& c, OneCareerPath const& in)
{
    remove_career_path(c, in.job_id, in.to_job_id);
}

} // namespace

void jobs_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_jobs", "/jobs", read_directory, "List jobs", list_jobs);
    r.post("create_job", "/jobs", manage_organization, "Draft a job", create_job);
    r.get("read_job", "/jobs/{job_id}", read_directory, "Read a job's profile", read_job);
    r.post("retire_job", "/jobs/{job_id}/retirement", manage_organization, "Retire a job nobody holds", retire_one_job);
    r.put("update_job_version", "/job-versions/{job_version_id}", manage_organization, "Change a draft of a job",
          update_job_version);
    r.post("approve_job_version", "/job-versions/{job_version_id}/approval", manage_organization,
           "Put a draft of a job in force", approve_job_version);
    r.post("create_career_path", "/career-paths", manage_organization, "Add a career path", create_career_path);
    r.remove("remove_career_path", "/jobs/{job_id}/career-paths/{to_job_id}", manage_organization,
             "Remove a career path", delete_career_path);
}

} // namespace espalier::organization
