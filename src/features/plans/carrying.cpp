// SPDX-License-Identifier: Apache-2.0
// Carrying items over, many at once.
#include "features/plans/carrying.h"

#include "features/plans/carrying_store.h"
#include "features/plans/found.h"
#include "features/plans/plan_state.h"
#include "features/plans/plan_views.h"
#include "features/plans/plans_store.h"
#include "features/plans/rescheduling_store.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

namespace espalier::plans {

namespace {

// An open item and the plan that it leaves.
struct Leaving
{
    PlanItemView view;
    Date plan_starts_on;
};

bool offers_items(PlanState state)
{
    return state == PlanState::agreed || state == PlanState::active || state == PlanState::closed;
}

// Items go on into a plan that begins later, or on the same day; never back.
bool is_earlier(PlanId plan, Date starts_on, Plan const& into)
{
    return plan != into.id && starts_on <= into.starts_on;
}

PlanItemContent carried_content(Leaving const& from, Plan const& into)
{
    PlanItemContent content = from.view.item;
    auto const dates = carried_dates(content, from.plan_starts_on, into.starts_on, into.ends_on);
    content.starts_on = dates.starts_on;
    content.due_on = dates.due_on;
    content.reassess_on = dates.reassess_on;
    return content;
}

store::StepRow step_of(Context& context, PlanItemId item, StepKind kind, std::string_view comment)
{
    return {platform::done_now(context), context.next_id<store::StepRow>(), item, kind, std::string(comment), {}};
}

// The researched solutions go along as copies; the chosen one stays chosen.
void copy_options(Context& context, PersonId person, std::vector<PlanItem> const& made)
{
    std::map<PlanItemId, PlanItem const*> by_old;
    for (auto const& item : made)
        by_old.emplace(*item.carried_from_id, &item);
    std::vector<PlanOption> copies;
    std::map<PlanOptionId, PlanOptionId> copy_of;
    for (auto option : store::options_of_person(context.tx, person)) {
        auto const found = by_old.find(option.plan_item_id);
        if (found == by_old.end())
            continue;
        auto const id = context.next_id<PlanOption>();
        copy_of.emplace(option.id, id);
        option.id = id;
        option.plan_item_id = found->second->id;
        option.version = 1;
        copies.push_back(std::move(option));
    }
    context.tx.insert_all("plan_options", copies);
    std::vector<PlanItem> choosing;
    for (auto item : made)
        if (auto const chosen = item.option_id ? copy_of.find(*item.option_id) : copy_of.end();
            chosen != copy_of.end()) {
            item.option_id = chosen->second;
            choosing.push_back(std::move(item));
        }
    context.tx.update_every("plan_items", choosing, "plan item");
}

// The items as they go on, without the solution chosen until that is copied.
void insert_items(Context& context, std::vector<PlanItem> items)
{
    for (auto& item : items)
        item.option_id.reset();
    context.tx.insert_all("plan_items", items);
}

std::vector<PlanItem> go_on(Context& context, Plan const& into, std::vector<Leaving> const& leaving,
                            std::string_view comment)
{
    std::vector<PlanItem> made;
    std::vector<store::ItemNeedRow> needs;
    std::vector<store::StepRow> steps;
    auto position = store::next_position(context.tx, into.id);
    for (auto const& [view, starts_on] : leaving) {
        PlanItem item = view.item;
        item.id = context.next_id<PlanItem>();
        item.plan_id = into.id;
        item.position = position++;
        item.agreed_at.reset();
        item.carried_from_id = view.item.id;
        item.version = 1;
        static_cast<Spent&>(item) = {}; // it stays with the item on which it was spent
        std::int64_t rank = 1;
        for (auto const& need : view.needs)
            needs.push_back({item.id, need.need_id, rank++});
        steps.push_back(step_of(context, view.item.id, StepKind::carried_over, comment));
        made.push_back(std::move(item));
    }
    insert_items(context, made);
    context.tx.insert_all("plan_item_needs", needs);
    context.tx.insert_all("plan_item_steps", steps);
    copy_options(context, into.person_id, made);
    std::vector<PlanItemId> ids;
    for (auto const& item : made)
        ids.push_back(item.id);
    store::keep_goals(context.tx, ids);
    store::move_helpers(context.tx, into.id);
    store::move_group_members(context.tx, into.id);
    store::withdraw_asked_of_carried(context.tx, into.id, context.now, context.viewer.person_id);
    for (auto const& one : leaving)
        note(context, one.view.item.plan_id == into.id ? "plan_item.replaced" : "plan_item.carried_over",
             FoundItem{one.view.item, into});
    return made;
}

// What was done of an item while it was carried over was done of the one that it is again.
void hand_back_what_was_done(Context& context, FoundItem const& removed, PlanItem earlier)
{
    auto const steps = store::steps_of_item(context.tx, removed.item.id);
    context.tx.insert("plan_item_steps", step_of(context, earlier.id, StepKind::done, steps.back().comment));
    static_cast<Spent&>(earlier) = removed.item;
    context.tx.update_every("plan_items", std::vector{earlier}, "plan item");
}

std::vector<Leaving> with_new_dates(std::vector<Leaving> leaving, Plan const& into)
{
    for (auto& one : leaving)
        static_cast<PlanItemContent&>(one.view.item) = carried_content(one, into);
    return leaving;
}

void require_named_once(std::set<PlanItemId>& named, PlanItemId id, std::string pointer, Violations& violations)
{
    if (!named.insert(id).second)
        violations.add(std::move(pointer), "named_twice", "This item is named already.");
}

// The plan that a closure carries items into.
std::optional<Plan> next_plan(Context& context, Plan const& plan, PlanClosure const& closure)
{
    if (!closure.into_plan_id)
        return std::nullopt;
    auto into = find_plan_to_write(context, *closure.into_plan_id);
    if (into.person_id != plan.person_id || !is_earlier(plan.id, plan.starts_on, into))
        throw invalid("/into_plan_id", "unknown_reference", "Choose a later plan of the same person.");
    require_open(store::last_turn(context.tx, into.id));
    return into;
}

} // namespace

CarriedDates carried_dates(PlanItemContent const& item, Date old_start, Date new_start, Date new_end)
{
    auto const fits = [&](Date date) { return new_start <= date && date <= new_end; };
    auto const moved = [&](Date date) {
        return fits(date) ? date : std::clamp(new_start.plus_days(date.days - old_start.days), new_start, new_end);
    };
    CarriedDates dates{.starts_on = std::nullopt, .due_on = moved(item.due_on), .reassess_on = std::nullopt};
    if (item.starts_on)
        dates.starts_on =
            std::clamp(item.starts_on->plus_days(dates.due_on.days - item.due_on.days), new_start, dates.due_on);
    if (item.reassess_on)
        dates.reassess_on = dates.due_on.plus_days(item.reassess_on->days - item.due_on.days);
    return dates;
}

std::vector<OpenItem> open_items_of(Context& context, PersonId person)
{
    std::vector<OpenItem> open;
    for (auto const& [line, items] : overviews_of(context, organization::person(context, person)))
        for (auto const& view : items)
            if (offers_items(line.state) && !has_ended(view.state))
                open.push_back({view.item.id, view.item.title.value, view.item.method, view.state, view.item.due_on,
                                line.id, line.title, line.state, line.starts_on});
    return open;
}

void carry_over(Context& context, Plan const& into, std::vector<PlanItemId> const& items, std::string_view pointer)
{
    if (items.empty())
        return;
    std::map<PlanItemId, Leaving> known;
    for (auto const& [line, views] : overviews_of(context, organization::person(context, into.person_id)))
        for (auto const& view : views)
            if (is_earlier(line.id, line.starts_on, into) && offers_items(line.state))
                known.emplace(view.item.id, Leaving{view, line.starts_on});
    Violations violations;
    std::set<PlanItemId> named;
    std::vector<Leaving> leaving;
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto const at = fmt::format("{}/{}", pointer, i);
        require_named_once(named, items[i], at, violations);
        auto const found = known.find(items[i]);
        if (found == known.end()) {
            violations.add(at, "unknown_reference", "Choose an open item of an earlier plan of this person.");
            continue;
        }
        leaving.push_back(found->second);
    }
    violations.throw_if_any();
    for (auto const& [view, plan_starts_on] : leaving) {
        if (view.state == ItemState::carried_over)
            throw conflict("already_carried_over", "This item was carried over already.");
        require_step(view.state, StepKind::carried_over);
    }
    go_on(context, into, with_new_dates(std::move(leaving), into), "");
}

