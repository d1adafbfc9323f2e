// SPDX-License-Identifier: Apache-2.0
// SQL on handovers.
#include "features/one_on_ones/handovers_store.h"

#include "db/id_list.h"

namespace espalier::one_on_ones::store {

std::optional<OneOnOneHandover> find_handover(db::Transaction& tx, OneOnOneHandoverId id)
{
    return tx.select_one<OneOnOneHandover>("FROM one_on_one_handovers WHERE id = $1", id);
}

std::optional<OneOnOneHandover> handover_of(db::Transaction& tx, OneOnOneSeriesId closed)
{
    return tx.select_one<OneOnOneHandover>("FROM one_on_one_handovers WHERE one_on_one_series_id = $1", closed);
}

std::vector<TalkingPointId> points_of(db::Transaction& tx, OneOnOneHandoverId id)
{
    return tx.rows<TalkingPointId>(R"(SELECT talking_point_id FROM one_on_one_handover_points
                                      WHERE one_on_one_handover_id = $1 ORDER BY talking_point_id)",
                                   id);
}

std::vector<ActionItemId> actions_of(db::Transaction& tx, OneOnOneHandoverId id)
{
    return tx.rows<ActionItemId>(R"(SELECT action_item_id FROM one_on_one_handover_actions
                                    WHERE one_on_one_handover_id = $1 ORDER BY action_item_id)",
                                 id);
}

void choose(db::Transaction& tx, OneOnOneHandoverId id, std::vector<TalkingPointId> const& points,
            std::vector<ActionItemId> const& actions)
{
    tx.execute("DELETE FROM one_on_one_handover_points WHERE one_on_one_handover_id = $1", id);
    tx.execute("DELETE FROM one_on_one_handover_actions WHERE one_on_one_handover_id = $1", id);
    std::vector<HandoverPoint> point_rows;
    for (auto const point : points)
        point_rows.push_back({id, point});
    std::vector<HandoverAction> action_rows;
    for (auto const action : actions)
        action_rows.push_back({id, action});
    tx.insert_all("one_on_one_handover_points", point_rows);
    tx.insert_all("one_on_one_handover_actions", action_rows);
}

std::int64_t count_open_points(db::Transaction& tx, OneOnOneSeriesId series, std::vector<TalkingPointId> const& ids)
{
    return tx
        .row<std::int64_t>(R"(SELECT COUNT(*) FROM talking_points WHERE one_on_one_series_id = $2 AND ticked_at IS NULL
                              AND shared_at IS NOT NULL AND id IN ()" +
                               db::unfolded(tx, "$1") + ")",
                           db::folded(ids), series)
        .value_or(0);
}

std::int64_t count_open_actions(db::Transaction& tx, OneOnOneSeriesId series, std::vector<ActionItemId> const& ids)
{
    return tx
        .row<std::int64_t>(
            "SELECT COUNT(*) FROM action_items WHERE one_on_one_series_id = $2 AND done_at IS NULL AND id IN (" +
                db::unfolded(tx, "$1") + ")",
            db::folded(ids), series)
        .value_or(0);
}

std::vector<OneOnOneHandover> approved_for(db::Transaction& tx, PersonId person, PersonId to)
{
    return tx.select<OneOnOneHandover>(
        R"(FROM one_on_one_handovers WHERE to_id = $2 AND state = 'approved' AND taken_on_series_id IS NULL
           AND one_on_one_series_id IN (SELECT s.id FROM one_on_one_series s WHERE s.person_id = $1) ORDER BY id)",
        person, to);
}

void take_on(db::Transaction& tx, OneOnOneHandoverId id, OneOnOneSeries const& series)
{
    tx.execute(R"(UPDATE talking_points SET one_on_one_series_id = $2, one_on_one_meeting_id = NULL,
                         origin_kind = 'handover', origin_id = $1, submission = 'handover:' || id
                  WHERE ticked_at IS NULL AND id IN (SELECT h.talking_point_id FROM one_on_one_handover_points h
                                                     WHERE h.one_on_one_handover_id = $1))",
               id, series.id);
    tx.execute(R"(UPDATE action_items SET one_on_one_series_id = $2, one_on_one_meeting_id = NULL,
                         submission = 'handover:' || id,
                         owner_id = CASE WHEN owner_id = $3 THEN owner_id ELSE $4 END
                  WHERE done_at IS NULL AND id IN (SELECT h.action_item_id FROM one_on_one_handover_actions h
                                                   WHERE h.one_on_one_handover_id = $1))",
               id, series.id, series.person_id, series.other_id);
    tx.execute("UPDATE one_on_one_handovers SET taken_on_series_id = $2 WHERE id = $1", id, series.id);
}

