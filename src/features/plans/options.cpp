// SPDX-License-Identifier: Apache-2.0
// Rules on researched solutions.
#include "features/plans/options.h"

#include "base/checks.h"
#include "features/plans/found.h"
#include "features/plans/item_changes.h"
#include "features/plans/options_store.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

PlanOption find_option(Context& context, PlanOptionId id)
{
    if (auto found = store::find_option(context.tx, id))
        return *found;
    throw not_found("option");
}

void check(OptionContent const& content)
{
    Violations violations;
    if (auto const link = or_empty(content.link); !link.empty())
        check_web_address(violations, "/link", link);
    if (content.starts_on && content.ends_on && *content.ends_on < *content.starts_on)
        violations.add("/ends_on", "before_start", "It ends on the day it starts, or later.");
    violations.throw_if_any();
}

// What is chosen decides how the item is carried out. Dates that do not fit the item's due date are left to its people.
void follow(Context& context, FoundItem found, PlanOption const& option)
{
    found.item.option_id = option.id;
    found.item.method = option.method;
    found.item.hours_on_duty = option.hours_on_duty;
    found.item.hours_off_duty = option.hours_off_duty;
    found.item.direct_cost = option.direct_cost;
    if (option.starts_on && *option.starts_on <= found.item.due_on)
        found.item.starts_on = option.starts_on;
    context.tx.update_every("plan_items", std::vector{found.item}, "plan item");
}

} // namespace

std::vector<OptionView> options_of(Context& context, PlanItemId item)
{
    auto const found = find_item(context, item);
    auto const person = organization::person(context, found.plan.person_id);
    auto const hourly_cost = visible_hourly_cost(context, person);
    auto views = store::options_of_item(context.tx, item);
    for (auto& view : views)
        view.wage_cost = wage_cost(hourly_cost, view.option.hours_on_duty);
    return views;
}

OptionView option_view(Context& context, PlanOptionId id)
{
    for (auto& view : options_of(context, find_option(context, id).plan_item_id))
        if (view.option.id == id)
            return std::move(view);
    throw not_found("option");
}

PlanOptionId add_option(Context& context, OptionDraft const& draft, std::optional<OfferingId> of_offering)
{
    auto const found = find_item_to_change(context, draft.plan_item_id);
    check(draft);
    PlanOption const option{draft,       context.next_id<PlanOption>(), draft.plan_item_id,
                            context.now, context.viewer.person_id,      1,
                            of_offering};
    context.tx.insert("plan_options", option);
    note(context, "plan_item.option_added", found);
    return option.id;
}

void change_option(Context& context, OptionChange const& change)
{
    auto option = find_option(context, change.plan_option_id);
    auto const found = find_item_to_change(context, option.plan_item_id);
    check(change);
    auto const before = words_before(context, found);
    static_cast<OptionContent&>(option) = change;
    option.version = change.version.value;
    context.tx.update_every("plan_options", std::vector{option}, "option");
    if (found.item.option_id == option.id) {
        follow(context, found, option);
        keep_change(context, found, before);
    }
    note(context, "plan_item.option_changed", found);
}

void remove_option(Context& context, PlanOptionId id)
{
    auto const found = find_item_to_change(context, find_option(context, id).plan_item_id);
    require_open(store::last_turn(context.tx, found.plan.id));
    if (found.item.option_id == id)
        throw conflict("option_chosen", "This option is the one chosen. Choose another before you remove it.");
    store::delete_option(context.tx, id);
    note(context, "plan_item.option_removed", found);
}

void choose_option(Context& context, OptionChoice const& choice)
{
    auto const found = find_item_to_change(context, choice.plan_item_id);
    auto const option = find_option(context, choice.plan_option_id);
    if (option.plan_item_id != choice.plan_item_id)
        throw invalid("/plan_option_id", "unknown_reference", "Choose one of the options of this item.");
    auto const before = words_before(context, found);
    follow(context, found, option);
    keep_change(context, found, before);
    note(context, "plan_item.option_chosen", found);
}

} // namespace espalier::plans
