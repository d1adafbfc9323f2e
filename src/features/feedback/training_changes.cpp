// SPDX-License-Identifier: Apache-2.0
// Asking, telling and reading what a training has changed.
#include "features/feedback/training_changes.h"

#include "base/checks.h"
#include "features/feedback/feedback_found.h"
#include "features/plans/finished_items.h"
#include "features/plans/item_moments.h"
#include "features/plans/standing_item.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::feedback {

namespace {

constexpr std::int64_t most_shown = 50;
constexpr int recent_months = 6;

// Is what this person told for the viewer's eyes?
bool reads_change(Context const& context, PersonId learner, std::optional<FeedbackVisibility> visible_to)
{
    return context.viewer.person_id &&
        may_read_change(learner, visible_to.value_or(FeedbackVisibility::receiver), *context.viewer.person_id,
                        context.chart->present_manager_of(learner, context.today()));
}

} // namespace

void ask_what_changed(Context& context, Date day)
{
    auto const from = start_of_day_utc(day.plus_days(-nudged_within_days));
    auto const until = start_of_day_utc(day.plus_days(-nudged_after_days));
    auto const known = store::nudged_since(context.tx, from);
    std::set<plans::PlanItemId> const asked(known.begin(), known.end());
    std::vector<store::NudgeRow> rows;
    for (auto& item : plans::items_finished(context.tx, from, until))
        if (!asked.contains(item.id) && context.chart->is_present(item.person_id, day))
            rows.push_back({.plan_item_id = item.id,
                            .person_id = item.person_id,
                            .title = std::move(item.title),
                            .nudged_at = context.now,
                            .answer = {},
                            .answered_at = {},
                            .visible_to = {}});
    context.tx.insert_all("feedback_nudges", rows);
    platform::NotificationLinks learners, managers;
    for (auto const& row : rows) {
        learners.emplace_back(row.person_id, "/feedback?box=waiting");
        if (auto const manager = context.chart->present_manager_of(row.person_id, day))
            managers.emplace_back(*manager, fmt::format("/feedback?to={}", row.person_id.value));
    }
    platform::notify_each(context, learners, "feedback_what_changed", {});
    platform::notify_each(context, managers, "feedback_what_changed_report", {});
}

void ask_what_changed_daily(platform::TaskRun& run, Date day)
{
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) { ask_what_changed(context, day); });
}

void tell_change(Context& context, TrainingChange const& change)
{
    auto const nudge = store::find_nudge(context.tx, change.plan_item_id);
    if (!nudge || nudge->person_id != context.viewer_person())
        throw not_found("plan item");
    store::answer_nudge(context.tx,
                        {.plan_item_id = change.plan_item_id,
                         .answer = or_empty(change.answer),
                         .visible_to = change.visible_to.value_or(FeedbackVisibility::receiver),
                         .now = context.now});
    platform::record(context,
                     {.kind = "feedback.change_told",
                      .person_id = nudge->person_id,
                      .thing = "plan_item",
                      .thing_id = change.plan_item_id.value});
}

WhatChanged what_changed(Context& context, ItemPath const& path)
{
    context.narrows_itself();
    auto const item = plans::standing_item(context, path.plan_item_id);
    if (!item)
        throw not_found("plan item");
    WhatChanged found{.answer = {}, .visible_to = {}, .answered_at = {}, .feedback = {}};
    auto nudge = store::find_nudge(context.tx, path.plan_item_id);
    if (nudge && nudge->answer && !nudge->answer->empty() &&
        reads_change(context, nudge->person_id, nudge->visible_to)) {
        found.answer = std::move(nudge->answer);
        found.visible_to = nudge->visible_to.value_or(FeedbackVisibility::receiver);
        found.answered_at = nudge->answered_at;
    }
    found.feedback = about_item(context, item->person_id, path.plan_item_id, most_shown);
    context.concerned = item->person_id;
    return found;
}

std::vector<ChangeTold> changes_told(Context& context, PersonId person, Instant from, Instant until)
{
    if (!reads_change(context, person, FeedbackVisibility::receiver_and_manager))
        return {};
    return store::changes_told(context.tx, person, from, until, context.viewer.person_id == person);
}

platform::Page<FinishedTraining> finished_trainings(Context& context, TrainingsOf const& wanted)
{
    context.require(platform::permissions::read_plans, wanted.person_id);
    auto moments = plans::item_moments(context, wanted.person_id,
                                       start_of_day_utc(plus_months(context.today(), -recent_months)), context.now);
    std::ranges::sort(moments, [](auto const& one, auto const& other) { return other.at < one.at; });
    platform::Page<FinishedTraining> page;
    std::set<plans::PlanItemId> named; // done, and later shown to have worked
    for (auto& one : moments)
        if (named.insert(one.plan_item_id).second)
            page.items.push_back({one.plan_item_id, std::move(one.title), one.at});
    return page;
}

} // namespace espalier::feedback
