// SPDX-License-Identifier: Apache-2.0
// What jobs require: a competency at a level, with an importance. Requirements hang on a job's version: those of the
// version in force count, those of a draft can be changed.
#pragma once

#include "features/competencies/frameworks.h"
#include "features/organization/organization.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::competencies {

using organization::JobId;
using organization::JobVersionId;

struct Requirement
{
    Id<Requirement> id;
    Id<Competency> competency_id;
    std::string code;
    std::string name;
    std::string category;
    std::string framework_name;
    double level = 0;
    double importance = 0; // 1 to 5
    double scale_lowest = 0;
    double scale_highest = 0;

    ScaleRange range() const { return {scale_lowest, scale_highest}; }
};
BOOST_DESCRIBE_STRUCT(Requirement, (),
                      (id, competency_id, code, name, category, framework_name, level, importance, scale_lowest,
                       scale_highest))

struct JobRequirements
{
    JobId job_id;
    JobVersionId job_version_id;
    organization::JobState state = organization::JobState::draft;
    std::int64_t version = 1;              // of the job version, to be sent back with a change
    std::vector<Requirement> requirements; // the most important first
};
BOOST_DESCRIBE_STRUCT(JobRequirements, (), (job_id, job_version_id, state, version, requirements))

struct RequirementDraft
{
    Id<Competency> competency_id;
    Level level;
    Importance importance;
};
BOOST_DESCRIBE_STRUCT(RequirementDraft, (), (competency_id, level, importance))

struct RequirementsChange
{
    JobVersionId job_version_id;
    std::int64_t version;                       // as read
    std::vector<RequirementDraft> requirements; // all of them
};
BOOST_DESCRIBE_STRUCT(RequirementsChange, (), (job_version_id, version, requirements))

// Of the version given, else of the version in force. Fault not_found.
JobRequirements requirements_of(Context& context, JobId job, std::optional<JobVersionId> version,
                                std::string_view language);
// Replaces the requirements of a draft. Faults: invalid (level outside the scale, a competency twice or not in force),
// conflict (no draft), stale, not_found.
JobRequirements change_requirements(Context& context, RequirementsChange const& change);
// A new draft of a job that starts as a copy of the version in force, requirements included.
JobVersionId draft_job_version(Context& context, JobId job);
// Removes the draft of a job with its requirements. Faults: not_found (no draft), conflict (the job is this draft alone and
// in use).
void discard_job_draft(Context& context, JobId job);

// One requirement in force of one job, for computing over everybody.
struct RequirementInForce
{
    JobId job_id;
    Id<Competency> competency_id;
    double level = 0;
    double importance = 0;
    double scale_lowest = 0;
    double scale_highest = 0;

    ScaleRange range() const { return {scale_lowest, scale_highest}; }
};
BOOST_DESCRIBE_STRUCT(RequirementInForce, (), (job_id, competency_id, level, importance, scale_lowest, scale_highest))

// Of every job, by job and competency: one statement.
std::vector<RequirementInForce> all_requirements_in_force(db::Transaction& tx);

} // namespace espalier::competencies
