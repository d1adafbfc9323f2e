// SPDX-License-Identifier: Apache-2.0
// From plan items to the requests for them.
#include "features/training_requests/item_trainings.h"

#include "features/training_requests/training_requests_store.h"
#include "platform/permissions.h"

namespace espalier::training_requests {

ItemTrainings trainings_of_items(Context& context, PersonId person, std::vector<plans::PlanItemId> const& items)
{
    if (items.empty())
        return {};
    auto const rows = store::trainings_of_items(context.tx, items);
    if (!context.may(platform::permissions::read_training_requests, person))
        return {.shown = {}, .is_hidden = !rows.empty()};
    ItemTrainings trainings;
    for (auto const& [line, plan_item_id, certificate_name] : rows)
        trainings.shown.push_back({.id = line.id,
                                   .plan_item_id = plan_item_id,
                                   .title = line.title,
                                   .provider = line.provider,
                                   .starts_on = line.starts_on,
                                   .ends_on = line.ends_on,
                                   .state = state_of(line.progress, line.answers_needed),
                                   .direct_cost = line.direct_cost,
                                   .direct_cost_spent = line.direct_cost_spent,
                                   .certificate_name = certificate_name});
    return trainings;
}

} // namespace espalier::training_requests
