// SPDX-License-Identifier: Apache-2.0
// The rules of asks.h.
#include "features/home/asks.h"

#include "features/home/assessment_asks.h"

#include "base/time.h"
#include "features/home/one_on_one_asks.h"
#include "features/home/thanking_asks.h"

#include <algorithm>
#include <tuple>

namespace espalier::home {

namespace {

using plans::has_ended;
using plans::ItemStanding;
using plans::ItemState;
using plans::PlanStanding;
using plans::PlanState;

constexpr int week = 7;          // days that count as soon
constexpr int news_for_days = 7; // a plan that was agreed is news

// An agreed item of the own plan asks to be begun, finished, or looked at again; one that is done waits for somebody else.
std::optional<Ask> ask_of(ItemStanding const& item, Date today)
{
    Ask ask{
        .subject = item.title, .plan_id = item.plan_id, .plan_item_id = item.id, .competency_id = item.competency_id};
    auto const soon = today.plus_days(week);
    auto const is_open = item.state == ItemState::planned || item.state == ItemState::in_progress;
    if (item.missing) {
        ask.kind = AskKind::show_item;
        ask.since = item.stepped_at;
        ask.reason = item.missing;
        if (item.due_on > soon)
            return ask;
        ask.due_on = item.due_on;
    } else if (is_open && item.due_on <= soon) {
        ask.kind = AskKind::finish_item;
        ask.due_on = item.due_on;
    } else if (item.state == ItemState::planned && item.starts_on && *item.starts_on <= soon) {
        ask.kind = AskKind::begin_item;
        ask.due_on = item.starts_on;
    } else if (item.awaits_reassessment) {
        ask.kind = AskKind::reassess;
        ask.due_on = item.reassess_on;
    } else {
        return std::nullopt;
    }
    ask.place = place_of(*ask.due_on, today);
    return ask;
}

Ask ask_of(ItemStanding const& item)
{
    return {.kind = AskKind::revise_item,
            .place = AskPlace::your_turn,
            .subject = item.title,
            .plan_id = item.plan_id,
            .plan_item_id = item.id,
            .since = item.returned_at,
            .reason = item.returned_because};
}

// Whose draft waits to be written, proposed or revised; whose plan was agreed lately and waits to be begun.
std::optional<Ask> ask_of(PlanStanding const& plan, Instant news_since)
{
    Ask ask{.place = AskPlace::your_turn, .subject = plan.title, .plan_id = plan.id, .since = plan.since};
    if (plan.state == PlanState::draft && plan.last_turn == plans::TurnKind::returned) {
        ask.kind = AskKind::revise_plan;
        ask.reason = plan.turn_comment;
    } else if (plan.state == PlanState::draft) {
        ask.kind = plan.items.empty() ? AskKind::fill_plan : AskKind::propose_plan;
    } else if (plan.state == PlanState::agreed && plan.since >= news_since) {
        ask.kind = AskKind::carry_out_plan;
        ask.place = AskPlace::to_know;
    } else {
        return std::nullopt;
    }
    return ask;
}

// What closed plans have kept goes into the newest plan that is open to it, or into one that is begun with it.
void ask_to_carry_over(std::vector<Ask>& asks, AskFacts const& facts)
{
    Ask ask{.kind = AskKind::carry_over};
    auto all_closed = true;
    for (auto const& plan : facts.plans) { // the newest first
        if (plan.state != PlanState::closed) {
            all_closed = false;
            if (!ask.plan_id && plan.state != PlanState::proposed)
                ask.plan_id = plan.id;
            continue;
        }
        auto const kept = std::count_if(plan.items.begin(), plan.items.end(),
                                        [](ItemStanding const& item) { return !has_ended(item.state); });
        if (kept > 0 && ask.count == 0) {
            ask.subject = plan.title;
            ask.since = plan.since;
        }
        ask.count += kept;
    }
    if (ask.count > 0 && (ask.plan_id || all_closed))
        asks.push_back(std::move(ask));
}

void ask_about_own_plans(std::vector<Ask>& asks, AskFacts const& facts)
{
    auto const news_since = start_of_day_utc(facts.today.plus_days(-news_for_days));
    auto has_plan = false;
    for (auto const& plan : facts.plans) {
        auto const is_closed = plan.state == PlanState::closed;
        has_plan = has_plan || !is_closed;
        if (auto ask = ask_of(plan, news_since))
            asks.push_back(std::move(*ask));
        for (auto const& item : plan.items) {
            if (is_closed && !has_ended(item.state))
                continue; // nothing can be done about it there: it waits to be carried over
            if (item.agreed_at) {
                if (auto ask = ask_of(item, facts.today))
                    asks.push_back(std::move(*ask));
            } else if (item.returned_at && (plan.state == PlanState::agreed || plan.state == PlanState::active)) {
                asks.push_back(ask_of(item));
            }
        }
    }
    if (!has_plan)
        asks.push_back({.kind = AskKind::begin_plan, .count = static_cast<std::int64_t>(facts.needs.size())});
    else if (!facts.needs.empty())
        asks.push_back({.kind = AskKind::plan_needs,
                        .subject = facts.needs.front().name,
                        .count = static_cast<std::int64_t>(facts.needs.size())});
}

void ask_about_others(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& plan : facts.waiting_plans)
        asks.push_back({.kind = AskKind::agree_plan,
                        .place = AskPlace::somebody_waits,
                        .subject = plan.title,
                        .person_id = plan.person_id,
                        .person_name = plan.person_name,
                        .plan_id = plan.id,
                        .since = plan.since});
    for (auto const& asked : facts.reschedulings)
        asks.push_back({.kind = AskKind::answer_rescheduling,
                        .place = AskPlace::somebody_waits,
                        .subject = asked.title,
                        .person_id = asked.person_id,
                        .person_name = asked.person_name,
                        .plan_id = asked.plan_id,
                        .plan_item_id = asked.plan_item_id,
                        .since = asked.since});
    for (auto const& item : facts.items_to_assess) {
        Ask ask{.subject = item.title,
                .person_id = item.person_id,
                .person_name = item.person_name,
                .plan_id = item.sees_plan ? std::optional(item.plan_id) : std::nullopt,
                .plan_item_id = item.id,
                .competency_id = item.competency_id};
        if (item.state == ItemState::done) {
            ask.kind = AskKind::assess_item;
            ask.place = AskPlace::somebody_waits;
            ask.since = item.since;
        } else {
            ask.kind = AskKind::reassess_report;
            ask.place = place_of(item.reassess_on, facts.today);
            ask.due_on = item.reassess_on;
        }
        asks.push_back(std::move(ask));
    }
    if (facts.round && facts.round->seen < facts.round->people)
        asks.push_back({.kind = AskKind::weekly_round,
                        .place = AskPlace::within_a_week,
                        .due_on = facts.round->week_of.plus_days(week - 1),
                        .count = facts.round->people - facts.round->seen});
}

AskKind kind_of(training_requests::RequestTask task)
{
    using enum training_requests::RequestTask;
    switch (task) {
    case answer: return AskKind::answer_request;
    case revise: return AskKind::revise_request;
    case book: return AskKind::book_request;
    case confirm: return AskKind::confirm_request;
    case review: break;
    }
    return AskKind::review_request;
}

void ask_about_help(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& help : facts.helps)
        asks.push_back({.kind = AskKind::answer_help,
                        .place = AskPlace::somebody_waits,
                        .subject = help.title,
                        .person_id = help.learner_id,
                        .person_name = help.learner_name,
                        .since = help.asked_at});
}

