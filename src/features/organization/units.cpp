// SPDX-License-Identifier: Apache-2.0
// Rules on units.
#include "features/organization/units.h"

#include "features/organization/units_store.h"
#include "platform/events.h"
#include "platform/paging.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::organization {

namespace {

void note(Context& context, std::string_view kind, Unit const& unit)
{
    platform::record(context, {kind, std::nullopt, "unit", unit.id.value, reflect::to_json(unit)});
}

} // namespace

platform::Page<UnitLine> units(Context& context, UnitFilter const& filter)
{
    return platform::page_of_all(store::list_units(context.tx, context.today()), filter.after, filter.limit,
                                 [](UnitLine const& unit) { return unit.id; });
}

Unit unit(Context& context, UnitId id)
{
    if (auto found = store::find_unit(context.tx, id))
        return *found;
    throw not_found("unit");
}

Unit add_unit(Context& context, UnitDraft const& draft)
{
    Unit const added{context.next_id<Unit>(), draft.code.value, draft.name.value, draft.parent_id, 1};
    context.tx.insert("units", added);
    touch_org_chart(context.tx);
    note(context, "unit.added", added);
    return added;
}

Unit change_unit(Context& context, UnitChange const& change)
{
    auto changed = unit(context, change.unit_id);
    if (change.name)
        changed.name = change.name->value;
    if (change.parent_id.present)
        changed.parent_id = change.parent_id.value;
    if (changed.parent_id) {
        auto const above = store::units_above(context.tx, *changed.parent_id);
        if (std::find(above.begin(), above.end(), changed.id) != above.end())
            throw conflict("unit_circle", "A unit cannot lie below itself. Choose a parent outside of it.");
    }
    if (!store::update_unit(context.tx, changed, change.version))
        throw stale("unit");
    ++changed.version;
    touch_org_chart(context.tx);
    note(context, "unit.changed", changed);
    return changed;
}

} // namespace espalier::organization
