// SPDX-License-Identifier: Apache-2.0
// Plans as they are shown: items with what happened to them, the state that follows, and whose turn it is.
#include "features/plans/plan_views.h"

#include "features/plans/found.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

// Items with what happened to them and the needs they answer.
std::vector<PlanItemView> item_views(std::vector<store::ItemRow> rows, std::vector<Step> const& steps,
                                     std::vector<ItemNeed> const& needs, std::optional<Money> hourly_cost, Date today)
{
    std::map<PlanItemId, std::vector<Step>> steps_of;
    for (auto const& step : steps)
        steps_of[step.plan_item_id].push_back(step);
    std::map<PlanItemId, std::vector<ItemNeed>> needs_of;
    for (auto const& need : needs)
        needs_of[need.plan_item_id].push_back(need);
    std::vector<PlanItemView> views;
    for (auto& row : rows) {
        auto& own_steps = steps_of[row.item.id];
        auto const state = item_state(own_steps);
        views.push_back({.item = row.item,
                         .state = state,
                         .is_overdue = is_overdue(state, row.item.due_on, today),
                         .competency_name = std::move(row.competency_name),
                         .responsibility_title = std::move(row.responsibility_title),
                         .assessor_name = std::move(row.assessor_name),
                         .wage_cost = wage_cost(hourly_cost, row.item.hours_on_duty),
                         .options = row.options,
                         .needs = std::move(needs_of[row.item.id]),
                         .is_traced = row.is_traced,
                         .steps = std::move(own_steps)});
    }
    return views;
}

std::vector<ItemState> states_of(std::vector<PlanItemView> const& views)
{
    std::vector<ItemState> states;
    for (auto const& view : views)
        states.push_back(view.state);
    return states;
}

std::vector<Turn> turns_of(std::vector<store::PlanTurn> const& rows, PlanId plan)
{
    std::vector<Turn> turns;
    for (auto const& row : rows)
        if (row.plan_id == plan)
            turns.push_back(row.turn);
    return turns;
}

// The newest answer on each item that has not been agreed since.
void add_decisions(std::vector<PlanItemView>& views, std::vector<ItemDecision> const& decisions)
{
    for (auto& view : views)
        for (auto const& decision : decisions) // oldest first
            if (decision.plan_item_id == view.item.id && !view.item.agreed_at)
                view.decision = decision;
}

std::string name_of(Context& context, PersonId person)
{
    return organization::full_name(organization::person(context, person));
}

