// SPDX-License-Identifier: Apache-2.0
// The endpoints on units.
#include "features/organization/organization_api.h"
#include "features/organization/units.h"
#include "platform/permissions.h"

namespace espalier::organization {

namespace {

platform::Page<UnitLine> list_units(Context& c, UnitFilter const& in)
{
    return units(c, in);
}
Unit create_unit(Context& c, UnitDraft const& in)
{
    return add_unit(c, in);
}
Unit update_unit(Context& c, UnitChange const& in)
{
    return change_unit(c, in);
}

} // namespace

void units_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_units", "/units", read_directory, "List units", list_units);
    r.post("create_unit", "/units", manage_organization, "Add a unit", create_unit);
    r.patch("update_unit", "/units/{unit_id}", manage_organization, "Rename or move a unit", update_unit);
}

} // namespace espalier::organization
