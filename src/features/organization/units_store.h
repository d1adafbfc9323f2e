// SPDX-License-Identifier: Apache-2.0
// The statements on units.
#pragma once

#include "features/organization/units.h"

namespace espalier::organization::store {

std::vector<UnitLine> list_units(db::Transaction& tx, Date today);
std::optional<Unit> find_unit(db::Transaction& tx, UnitId id);
std::vector<Unit> all_units(db::Transaction& tx);
bool update_unit(db::Transaction& tx, Unit const& unit, std::int64_t read_version); // false: another version by now
std::vector<UnitId> units_above(db::Transaction& tx, UnitId unit);                  // itself too

} // namespace espalier::organization::store
