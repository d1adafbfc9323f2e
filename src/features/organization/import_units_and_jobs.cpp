// SPDX-License-Identifier: Apache-2.0
// Importing units, jobs and responsibilities. A change to a job puts its version in force right; a new job is a draft until
// an import, or a person, has given it a purpose and a responsibility.
#include "features/organization/import_kinds.h"
#include "features/organization/jobs.h"
#include "features/organization/jobs_store.h"
#include "features/organization/units_store.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace espalier::organization {

namespace {

void note(ImportRun& run, std::string_view kind, std::string_view thing)
{
    auto const& report = run.report();
    platform::record(
        run.context,
        {kind, std::nullopt, thing, 0, fmt::format(R"({{"added":{},"changed":{}}})", report.added, report.changed)});
}

template <class T> std::string value_or_empty(std::optional<T> const& text)
{
    return text ? text->value : std::string();
}

// Units of the file and the store by code, in the order of the file.
class UnitsImport
{
public:
    UnitsImport(ImportRun& run, std::vector<ImportLine<UnitRow>> const& lines) : run_(run), lines_(lines)
    {
        for (auto& unit : store::all_units(run.context.tx))
            before_.emplace(unit.code, unit);
    }

    void work()
    {
        for (auto const& line : lines_)
            number(line);
        for (auto const& line : lines_)
            resolve(line);
        find_circles();
        if (run_.may_write())
            write();
    }

private:
    void number(ImportLine<UnitRow> const& line)
    {
        auto const known = before_.find(line.row.code.value);
        auto const id = known != before_.end() ? known->second.id : run_.context.next_id<Unit>();
        if (!ids_.emplace(line.row.code.value, id).second)
            run_.problem(line.line, "code", fmt::format("\"{}\" stands in this file twice.", line.row.code.value));
    }

    std::optional<UnitId> parent(ImportLine<UnitRow> const& line)
    {
        if (!line.row.parent_code)
            return std::nullopt;
        auto const& code = line.row.parent_code->value;
        if (auto const in_file = ids_.find(code); in_file != ids_.end())
            return in_file->second;
        if (auto const known = before_.find(code); known != before_.end())
            return known->second.id;
        run_.problem(line.line, "parent_code",
                     fmt::format("There is no unit \"{}\", neither here nor in the file.", code));
        return std::nullopt;
    }

    void resolve(ImportLine<UnitRow> const& line)
    {
        Unit wanted{ids_.at(line.row.code.value), line.row.code.value, line.row.name.value, parent(line), 1};
        auto const known = before_.find(wanted.code);
        parents_[wanted.id] = wanted.parent_id;
        lines_of_[wanted.id] = line.line;
        if (known == before_.end()) {
            run_.added(line.line, wanted.code + " " + wanted.name);
            added_.push_back(std::move(wanted));
        } else if (known->second.name == wanted.name && known->second.parent_id == wanted.parent_id) {
            run_.unchanged();
        } else {
            run_.changed(line.line, wanted.code, fmt::format("{} → {}", known->second.name, wanted.name));
            wanted.version = known->second.version;
            changed_.push_back(std::move(wanted));
        }
    }

    void find_circles()
    {
        for (auto const& [code, unit] : before_)
            parents_.try_emplace(unit.id, unit.parent_id);
        for (auto const& [id, line] : lines_of_) {
            auto above = parents_.at(id);
            for (std::size_t steps = 0; above && steps <= parents_.size(); ++steps) {
                if (*above == id) {
                    run_.problem(line, "parent_code", "This unit would lie below itself.");
                    break;
                }
                auto const next = parents_.find(*above);
                above = next == parents_.end() ? std::nullopt : next->second;
            }
        }
    }

