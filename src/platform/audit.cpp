// SPDX-License-Identifier: Apache-2.0
// Who may read the trail, and page by page.
#include "platform/audit.h"

#include "platform/audit_store.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::platform {

Page<EventLine> list_events(Context& context, EventFilter const& filter)
{
    return page_by_id<EventLine>(filter.after, filter.limit, [&](Id<RecordedEvent> before, std::int64_t limit) {
        auto const kind = filter.kind ? std::string_view(*filter.kind) : std::string_view();
        return store::events(context.tx, filter.person_id, kind, before, limit);
    });
}

Page<SightingLine> list_sightings(Context& context, SightingFilter const& filter)
{
    auto person = filter.person_id;
    if (!context.may_for_everybody(permissions::read_sightings))
        context.require(permissions::read_sightings, *(person = person.value_or(context.viewer_person())));
    return page_by_id<SightingLine>(filter.after, filter.limit, [&](Id<RecordedSighting> before, std::int64_t limit) {
        return store::sightings(context.tx, person, before, limit);
    });
}

} // namespace espalier::platform
