// SPDX-License-Identifier: Apache-2.0
// Finding feedback for a viewer.
#include "features/feedback/feedback_found.h"

#include "features/goals/goal_names.h"
#include "features/goals/goal_way.h"
#include "features/plans/standing_item.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <limits>

namespace espalier::feedback {

namespace {

constexpr std::size_t shown_nudges_days = 30;
constexpr std::int64_t seconds_per_day = 24 * 60 * 60;

FeedbackView view_of(Context const& context, store::FoundFeedback found)
{
    auto const facts = facts_of(found);
    auto const viewer = context.viewer.person_id.value_or(PersonId{});
    auto& row = found.row;
    return {.id = row.id,
            .giver_id = row.giver_id,
            .giver_name = std::move(found.giver_name),
            .receiver_id = row.receiver_id,
            .receiver_name = std::move(found.receiver_name),
            .kind = row.kind,
            .content = std::move(row.content),
            .situation = std::move(row.situation),
            .behaviour = std::move(row.behaviour),
            .effect = std::move(row.effect),
            .subject = {{row.goal_id, row.competency_id, row.plan_item_id},
                        found.plan_id,
                        std::move(found.subject_name),
                        false},
            .visible_to = row.visible_to,
            .question = std::move(found.question),
            .given_at = row.given_at,
            .withdrawn_at = row.withdrawn_at,
            .version = row.version,
            .level_competency_id = found.level_competency_id,
            .level_competency_name = std::move(found.level_competency_name),
            .level = found.level,
            .level_answer = found.level_answer,
            .may_change = may_change(facts, viewer, context.now),
            .may_withdraw = may_withdraw(facts, viewer),
            .may_propose_level = may_propose_level(facts, viewer),
            .may_answer_level = may_answer_level(facts, viewer),
            .may_discuss = may_discuss(facts, viewer)};
}

std::vector<FeedbackView> views_of(Context& context, std::vector<store::FoundFeedback> rows)
{
    std::vector<FeedbackView> views;
    std::vector<SubjectOf> subjects;
    views.reserve(rows.size());
    for (auto& row : rows) {
        views.push_back(view_of(context, std::move(row)));
        subjects.emplace_back(&views.back().subject, views.back().receiver_id);
    }
    see_subjects(context, subjects);
    return views;
}

// As far as the viewer reads it; about themselves, everything.
std::vector<FeedbackView> about(Context& context, store::About wanted)
{
    if (!context.viewer.person_id)
        return {};
    wanted.viewer = *context.viewer.person_id;
    wanted.is_manager = context.chart->present_manager_of(wanted.person, context.today()) == wanted.viewer;
    return views_of(context, store::about(context.tx, wanted));
}

constexpr FeedbackId newest{std::numeric_limits<std::int64_t>::max()};
constexpr Instant far_away{std::numeric_limits<std::int64_t>::max()};

} // namespace

FeedbackFacts facts_of(store::FoundFeedback const& found)
{
    auto const& row = found.row;
    return {.giver = row.giver_id,
            .receiver = row.receiver_id,
            .visible_to = row.visible_to,
            .given_at = row.given_at,
            .is_withdrawn = row.withdrawn_at.has_value(),
            .has_level = found.level.has_value(),
            .is_answered = found.level_answer.has_value()};
}

void see_subjects(Context& context, std::vector<SubjectOf> const& subjects)
{
    std::vector<goals::GoalId> named;
    for (auto const& [subject, person] : subjects)
        if (subject->goal_id)
            named.push_back(*subject->goal_id);
    auto const titles = goals::visible_titles(context, named);
    for (auto const& [subject, person] : subjects)
        subject->may_open = subject->competency_id || (subject->goal_id && titles.contains(*subject->goal_id)) ||
            (subject->plan_item_id && context.may(platform::permissions::read_plans, person));
}

store::FoundFeedback find_readable(Context& context, FeedbackId id)
{
    context.narrows_itself();
    auto found = store::find_feedback(context.tx, id);
    if (!found || !context.viewer.person_id)
        throw not_found("feedback");
    auto const manager = context.chart->present_manager_of(found->row.receiver_id, context.today());
    if (!may_read(facts_of(*found), *context.viewer.person_id, manager))
        throw not_found("feedback");
    context.concerned = found->row.receiver_id;
    return std::move(*found);
}

void check_subject(Context& context, FeedbackSubject const& subject, PersonId person, Violations& violations)
{
    if (subject.goal_id.has_value() + subject.competency_id.has_value() + subject.plan_item_id.has_value() > 1)
        violations.add("/goal_id", "one_subject", "Feedback is about one thing: a goal, a competency or a plan item.");
    if (subject.goal_id) {
        auto const goal = goals::owned_goal(context, *subject.goal_id);
        if (!goal || goal->owner_id != person)
            violations.add("/goal_id", "unknown_reference", "Choose a goal of the same person.");
    }
    if (subject.plan_item_id) {
        auto const item = plans::standing_item(context, *subject.plan_item_id);
        auto const is_theirs = item && item->person_id == person;
        if (!is_theirs || !context.may(platform::permissions::read_plans, person))
            violations.add("/plan_item_id", "unknown_reference", "Choose an item of a plan of the same person.");
    }
}

FeedbackView feedback_view(Context& context, FeedbackId id)
{
    return std::move(views_of(context, {find_readable(context, id)}).front());
}

platform::Page<FeedbackView> list_feedback(Context& context, FeedbackFilter const& filter)
{
    if (!context.viewer.person_id)
        return {};
    auto const rows = filter.box == FeedbackBox::given ? store::given : store::received;
    return platform::page_by_id<FeedbackView>(filter.after, filter.limit, [&](FeedbackId before, std::int64_t limit) {
        return views_of(context, rows(context.tx, *context.viewer.person_id, before, limit));
    });
}

platform::Page<FeedbackView> list_feedback_about(Context& context, FeedbackAboutFilter const& filter)
{
    context.require(platform::permissions::read_feedback, filter.person_id);
    return platform::page_by_id<FeedbackView>(filter.after, filter.limit, [&](FeedbackId before, std::int64_t limit) {
        return about(context, {.person = filter.person_id, .until = far_away, .before = before, .limit = limit});
    });
}

std::vector<FeedbackView> feedback_about(Context& context, PersonId person, Instant from, Instant until,
                                         std::int64_t limit)
{
    return about(context, {.person = person, .from = from, .until = until, .before = newest, .limit = limit});
}

std::vector<FeedbackView> about_item(Context& context, PersonId person, plans::PlanItemId item, std::int64_t limit)
{
    return about(context,
                 {.person = person, .plan_item_id = item, .until = far_away, .before = newest, .limit = limit});
}

FeedbackWaiting feedback_waiting(Context& context)
{
    if (!context.viewer.person_id)
        return {};
    auto const viewer = *context.viewer.person_id;
    auto const since = context.now.plus_seconds(-static_cast<std::int64_t>(shown_nudges_days) * seconds_per_day);
    auto asks = store::waiting_asks(context.tx, viewer);
    std::vector<SubjectOf> subjects;
    for (auto& ask : asks)
        subjects.emplace_back(&ask.subject, ask.about_id);
    see_subjects(context, subjects);
    return {.asks = std::move(asks),
            .levels = views_of(context, store::with_open_level(context.tx, viewer)),
            .nudges = store::open_nudges(context.tx, viewer, since)};
}

} // namespace espalier::feedback