void ask_about_requests(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& request : facts.requests) {
        auto const is_own = request.person_id == facts.viewer;
        auto const confirms = request.turn.task == training_requests::RequestTask::confirm;
        asks.push_back({.kind = kind_of(request.turn.task.value()),
                        .place = is_own ? AskPlace::your_turn : AskPlace::somebody_waits,
                        .subject = request.title,
                        .person_id = is_own ? std::nullopt : std::optional(request.person_id),
                        .person_name = is_own ? std::nullopt : std::optional(request.person_name),
                        .training_request_id = request.id,
                        .since = request.turn.since,
                        .due_on = confirms ? std::optional(request.ends_on) : std::nullopt});
    }
}

AskKind kind_of(goals::GoalAskKind kind)
{
    using enum goals::GoalAskKind;
    switch (kind) {
    case answer: return AskKind::answer_goal;
    case answer_change: return AskKind::answer_goal_change;
    case close: return AskKind::close_goal;
    case update: return AskKind::update_goal;
    case propose: break;
    }
    return AskKind::propose_goal;
}

void ask_about_goals(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& goal : facts.goals) {
        auto const is_own = goal.owner_id == facts.viewer;
        Ask ask{.kind = kind_of(goal.kind),
                .place = is_own ? AskPlace::your_turn : AskPlace::somebody_waits,
                .subject = goal.title,
                .person_id = is_own ? std::nullopt : std::optional(goal.owner_id),
                .person_name = is_own ? std::nullopt : std::optional(goal.owner_name),
                .goal_id = goal.goal_id,
                .since = goal.since};
        if (goal.due_on) {
            ask.place = AskPlace::past_its_date;
            ask.due_on = goal.due_on;
        }
        asks.push_back(std::move(ask));
    }
}

