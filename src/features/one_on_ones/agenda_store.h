// SPDX-License-Identifier: Apache-2.0
// The statements on talking points. A point that is not shared is part of no answer but its author's.
#pragma once

#include "features/one_on_ones/one_on_one_rows.h"

namespace espalier::one_on_ones::store {

std::optional<TalkingPoint> find_point(db::Transaction& tx, TalkingPointId id);
std::optional<TalkingPoint> point_submitted(db::Transaction& tx, OneOnOneSeriesId series, std::string_view submission);
// Where points stand: at a meeting, or with the series while none is planned.
struct Place
{
    OneOnOneSeriesId one_on_one_series_id;
    std::optional<OneOnOneMeetingId> one_on_one_meeting_id;
};
// Those that this reader sees, in their order.
std::vector<TalkingPoint> points_at(db::Transaction& tx, Place const& place, PersonId reader);
// Of all, whoever sees them, so that a new one stands last for both.
std::int64_t last_position(db::Transaction& tx, Place const& place);
// What is not ticked goes to the series' next meeting, or waits for one.
void move_on(db::Transaction& tx, Place const& from, std::optional<OneOnOneMeetingId> to);
// What waits for a meeting has one; that is no moving on.
void attach_waiting(db::Transaction& tx, OneOnOneSeriesId series, OneOnOneMeetingId to);

struct PointPosition
{
    TalkingPointId id;
    std::int64_t position = 0;
};
BOOST_DESCRIBE_STRUCT(PointPosition, (), (id, position))
std::vector<PointPosition> positions_at(db::Transaction& tx, Place const& place); // of all, in their order
void remove_point(db::Transaction& tx, TalkingPointId id);

} // namespace espalier::one_on_ones::store
