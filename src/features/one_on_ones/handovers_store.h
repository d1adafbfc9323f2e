// SPDX-License-Identifier: Apache-2.0
// The statements on handovers, and on what a change in the organisation means for series.
#pragma once

#include "features/one_on_ones/one_on_one_rows.h"

namespace espalier::one_on_ones::store {

std::optional<OneOnOneHandover> find_handover(db::Transaction& tx, OneOnOneHandoverId id);
std::optional<OneOnOneHandover> handover_of(db::Transaction& tx, OneOnOneSeriesId closed);
std::vector<TalkingPointId> points_of(db::Transaction& tx, OneOnOneHandoverId id);
std::vector<ActionItemId> actions_of(db::Transaction& tx, OneOnOneHandoverId id);

struct HandoverPoint
{
    OneOnOneHandoverId one_on_one_handover_id;
    TalkingPointId talking_point_id;
};
BOOST_DESCRIBE_STRUCT(HandoverPoint, (), (one_on_one_handover_id, talking_point_id))
struct HandoverAction
{
    OneOnOneHandoverId one_on_one_handover_id;
    ActionItemId action_item_id;
};
BOOST_DESCRIBE_STRUCT(HandoverAction, (), (one_on_one_handover_id, action_item_id))
// Instead of what was chosen before.
void choose(db::Transaction& tx, OneOnOneHandoverId id, std::vector<TalkingPointId> const& points,
            std::vector<ActionItemId> const& actions);
// How many of these are open, shared points of the series; open action items of it.
std::int64_t count_open_points(db::Transaction& tx, OneOnOneSeriesId series, std::vector<TalkingPointId> const& ids);
std::int64_t count_open_actions(db::Transaction& tx, OneOnOneSeriesId series, std::vector<ActionItemId> const& ids);

// Approved ones of this person for this manager, which no series has taken yet.
std::vector<OneOnOneHandover> approved_for(db::Transaction& tx, PersonId person, PersonId to);
// What it names moves to the series; what the former manager was to do, the new one is.
void take_on(db::Transaction& tx, OneOnOneHandoverId id, OneOnOneSeries const& series);

std::vector<TakenHandover> taken_by(db::Transaction& tx, OneOnOneSeriesId series);

// Of this person, or of everybody: running series with a manager who is that no more.
std::vector<OneOnOneSeries> series_of_former_managers(db::Transaction& tx, std::optional<PersonId> person);
std::vector<OneOnOneSeries> series_of_leavers(db::Transaction& tx, Date today);
// Series further up or along a dotted line whose other is the manager by now.
void adopt_managers(db::Transaction& tx, std::optional<PersonId> person);

struct DueHandover
{
    OneOnOneSeriesId id;
    PersonId person_id;
    PersonId other_id;
    PersonId manager_id; // now
};
BOOST_DESCRIBE_STRUCT(DueHandover, (), (id, person_id, other_id, manager_id))
// Series that a change of manager closed, of people who have another one and no handover yet.
std::vector<DueHandover> due_handovers(db::Transaction& tx, std::optional<PersonId> person, Date today);
// What no series has taken yet is for whoever is the manager now, and is approved anew.
void redirect_handovers(db::Transaction& tx, std::optional<PersonId> person);

} // namespace espalier::one_on_ones::store
