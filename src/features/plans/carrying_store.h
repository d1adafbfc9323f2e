// SPDX-License-Identifier: Apache-2.0
// The statements that carrying items over needs beside those on plans.
#pragma once

#include "features/plans/options.h"

namespace espalier::plans::store {

std::vector<PlanOption> options_of_person(db::Transaction& tx, PersonId person); // of all items, in the order added

} // namespace espalier::plans::store