void ask_about_feedback(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& ask : facts.feedback.asks) {
        Ask made{.kind = AskKind::answer_feedback_ask,
                 .place = AskPlace::somebody_waits,
                 .subject = ask.question,
                 .person_id = ask.by_id,
                 .person_name = ask.by_name,
                 .feedback_ask_id = ask.id,
                 .since = ask.asked_at};
        if (ask.due_on && *ask.due_on < facts.today) {
            made.place = AskPlace::past_its_date;
            made.due_on = ask.due_on;
        }
        asks.push_back(std::move(made));
    }
    for (auto const& level : facts.feedback.levels)
        asks.push_back({.kind = AskKind::answer_feedback_level,
                        .place = AskPlace::somebody_waits,
                        .subject = level.level_competency_name.value_or(""),
                        .person_id = level.giver_id,
                        .person_name = level.giver_name,
                        .feedback_id = level.id,
                        .since = level.given_at});
    for (auto const& nudge : facts.feedback.nudges)
        asks.push_back({.kind = AskKind::tell_what_changed,
                        .place = AskPlace::your_turn,
                        .subject = nudge.title,
                        .plan_item_id = nudge.plan_item_id,
                        .since = nudge.nudged_at});
}

void ask_about_check_ins(std::vector<Ask>& asks, AskFacts const& facts)
{
    auto const& [to_answer, to_read, to_read_since] = facts.check_ins;
    if (to_read > 0)
        asks.push_back({.kind = AskKind::read_check_ins,
                        .place = AskPlace::somebody_waits,
                        .since = to_read_since,
                        .count = to_read});
    if (to_answer)
        asks.push_back({.kind = AskKind::answer_check_in,
                        .place = place_of(to_answer->due_on, facts.today),
                        .due_on = to_answer->due_on});
}

// Within its place: by date where there is one, by instant where there is one; the own turns by kind before.
auto order_of(Ask const& ask)
{
    auto const rank = ask.place == AskPlace::your_turn ? ask.kind : AskKind{};
    return std::tuple(
        ask.place, rank, ask.due_on.value_or(Date{}), ask.since.value_or(Instant{}), ask.kind,
        ask.plan_item_id.value_or(PlanItemId{}), ask.plan_id.value_or(PlanId{}),
        ask.training_request_id.value_or(TrainingRequestId{}), ask.goal_id.value_or(GoalId{}),
        ask.one_on_one_series_id.value_or(one_on_ones::OneOnOneSeriesId{}),
        ask.recognition_id.value_or(recognition::RecognitionId{}),
        ask.feedback_ask_id.value_or(feedback::FeedbackAskId{}), ask.feedback_id.value_or(feedback::FeedbackId{}),
        ask.campaign_id.value_or(campaigns::CampaignId{}), ask.three_sixty_id.value_or(three_sixty::ThreeSixtyId{}),
        ask.rater_id.value_or(three_sixty::RaterId{}), ask.review_id.value_or(reviews::ReviewId{}));
}

} // namespace

AskPlace place_of(Date due_on, Date today)
{
    return due_on < today ? AskPlace::past_its_date : AskPlace::within_a_week;
}

Date monday_of(Date day)
{
    auto const weekday = ((day.days + 3) % 7 + 7) % 7; // 1 January 1970 was a Thursday
    return day.plus_days(-weekday);
}

std::vector<Ask> asks_of(AskFacts const& facts)
{
    std::vector<Ask> asks;
    ask_about_others(asks, facts);
    ask_about_help(asks, facts);
    ask_about_requests(asks, facts);
    ask_about_goals(asks, facts);
    ask_about_one_on_ones(asks, facts);
    ask_about_check_ins(asks, facts);
    ask_about_campaigns(asks, facts);
    ask_about_three_sixties(asks, facts);
    ask_about_reviews(asks, facts);
    ask_about_recognitions(asks, facts);
    ask_about_rewards(asks, facts);
    ask_about_feedback(asks, facts);
    ask_about_own_plans(asks, facts);
    ask_to_carry_over(asks, facts);
    if (facts.drift)
        asks.push_back({.kind = AskKind::answer_drift,
                        .subject = facts.drift->job_title,
                        .plan_id = facts.drift->plan_id,
                        .count = facts.drift->changes});
    std::stable_sort(asks.begin(), asks.end(), [](Ask const& a, Ask const& b) { return order_of(a) < order_of(b); });
    return asks;
}

} // namespace espalier::home
