// SPDX-License-Identifier: Apache-2.0
// Rules on jobs and their versions.
#include "features/organization/jobs.h"

#include "features/organization/jobs_store.h"
#include "platform/events.h"
#include "platform/paging.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::organization {

namespace {

void note(Context& context, std::string_view kind, JobId job, std::string detail = "{}")
{
    platform::record(context, {kind, std::nullopt, "job", job.value, std::move(detail)});
}

void require_distinct_codes(std::vector<ResponsibilityDraft> const& drafts)
{
    std::set<std::string_view> codes;
    Violations violations;
    for (std::size_t i = 0; i < drafts.size(); ++i)
        if (!codes.insert(drafts[i].code.value).second)
            violations.add(fmt::format("/responsibilities/{}/code", i), "already_exists",
                           "Another responsibility of this job has this code.");
    violations.throw_if_any();
}

void insert_responsibilities(Context& context, JobVersionId version, std::vector<ResponsibilityDraft> const& drafts)
{
    std::vector<Responsibility> rows;
    std::vector<Activity> activities;
    for (auto const& draft : drafts) {
        auto const position = static_cast<std::int64_t>(rows.size());
        rows.push_back({context.next_id<Responsibility>(), version, draft.code.value, position, draft.title.value,
                        draft.weight.value, draft.expected_result ? draft.expected_result->value : ""});
        for (std::size_t i = 0; i < draft.activities.size(); ++i)
            activities.push_back({rows.back().id, static_cast<std::int64_t>(i), draft.activities[i].value});
    }
    context.tx.insert_all("responsibilities", rows);
    context.tx.insert_all("activities", activities);
}

std::vector<ResponsibilityView> responsibility_views(Context& context, JobVersionId version)
{
    auto const rows = store::responsibilities_of(context.tx, version);
    auto const activities = store::activities_of(context.tx, version);
    double total = 0;
    for (auto const& row : rows)
        total += row.weight;
    std::vector<ResponsibilityView> views;
    auto activity = activities.begin(); // in the order of the rows
    for (auto const& row : rows) {
        auto& view = views.emplace_back(ResponsibilityView{.id = row.id,
                                                           .code = row.code,
                                                           .title = row.title,
                                                           .weight = row.weight,
                                                           .share = total > 0 ? row.weight / total : 0,
                                                           .activities = {},
                                                           .expected_result = row.expected_result});
        for (; activity != activities.end() && activity->responsibility_id == row.id; ++activity)
            view.activities.push_back(activity->description);
    }
    return views;
}

void require_draft(JobVersion const& version)
{
    if (version.state != JobState::draft)
        throw conflict("not_a_draft", "This version is fixed. Draft a new one to change the job.");
}

void require_complete(Context& context, JobVersion const& version)
{
    std::vector<Violation> missing;
    if (version.purpose.empty())
        missing.push_back({"/purpose", "required", "Say in a sentence or two what the job is for."});
    if (store::responsibilities_of(context.tx, version.id).empty())
        missing.push_back({"/responsibilities", "required", "Name at least one responsibility."});
    if (missing.empty())
        return;
    auto refusal =
        conflict("job_incomplete", "A job needs a purpose and at least one responsibility before it is approved.");
    throw refusal.with(std::move(missing));
}

void save(Context& context, JobVersion const& version, std::int64_t read_version)
{
    if (!store::update_version(context.tx, version, read_version))
        throw stale("job version");
}

} // namespace

Job job(Context& context, JobId id)
{
    if (auto found = store::find_job(context.tx, id))
        return *found;
    throw not_found("job");
}

JobVersion job_version(Context& context, JobVersionId id)
{
    if (auto found = store::find_version(context.tx, id))
        return *found;
    throw not_found("job version");
}

JobVersion current_version(Context& context, JobId id)
{
    auto const found = job(context, id);
    if (!found.current_version_id)
        throw not_found("job version");
    return job_version(context, *found.current_version_id);
}

void require_assignable(Context& context, JobId id)
{
    switch (current_version(context, id).state) {
    case JobState::approved: return;
    case JobState::draft:
        throw invalid("/job_id", "job_not_approved",
                      "This job was never approved. Approve it first, or choose another.");
    case JobState::retired:
        throw invalid("/job_id", "job_retired", "This job is retired: nobody takes it up any more. Choose another.");
    }
}

std::vector<Responsibility> responsibilities_of(Context& context, JobVersionId version)
{
    return store::responsibilities_of(context.tx, version);
}

platform::Page<JobLine> jobs(Context& context, JobFilter const& filter)
{
    store::JobQuery query{.search = filter.search ? lower_ascii(filter.search->value) : "",
                          .family = filter.family ? filter.family->value : "",
                          .held = filter.held.value_or(false),
                          .after = filter.after};
    return platform::page_of(filter.limit, [&](std::int64_t limit) {
        query.limit = limit;
        return store::list_jobs(context.tx, query, context.today());
    });
}

JobProfile job_profile(Context& context, JobId id, std::optional<JobVersionId> version)
{
    auto const found = job(context, id);
    auto const shown = version ? job_version(context, *version) : current_version(context, id);
    if (shown.job_id != id)
        throw not_found("job version");
    return {.id = id,
            .code = found.code,
            .shown = shown,
            .responsibilities = responsibility_views(context, shown.id),
            .leads_to = store::leads_to(context.tx, id),
            .comes_from = store::comes_from(context.tx, id),
            .versions = store::versions_of(context.tx, id),
            .head_count = store::head_count(context.tx, id, context.today())};
}