// Whoever leaves a plan waiting longer than the workspace waits is joined by the next above.
void ask_next_above(Context& context, WhoseTurn& turn)
{
    auto const patience = platform::settings::read<PlanSettings>(context.tx).answer_within_days.value;
    auto const next =
        turn.person_id ? context.chart->present_manager_of(*turn.person_id, context.today()) : std::nullopt;
    if (!next || turn.since.plus_seconds(patience * 86'400) > context.now)
        return;
    turn.also_id = next;
    turn.also_name = name_of(context, *next);
}

// The one named, or the nearest manager where nobody is or they have left.
std::optional<PersonId> present_assessor(Context& context, PersonId learner, PlanItem const& item)
{
    if (item.assessor_id && context.chart->is_present(*item.assessor_id, context.today()))
        return item.assessor_id;
    return context.chart->present_manager_of(learner, context.today());
}

// Where all that is open is done, it waits for whoever assesses it: the item that has waited longest is named.
void ask_assessor(Context& context, WhoseTurn& turn, std::vector<PlanItemView> const& items)
{
    PlanItemView const* longest = nullptr;
    for (auto const& view : items) {
        if (has_ended(view.state))
            continue;
        if (view.state != ItemState::done || !view.item.agreed_at)
            return;
        if (!longest || view.steps.back().at < longest->steps.back().at)
            longest = &view;
    }
    if (!longest)
        return;
    turn.person_id = present_assessor(context, *turn.person_id, longest->item);
    turn.since = longest->steps.back().at;
    turn.asked = "assess";
}

WhoseTurn whose_turn(Context& context, Plan const& plan, PlanParts const& parts)
{
    WhoseTurn turn{.person_id = plan.person_id, .since = parts.turns.empty() ? plan.created_at : parts.turns.back().at};
    auto const was_returned = [](PlanItemView const& view) { return view.decision.has_value(); };
    switch (parts.state) {
    case PlanState::draft: turn.asked = "propose"; break;
    case PlanState::proposed:
        turn.asked = "agree";
        turn.person_id = context.chart->present_manager_of(plan.person_id, context.today());
        ask_next_above(context, turn);
        break;
    case PlanState::agreed:
    case PlanState::active:
        turn.asked = std::any_of(parts.items.begin(), parts.items.end(), was_returned) ? "revise" : "carry_out";
        if (turn.asked == "carry_out")
            ask_assessor(context, turn, parts.items);
        break;
    case PlanState::closed: turn.person_id.reset(); break;
    }
    if (turn.person_id)
        turn.name = name_of(context, *turn.person_id);
    return turn;
}

// Where an item names nobody, or somebody who has left, the nearest manager assesses.
void name_assessors(Context& context, Plan const& plan, std::vector<PlanItemView>& items)
{
    auto const manager = context.chart->present_manager_of(plan.person_id, context.today());
    std::optional<std::string> manager_name;
    for (auto& view : items) {
        if (present_assessor(context, plan.person_id, view.item) == view.item.assessor_id)
            continue;
        if (manager && !manager_name)
            manager_name = name_of(context, *manager);
        if (manager)
            view.stands_in_for = std::exchange(view.assessor_name, manager_name);
    }
}

void add_links(std::vector<PlanItemView>& items, std::vector<store::LinkRow> const& links)
{
    for (auto& view : items)
        for (auto const& row : links)
            if (row.linked_id == view.item.id)
                (row.is_earlier ? view.carried_from : view.carried_to) =
                    ItemLink{row.plan_item_id, row.plan_id, row.title, row.plan_title};
}

} // namespace

PlanParts parts_of(Context& context, PlanId id, std::optional<Money> hourly_cost)
{
    PlanParts parts;
    parts.items = item_views(store::items_of_plan(context.tx, id), store::steps_of_plan(context.tx, id),
                             store::needs_of_plan(context.tx, id), hourly_cost, context.today());
    parts.turns = turns_of(store::turns_of_plan(context.tx, id), id);
    if (parts.turns.empty() || parts.turns.back().kind != TurnKind::proposed) // proposed again, it is revised
        add_decisions(parts.items, store::decisions_of_plan(context.tx, id));
    parts.state = plan_state(parts.turns, states_of(parts.items));
    return parts;
}

std::string stamp_of(Plan const& plan, PlanParts const& parts)
{
    PlanCount count{.version = plan.version, .turns = std::ssize(parts.turns)};
    for (auto const& view : parts.items)
        count.add(view.item.id, view.item.version, std::ssize(view.steps));
    return count.stamp();
}

bool may_agree(Context& context, PersonId person)
{
    if (context.viewer.person_id != person)
        return context.may(permissions::agree_plans, person);
    return platform::settings::read<PlanSettings>(context.tx).own_agreement;
}

std::optional<Money> visible_hourly_cost(Context& context, organization::Person const& person)
{
    return context.may(permissions::read_cost, person.id) ? person.hourly_cost : std::nullopt;
}

std::optional<Money> wage_cost(std::optional<Money> hourly_cost, std::optional<Real<0, 10000>> hours_on_duty)
{
    if (!hourly_cost || !hours_on_duty)
        return std::nullopt;
    return Money{std::llround(static_cast<double>(hourly_cost->hundredths) * hours_on_duty->value)};
}

PlanView plan_view(Context& context, PlanId id)
{
    auto const plan = find_plan(context, id);
    auto const person = organization::person(context, plan.person_id);
    auto parts = parts_of(context, id, visible_hourly_cost(context, person));
    PlanView view{.plan = plan,
                  .person_name = organization::full_name(person),
                  .met_with_name = plan.met_with_id ? std::optional(name_of(context, *plan.met_with_id)) : std::nullopt,
                  .template_job_title =
                      plan.template_job_id ? store::job_title(context.tx, *plan.template_job_id) : std::nullopt,
                  .state = parts.state,
                  .turn = whose_turn(context, plan, parts),
                  .totals = totals_of(parts.items),
                  .items = {},
                  .turns = {},
                  .stamp = stamp_of(plan, parts),
                  .may_write = context.may(permissions::write_plans, plan.person_id),
                  .may_agree = may_agree(context, plan.person_id)};
    view.items = std::move(parts.items);
    view.turns = std::move(parts.turns);
    name_assessors(context, plan, view.items);
    add_links(view.items, store::links_of_plan(context.tx, id));
    if (!context.may(permissions::read_growth, plan.person_id)) // who sees plans need not see needs
        for (auto& item : view.items)
            for (auto& need : item.needs)
                need.name.reset();
    return view;
}

PlanView plan_view(Context& context, PlanItemId item)
{
    if (auto const found = store::find_item(context.tx, item))
        return plan_view(context, found->plan_id);
    throw not_found("plan item");
}

std::vector<PlanOverview> overviews_of(Context& context, organization::Person const& person)
{
    auto const views =
        item_views(store::items_of_person(context.tx, person.id), store::steps_of_person(context.tx, person.id),
                   store::needs_of_items(context.tx, person.id), visible_hourly_cost(context, person), context.today());
    auto const turns = store::turns_of_person(context.tx, person.id);
    std::vector<PlanOverview> overviews;
    for (auto const& plan : store::plans_of(context.tx, person.id)) {
        std::vector<PlanItemView> items;
        std::copy_if(views.begin(), views.end(), std::back_inserter(items),
                     [&](PlanItemView const& view) { return view.item.plan_id == plan.id; });
        auto const own_turns = turns_of(turns, plan.id);
        PlanLine line{.id = plan.id,
                      .person_id = person.id,
                      .person_name = organization::full_name(person),
                      .title = plan.title,
                      .starts_on = plan.starts_on,
                      .ends_on = plan.ends_on,
                      .state = plan_state(own_turns, states_of(items)),
                      .since = own_turns.empty() ? plan.created_at : own_turns.back().at,
                      .totals = totals_of(items)};
        overviews.push_back({std::move(line), std::move(items)});
    }
    return overviews;
}

std::vector<PlanLine> plans_of(Context& context, PersonId person)
{
    std::vector<PlanLine> lines;
    for (auto& overview : overviews_of(context, organization::person(context, person)))
        lines.push_back(std::move(overview.line));
    return lines;
}

std::optional<std::size_t> current_plan(std::span<PlanLine const> plans, Date today)
{
    std::optional<std::size_t> best;
    auto best_rank = -1;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        auto const& plan = plans[i];
        if (plan.state == PlanState::closed)
            continue;
        auto const holds_today = plan.starts_on <= today && today <= plan.ends_on;
        auto const runs = plan.state == PlanState::agreed || plan.state == PlanState::active;
        auto const rank = 2 * int{holds_today} + int{runs};
        if (rank > best_rank) {
            best = i;
            best_rank = rank;
        }
    }
    return best;
}

} // namespace espalier::plans
