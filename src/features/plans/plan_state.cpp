// SPDX-License-Identifier: Apache-2.0
// What follows from what happened.
#include "features/plans/plan_state.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::plans {

ItemState item_state(std::span<Step const> steps)
{
    auto state = ItemState::planned;
    auto before_carrying = state;
    auto was_started = false;
    for (auto const& step : steps) {
        switch (step.kind) {
        case StepKind::started:
        case StepKind::not_shown: state = ItemState::in_progress; break;
        case StepKind::done: state = ItemState::done; break;
        case StepKind::closed: state = ItemState::closed; break;
        case StepKind::cancelled: state = ItemState::cancelled; break;
        case StepKind::carried_over:
            before_carrying = state;
            state = ItemState::carried_over;
            break;
        case StepKind::reopened:
            if (state == ItemState::carried_over)
                state = before_carrying;
            else
                state = was_started ? ItemState::in_progress : ItemState::planned;
            break;
        }
        was_started = was_started || step.kind == StepKind::started || step.kind == StepKind::done;
    }
    return state;
}

PlanState plan_state(std::span<Turn const> turns, std::span<ItemState const> items)
{
    if (turns.empty())
        return PlanState::draft;
    switch (turns.back().kind) {
    case TurnKind::proposed: return PlanState::proposed;
    case TurnKind::closed: return PlanState::closed;
    case TurnKind::returned: {
        // Once agreed, a returned addition does not take the plan back to a draft.
        auto const agreed_before = std::any_of(turns.begin(), turns.end(), [](auto const& t) {
            return t.kind == TurnKind::agreed || t.kind == TurnKind::agreed_in_part;
        });
        if (!agreed_before)
            return PlanState::draft;
        break;
    }
    case TurnKind::agreed:
    case TurnKind::agreed_in_part: break;
    }
    if (!items.empty() && std::all_of(items.begin(), items.end(), has_ended))
        return PlanState::closed;
    auto const begun = std::any_of(items.begin(), items.end(), [](ItemState s) {
        return s == ItemState::in_progress || s == ItemState::done || s == ItemState::closed;
    });
    return begun ? PlanState::active : PlanState::agreed;
}

bool is_overdue(ItemState state, Date due_on, Date today)
{
    return (state == ItemState::planned || state == ItemState::in_progress) && due_on < today;
}

void require_not_closed(std::optional<TurnKind> last)
{
    if (last == TurnKind::closed)
        throw conflict("plan_closed", "This plan is closed. Start a new one.");
}

void require_open(std::optional<TurnKind> last)
{
    require_not_closed(last);
    if (last == TurnKind::proposed)
        throw conflict("waits_for_answer",
                       "This plan waits for an answer. It can be changed once it is agreed or returned.");
}

void require_step(ItemState state, StepKind next)
{
    switch (next) {
    case StepKind::started:
        if (state != ItemState::planned)
            throw conflict("not_planned", "Only a planned item can be started.");
        return;
    case StepKind::done:
        if (has_ended(state) || state == ItemState::done)
            throw conflict("already_done", "This item is done or has ended already.");
        return;
    case StepKind::not_shown:
        if (state != ItemState::done)
            throw conflict("nothing_to_assess", "This item does not wait for anybody to look at it.");
        return;
    case StepKind::closed:
    case StepKind::cancelled:
    case StepKind::carried_over:
        if (has_ended(state))
            throw conflict("already_ended", "This item has ended already.");
        return;
    case StepKind::reopened:
        if (!has_ended(state))
            throw conflict("not_ended", "Only an item that has ended can be reopened.");
        return;
    }
}

void require_period(Date starts_on, Date ends_on)
{
    if (ends_on < valid_through(starts_on, 3) || ends_on > valid_through(starts_on, 24))
        throw invalid("/ends_on", "plan_length", "A plan runs for three months to two years.");
}

void PlanCount::add(PlanItemId item, std::int64_t item_version, std::int64_t item_steps)
{
    ++items;
    newest_item = std::max(newest_item, item.value);
    item_versions += item_version;
    steps += item_steps;
}

std::string PlanCount::stamp() const
{
    return fmt::format("{}.{}.{}.{}.{}.{}", version, turns, items, newest_item, item_versions, steps);
}

PlanTotals totals_of(std::span<PlanItemView const> items)
{
    PlanTotals totals;
    for (auto const& view : items) {
        if (has_left(view.state))
            continue;
        auto const hours = view.item.hours();
        auto const cost = view.item.direct_cost.value_or(Money{});
        ++totals.items;
        totals.closed += view.state == ItemState::closed;
        totals.overdue += view.is_overdue;
        totals.to_assess += view.state == ItemState::done && view.item.agreed_at;
        totals.hours += hours;
        totals.direct_cost = totals.direct_cost + cost;
        if (view.wage_cost)
            totals.wage_cost = totals.wage_cost.value_or(Money{}) + *view.wage_cost;
        if (!view.is_traced)
            continue;
        totals.hours_for_needs += hours;
        totals.direct_cost_for_needs = totals.direct_cost_for_needs + cost;
    }
    return totals;
}

double PlanItem::hours() const
{
    return (hours_on_duty ? hours_on_duty->value : 0) + (hours_off_duty ? hours_off_duty->value : 0);
}

} // namespace espalier::plans
