// SPDX-License-Identifier: Apache-2.0
// The statements on what others changed in items.
#pragma once

#include "features/plans/item_changes.h"
#include "platform/done_by.h"

namespace espalier::plans::store {

struct ItemChangeRow : platform::DoneBy
{
    Id<ItemChange> id;
    PlanItemId plan_item_id;
    std::string fields; // JSON
};
BOOST_DESCRIBE_STRUCT(ItemChangeRow, (platform::DoneBy), (id, plan_item_id, fields))

struct NamedItemChange
{
    Id<ItemChange> id;
    PlanItemId plan_item_id;
    Instant at;
    std::optional<std::string> by_name;
    std::string fields;
};
BOOST_DESCRIBE_STRUCT(NamedItemChange, (), (id, plan_item_id, at, by_name, fields))
std::vector<NamedItemChange> changes_of_plan(db::Transaction& tx, PlanId plan); // oldest first

} // namespace espalier::plans::store
