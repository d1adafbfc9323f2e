// SPDX-License-Identifier: Apache-2.0
// The statements that carrying items over needs beside those on plans.
#pragma once

#include "features/plans/options.h"

namespace espalier::plans::store {

// The last of the items that this one went on as, or itself; none: there is no such item.
std::optional<PlanItemId> last_carried_to(db::Transaction& tx, PlanItemId id);
std::vector<PlanOption> options_of_person(db::Transaction& tx, PersonId person); // of all items, in the order added

// Who helps, or was asked and has not answered, goes along with the items that went on in `into`; so does their place in a
// group item.
void move_helpers(db::Transaction& tx, PlanId into);
void move_group_members(db::Transaction& tx, PlanId into);
// And back, from an item that is taken out of its plan.
void move_back(db::Transaction& tx, PlanItemId from, PlanItem const& to);
// What the items went on from served a goal: so do they.
void keep_goals(db::Transaction& tx, std::vector<PlanItemId> const& items);

} // namespace espalier::plans::store
