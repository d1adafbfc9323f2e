// SPDX-License-Identifier: Apache-2.0
// The laws of the ledger, without a database: which entries there can be, and what they come to.
#pragma once

#include "features/recognition/points.h"

#include <span>

namespace espalier::recognition {

// Is there such an entry in this purse, with this sign? Only a correction goes both ways; nothing is about no points.
bool is_lawful(Purse purse, PointEntryKind kind, std::int64_t points);

// What they come to, whatever their order.
PointBalances sum_of(std::span<PointMove const> moves);

} // namespace espalier::recognition
