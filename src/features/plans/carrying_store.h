// SPDX-License-Identifier: Apache-2.0
// The statements that carrying items over needs beside those on plans.
#pragma once

#include "features/plans/options.h"

namespace espalier::plans::store {

// The last of the items that this one went on as, or itself; none: there is no such item.
std::optional<PlanItemId> last_carried_to(db::Transaction& tx, PlanItemId id);
std::vector<PlanOption> options_of_person(db::Transaction& tx, PersonId person); // of all items, in the order added

} // namespace espalier::plans::store
