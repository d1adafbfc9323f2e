// SPDX-License-Identifier: Apache-2.0
// Thresholds and budget holders.
#include "features/training_requests/training_request_settings.h"

#include "base/checks.h"
#include "features/training_requests/training_requests_store.h"
#include "platform/events.h"
#include "platform/settings.h"

#include <algorithm>

namespace espalier::training_requests {

TrainingRequestSettings change_request_settings(Context& context, TrainingRequestSettings const& settings)
{
    Violations violations;
    check_not_below_zero(violations, "/learning_team_from", settings.learning_team_from);
    if (settings.budget_holder_from < settings.learning_team_from)
        violations.add("/budget_holder_from", "below_first_threshold",
                       "The budget holder is asked from the same amount on as the learning team, or a higher one.");
    violations.throw_if_any();
    return platform::settings::change_as_read(context, settings);
}

BudgetHolder add_budget_holder(Context& context, BudgetHolderDraft const& draft)
{
    if (draft.cost_centre.has_value() == draft.unit_id.has_value())
        throw invalid("/cost_centre", "one_of_two", "Name a cost centre or a unit, one of them.");
    BudgetHolder holder{.id = context.next_id<BudgetHolder>(),
                        .cost_centre = draft.cost_centre ? std::optional(draft.cost_centre->value) : std::nullopt,
                        .unit_id = draft.unit_id,
                        .unit_name = {},
                        .person_id = draft.holder_id,
                        .person_name = {}};
    store::insert_budget_holder(context.tx, holder);
    platform::record(context, {"budget_holder.added", draft.holder_id, "budget_holder", holder.id.value, "{}"});
    for (auto& one : store::budget_holders(context.tx, context.today()))
        if (one.id == holder.id)
            holder = std::move(one);
    return holder;
}

void remove_budget_holder(Context& context, BudgetHolderId id)
{
    if (store::delete_budget_holder(context.tx, id) == 0)
        throw not_found("budget holder");
    platform::record(context, {"budget_holder.removed", {}, "budget_holder", id.value, "{}"});
}

Holders::Holders(std::vector<BudgetHolder> const& holders, platform::OrgChart const& chart)
{
    for (auto const& holder : holders) {
        if (holder.has_left || !chart.knows(holder.person_id))
            continue;
        if (holder.cost_centre)
            by_cost_centre_.emplace(*holder.cost_centre, holder.person_id);
        else
            by_unit_.emplace(*holder.unit_id, holder.person_id);
    }
}

std::optional<PersonId> Holders::holder_of(std::optional<std::string> const& cost_centre, PersonId person,
                                           platform::OrgChart const& chart) const
{
    if (cost_centre)
        if (auto const found = by_cost_centre_.find(*cost_centre); found != by_cost_centre_.end())
            return found->second;
    auto const unit = chart.unit_of(person);
    if (!unit || by_unit_.empty())
        return std::nullopt;
    for (auto const one : chart.unit_and_above(*unit))
        if (auto const found = by_unit_.find(one); found != by_unit_.end())
            return found->second;
    return std::nullopt;
}

} // namespace espalier::training_requests