std::vector<TakenHandover> taken_by(db::Transaction& tx, OneOnOneSeriesId series)
{
    return tx.rows<TakenHandover>(
        R"(SELECT p.given_name || ' ' || p.family_name AS from_name, h.text, h.answered_at AS approved_at
           FROM one_on_one_handovers h JOIN one_on_one_series s ON s.id = h.one_on_one_series_id
           JOIN people p ON p.id = s.other_id
           WHERE h.taken_on_series_id = $1 ORDER BY h.id)",
        series);
}

namespace {

// Of one person by an index, or of everybody after an import.
constexpr std::string_view of_person = " AND person_id = $1 ";

constexpr std::string_view former_managers = R"(
    FROM one_on_one_series WHERE ended_at IS NULL AND relation = 'manager'
    AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = one_on_one_series.person_id
                    AND p.manager_id = one_on_one_series.other_id) )";

constexpr std::string_view adoption = R"(
    UPDATE one_on_one_series SET relation = 'manager' WHERE ended_at IS NULL AND relation <> 'manager'
    AND EXISTS (SELECT 1 FROM people p WHERE p.id = one_on_one_series.person_id
                AND p.manager_id = one_on_one_series.other_id) )";

constexpr std::string_view due = R"(
    SELECT s.id, s.person_id, s.other_id, p.manager_id
    FROM one_on_one_series s JOIN people p ON p.id = s.person_id JOIN people m ON m.id = p.manager_id
    WHERE s.relation = 'manager' AND s.end_reason IN ('manager_changed', 'left') AND m.id <> s.other_id
      AND (p.left_on IS NULL OR p.left_on >= $1) AND (m.left_on IS NULL OR m.left_on >= $1)
      AND NOT EXISTS (SELECT 1 FROM one_on_one_handovers h WHERE h.one_on_one_series_id = s.id) )";

constexpr std::string_view redirection = R"(
    UPDATE one_on_one_handovers SET state = 'open', answered_at = NULL, version = version + 1, to_id =
        (SELECT p.manager_id FROM one_on_one_series s JOIN people p ON p.id = s.person_id
         WHERE s.id = one_on_one_handovers.one_on_one_series_id)
    WHERE state <> 'declined' AND taken_on_series_id IS NULL AND one_on_one_series_id IN
        (SELECT s.id FROM one_on_one_series s JOIN people p ON p.id = s.person_id
         WHERE p.manager_id <> one_on_one_handovers.to_id AND p.manager_id <> s.other_id )";

} // namespace

std::vector<OneOnOneSeries> series_of_former_managers(db::Transaction& tx, std::optional<PersonId> person)
{
    static auto const of_one = std::string(former_managers) + std::string(of_person) + "ORDER BY id";
    static auto const of_all = std::string(former_managers) + "ORDER BY id";
    return person ? tx.select<OneOnOneSeries>(of_one, *person) : tx.select<OneOnOneSeries>(of_all);
}

std::vector<OneOnOneSeries> series_of_leavers(db::Transaction& tx, Date today)
{
    return tx.select<OneOnOneSeries>(
        R"(FROM one_on_one_series WHERE ended_at IS NULL
           AND EXISTS (SELECT 1 FROM people p
                       WHERE p.id IN (one_on_one_series.person_id, one_on_one_series.other_id) AND p.left_on < $1)
           ORDER BY id)",
        today);
}

void adopt_managers(db::Transaction& tx, std::optional<PersonId> person)
{
    static auto const of_one = std::string(adoption) + std::string(of_person);
    if (person)
        tx.execute(of_one, *person);
    else
        tx.execute(adoption);
}

std::vector<DueHandover> due_handovers(db::Transaction& tx, std::optional<PersonId> person, Date today)
{
    static auto const of_one = std::string(due) + "AND s.person_id = $2 ORDER BY s.id";
    static auto const of_all = std::string(due) + "ORDER BY s.id";
    return person ? tx.rows<DueHandover>(of_one, today, *person) : tx.rows<DueHandover>(of_all, today);
}

void redirect_handovers(db::Transaction& tx, std::optional<PersonId> person)
{
    static auto const of_one = std::string(redirection) + "AND s.person_id = $1)";
    static auto const of_all = std::string(redirection) + ")";
    if (person)
        tx.execute(of_one, *person);
    else
        tx.execute(of_all);
}

} // namespace espalier::one_on_ones::store
