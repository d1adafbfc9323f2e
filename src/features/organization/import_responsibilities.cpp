// SPDX-License-Identifier: Apache-2.0
// Importing responsibilities with their activities. The first one may complete its job, which puts it in force; what changes
// or joins those of a version in force makes the next version.
#include "features/organization/import_responsibilities.h"

#include "features/organization/import_kinds.h"
#include "features/organization/jobs.h"
#include "features/organization/jobs_store.h"

#include <fmt/core.h>

#include <map>
#include <set>

namespace espalier::organization {

namespace {

using Key = std::pair<JobVersionId, std::string>; // and the responsibility's code

ImportChanges compare_words(Responsibility const& before, Responsibility const& after)
{
    ImportChanges changes;
    changes.compare("title", before.title, after.title)
        .compare("weight", before.weight, after.weight)
        .mention("expected_result", before.expected_result != after.expected_result);
    return changes;
}

class ResponsibilitiesImport
{
public:
    ResponsibilitiesImport(ImportRun& run, std::vector<ImportLine<ResponsibilityRow>> const& lines)
        : run_(run), lines_(lines)
    {
        auto& tx = run.context.tx;
        for (auto& current : store::current_versions(tx))
            take_version(std::move(current));
        for (auto& row : store::all_current_responsibilities(tx)) {
            auto& next = next_position_[row.job_version_id];
            next = std::max(next, row.position + 1);
            before_.emplace(Key(row.job_version_id, row.code), std::move(row));
        }
        for (auto& row : store::all_current_activities(tx))
            activities_before_[{row.job_version_id, std::move(row.code)}].push_back(std::move(row.description));
    }

    NextVersions work()
    {
        for (auto const& [line, row] : lines_)
            take(line, row);
        return run_.may_write() ? write() : NextVersions();
    }

private:
    void take_version(store::CurrentVersion current)
    {
        if (current.in_force.state == JobState::approved)
            fixed_.insert(current.in_force.id);
        versions_.emplace(std::move(current.code), std::move(current.in_force));
    }

    void take(std::int64_t line, ResponsibilityRow const& row)
    {
        auto const job = versions_.find(row.job_code.value);
        if (job == versions_.end())
            return run_.problem(line, "job_code", "no_such_job",
                                fmt::format("There is no job \"{}\". Import it first.", row.job_code.value),
                                {{"name", row.job_code.value}});
        auto& version = job->second;
        Key const key(version.id, row.code.value);
        if (!seen_.insert(key).second)
            return run_.repeated(line, "code", row.code.value);
        auto const known = before_.find(key);
        auto const* const before = known == before_.end() ? nullptr : &known->second;
        auto const activities = activity_texts(row);
        auto next = wanted(row, version.id, before);
        auto const label = row.job_code.value + " " + row.code.value + " " + next.title;
        if (before) {
            auto changes = compare_words(*before, next);
            changes.mention("activities", run_.has_column("activities") && activities != activities_before_[key]);
            if (changes.empty())
                return run_.unchanged();
            run_.changed(line, label, std::move(changes));
        } else {
            next.id = run_.context.next_id<Responsibility>();
            next.position = next_position_[version.id]++;
            run_.added(line, label);
        }
        if (fixed_.contains(version.id))
            outdated_.insert(version.id);
        else if (approve_if_complete(run_.context, version))
            approved_.push_back(version);
        for (std::int64_t position = 0; auto const& activity : activities)
            activities_.push_back({next.id, position++, activity});
        (before ? changed_ : added_).push_back(std::move(next));
    }

    Responsibility wanted(ResponsibilityRow const& row, JobVersionId version, Responsibility const* before) const
    {
        auto result = before ? *before : Responsibility{.id = {}, .job_version_id = version, .code = row.code.value};
        result.title = row.title.value;
        result.weight = row.weight.value;
        if (run_.has_column("expected_result"))
            result.expected_result = value_or_empty(row.expected_result);
        return result;
    }

    static std::vector<std::string> activity_texts(ResponsibilityRow const& row)
    {
        std::vector<std::string> texts;
        for (auto const& activity : row.activities)
            texts.push_back(activity.value);
        return texts;
    }

    NextVersions write()
    {
        auto& tx = run_.context.tx;
        NextVersions next(run_.context, outdated_);
        for (auto* rows : {&changed_, &added_})
            for (auto& row : *rows)
                next.move(row);
        for (auto& row : activities_)
            next.move(row);
        tx.update_all("responsibilities", changed_);
        if (run_.has_column("activities"))
            store::remove_activities(tx, changed_);
        tx.insert_all("responsibilities", added_);
        tx.insert_all("activities", activities_);
        tx.update_every("job_versions", approved_, "job version");
        run_.record("responsibilities.imported", "job");
        return next;
    }

    ImportRun& run_;
    std::vector<ImportLine<ResponsibilityRow>> const& lines_;
    std::map<std::string, JobVersion> versions_; // in force, by the job's code
    std::set<JobVersionId> fixed_;               // in force before the file
    std::set<JobVersionId> outdated_;            // of those, what the file changes
    std::map<Key, Responsibility> before_;
    std::map<Key, std::vector<std::string>> activities_before_;
    std::map<JobVersionId, std::int64_t> next_position_;
    std::set<Key> seen_;
    std::vector<Responsibility> added_;
    std::vector<Responsibility> changed_;
    std::vector<Activity> activities_;
    std::vector<JobVersion> approved_;
};

} // namespace

NextVersions import_responsibilities(ImportRun& run, std::vector<ImportLine<ResponsibilityRow>> const& lines)
{
    return ResponsibilitiesImport(run, lines).work();
}

} // namespace espalier::organization
