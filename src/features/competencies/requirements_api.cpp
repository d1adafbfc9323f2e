// SPDX-License-Identifier: Apache-2.0
// The endpoints on what jobs require, and the one that drafts a job's next version with its requirements.
#include "features/competencies/competencies.h"
#include "features/organization/jobs.h"
#include "platform/permissions.h"

namespace espalier::competencies {

namespace {

struct OneJob
{
    JobId job_id;
};
BOOST_DESCRIBE_STRUCT(OneJob, (), (job_id))

struct RequirementsQuestion
{
    JobId job_id;
    std::optional<JobVersionId> job_version_id; // the version in force, when absent
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(RequirementsQuestion, (), (job_id, job_version_id, language))

JobRequirements read_requirements(Context& c, RequirementsQuestion const& in)
{
    return requirements_of(c, in.job_id, in.job_version_id,
                           in.language ? primary_language(in.language->value) : std::string());
}

organization::JobProfile draft_job(Context& c, OneJob const& in)
{
    auto const drafted = draft_job_version(c, in.job_id);
    return organization::job_profile(c, in.job_id, drafted);
}

void discard_draft(Context& c, OneJob const& in)
{
    discard_job_draft(c, in.job_id);
}

} // namespace

void requirements_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_requirements", "/jobs/{job_id}/requirements", read_frameworks, "Read what a job requires",
          read_requirements);
    r.put("change_requirements", "/job-versions/{job_version_id}/requirements", manage_frameworks,
          "Change what a draft of a job requires", change_requirements);
    r.post("draft_job_version", "/jobs/{job_id}/draft", manage_organization,
           "Draft the next version of a job, as a copy of the one in force", draft_job);
    r.remove("discard_job_draft", "/jobs/{job_id}/draft", manage_organization,
             "Discard the draft of a job; a job that is nothing else goes with it", discard_draft);
}

} // namespace espalier::competencies
