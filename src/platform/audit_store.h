// SPDX-License-Identifier: Apache-2.0
// The statements on events and sightings. Both tables only grow.
#pragma once

#include "platform/audit.h"

#include <string_view>
#include <vector>

namespace espalier::platform::store {

void insert_event(db::Transaction& tx, RecordedEvent const& event);
void insert_events(db::Transaction& tx, std::vector<RecordedEvent> const& events);
void insert_sighting(db::Transaction& tx, RecordedSighting const& sighting);

// Newest first, older than `before`, at most `limit`. No person: of everybody. An empty kind: of every kind; "plan.": of
// every kind of that thing.
std::vector<EventLine> events(db::Transaction& tx, std::optional<PersonId> person, std::string_view kind,
                              Id<RecordedEvent> before, std::int64_t limit);
std::vector<SightingLine> sightings(db::Transaction& tx, std::optional<PersonId> person, Id<RecordedSighting> before,
                                    std::int64_t limit);

} // namespace espalier::platform::store
