// SPDX-License-Identifier: Apache-2.0
// From rows to states, by the rules of plan_state.h.
#include "features/plans/standing.h"

#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"
#include "features/plans/standing_store.h"
#include "features/plans/waiting.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace espalier::plans {

namespace {

PlanState state_of(store::StandingPlanRow const& row, std::vector<ItemStanding> const& items)
{
    std::vector<Turn> turns;
    if (row.was_agreed)
        turns.push_back({.kind = TurnKind::agreed});
    if (row.last_turn)
        turns.push_back({.kind = *row.last_turn});
    std::vector<ItemState> states;
    for (auto const& item : items)
        states.push_back(item.state);
    return plan_state(turns, states);
}

ItemStanding standing_of(store::StandingItemRow&& row)
{
    ItemStanding item{.id = row.id,
                      .plan_id = row.plan_id,
                      .title = std::move(row.title),
                      .method = row.method,
                      .state = row.state,
                      .agreed_at = row.agreed_at,
                      .starts_on = row.starts_on,
                      .due_on = row.due_on,
                      .reassess_on = row.reassess_on,
                      .competency_id = row.competency_id,
                      .stepped_at = row.stepped_at,
                      .is_replaced = row.is_replaced,
                      .has_said = row.has_said,
                      .assessor_name = std::move(row.assessor_name),
                      .missing = std::move(row.missing),
                      .has_options = row.has_options,
                      .awaits_reassessment = row.awaits_reassessment};
    if (row.decision == DecisionKind::returned) {
        item.returned_at = row.decided_at;
        item.returned_because = std::move(row.decision_reason);
    }
    return item;
}

std::vector<PlanStanding> standings(db::Transaction& tx, store::Whose whose, Date today)
{
    std::map<PlanId, std::vector<ItemStanding>> items;
    std::map<PlanId, PlanCount> counts;
    for (auto& row : store::standing_items(tx, whose, today)) {
        counts[row.plan_id].add(row.id, row.version, row.steps);
        items[row.plan_id].push_back(standing_of(std::move(row)));
    }
    std::vector<PlanStanding> plans;
    for (auto& row : store::standing_plans(tx, whose)) {
        auto const state = state_of(row, items[row.id]);
        auto& count = counts[row.id];
        count.version = row.version;
        count.turns = row.turns;
        PlanStanding plan{.id = row.id,
                          .person_id = row.person_id,
                          .title = std::move(row.title),
                          .starts_on = row.starts_on,
                          .ends_on = row.ends_on,
                          .state = state,
                          .since = row.turned_at.value_or(row.created_at),
                          .last_turn = row.last_turn,
                          .turn_comment = row.turn_comment.value_or(""),
                          .stamp = count.stamp(),
                          .has_opening_answer = row.has_opening_answer,
                          .comment = {},
                          .last_words_by_person = {},
                          .items = std::move(items[row.id])};
        if (row.said_by_id == row.person_id)
            plan.last_words_by_person = row.said;
        else if (row.said_by_id)
            plan.comment =
                UnansweredComment{*row.said_by_id, row.said_by_name.value_or(""), *row.said_at, row.said.value_or("")};
        plans.push_back(std::move(plan));
    }
    return plans;
}

// What was proposed by then has waited longer than the workspace waits.
Instant unanswered_since(Context& context)
{
    auto const patience = platform::settings::read<PlanSettings>(context.tx).answer_within_days.value;
    return context.now.plus_seconds(-patience * 86'400);
}

} // namespace

std::vector<PlanStanding> standings_of(Context& context, PersonId person)
{
    return standings(context.tx, {.person = person, .manager = {}}, context.today());
}

std::vector<PlanStanding> standings_of_reports(Context& context, PersonId manager)
{
    return standings(context.tx, {.person = {}, .manager = manager}, context.today());
}

std::optional<std::size_t> current_plan(std::vector<PlanStanding> const& plans, Date today)
{
    std::vector<PlanLine> lines;
    for (auto const& plan : plans)
        lines.push_back({.id = plan.id, .starts_on = plan.starts_on, .ends_on = plan.ends_on, .state = plan.state});
    return current_plan(lines, today);
}

std::vector<OpenNeed> open_needs_of(Context& context, PersonId person)
{
    return store::open_needs(context.tx, person, context.today());
}

WaitingPlans plans_waiting_for(Context& context, PersonId manager, std::int64_t limit)
{
    auto const since = unanswered_since(context);
    store::Below below{context.chart->present_reports_of(manager, context.today()), {}};
    for (auto const report : below.reports) {
        auto const theirs = context.chart->present_reports_of(report, context.today());
        below.their_reports.insert(below.their_reports.end(), theirs.begin(), theirs.end());
    }
    WaitingPlans waiting{.shown = store::proposed_plans(context.tx, below, since, limit), .all = 0};
    auto const shown = static_cast<std::int64_t>(waiting.shown.size());
    waiting.all = shown < limit ? shown : store::count_proposed_plans(context.tx, below, since);
    return waiting;
}

WaitingPlans plans_waiting_too_long(Context& context, std::int64_t limit)
{
    auto const since = unanswered_since(context);
    return {.shown = store::unanswered_plans(context.tx, since, context.today(), limit),
            .all = store::count_unanswered_plans(context.tx, since, context.today())};
}

std::vector<WaitingRescheduling> reschedulings_waiting_for(Context& context, PersonId manager, std::int64_t limit)
{
    return store::awaited_reschedulings(context.tx, context.chart->present_reports_of(manager, context.today()), limit);
}

std::vector<PlanMeeting> meetings_of(Context& context, PersonId person)
{
    std::vector<PlanMeeting> meetings;
    for (auto const& plan : store::plans_of(context.tx, person))
        if (plan.meeting_kind && plan.met_on)
            meetings.push_back({plan.id, plan.title, *plan.meeting_kind, *plan.met_on});
    return meetings;
}

std::vector<ItemToAssess> items_to_assess(Context& context, std::size_t limit)
{
    auto const viewer = context.viewer_person();
    std::vector<ItemToAssess> items;
    auto const reports = context.chart->present_reports_of(viewer, context.today());
    for (auto& [item, assessor] : store::items_to_assess(context.tx, viewer, reports, context.today())) {
        auto const looks_again = assessor && context.chart->is_above(*assessor, item.person_id);
        if (item.state == ItemState::done || (assessor == viewer) == looks_again)
            items.push_back(std::move(item));
    }
    auto const order = [](ItemToAssess const& item) {
        return std::tuple(item.state != ItemState::done, item.since, item.id);
    };
    std::sort(items.begin(), items.end(),
              [&](auto const& one, auto const& other) { return order(one) < order(other); });
    items.resize(std::min(items.size(), limit));
    for (auto& item : items)
        item.sees_plan = context.may(platform::permissions::read_plans, item.person_id);
    return items;
}

} // namespace espalier::plans
