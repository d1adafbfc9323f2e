// SPDX-License-Identifier: Apache-2.0
// SQL on events and sightings. Names come from accounts and people, which this layer knows as tables only.
#include "platform/audit_store.h"

namespace espalier::platform::store {

void insert_event(db::Transaction& tx, RecordedEvent const& event)
{
    tx.insert("events", event);
}

void insert_events(db::Transaction& tx, std::vector<RecordedEvent> const& events)
{
    tx.insert_all("events", events);
}

void insert_sighting(db::Transaction& tx, RecordedSighting const& sighting)
{
    tx.insert("sightings", sighting);
}

std::vector<EventLine> events(db::Transaction& tx, std::optional<PersonId> person, std::string_view kind,
                              Id<RecordedEvent> before, std::int64_t limit)
{
    return tx.rows<EventLine>(R"sql(
        SELECT e.id, e.at, e.kind, e.actor_account_id, a.display_name AS actor_name, a.email AS actor_email,
               e.person_id, p.given_name || ' ' || p.family_name AS person_name, e.thing,
               NULLIF(e.thing_id, 0) AS thing_id, e.detail
        FROM events e
             LEFT JOIN accounts a ON a.id = e.actor_account_id
             LEFT JOIN people p ON p.id = e.person_id
        WHERE e.id < $1
          AND (CAST($2 AS BIGINT) IS NULL OR e.person_id = $2)
          AND ($3 = '' OR e.kind = $3 OR substr(e.kind, 1, length($3)) = $3 AND substr($3, length($3)) = '.')
        ORDER BY e.id DESC
        LIMIT $4)sql",
                              before, person, kind, limit);
}

std::vector<SightingLine> sightings(db::Transaction& tx, std::optional<PersonId> person, Id<RecordedSighting> before,
                                    std::int64_t limit)
{
    return tx.rows<SightingLine>(R"sql(
        SELECT s.id, s.at, s.viewer_account_id, a.display_name AS viewer_name, a.email AS viewer_email,
               s.person_id, p.given_name || ' ' || p.family_name AS person_name, s.what
        FROM sightings s
             LEFT JOIN accounts a ON a.id = s.viewer_account_id
             LEFT JOIN people p ON p.id = s.person_id
        WHERE s.id < $1 AND (CAST($2 AS BIGINT) IS NULL OR s.person_id = $2)
        ORDER BY s.id DESC
        LIMIT $3)sql",
                                 before, person, limit);
}

} // namespace espalier::platform::store
