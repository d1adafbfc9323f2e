// SPDX-License-Identifier: Apache-2.0
// Units: the parts of the organisation, a tree.
#pragma once

#include "features/organization/organization.h"
#include "platform/routes.h"

namespace espalier::organization {

struct UnitLine
{
    UnitId id;
    std::string code;
    std::string name;
    std::optional<UnitId> parent_id;
    std::int64_t head_count = 0; // people here now, units below not counted
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(UnitLine, (), (id, code, name, parent_id, head_count, version))

struct UnitFilter
{
    std::optional<UnitId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(UnitFilter, (), (after, limit))

struct UnitDraft
{
    Text<1, 64> code;
    Text<1, 200> name;
    std::optional<UnitId> parent_id;
};
BOOST_DESCRIBE_STRUCT(UnitDraft, (), (code, name, parent_id))

struct UnitChange
{
    UnitId unit_id;
    Whole<1, INT64_MAX> version; // as read
    std::optional<Text<1, 200>> name;
    reflect::Change<UnitId> parent_id;
};
BOOST_DESCRIBE_STRUCT(UnitChange, (), (unit_id, version, name, parent_id))

// In no promised order: a unit may come before the one it belongs to.
platform::Page<UnitLine> units(Context& context, UnitFilter const& filter);
Unit unit(Context& context, UnitId id); // Fault not_found
Unit add_unit(Context& context, UnitDraft const& draft);
Unit change_unit(Context& context, UnitChange const& change); // Fault stale; conflict for a circle

} // namespace espalier::organization
