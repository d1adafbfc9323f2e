// SPDX-License-Identifier: Apache-2.0
// Rules on plans: who writes, who agrees, what may follow what.
#include "features/plans/plans.h"

#include "features/plans/needs_store.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

Plan visible_plan(Context& context, PlanId id)
{
    auto const found = store::find_plan(context.tx, id);
    if (!found)
        throw not_found("plan");
    context.require_visible(permissions::read_plans, found->person_id, "plan");
    return *found;
}

Plan writable_plan(Context& context, PlanId id)
{
    auto plan = visible_plan(context, id);
    context.require(permissions::write_plans, plan.person_id);
    return plan;
}

bool is_own(Context const& context, PersonId person)
{
    return context.viewer.person_id == person;
}

// Nobody agrees to a plan of their own, whatever their role.
bool may_agree(Context const& context, PersonId person)
{
    return !is_own(context, person) && context.may(permissions::agree_plans, person);
}

void require_agreeing(Context& context, PersonId person, std::string_view what)
{
    context.require(permissions::agree_plans, person);
    if (is_own(context, person))
        throw forbidden(fmt::format("Somebody else {}: nobody does so for themselves.", what));
}

std::string link_to(PlanId id)
{
    return "/plans/" + std::to_string(id.value);
}

void note(Context& context, std::string_view kind, Plan const& plan, std::string detail = "{}")
{
    platform::record(context, {kind, plan.person_id, "plan", plan.id.value, std::move(detail)});
}

void check_period(Date starts_on, Date ends_on)
{
    if (ends_on < valid_through(starts_on, 3) || ends_on > valid_through(starts_on, 24))
        throw invalid("/ends_on", "plan_length", "A plan runs for three months to two years.");
}

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

struct PlanParts
{
    std::vector<PlanItemView> items;
    std::vector<Turn> turns;
    PlanState state = PlanState::draft;
};

// `hourly_cost` of the plan's person, where wage time is to be shown.
PlanParts parts_of(Context& context, PlanId id, std::optional<Money> hourly_cost = std::nullopt)
{
    PlanParts parts;
    parts.items = item_views(store::items_of_plan(context.tx, id), store::steps_of_plan(context.tx, id),
                             store::needs_of_plan(context.tx, id), hourly_cost, context.today());
    parts.turns = turns_of(store::turns_of_plan(context.tx, id), id);
    parts.state = plan_state(parts.turns, states_of(parts.items));
    return parts;
}

WhoseTurn whose_turn(Context& context, Plan const& plan, PlanParts const& parts)
{
    WhoseTurn turn{.person_id = plan.person_id,
                   .name = std::nullopt,
                   .since = parts.turns.empty() ? plan.created_at : parts.turns.back().at,
                   .asked = ""};
    switch (parts.state) {
    case PlanState::draft: turn.asked = "propose"; break;
    case PlanState::proposed:
        turn.asked = "agree";
        turn.person_id = context.chart->manager_of(plan.person_id);
        break;
    case PlanState::agreed:
    case PlanState::active: turn.asked = "carry_out"; break;
    case PlanState::closed: turn.person_id.reset(); break;
    }
    if (turn.person_id)
        turn.name = organization::full_name(organization::person(context, *turn.person_id));
    return turn;
}

// Where an item names nobody, the nearest manager assesses.
void name_assessors(Context& context, Plan const& plan, std::vector<PlanItemView>& items)
{
    auto const manager = context.chart->manager_of(plan.person_id);
    auto const is_unnamed = [](PlanItemView const& view) { return !view.assessor_name; };
    if (!manager || std::none_of(items.begin(), items.end(), is_unnamed))
        return;
    auto const name = organization::full_name(organization::person(context, *manager));
    for (auto& view : items)
        if (is_unnamed(view))
            view.assessor_name = name;
}

void take_turn(Context& context, Plan const& plan, TurnKind kind, std::string_view comment)
{
    context.tx.insert("plan_turns",
                      store::TurnRow{.id = context.next_id<store::TurnRow>(),
                                     .plan_id = plan.id,
                                     .kind = kind,
                                     .at = context.now,
                                     .by_account_id = context.viewer.account_id,
                                     .by_person_id = context.viewer.person_id,
                                     .comment = std::string(comment)});
    note(context, fmt::format("plan.{}", reflect::to_name(kind)), plan);
}