JobId add_job(Context& context, JobDraft const& draft)
{
    require_distinct_codes(draft.responsibilities);
    auto const id = context.next_id<Job>();
    JobVersion const version{.id = context.next_id<JobVersion>(),
                             .job_id = id,
                             .number = 1,
                             .state = JobState::draft,
                             .title = draft.title.value,
                             .family = draft.family ? draft.family->value : "",
                             .level = draft.level ? draft.level->value : 0,
                             .purpose = draft.purpose ? draft.purpose->value : "",
                             .attribution = "",
                             .created_at = context.now,
                             .approved_at = std::nullopt,
                             .approved_by = std::nullopt,
                             .version = 1};
    context.tx.insert("jobs", Job{id, draft.code.value, version.id});
    context.tx.insert("job_versions", version);
    insert_responsibilities(context, version.id, draft.responsibilities);
    note(context, "job.drafted", id);
    return id;
}

JobVersion draft_version(Context& context, JobId id)
{
    auto const versions = store::versions_of(context.tx, id);
    if (std::any_of(versions.begin(), versions.end(), [](auto const& v) { return v.state == JobState::draft; }))
        throw conflict("draft_exists", "This job has a draft already. Change or approve that one.");
    auto drafted = current_version(context, id);
    auto const source = drafted.id;
    drafted.id = context.next_id<JobVersion>();
    drafted.number = versions.front().number + 1;
    drafted.state = JobState::draft;
    drafted.created_at = context.now;
    drafted.approved_at.reset();
    drafted.approved_by.reset();
    drafted.version = 1;
    context.tx.insert("job_versions", drafted);

    std::vector<ResponsibilityDraft> copies;
    for (auto const& view : responsibility_views(context, source))
        copies.push_back({view.code,
                          view.title,
                          view.weight,
                          {view.activities.begin(), view.activities.end()},
                          Text<0, 1000>(view.expected_result)});
    insert_responsibilities(context, drafted.id, copies);
    note(context, "job.drafted", id);
    return drafted;
}

JobVersionId draft_of(Context& context, JobId id)
{
    for (auto const& version : store::versions_of(context.tx, id))
        if (version.state == JobState::draft)
            return version.id;
    throw not_found("draft");
}

void discard_version(Context& context, JobVersionId id)
{
    auto const discarded = job_version(context, id);
    require_draft(discarded);
    store::delete_responsibilities(context.tx, id);
    store::delete_version(context.tx, id);
    if (store::versions_of(context.tx, discarded.job_id).empty())
        store::delete_job(context.tx, discarded.job_id);
    note(context, "job.draft_discarded", discarded.job_id);
}

void change_version(Context& context, JobVersionChange const& change)
{
    auto changed = job_version(context, change.job_version_id);
    require_draft(changed);
    require_distinct_codes(change.responsibilities);
    changed.title = change.title.value;
    changed.family = change.family.value;
    changed.level = change.level;
    changed.purpose = change.purpose.value;
    save(context, changed, change.version);
    store::delete_responsibilities(context.tx, changed.id);
    insert_responsibilities(context, changed.id, change.responsibilities);
    note(context, "job.changed", changed.job_id);
}

void touch_draft_version(Context& context, JobVersionId id, std::int64_t version)
{
    auto const draft = job_version(context, id);
    require_draft(draft);
    save(context, draft, version);
}

void approve_version(Context& context, JobVersionId id)
{
    auto approved = job_version(context, id);
    require_draft(approved);
    require_complete(context, approved);
    auto owner = job(context, approved.job_id);
    if (owner.current_version_id && *owner.current_version_id != id) {
        auto before = job_version(context, *owner.current_version_id);
        before.state = JobState::retired;
        save(context, before, before.version);
    }
    approve_if_complete(context, approved);
    save(context, approved, approved.version);
    owner.current_version_id = id;
    store::update_job(context.tx, owner);
    note(context, "job.approved", owner.id);
}

bool approve_if_complete(Context& context, JobVersion& version)
{
    if (version.state != JobState::draft || version.purpose.empty())
        return false;
    version.state = JobState::approved;
    version.approved_at = context.now;
    version.approved_by = context.viewer.account_id;
    return true;
}

void retire_job(Context& context, JobId id)
{
    if (auto const holders = store::head_count(context.tx, id, context.today()); holders > 0)
        throw conflict("job_held", fmt::format("People who hold this job: {}. Give them another one first.", holders),
                       {{"count", std::to_string(holders)}});
    auto retired = current_version(context, id);
    retired.state = JobState::retired;
    save(context, retired, retired.version);
    note(context, "job.retired", id);
}

void add_career_path(Context& context, CareerPathDraft const& draft)
{
    if (draft.from_job_id == draft.to_job_id)
        throw invalid("/to_job_id", "same_job", "Choose another job.");
    store::upsert_career_path(context.tx, context.next_id<CareerPathDraft>().value, draft.from_job_id, draft.to_job_id,
                              draft.note ? draft.note->value : "");
    note(context, "job.path_added", draft.from_job_id);
}

void remove_career_path(Context& context, JobId from, JobId to)
{
    if (store::delete_career_path(context.tx, from, to) == 0)
        throw not_found("career path");
    note(context, "job.path_removed", from);
}

} // namespace espalier::organization