void settle_open_items(Context& context, Plan const& plan, std::vector<PlanItemView> const& items,
                       PlanClosure const& closure)
{
    std::map<PlanItemId, PlanItemView const*> open;
    for (auto const& view : items)
        if (!has_ended(view.state))
            open.emplace(view.item.id, &view);
    Violations violations;
    std::set<PlanItemId> named;
    auto const name = [&](PlanItemId id, std::string const& pointer) {
        require_named_once(named, id, pointer, violations);
        if (!open.contains(id))
            violations.add(pointer, "unknown_reference", "Choose an open item of this plan.");
    };
    for (std::size_t i = 0; i < closure.cancelled.size(); ++i)
        name(closure.cancelled[i].plan_item_id, fmt::format("/cancelled/{}/plan_item_id", i));
    for (std::size_t i = 0; i < closure.carried_item_ids.size(); ++i)
        name(closure.carried_item_ids[i], fmt::format("/carried_item_ids/{}", i));
    violations.throw_if_any();
    if (auto const left = open.size() - named.size(); left > 0)
        throw conflict("open_items", "Say of each open item whether it is cancelled or carried over.",
                       {{"count", std::to_string(left)}});

    std::vector<store::StepRow> steps;
    for (auto const& one : closure.cancelled) {
        steps.push_back(step_of(context, one.plan_item_id, StepKind::cancelled, one.reason.value));
        note(context, "plan_item.cancelled", FoundItem{open.at(one.plan_item_id)->item, plan});
    }
    context.tx.insert_all("plan_item_steps", steps);
    store::withdraw_asked_of_plan(context.tx, plan.id, context.now, context.viewer.person_id);
    auto const into = next_plan(context, plan, closure);
    if (!into || closure.carried_item_ids.empty())
        return;
    std::vector<Leaving> leaving;
    for (auto const id : closure.carried_item_ids)
        leaving.push_back({*open.at(id), plan.starts_on});
    go_on(context, *into, with_new_dates(std::move(leaving), *into), "");
}

PlanItemId replace_item(Context& context, Plan const& plan, PlanItemView const& old, PlanItemContent const& content,
                        std::string_view comment)
{
    Leaving leaving{old, plan.starts_on};
    static_cast<PlanItemContent&>(leaving.view.item) = content;
    return go_on(context, plan, {leaving}, comment).front().id;
}

void take_out(Context& context, FoundItem const& item)
{
    if (item.item.carried_from_id)
        take_back(context, item);
    store::delete_item(context.tx, item.item.id);
}

void take_back(Context& context, FoundItem const& removed)
{
    auto const earlier = store::find_item(context.tx, removed.item.carried_from_id.value());
    store::move_back(context.tx, removed.item.id, *earlier);
    context.tx.insert("plan_item_steps", step_of(context, earlier->id, StepKind::reopened, ""));
    note(context, "plan_item.reopened", FoundItem{*earlier, removed.plan});
    if (removed.state == ItemState::done)
        hand_back_what_was_done(context, removed, *earlier);
}

} // namespace espalier::plans
