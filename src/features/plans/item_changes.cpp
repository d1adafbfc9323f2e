// SPDX-License-Identifier: Apache-2.0
// Keeping what somebody else changed, and telling of it.
#include "features/plans/item_changes.h"

#include "features/plans/item_changes_store.h"
#include "features/plans/options_store.h"
#include "features/plans/plan_views.h"
#include "features/plans/plans_store.h"
#include "reflect/json.h"

#include <algorithm>
#include <array>

namespace espalier::plans {

namespace {

// As a row holds them.
struct ChangedFields
{
    std::vector<FieldDifference> fields;
};
BOOST_DESCRIBE_STRUCT(ChangedFields, (), (fields))

ItemWords words_of(Context& context, FoundItem const& found)
{
    auto const items = parts_of(context, found.plan.id).items;
    auto const view =
        std::find_if(items.begin(), items.end(), [&](PlanItemView const& one) { return one.item.id == found.item.id; });
    ItemWords words{revision_item(*view), std::nullopt};
    auto const option = view->item.option_id ? store::find_option(context.tx, *view->item.option_id) : std::nullopt;
    if (option)
        words.option_title = option->title.value;
    return words;
}

std::vector<FieldDifference> differing(ItemWords const& before, ItemWords const& after)
{
    std::vector<FieldDifference> fields;
    for (auto& item : differences(std::array{before.item}, std::array{after.item}))
        fields = std::move(item.fields);
    if (before.option_title != after.option_title)
        fields.push_back({"option", {reflect::to_json(before.option_title)}, {reflect::to_json(after.option_title)}});
    return fields;
}

} // namespace

std::vector<ItemChange> item_changes_of(Context& context, PlanId plan)
{
    find_plan(context, plan);
    std::vector<ItemChange> changes;
    for (auto& row : store::changes_of_plan(context.tx, plan))
        changes.push_back({row.id, row.plan_item_id, row.at, std::move(row.by_name),
                           reflect::from_json<ChangedFields>(row.fields).fields});
    return changes;
}

std::optional<ItemWords> words_before(Context& context, FoundItem const& found)
{
    if (context.viewer.person_id == found.plan.person_id)
        return std::nullopt;
    return words_of(context, found);
}

void keep_change(Context& context, FoundItem const& found, std::optional<ItemWords> const& before)
{
    if (!before)
        return;
    auto fields = differing(*before, words_of(context, found));
    if (fields.empty())
        return;
    context.tx.insert("plan_item_changes",
                      store::ItemChangeRow{platform::done_now(context), context.next_id<ItemChange>(), found.item.id,
                                           reflect::to_json(ChangedFields{std::move(fields)})});
    if (store::last_turn(context.tx, found.plan.id) == TurnKind::proposed)
        tell(context, found.plan.person_id, "plan_item_changed", found.plan);
}

} // namespace espalier::plans
