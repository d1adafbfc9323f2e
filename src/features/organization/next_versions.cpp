// SPDX-License-Identifier: Apache-2.0
// Copying versions with what belongs to them, and writing it in bulk.
#include "features/organization/next_versions.h"

#include "features/organization/next_versions_store.h"
#include "platform/bulk_events.h"

#include <fmt/core.h>

namespace espalier::organization {

NextVersions::NextVersions(Context& context, std::set<JobVersionId> const& versions)
    : originals_(versions.begin(), versions.end())
{
    if (originals_.empty())
        return;
    put_in_force(context);
    copy_responsibilities(context);
    std::vector<platform::Event> approvals;
    for (auto const& copy : copies_)
        approvals.push_back({"job.approved", std::nullopt, "job", copy.second.job_id.value});
    platform::record_all(context, approvals,
                         {"jobs.approved", std::nullopt, "job", 0, fmt::format(R"({{"count":{}}})", approvals.size())});
}

void NextVersions::put_in_force(Context& context)
{
    auto& tx = context.tx;
    auto drafts = store::drafts_beside(tx, originals_);
    for (auto& draft : drafts)
        ++draft.number;
    tx.update_all("job_versions", drafts);

    auto retired = store::versions(tx, originals_);
    std::vector<JobVersion> copies;
    std::vector<store::VersionInForce> in_force;
    for (auto& version : retired) {
        auto copy = version;
        copy.id = context.next_id<JobVersion>();
        ++copy.number;
        copy.created_at = context.now;
        copy.approved_at = context.now;
        copy.approved_by = context.viewer.account_id;
        copy.version = 1;
        in_force.push_back({copy.job_id, copy.id});
        copies_.emplace(version.id, copy);
        copies.push_back(std::move(copy));
        version.state = JobState::retired;
    }
    tx.update_every("job_versions", retired, "job version");
    tx.insert_all("job_versions", copies);
    tx.update_all("jobs", in_force);
}

void NextVersions::copy_responsibilities(Context& context)
{
    auto responsibilities = store::responsibilities_of(context.tx, originals_);
    for (auto& row : responsibilities) {
        responsibilities_.emplace(row.id, context.next_id<Responsibility>());
        move(row);
    }
    context.tx.insert_all("responsibilities", responsibilities);
    auto activities = store::activities_of(context.tx, originals_);
    for (auto& row : activities)
        move(row);
    context.tx.insert_all("activities", activities);
}

JobVersionId NextVersions::after(JobVersionId version) const
{
    auto const found = copies_.find(version);
    return found == copies_.end() ? version : found->second.id;
}

void NextVersions::move(JobVersion& row) const
{
    auto const found = copies_.find(row.id);
    if (found == copies_.end())
        return;
    auto copy = found->second;
    copy.title = row.title;
    copy.family = row.family;
    copy.level = row.level;
    copy.purpose = row.purpose;
    copy.attribution = row.attribution;
    row = std::move(copy);
}

void NextVersions::move(Responsibility& row) const
{
    row.job_version_id = after(row.job_version_id);
    if (auto const found = responsibilities_.find(row.id); found != responsibilities_.end())
        row.id = found->second;
}

void NextVersions::move(Activity& row) const
{
    if (auto const found = responsibilities_.find(row.responsibility_id); found != responsibilities_.end())
        row.responsibility_id = found->second;
}

} // namespace espalier::organization
