// SPDX-License-Identifier: Apache-2.0
// The names of units.
#include "features/organization/unit_names.h"

#include "features/organization/units_store.h"

namespace espalier::organization {

std::map<UnitId, std::string> unit_names(Context& context)
{
    std::map<UnitId, std::string> names;
    for (auto& unit : store::all_units(context.tx))
        names.emplace(unit.id, std::move(unit.name));
    return names;
}

} // namespace espalier::organization
