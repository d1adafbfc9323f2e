// SPDX-License-Identifier: Apache-2.0
// The statement behind who reaches a level.
#pragma once

#include "features/competencies/reach.h"

#include <functional>

namespace espalier::competencies::store {

// The ledger on one competency of those who have a piece at the level or above, by person and id.
void each_ledger_row_of_reaching(db::Transaction& tx, ReachQuestion const& question, Instant recorded_until,
                                 std::function<void(LedgerRow const&)> const& consume);

} // namespace espalier::competencies::store