void tell(Context& context, PersonId whom, std::string_view kind, Plan const& plan)
{
    auto const name = organization::full_name(organization::person(context, plan.person_id));
    std::string detail = R"({"person":)";
    reflect::write_json_string(detail, name);
    platform::notify(context, whom, kind, detail + "}", link_to(plan.id));
}

} // namespace

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
    auto const plan = visible_plan(context, id);
    auto const person = organization::person(context, plan.person_id);
    auto parts = parts_of(context, id, visible_hourly_cost(context, person));
    PlanView view{.plan = plan,
                  .person_name = organization::full_name(person),
                  .state = parts.state,
                  .turn = whose_turn(context, plan, parts),
                  .totals = totals_of(parts.items),
                  .items = {},
                  .turns = {},
                  .may_write = context.may(permissions::write_plans, plan.person_id),
                  .may_agree = may_agree(context, plan.person_id)};
    view.items = std::move(parts.items);
    view.turns = std::move(parts.turns);
    name_assessors(context, plan, view.items);
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

PlanId add_plan(Context& context, PlanDraft const& draft)
{
    check_period(draft.starts_on, draft.ends_on);
    organization::person(context, draft.person_id);
    Plan const plan{.id = context.next_id<Plan>(),
                    .person_id = draft.person_id,
                    .title = draft.title.value,
                    .starts_on = draft.starts_on,
                    .ends_on = draft.ends_on,
                    .opening_answer = draft.opening_answer ? draft.opening_answer->value : "",
                    .created_at = context.now,
                    .created_by = context.viewer.account_id,
                    .version = 1};
    context.tx.insert("plans", plan);
    note(context, "plan.drafted", plan);
    return plan.id;
}

void change_plan(Context& context, PlanChange const& change)
{
    auto plan = writable_plan(context, change.plan_id);
    require_open(store::last_turn(context.tx, plan.id));
    if (change.title)
        plan.title = change.title->value;
    if (change.starts_on)
        plan.starts_on = *change.starts_on;
    if (change.ends_on)
        plan.ends_on = *change.ends_on;
    if (change.opening_answer)
        plan.opening_answer = change.opening_answer->value;
    check_period(plan.starts_on, plan.ends_on);
    if (!store::update_plan(context.tx, plan, change.version))
        throw stale("plan");
    note(context, "plan.changed", plan);
}

void propose(Context& context, PlanId id, std::string_view comment)
{
    auto const plan = writable_plan(context, id);
    auto const parts = parts_of(context, id);
    if (parts.state == PlanState::proposed)
        throw conflict("already_proposed", "This plan waits for an answer already.");
    if (parts.state == PlanState::closed)
        throw conflict("plan_closed", "This plan is closed. Start a new one.");
    auto const has_news = std::any_of(parts.items.begin(), parts.items.end(), [](PlanItemView const& view) {
        return !view.item.agreed_at && view.state != ItemState::cancelled;
    });
    if (!has_news)
        throw conflict("nothing_to_agree", "Add at least one item before you propose the plan.");
    take_turn(context, plan, TurnKind::proposed, comment);
    if (auto const manager = context.chart->manager_of(plan.person_id))
        tell(context, *manager, "plan_proposed", plan);
}

void agree(Context& context, PlanId id, std::string_view comment)
{
    auto const plan = visible_plan(context, id);
    require_agreeing(context, plan.person_id, "agrees to a plan");
    if (parts_of(context, id).state != PlanState::proposed)
        throw conflict("not_proposed", "Only a proposed plan can be agreed.");
    store::agree_items(context.tx, id, context.now);
    take_turn(context, plan, TurnKind::agreed, comment);
    tell(context, plan.person_id, "plan_agreed", plan);
}

void return_plan(Context& context, PlanId id, std::string_view comment)
{
    auto const plan = visible_plan(context, id);
    require_agreeing(context, plan.person_id, "returns a plan");
    if (parts_of(context, id).state != PlanState::proposed)
        throw conflict("not_proposed", "Only a proposed plan can be returned.");
    take_turn(context, plan, TurnKind::returned, comment);
    tell(context, plan.person_id, "plan_returned", plan);
}

void close_plan(Context& context, PlanId id, std::string_view comment)
{
    auto const plan = visible_plan(context, id);
    require_agreeing(context, plan.person_id, "closes a plan");
    auto const state = parts_of(context, id).state;
    if (state == PlanState::closed)
        throw conflict("plan_closed", "This plan is closed already.");
    take_turn(context, plan, TurnKind::closed, comment);
    tell(context, plan.person_id, "plan_closed", plan);
}

} // namespace espalier::plans
