// SPDX-License-Identifier: Apache-2.0
// SQL on talking points.
#include "features/one_on_ones/agenda_store.h"

namespace espalier::one_on_ones::store {

std::optional<TalkingPoint> find_point(db::Transaction& tx, TalkingPointId id)
{
    return tx.select_one<TalkingPoint>("FROM talking_points WHERE id = $1", id);
}

std::optional<TalkingPoint> point_submitted(db::Transaction& tx, OneOnOneSeriesId series, std::string_view submission)
{
    return tx.select_one<TalkingPoint>("FROM talking_points WHERE one_on_one_series_id = $1 AND submission = $2",
                                       series, submission);
}

std::vector<TalkingPoint> points_at(db::Transaction& tx, Place const& place, PersonId reader)
{
    return tx.select<TalkingPoint>(
        R"(FROM talking_points
           WHERE one_on_one_series_id = $1
             AND (one_on_one_meeting_id = $2 OR (one_on_one_meeting_id IS NULL AND CAST($2 AS BIGINT) IS NULL))
             AND (shared_at IS NOT NULL OR by_person_id = $3)
           ORDER BY position, id)",
        place.one_on_one_series_id, place.one_on_one_meeting_id, reader);
}

std::int64_t last_position(db::Transaction& tx, Place const& place)
{
    return tx
        .row<std::int64_t>(
            R"(SELECT COALESCE(MAX(position), 0) FROM talking_points
               WHERE one_on_one_series_id = $1
                 AND (one_on_one_meeting_id = $2 OR (one_on_one_meeting_id IS NULL AND CAST($2 AS BIGINT) IS NULL)))",
            place.one_on_one_series_id, place.one_on_one_meeting_id)
        .value_or(0);
}

void move_on(db::Transaction& tx, Place const& from, std::optional<OneOnOneMeetingId> to)
{
    tx.execute(R"(UPDATE talking_points SET one_on_one_meeting_id = $3, times_moved = times_moved + 1
                  WHERE one_on_one_series_id = $1 AND one_on_one_meeting_id = $2 AND ticked_at IS NULL)",
               from.one_on_one_series_id, from.one_on_one_meeting_id, to);
}

void attach_waiting(db::Transaction& tx, OneOnOneSeriesId series, OneOnOneMeetingId to)
{
    tx.execute(R"(UPDATE talking_points SET one_on_one_meeting_id = $2
                  WHERE one_on_one_series_id = $1 AND one_on_one_meeting_id IS NULL)",
               series, to);
}

std::vector<PointPosition> positions_at(db::Transaction& tx, Place const& place)
{
    return tx.rows<PointPosition>(
        R"(SELECT id, position FROM talking_points
           WHERE one_on_one_series_id = $1
             AND (one_on_one_meeting_id = $2 OR (one_on_one_meeting_id IS NULL AND CAST($2 AS BIGINT) IS NULL))
           ORDER BY position, id)",
        place.one_on_one_series_id, place.one_on_one_meeting_id);
}

void remove_point(db::Transaction& tx, TalkingPointId id)
{
    tx.execute("DELETE FROM one_on_one_handover_points WHERE talking_point_id = $1", id);
    tx.execute("DELETE FROM talking_points WHERE id = $1", id);
}

} // namespace espalier::one_on_ones::store
