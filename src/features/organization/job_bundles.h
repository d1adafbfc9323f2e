// SPDX-License-Identifier: Apache-2.0
// Bringing jobs in together with their responsibilities, from a framework of occupations: compared by code with what is
// in force and written in bulk. What is missing from the source stays.
#pragma once

#include "features/organization/imports.h"
#include "features/organization/next_versions.h"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace espalier::organization {

struct ResponsibilityBundle
{
    std::string code;
    std::string title;
    double weight = 0;
};

struct JobBundle
{
    std::string code;
    std::string title;
    std::string family;
    std::int64_t level = 0; // 0: the source has none
    std::string purpose;
    std::string attribution;
    std::vector<ResponsibilityBundle> responsibilities;
};

// What an import makes of a job's words.
ImportChanges compare_words(JobVersion const& before, JobVersion const& after);

class JobMerge
{
public:
    // Compares; each job and each responsibility is one line of the run's report.
    JobMerge(ImportRun& run, std::vector<JobBundle> const& jobs);

    // The version in force of each job of the bundle, by code; also of those that are only to be written.
    std::unordered_map<std::string, JobVersionId> const& versions() const { return versions_; }

    // Versions in force whose responsibilities change: each needs its next version.
    std::set<JobVersionId> const& outdated() const { return outdated_; }

    void write(NextVersions const& next); // when the run may

private:
    void merge(JobBundle const& bundle, JobVersion const* stored);
    void merge(JobBundle const& job, ResponsibilityBundle const& bundle, JobVersionId version, std::int64_t position);
    void note_outdated(JobVersionId version);

    ImportRun& run_;
    std::unordered_map<std::string, JobVersionId> versions_;
    std::set<JobVersionId> fixed_; // in force before
    std::set<JobVersionId> outdated_;
    std::unordered_map<std::string, Responsibility> responsibilities_; // stored, by version and code
    std::vector<Job> new_jobs_;
    std::vector<JobVersion> new_versions_, changed_versions_;
    std::vector<Responsibility> new_responsibilities_, changed_responsibilities_;
};

} // namespace espalier::organization
