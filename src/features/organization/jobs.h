// SPDX-License-Identifier: Apache-2.0
// Jobs and their versions: what a job is for, its responsibilities, and which jobs it may lead to.
// A version is drafted, approved (then it is in force and fixed) and retired by the approval of its successor.
#pragma once

#include "features/organization/organization.h"
#include "platform/routes.h"

namespace espalier::organization {

struct JobLine
{
    JobId id;
    std::string code;
    std::string title;
    std::string family;
    std::int64_t level = 0;
    JobState state = JobState::draft;
    std::int64_t head_count = 0; // people who hold it now
};
BOOST_DESCRIBE_STRUCT(JobLine, (), (id, code, title, family, level, state, head_count))

struct JobFilter
{
    std::optional<Text<0, 100>> search;
    std::optional<Text<0, 100>> family;
    std::optional<bool> held; // only jobs that somebody holds
    std::optional<JobId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(JobFilter, (), (search, family, held, after, limit))

struct ResponsibilityView
{
    ResponsibilityId id;
    std::string code;
    std::string title;
    double weight = 0;
    double share = 0; // of all weights of the job, 0 to 1
    std::vector<std::string> activities;
    std::string expected_result;
};
BOOST_DESCRIBE_STRUCT(ResponsibilityView, (), (id, code, title, weight, share, activities, expected_result))

struct CareerStep
{
    JobId job_id;
    std::string code;
    std::string title;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CareerStep, (), (job_id, code, title, note))

struct JobVersionLine
{
    JobVersionId id;
    std::int64_t number = 1;
    JobState state = JobState::draft;
    Instant created_at;
    std::optional<Instant> approved_at;
};
BOOST_DESCRIBE_STRUCT(JobVersionLine, (), (id, number, state, created_at, approved_at))

struct JobProfile
{
    JobId id;
    std::string code;
    JobVersion shown; // the version asked for, else the one in force
    std::vector<ResponsibilityView> responsibilities;
    std::vector<CareerStep> leads_to;
    std::vector<CareerStep> comes_from;
    std::vector<JobVersionLine> versions; // newest first
    std::int64_t head_count = 0;
};
BOOST_DESCRIBE_STRUCT(JobProfile, (), (id, code, shown, responsibilities, leads_to, comes_from, versions, head_count))

struct ResponsibilityDraft
{
    Text<1, 64> code;
    Text<1, 500> title;
    Weight weight;
    std::vector<Text<1, 500>> activities;
    std::optional<Text<0, 1000>> expected_result;
};
BOOST_DESCRIBE_STRUCT(ResponsibilityDraft, (), (code, title, weight, activities, expected_result))

struct JobDraft
{
    Text<1, 64> code;
    Text<1, 200> title;
    std::optional<Text<0, 200>> family;
    std::optional<Whole<0, 99>> level;
    std::optional<Text<0, 4000>> purpose;
    std::vector<ResponsibilityDraft> responsibilities;
};
BOOST_DESCRIBE_STRUCT(JobDraft, (), (code, title, family, level, purpose, responsibilities))

struct JobVersionChange
{
    JobVersionId job_version_id;
    Whole<1, INT64_MAX> version; // as read
    Text<1, 200> title;
    Text<0, 200> family;
    Whole<0, 99> level;
    Text<0, 4000> purpose;
    std::vector<ResponsibilityDraft> responsibilities; // all of them, in order
};
BOOST_DESCRIBE_STRUCT(JobVersionChange, (), (job_version_id, version, title, family, level, purpose, responsibilities))

struct CareerPathDraft
{
    JobId from_job_id;
    JobId to_job_id;
    std::optional<Text<0, 1000>> note;
};
BOOST_DESCRIBE_STRUCT(CareerPathDraft, (), (from_job_id, to_job_id, note))

platform::Page<JobLine> jobs(Context& context, JobFilter const& filter);
JobProfile job_profile(Context& context, JobId id, std::optional<JobVersionId> version);
JobId add_job(Context& context, JobDraft const& draft);
// A new draft that starts as a copy of the version in force (responsibilities included). Fault conflict when a draft exists.
JobVersion draft_version(Context& context, JobId id);
// The draft of a job, to be found before it is discarded. Fault not_found when it has none.
JobVersionId draft_of(Context& context, JobId id);
// Removes a draft that nothing hangs on elsewhere any more; a job that never was more than this draft goes with it. Fault
// conflict when it is no draft, or somebody holds or aims for the job.
void discard_version(Context& context, JobVersionId id);
void change_version(Context& context, JobVersionChange const& change); // drafts only; Fault conflict, stale
// Moves the version of a draft, for a change of what hangs on it elsewhere. Fault conflict, stale.
void touch_draft_version(Context& context, JobVersionId id, std::int64_t version);
// Puts a draft in force and retires what was. Fault conflict when it is no draft, or lacks a purpose or responsibilities.
void approve_version(Context& context, JobVersionId id);
// For imports, of a version that has responsibilities and is stored by the caller: a draft with a purpose is put in force.
// Answers whether it was.
bool approve_if_complete(Context& context, JobVersion& version);
void retire_job(Context& context, JobId id); // Fault conflict while people hold it
void add_career_path(Context& context, CareerPathDraft const& draft);
void remove_career_path(Context& context, JobId from, JobId to);

} // namespace espalier::organization
