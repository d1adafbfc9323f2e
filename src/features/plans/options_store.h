// SPDX-License-Identifier: Apache-2.0
// The statements on options.
#pragma once

#include "features/plans/options.h"

namespace espalier::plans::store {

std::vector<OptionView> options_of_item(db::Transaction& tx, PlanItemId item); // as added, without wage cost
std::optional<PlanOption> find_option(db::Transaction& tx, PlanOptionId id);
std::vector<PlanOption> chosen_options(db::Transaction& tx, PersonId person); // for the items of all plans
void delete_option(db::Transaction& tx, PlanOptionId id);

} // namespace espalier::plans::store
