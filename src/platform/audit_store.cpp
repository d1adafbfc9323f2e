// SPDX-License-Identifier: Apache-2.0
// SQL on events and sightings.
#include "platform/audit_store.h"

namespace espalier::platform::store {

void insert_event(db::Transaction& tx, RecordedEvent const& event)
{
    tx.insert("events", event);
}

void insert_sighting(db::Transaction& tx, RecordedSighting const& sighting)
{
    tx.insert("sightings", sighting);
}

std::vector<RecordedEvent> events(db::Transaction& tx, std::optional<PersonId> person, std::string_view kind,
                                  Id<RecordedEvent> before, std::int64_t limit)
{
    return tx.rows<RecordedEvent>(R"sql(
        SELECT id, at, kind, actor_account_id, person_id, thing, thing_id, detail
        FROM events
        WHERE id < $1
          AND (CAST($2 AS BIGINT) IS NULL OR person_id = $2)
          AND ($3 = '' OR kind = $3 OR substr(kind, 1, length($3)) = $3 AND substr($3, length($3)) = '.')
        ORDER BY id DESC
        LIMIT $4)sql",
                                  before, person, kind, limit);
}

std::vector<RecordedSighting> sightings(db::Transaction& tx, std::optional<PersonId> person,
                                        Id<RecordedSighting> before, std::int64_t limit)
{
    return tx.rows<RecordedSighting>(R"sql(
        SELECT id, at, viewer_account_id, person_id, what
        FROM sightings
        WHERE id < $1 AND (CAST($2 AS BIGINT) IS NULL OR person_id = $2)
        ORDER BY id DESC
        LIMIT $3)sql",
                                     before, person, limit);
}

} // namespace espalier::platform::store
