// SPDX-License-Identifier: Apache-2.0
// Recording what happened and what was seen.
#include "platform/events.h"

#include "platform/audit_store.h"

namespace espalier::platform {

void record(Context& context, Event const& event)
{
    store::insert_event(context.tx,
                        {.id = context.next_id<RecordedEvent>(),
                         .at = context.now,
                         .kind = std::string(event.kind),
                         .actor_account_id = context.actor(),
                         .person_id = event.person_id,
                         .thing = std::string(event.thing),
                         .thing_id = event.thing_id,
                         .detail = {event.detail}});
    context.workspace.tell_listeners(context, event);
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