    void write()
    {
        // Parents first: the reference to the parent is checked row by row.
        std::unordered_map<UnitId, Unit const*> waiting;
        for (auto const& unit : added_)
            waiting.emplace(unit.id, &unit);
        std::vector<Unit> ordered;
        for (auto const& unit : added_) {
            std::vector<Unit const*> chain;
            for (auto const* next = &unit; next && waiting.erase(next->id);) {
                chain.push_back(next);
                auto const parent = next->parent_id ? waiting.find(*next->parent_id) : waiting.end();
                next = parent == waiting.end() ? nullptr : parent->second;
            }
            for (auto link = chain.rbegin(); link != chain.rend(); ++link)
                ordered.push_back(**link);
        }
        run_.context.tx.insert_all("units", ordered);
        for (auto const& unit : changed_)
            if (!store::update_unit(run_.context.tx, unit, unit.version))
                throw stale("unit");
        if (added_.empty() && changed_.empty())
            return;
        touch_org_chart(run_.context.tx);
        note(run_, "units.imported", "unit");
    }

    ImportRun& run_;
    std::vector<ImportLine<UnitRow>> const& lines_;
    std::map<std::string, Unit> before_;
    std::unordered_map<std::string, UnitId> ids_;
    std::unordered_map<UnitId, std::optional<UnitId>> parents_;
    std::unordered_map<UnitId, std::int64_t> lines_of_;
    std::vector<Unit> added_;
    std::vector<Unit> changed_;
};

} // namespace

void import_units(ImportRun& run, std::vector<ImportLine<UnitRow>> const& lines)
{
    UnitsImport(run, lines).work();
}

void import_jobs(ImportRun& run, std::vector<ImportLine<JobRow>> const& lines)
{
    auto& context = run.context;
    std::unordered_map<std::string, store::CurrentVersion> before;
    for (auto& version : store::current_versions(context.tx))
        before.emplace(version.code, version);
    std::unordered_set<JobVersionId> with_responsibilities;
    for (auto const& row : store::all_current_responsibilities(context.tx))
        with_responsibilities.insert(row.job_version_id);
    std::vector<Job> jobs;
    std::vector<JobVersion> versions;
    std::vector<JobVersion> changed;
    std::unordered_map<std::string, std::int64_t> seen;
    for (auto const& [line, row] : lines) {
        if (!seen.emplace(row.code.value, line).second) {
            run.problem(line, "code", fmt::format("\"{}\" stands in this file twice.", row.code.value));
            continue;
        }
        auto const known = before.find(row.code.value);
        JobVersion wanted = known == before.end() ? JobVersion{} : known->second.in_force;
        auto const was = wanted;
        wanted.title = row.title.value;
        if (run.has_column("family"))
            wanted.family = value_or_empty(row.family);
        if (run.has_column("level"))
            wanted.level = row.level ? row.level->value : 0;
        if (run.has_column("purpose"))
            wanted.purpose = value_or_empty(row.purpose);
        if (known == before.end()) {
            wanted.id = context.next_id<JobVersion>();
            wanted.job_id = context.next_id<Job>();
            wanted.state = JobState::draft;
            wanted.created_at = context.now;
            jobs.push_back({wanted.job_id, row.code.value, wanted.id});
            versions.push_back(wanted);
            run.added(line, row.code.value + " " + row.title.value);
        } else if (wanted.title == was.title && wanted.family == was.family && wanted.level == was.level &&
                   wanted.purpose == was.purpose) {
            run.unchanged();
        } else {
            run.changed(line, row.code.value, fmt::format("{} → {}", was.title, wanted.title));
            if (with_responsibilities.contains(wanted.id))
                approve_if_complete(context, wanted);
            changed.push_back(wanted);
        }
    }
    if (!run.may_write())
        return;
    context.tx.insert_all("jobs", jobs);
    context.tx.insert_all("job_versions", versions);
    // The file is the record of the organisation's own system: it puts the words of the version in force right.
    for (auto const& version : changed)
        if (!store::update_version(context.tx, version, version.version))
            throw stale("job version");
    if (!versions.empty() || !changed.empty())
        note(run, "jobs.imported", "job");
}

