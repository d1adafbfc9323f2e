// SPDX-License-Identifier: Apache-2.0
// The statements on series and their meetings. Those on what is talked about are in agenda_store.h.
#pragma once

#include "features/one_on_ones/one_on_one_rows.h"
#include "platform/live_topics.h"

namespace espalier::one_on_ones::store {

std::optional<OneOnOneSeries> find_series(db::Transaction& tx, OneOnOneSeriesId id);
// That has not ended, whichever way round.
std::optional<OneOnOneSeries> running_series(db::Transaction& tx, PersonId one, PersonId other);
// Counts up what watchers look at.
void count_change(db::Transaction& tx, OneOnOneSeriesId id);
// Ends them; a meeting that was planned is skipped, and what is not ticked waits with its series.
void close_all(db::Transaction& tx, std::vector<OneOnOneSeriesId> const& ids, Instant at, std::optional<PersonId> by,
               EndReason reason);

std::vector<platform::TopicChanges> changes_of(db::Transaction& tx, std::vector<std::int64_t> const& ids);

std::optional<OneOnOneMeeting> find_meeting(db::Transaction& tx, OneOnOneMeetingId id);
std::optional<OneOnOneMeeting> planned_meeting(db::Transaction& tx, OneOnOneSeriesId series);
std::vector<OneOnOneMeeting> past_meetings(db::Transaction& tx, OneOnOneSeriesId series); // newest first, at most 200

std::vector<MeetingTime> meetings_between(db::Transaction& tx, PersonId person, Instant from, Instant until);
std::vector<SeriesTimes> series_times(db::Transaction& tx, PersonId person);

} // namespace espalier::one_on_ones::store
