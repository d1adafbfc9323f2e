// SPDX-License-Identifier: Apache-2.0
// The rule of drift.
#include "features/plans/drift.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace espalier::plans {

namespace {

AskedLevel const* asked(JobFacts const& facts, CompetencyId competency)
{
    auto const found = std::find_if(facts.levels.begin(), facts.levels.end(),
                                    [&](AskedLevel const& one) { return one.competency_id == competency; });
    return found == facts.levels.end() ? nullptr : &*found;
}

Duty const* duty(JobFacts const& facts, JobId job, std::string_view code)
{
    auto const found = std::find_if(facts.duties.begin(), facts.duties.end(),
                                    [&](Duty const& one) { return one.job_id == job && one.code == code; });
    return found == facts.duties.end() ? nullptr : &*found;
}

bool has_job(JobFacts const& facts, JobId job)
{
    return std::any_of(facts.duties.begin(), facts.duties.end(), [&](Duty const& one) { return one.job_id == job; });
}

// What the responsibility has become: within its job by code; when the job is left, by title.
Duty const* successor(JobFacts const& now, Duty const& was)
{
    if (has_job(now, was.job_id))
        return duty(now, was.job_id, was.code);
    auto const found =
        std::find_if(now.duties.begin(), now.duties.end(), [&](Duty const& one) { return one.title == was.title; });
    return found == now.duties.end() ? nullptr : &*found;
}

void end(DriftChange& change)
{
    change.kind = DriftKind::end_item;
    change.to_level.reset();
}

void compare_level(DriftChange& change, PlannedItem const& item, JobFacts const& before, JobFacts const& now)
{
    if (!item.competency_id)
        return;
    auto const* const was = asked(before, *item.competency_id);
    auto const* const is = asked(now, *item.competency_id);
    if (was && !is) {
        change.reasons.push_back({.kind = DriftReasonKind::requirement_gone,
                                  .name = was->name,
                                  .level_before = was->level,
                                  .level_now = std::nullopt,
                                  .name_now = std::nullopt});
        end(change);
    }
    if (!is || !item.to_level || (was && was->level == is->level))
        return;
    DriftReason reason{.kind = DriftReasonKind::level_raised,
                       .name = is->name,
                       .level_before = was ? std::optional(was->level) : std::nullopt,
                       .level_now = is->level,
                       .name_now = std::nullopt};
    if ((!was || is->level > was->level) && *item.to_level < is->level) {
        change.to_level = is->level;
        change.reasons.push_back(std::move(reason));
    } else if (was && is->level < was->level && *item.to_level == was->level) {
        reason.kind = DriftReasonKind::level_lowered;
        change.to_level = is->level;
        change.reasons.push_back(std::move(reason));
        if (item.from_level && is->level <= *item.from_level)
            end(change);
    }
}

void compare_tie(DriftChange& change, PlannedItem const& item, JobFacts const& before, JobFacts const& now)
{
    auto const* const was = item.tie ? duty(before, item.tie->job_id, item.tie->code) : nullptr;
    if (!was)
        return;
    auto const* const is = successor(now, *was);
    if (is && (is->title == was->title || is->id == item.tie->responsibility_id)) // accepted already
        return;
    change.unties = change.kind == DriftKind::change_item;
    DriftReason reason{.kind = DriftReasonKind::responsibility_gone,
                       .name = was->title,
                       .level_before = std::nullopt,
                       .level_now = std::nullopt,
                       .name_now = std::nullopt};
    if (is) {
        reason.kind = DriftReasonKind::responsibility_renamed;
        reason.name_now = is->title;
        if (change.unties)
            change.responsibility_id = is->id;
    }
    change.reasons.push_back(std::move(reason));
}

std::string key_of(DriftChange const& change)
{
    if (change.kind == DriftKind::end_item)
        return fmt::format("end:{}", change.plan_item_id->value);
    return fmt::format("change:{}:{}:{}", change.plan_item_id->value,
                       change.to_level ? fmt::format("{}", *change.to_level) : "-",
                       !change.unties                 ? "-"
                           : change.responsibility_id ? fmt::format("{}", change.responsibility_id->value)
                                                      : "none");
}

DriftChange change_of(PlannedItem const& item, JobFacts const& before, JobFacts const& now)
{
    DriftChange change{.key = {}, .kind = DriftKind::change_item, .title = item.title, .plan_item_id = item.id};
    compare_level(change, item, before, now);
    compare_tie(change, item, before, now);
    change.key = key_of(change);
    return change;
}

// A gap that the job asks more about than it did.
bool asks_for_item(StandingNeed const& need, AskedLevel const* was, AskedLevel const& is)
{
    return need.current_level < is.level && (!was || is.level > was->level);
}

} // namespace

bool names_level(std::string_view text, double level)
{
    auto const is_digit = [](char c) { return '0' <= c && c <= '9'; };
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            ++i;
            continue;
        }
        double number = 0;
        double place = 1;
        auto is_whole = true;
        for (; i < text.size(); ++i) {
            if (is_digit(text[i])) {
                number = number * 10 + (text[i] - '0');
                place *= is_whole ? 1 : 10;
            } else if (is_whole && (text[i] == '.' || text[i] == ',') && i + 1 < text.size() && is_digit(text[i + 1])) {
                is_whole = false;
            } else {
                break;
            }
        }
        if (std::abs(number / place - level) < 1e-9)
            return true;
    }
    return false;
}

std::vector<DriftChange> drift(JobFacts const& before, JobFacts const& now, std::span<PlannedItem const> items,
                               std::span<StandingNeed const> needs)
{
    std::vector<DriftChange> changes;
    for (auto const& item : items) {
        if (item.is_done)
            continue;
        if (auto change = change_of(item, before, now); !change.reasons.empty())
            changes.push_back(std::move(change));
    }
    for (auto const& is : now.levels) {
        auto const* const was = asked(before, is.competency_id);
        auto const need = std::find_if(needs.begin(), needs.end(), [&](StandingNeed const& one) {
            return one.competency_id == is.competency_id && asks_for_item(one, was, is);
        });
        auto const is_planned = std::any_of(items.begin(), items.end(), [&](PlannedItem const& item) {
            return item.competency_id == is.competency_id;
        });
        if (need == needs.end() || is_planned)
            continue;
        DriftReason const reason{.kind = was ? DriftReasonKind::level_raised : DriftReasonKind::requirement_new,
                                 .name = is.name,
                                 .level_before = was ? std::optional(was->level) : std::nullopt,
                                 .level_now = is.level,
                                 .name_now = std::nullopt};
        changes.push_back({.key = fmt::format("add:{}:{}", is.competency_id.value, is.level),
                           .kind = DriftKind::add_item,
                           .title = is.name,
                           .plan_item_id = std::nullopt,
                           .need_id = need->need_id,
                           .to_level = is.level,
                           .unties = false,
                           .responsibility_id = std::nullopt,
                           .reasons = {reason}});
    }
    return changes;
}

} // namespace espalier::plans