void import_responsibilities(ImportRun& run, std::vector<ImportLine<ResponsibilityRow>> const& lines)
{
    auto& context = run.context;
    std::unordered_map<std::string, JobVersion> versions;
    for (auto& current : store::current_versions(context.tx))
        versions.emplace(std::move(current.code), std::move(current.in_force));
    std::map<std::pair<JobVersionId, std::string>, Responsibility> before;
    std::unordered_map<JobVersionId, std::int64_t> positions; // next free
    for (auto& row : store::all_current_responsibilities(context.tx)) {
        auto& next = positions[row.job_version_id];
        next = std::max(next, row.position + 1);
        before.emplace(std::pair(row.job_version_id, row.code), std::move(row));
    }
    std::map<std::pair<JobVersionId, std::string>, std::string> activities_before;
    for (auto& row : store::all_current_activities(context.tx))
        (activities_before[{row.job_version_id, row.code}] += row.description) += '\n';

    std::vector<Responsibility> added, changed;
    std::vector<Activity> activities;
    std::vector<JobVersion> approved;
    std::map<std::pair<JobVersionId, std::string>, std::int64_t> seen;
    for (auto const& [line, row] : lines) {
        auto const job = versions.find(row.job_code.value);
        if (job == versions.end()) {
            run.problem(line, "job_code", fmt::format("There is no job \"{}\". Import it first.", row.job_code.value));
            continue;
        }
        auto& version = job->second;
        std::pair const key(version.id, row.code.value);
        if (!seen.emplace(key, line).second) {
            run.problem(line, "code", fmt::format("\"{}\" stands in this file twice.", row.code.value));
            continue;
        }
        auto const known = before.find(key);
        Responsibility wanted{known == before.end() ? context.next_id<Responsibility>() : known->second.id,
                              version.id,
                              row.code.value,
                              known == before.end() ? positions[version.id]++ : known->second.position,
                              row.title.value,
                              row.weight.value,
                              run.has_column("expected_result") || known == before.end()
                                  ? value_or_empty(row.expected_result)
                                  : known->second.expected_result};
        std::string activity_text;
        for (auto const& activity : row.activities)
            (activity_text += activity.value) += '\n';
        auto const same_activities = !run.has_column("activities") || activity_text == activities_before[key];
        auto const label = row.job_code.value + " " + row.code.value;
        if (known != before.end() && known->second.title == wanted.title && known->second.weight == wanted.weight &&
            known->second.expected_result == wanted.expected_result && same_activities) {
            run.unchanged();
            continue;
        }
        if (approve_if_complete(context, version))
            approved.push_back(version);
        for (std::size_t i = 0; i < row.activities.size(); ++i)
            activities.push_back({wanted.id, static_cast<std::int64_t>(i), row.activities[i].value});
        if (known == before.end()) {
            run.added(line, label + " " + wanted.title);
            added.push_back(std::move(wanted));
        } else {
            run.changed(line, label, fmt::format("{} → {}", known->second.title, wanted.title));
            changed.push_back(std::move(wanted));
        }
    }
    if (!run.may_write())
        return;
    for (auto const& row : changed)
        store::update_responsibility(context.tx, row, run.has_column("activities"));
    context.tx.insert_all("responsibilities", added);
    context.tx.insert_all("activities", activities);
    for (auto const& version : approved)
        if (!store::update_version(context.tx, version, version.version))
            throw stale("job version");
    if (!added.empty() || !changed.empty())
        note(run, "responsibilities.imported", "job");
}

void add_import_kinds(ImportKinds& kinds)
{
    auto const& permission = platform::permissions::manage_organization;
    kinds.emplace("units", import_kind("units", permission, import_units));
    kinds.emplace("people", import_kind("people", permission, import_people));
    kinds.emplace("jobs", import_kind("jobs", permission, import_jobs));
    kinds.emplace("responsibilities", import_kind("responsibilities", permission, import_responsibilities));
}

} // namespace espalier::organization
