// SPDX-License-Identifier: Apache-2.0
// SQL on series and meetings.
#include "features/one_on_ones/one_on_ones_store.h"

#include "db/id_list.h"

namespace espalier::one_on_ones::store {

std::optional<OneOnOneSeries> find_series(db::Transaction& tx, OneOnOneSeriesId id)
{
    return tx.select_one<OneOnOneSeries>("FROM one_on_one_series WHERE id = $1", id);
}

std::optional<OneOnOneSeries> running_series(db::Transaction& tx, PersonId one, PersonId other)
{
    auto const found = tx.select<OneOnOneSeries>(
        R"(FROM one_on_one_series WHERE ended_at IS NULL
           AND ((person_id = $1 AND other_id = $2) OR (person_id = $2 AND other_id = $1)) ORDER BY id)",
        one, other);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

void count_change(db::Transaction& tx, OneOnOneSeriesId id)
{
    tx.execute("UPDATE one_on_one_series SET changes = changes + 1 WHERE id = $1", id);
}

void close_all(db::Transaction& tx, std::vector<OneOnOneSeriesId> const& ids, Instant at, std::optional<PersonId> by,
               EndReason reason)
{
    auto const list = db::folded(ids);
    auto const among = " IN (" + db::unfolded(tx, "$1") + ")";
    tx.execute("UPDATE one_on_one_series SET ended_at = $2, ended_by_id = $3, end_reason = $4, changes = changes + 1 "
               "WHERE id" +
                   among,
               list, at, by, reason);
    tx.execute(R"(UPDATE talking_points SET one_on_one_meeting_id = NULL, times_moved = times_moved + 1
                  WHERE ticked_at IS NULL AND one_on_one_meeting_id IN (
                      SELECT id FROM one_on_one_meetings WHERE state = 'planned' AND one_on_one_series_id)" +
                   among + ")",
               list);
    tx.execute(R"(UPDATE one_on_one_meetings SET state = 'skipped', ended_at = $2, ended_by_id = $3,
                  calendar_sequence = calendar_sequence + 1, version = version + 1
                  WHERE state = 'planned' AND one_on_one_series_id)" +
                   among,
               list, at, by);
}

std::vector<platform::TopicChanges> changes_of(db::Transaction& tx, std::vector<std::int64_t> const& ids)
{
    std::vector<OneOnOneSeriesId> wanted;
    for (auto const id : ids)
        wanted.push_back({id});
    return tx.rows<platform::TopicChanges>("SELECT s.id, s.changes FROM (" + db::unfolded(tx, "$1") +
                                               ") w JOIN one_on_one_series s ON s.id = w.id",
                                           db::folded(wanted));
}

std::optional<OneOnOneMeeting> find_meeting(db::Transaction& tx, OneOnOneMeetingId id)
{
    return tx.select_one<OneOnOneMeeting>("FROM one_on_one_meetings WHERE id = $1", id);
}

std::optional<OneOnOneMeeting> planned_meeting(db::Transaction& tx, OneOnOneSeriesId series)
{
    return tx.select_one<OneOnOneMeeting>(
        "FROM one_on_one_meetings WHERE one_on_one_series_id = $1 AND state = 'planned'", series);
}

std::vector<OneOnOneMeeting> past_meetings(db::Transaction& tx, OneOnOneSeriesId series)
{
    return tx.select<OneOnOneMeeting>(
        R"(FROM one_on_one_meetings WHERE one_on_one_series_id = $1 AND state <> 'planned'
           ORDER BY starts_at DESC, id DESC LIMIT 200)",
        series);
}

std::vector<MeetingTime> meetings_between(db::Transaction& tx, PersonId person, Instant from, Instant until)
{
    return tx.rows<MeetingTime>(
        R"(SELECT m.id, m.one_on_one_series_id, p.id AS with_id, p.given_name || ' ' || p.family_name AS with_name,
                  m.starts_at, m.minutes, m.state, m.calendar_sequence
           FROM (SELECT id, other_id AS with_id FROM one_on_one_series WHERE person_id = $1
                 UNION ALL SELECT id, person_id AS with_id FROM one_on_one_series WHERE other_id = $1) s
           JOIN one_on_one_meetings m ON m.one_on_one_series_id = s.id JOIN people p ON p.id = s.with_id
           WHERE m.state <> 'skipped' AND m.starts_at >= $2 AND m.starts_at < $3 ORDER BY m.starts_at, m.id)",
        person, from, until);
}

std::vector<SeriesTimes> series_times(db::Transaction& tx, PersonId person)
{
    return tx.rows<SeriesTimes>(
        R"(SELECT s.id, s.with_id, MAX(CASE WHEN m.state = 'held' THEN m.starts_at END) AS last_held_at,
                  MIN(CASE WHEN m.state = 'planned' THEN m.starts_at END) AS next_at
           FROM (SELECT id, other_id AS with_id FROM one_on_one_series WHERE person_id = $1 AND ended_at IS NULL
                 UNION ALL
                 SELECT id, person_id AS with_id FROM one_on_one_series WHERE other_id = $1 AND ended_at IS NULL) s
           LEFT JOIN one_on_one_meetings m ON m.one_on_one_series_id = s.id
           GROUP BY s.id, s.with_id)",
        person);
}

} // namespace espalier::one_on_ones::store
