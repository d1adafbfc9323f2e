// SPDX-License-Identifier: Apache-2.0
// The decision on one need, and one person at once.
#include "features/plans/assessment.h"

#include "features/competencies/competencies.h"
#include "features/plans/needs_store.h"
#include "platform/events.h"

#include <cmath>
#include <map>

namespace espalier::plans {

namespace {

using store::DerivedNeed;

bool same(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

bool counts_as_round(DerivedNeed const& before, Date today)
{
    return !before.round_on || before.round_on->plus_days(days_between_rounds) <= today;
}

Finding finding_of(PersonId person, JobId job, competencies::GrowthLine const& line)
{
    return {person,           line.competency_id, job,       line.required_level, *line.level,
            *line.confidence, line.importance,    *line.gap, *line.priority};
}

void save(Context& context, DerivedNeed const* before, DerivedNeed after)
{
    auto const note = [&](std::string_view kind) {
        platform::record(context, {kind, after.person_id, "need", after.id.value, "{}"});
    };
    if (!before) {
        after.id = context.next_id<Need>();
        after.version = 1;
        context.tx.insert("needs", after);
        note("need.derived");
        return;
    }
    store::update_derived(context.tx, {after});
    if (after.is_met != before->is_met)
        note(after.is_met ? "need.met" : "need.found_again");
}

} // namespace

std::optional<DerivedNeed> reconcile(DerivedNeed const* before, Finding const& found, Occasion occasion, Instant now)
{
    auto const has_gap = found.gap > 0;
    if (!before && !has_gap)
        return std::nullopt;
    auto after = before ? *before
                        : DerivedNeed{.person_id = found.person_id,
                                      .competency_id = found.competency_id,
                                      .job_id = found.job_id,
                                      .created_at = now};
    after.required_level = found.required_level;
    after.current_level = found.current_level;
    after.confidence = found.confidence;
    after.importance = found.importance;
    after.priority = found.priority;
    after.is_met = !has_gap;
    if (!has_gap) {
        after.rounds = 0;
        after.round_on.reset();
    } else if (occasion == Occasion::round && counts_as_round(after, date_in_utc(now))) {
        ++after.rounds;
        after.round_on = date_in_utc(now);
    }
    after.assessed_at = now;
    auto const unchanged = before && before->is_met == after.is_met && before->rounds == after.rounds &&
        same(before->required_level, found.required_level) && same(before->current_level, found.current_level) &&
        same(before->confidence, found.confidence) && same(before->importance, found.importance);
    if (unchanged)
        return std::nullopt;
    return after;
}

void follow_jobs(db::Transaction& tx, platform::Workspace& workspace, Instant now, store::PersonRange people)
{
    store::reopen_needs_jobs_ask_for(tx, now, people);
    std::vector<store::DismissalRow> rows;
    for (auto const need : store::needs_no_job_asks_for(tx, people))
        rows.push_back({.id = workspace.ids().next<store::DismissalRow>(now),
                        .need_id = need,
                        .reason = "Neither the job nor the target job asks for it any more.",
                        .dismissed_at = now,
                        .dismissed_by = {},
                        .reopened_at = std::nullopt,
                        .reopened_by = std::nullopt});
    tx.insert_all("need_dismissals", rows);
}

void assess_person(Context& context, PersonId person)
{
    std::map<std::pair<JobId, CompetencyId>, DerivedNeed> before;
    for (auto const& need : store::derived_needs_of(context.tx, {person, person}))
        before.emplace(std::pair(need.job_id, need.competency_id), need);

    std::vector<JobId> jobs;
    if (auto const held = organization::person(context, person).job_id)
        jobs.push_back(*held);
    if (auto const target = target_job(context, person).job_id; target && (jobs.empty() || *target != jobs.front()))
        jobs.push_back(*target);
    for (auto const job : jobs) {
        auto const growth = competencies::growth_of(context, {.person_id = person, .job_id = job});
        for (auto const& line : growth.assessed) {
            auto const known = before.find({job, line.competency_id});
            auto const* was = known == before.end() ? nullptr : &known->second;
            if (auto const after = reconcile(was, finding_of(person, job, line), Occasion::new_facts, context.now))
                save(context, was, *after);
        }
    }
    follow_jobs(context.tx, context.workspace, context.now, {person, person});
}

} // namespace espalier::plans
