// SPDX-License-Identifier: Apache-2.0
// Recording what happened and what was seen.
#include "platform/events.h"

#include "platform/audit_store.h"
#include "platform/bulk_events.h"

namespace espalier::platform {

namespace {

RecordedEvent recorded(Context& context, Event const& event)
{
    return {.id = context.next_id<RecordedEvent>(),
            .at = context.now,
            .kind = std::string(event.kind),
            .actor_account_id = context.actor(),
            .person_id = event.person_id,
            .thing = std::string(event.thing),
            .thing_id = event.thing_id,
            .detail = {event.detail}};
}

} // namespace

void record(Context& context, Event const& event)
{
    store::insert_event(context.tx, recorded(context, event));
    context.workspace.tell_listeners(context, event);
}

void record_all(Context& context, std::vector<Event> const& each, Event const& all)
{
    std::vector<RecordedEvent> rows;
    rows.reserve(each.size());
    for (auto const& event : each)
        rows.push_back(recorded(context, event));
    store::insert_events(context.tx, rows);
    record(context, all);
}

void record_sighting(Workspace& workspace, db::Transaction& tx, Sighting const& sighting)
{
    store::insert_sighting(tx,
                           {.id = workspace.ids().next<RecordedSighting>(sighting.at),
                            .at = sighting.at,
                            .viewer_account_id = sighting.viewer_account_id,
                            .person_id = sighting.person_id,
                            .what = sighting.what});
}

} // namespace espalier::platform
