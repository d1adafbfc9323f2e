// SPDX-License-Identifier: Apache-2.0
// Comparing jobs and responsibilities with what is in force.
#include "features/organization/job_bundles.h"

#include "features/organization/jobs_store.h"
#include "platform/events.h"

#include <fmt/core.h>

namespace espalier::organization {

namespace {

std::string key(JobVersionId version, std::string const& code)
{
    return fmt::format("{} {}", version.value, code);
}

} // namespace

ImportChanges compare_words(JobVersion const& before, JobVersion const& after)
{
    ImportChanges changes;
    changes.compare("title", before.title, after.title)
        .compare("family", before.family, after.family)
        .compare("level", std::to_string(before.level), std::to_string(after.level))
        .mention("purpose", before.purpose != after.purpose)
        .mention("attribution", before.attribution != after.attribution);
    return changes;
}

JobMerge::JobMerge(ImportRun& run, std::vector<JobBundle> const& jobs) : run_(run)
{
    std::unordered_map<std::string, JobVersion> stored;
    for (auto& one : store::current_versions(run.context.tx)) {
        if (one.in_force.state == JobState::approved)
            fixed_.insert(one.in_force.id);
        stored.emplace(std::move(one.code), std::move(one.in_force));
    }
    for (auto& row : store::all_current_responsibilities(run.context.tx))
        responsibilities_.emplace(key(row.job_version_id, row.code), std::move(row));
    for (auto const& job : jobs) {
        auto const found = stored.find(job.code);
        merge(job, found == stored.end() ? nullptr : &found->second);
    }
}

void JobMerge::merge(JobBundle const& bundle, JobVersion const* stored)
{
    auto wanted = stored ? *stored : JobVersion{};
    wanted.title = bundle.title;
    wanted.family = bundle.family;
    wanted.level = bundle.level;
    wanted.purpose = bundle.purpose;
    wanted.attribution = bundle.attribution;
    if (!stored) {
        auto& context = run_.context;
        wanted.id = context.next_id<JobVersion>();
        wanted.job_id = context.next_id<Job>();
        wanted.created_at = context.now;
        if (!bundle.responsibilities.empty())
            approve_if_complete(context, wanted);
        new_jobs_.push_back({wanted.job_id, bundle.code, wanted.id});
        new_versions_.push_back(wanted);
        run_.added(0, bundle.code + " " + bundle.title);
    } else if (auto changes = compare_words(*stored, wanted); changes.empty()) {
        run_.unchanged();
    } else {
        if (!bundle.responsibilities.empty())
            approve_if_complete(run_.context, wanted);
        changed_versions_.push_back(wanted);
        run_.changed(0, bundle.code + " " + bundle.title, std::move(changes));
    }
    if (!versions_.emplace(bundle.code, wanted.id).second)
        return run_.problem(0, "code", "twice_in_file", fmt::format("The job \"{}\" comes twice.", bundle.code),
                            {{"name", bundle.code}});
    for (std::int64_t position = 0; auto const& responsibility : bundle.responsibilities)
        merge(bundle, responsibility, wanted.id, position++);
}

void JobMerge::merge(JobBundle const& job, ResponsibilityBundle const& bundle, JobVersionId version,
                     std::int64_t position)
{
    auto const [known, is_new] = responsibilities_.try_emplace(key(version, bundle.code));
    auto& row = known->second;
    auto const label = job.code + " " + bundle.code;
    if (is_new) {
        row = {run_.context.next_id<Responsibility>(), version, bundle.code, position, bundle.title, bundle.weight, ""};
        new_responsibilities_.push_back(row);
        note_outdated(version);
        return run_.added(0, label);
    }
    ImportChanges changes;
    changes.compare("title", row.title, bundle.title).compare("weight", row.weight, bundle.weight);
    if (changes.empty())
        return run_.unchanged();
    run_.changed(0, label, std::move(changes));
    row.title = bundle.title;
    row.weight = bundle.weight;
    changed_responsibilities_.push_back(row);
    note_outdated(version);
}

void JobMerge::note_outdated(JobVersionId version)
{
    if (fixed_.contains(version))
        outdated_.insert(version);
}

void JobMerge::write(NextVersions const& next)
{
    auto const nothing = new_versions_.empty() && changed_versions_.empty() && new_responsibilities_.empty() &&
        changed_responsibilities_.empty();
    if (!run_.may_write() || nothing)
        return;
    for (auto& row : changed_versions_)
        next.move(row);
    for (auto* rows : {&new_responsibilities_, &changed_responsibilities_})
        for (auto& row : *rows)
            next.move(row);
    auto& tx = run_.context.tx;
    tx.insert_all("jobs", new_jobs_);
    tx.insert_all("job_versions", new_versions_);
    tx.update_every("job_versions", changed_versions_, "job version");
    tx.insert_all("responsibilities", new_responsibilities_);
    tx.update_all("responsibilities", changed_responsibilities_);
    platform::record(run_.context,
                     {"jobs.imported", std::nullopt, "import", 0,
                      fmt::format(R"({{"added":{},"changed":{}}})", new_jobs_.size(), changed_versions_.size())});
}

} // namespace espalier::organization
