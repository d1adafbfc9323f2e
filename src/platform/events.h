// SPDX-License-Identifier: Apache-2.0
// One event for each change, recorded in the change's own transaction. Activity, notifications, audit, webhooks and
// analytics read events; nothing else reports what happened. And the trail of who saw what of whom.
#pragma once

#include "platform/workspace.h"

#include <optional>
#include <string>
#include <string_view>

namespace espalier::platform {

// What happened: kind is "plan.agreed" – thing, dot, past participle.
struct Event
{
    std::string_view kind;
    std::optional<PersonId> person_id; // whom it concerns
    std::string_view thing;            // "plan"; the table's singular
    std::int64_t thing_id = 0;
    std::string detail = "{}"; // JSON: what changed, from what, to what; never secrets or private notes
};

// Records it with the viewer as actor and the context's instant.
void record(Context& context, Event const& event);

// "Who saw what of whom": one row per sensitive read. Written after the read answered well, before the client is told.
struct Sighting
{
    AccountId viewer_account_id;
    std::optional<PersonId> person_id; // whose data
    std::string what;                  // operation id of the route
    Instant at;
};
void record_sighting(Workspace& workspace, db::Transaction& tx, Sighting const& sighting);

} // namespace espalier::platform
