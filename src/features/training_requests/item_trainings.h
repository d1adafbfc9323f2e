// SPDX-License-Identifier: Apache-2.0
// Outside training that was asked for plan items: how far each request has come, what it cost in the end, and its
// certificate. For whoever shows an item, its evidence or its thread. Part of the face of this feature.
#pragma once

#include "features/training_requests/training_requests.h"

namespace espalier::training_requests {

struct ItemTraining
{
    TrainingRequestId id;
    plans::PlanItemId plan_item_id; // that it was asked for; the item asked about may have gone on from it
    std::string title;
    std::string provider;
    Date starts_on;
    Date ends_on;
    RequestState state = RequestState::waiting;
    Money direct_cost;                           // in the workspace's currency
    std::optional<Money> direct_cost_spent;      // once it was attended or cancelled
    std::optional<std::string> certificate_name; // of the file
};
BOOST_DESCRIBE_STRUCT(ItemTraining, (),
                      (id, plan_item_id, title, provider, starts_on, ends_on, state, direct_cost, direct_cost_spent,
                       certificate_name))

struct ItemTrainings
{
    std::vector<ItemTraining> shown; // the newest first
    bool is_hidden = false;          // there is some, which the viewer may not see
};
BOOST_DESCRIBE_STRUCT(ItemTrainings, (), (shown, is_hidden))

// For these items of one person, and for what they go on from. The viewer may see the items.
ItemTrainings trainings_of_items(Context& context, PersonId person, std::vector<plans::PlanItemId> const& items);

} // namespace espalier::training_requests
