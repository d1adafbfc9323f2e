// SPDX-License-Identifier: Apache-2.0
// Importing jobs: the file is the record of the organisation's own system, so it puts the words of the version in force
// right. A new job is a draft until an import, or a person, has given it a purpose and a responsibility.
#include "features/organization/import_kinds.h"
#include "features/organization/job_bundles.h"
#include "features/organization/jobs.h"
#include "features/organization/jobs_store.h"

#include <fmt/core.h>

#include <map>
#include <set>

namespace espalier::organization {

namespace {

class JobsImport
{
public:
    JobsImport(ImportRun& run, std::vector<ImportLine<JobRow>> const& lines) : run_(run), lines_(lines)
    {
        for (auto& version : store::current_versions(run.context.tx))
            before_.emplace(std::move(version.code), std::move(version.in_force));
        for (auto const& row : store::all_current_responsibilities(run.context.tx))
            with_responsibilities_.insert(row.job_version_id);
    }

    void work()
    {
        for (auto const& [line, row] : lines_) {
            if (!seen_.insert(row.code.value).second)
                run_.repeated(line, "code", row.code.value);
            else if (auto const known = before_.find(row.code.value); known != before_.end())
                compare(line, row, known->second);
            else
                add(line, row);
        }
        if (run_.may_write())
            write();
    }

private:
    void take_words(JobRow const& row, JobVersion& version) const
    {
        version.title = row.title.value;
        if (run_.has_column("family"))
            version.family = value_or_empty(row.family);
        if (run_.has_column("level"))
            version.level = row.level ? row.level->value : 0;
        if (run_.has_column("purpose"))
            version.purpose = value_or_empty(row.purpose);
    }

    void add(std::int64_t line, JobRow const& row)
    {
        JobVersion version;
        version.id = run_.context.next_id<JobVersion>();
        version.job_id = run_.context.next_id<Job>();
        version.created_at = run_.context.now;
        take_words(row, version);
        jobs_.push_back({version.job_id, row.code.value, version.id});
        versions_.push_back(std::move(version));
        run_.added(line, row.code.value + " " + row.title.value);
    }

    void compare(std::int64_t line, JobRow const& row, JobVersion const& before)
    {
        auto wanted = before;
        take_words(row, wanted);
        auto changes = compare_words(before, wanted);
        if (changes.empty())
            return run_.unchanged();
        run_.changed(line, row.code.value + " " + wanted.title, std::move(changes));
        if (with_responsibilities_.contains(wanted.id))
            approve_if_complete(run_.context, wanted);
        changed_.push_back(std::move(wanted));
    }

    void write()
    {
        auto& tx = run_.context.tx;
        tx.insert_all("jobs", jobs_);
        tx.insert_all("job_versions", versions_);
        tx.update_every("job_versions", changed_, "job version");
        run_.record("jobs.imported", "job");
    }

    ImportRun& run_;
    std::vector<ImportLine<JobRow>> const& lines_;
    std::map<std::string, JobVersion> before_; // by the job's code
    std::set<JobVersionId> with_responsibilities_;
    std::set<std::string> seen_;
    std::vector<Job> jobs_;
    std::vector<JobVersion> versions_;
    std::vector<JobVersion> changed_;
};

} // namespace

void import_jobs(ImportRun& run, std::vector<ImportLine<JobRow>> const& lines)
{
    JobsImport(run, lines).work();
}

} // namespace espalier::organization
