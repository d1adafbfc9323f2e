// SPDX-License-Identifier: Apache-2.0
// The statements on the ledger of points.
#pragma once

#include "features/recognition/points.h"

namespace espalier::recognition::store {

// In one statement, in the order of the people: until the transaction ends nobody else takes from these purses.
void lock_purses(db::Transaction& tx, Purse purse, std::vector<PersonId> const& people);

PointBalances balances(db::Transaction& tx, PersonId person);
std::vector<PersonPoints> balances_of(db::Transaction& tx, std::vector<PersonId> const& people);

void insert_entries(Context& context, std::vector<PointMove> const& moves);

} // namespace espalier::recognition::store
