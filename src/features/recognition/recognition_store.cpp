// SPDX-License-Identifier: Apache-2.0
// SQL on recognitions.
#include "features/recognition/recognition_store.h"

#include "db/id_list.h"

#include <fmt/core.h>

#include <set>
#include <utility>

namespace espalier::recognition::store {

namespace {

struct ReceiverRow
{
    RecognitionId recognition_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ReceiverRow, (), (recognition_id, person_id))

struct UnitRow
{
    UnitId unit_id;
    RecognitionId recognition_id;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (unit_id, recognition_id))

// A recognition with the names of what it speaks of.
std::string rows_from(std::string_view from, std::string_view rest)
{
    static auto const columns = db::columns<Recognition>("r");
    return fmt::format(
        R"(SELECT {}, g.given_name || ' ' || g.family_name AS giver_name, v.name AS company_value_name,
                  c.name AS competency_name, i.plan_id, l.person_id AS learner_id, m.budget_owner_id
           FROM {} JOIN people g ON g.id = r.giver_id
           LEFT JOIN company_values v ON v.id = r.company_value_id
           LEFT JOIN competencies c ON c.id = r.competency_id
           LEFT JOIN plan_items i ON i.id = r.plan_item_id
           LEFT JOIN plans l ON l.id = i.plan_id
           LEFT JOIN recognition_programmes m ON m.id = r.recognition_programme_id {})",
        columns, from, rest);
}

std::string rows_where(std::string_view rest)
{
    return rows_from("recognitions r", fmt::format("WHERE {}", rest));
}

} // namespace

void insert(Context& context, Recognition const& recognition, std::vector<PersonId> const& receivers)
{
    context.tx.insert("recognitions", recognition);
    std::vector<ReceiverRow> rows;
    std::set<UnitId> units;
    for (auto const receiver : receivers) {
        rows.push_back({recognition.id, receiver});
        if (auto const unit = context.chart->unit_of(receiver))
            for (auto const above : context.chart->unit_and_above(*unit))
                units.insert(above);
    }
    context.tx.insert_all("recognition_receivers", rows);
    if (recognition.visibility != RecognitionVisibility::everybody)
        return;
    std::vector<UnitRow> walls;
    for (auto const unit : units)
        walls.push_back({unit, recognition.id});
    context.tx.insert_all("recognition_units", walls);
}

std::vector<PersonId> receivers_of(db::Transaction& tx, RecognitionId id)
{
    return tx.rows<PersonId>("SELECT person_id FROM recognition_receivers WHERE recognition_id = $1 ORDER BY person_id",
                             id);
}

void set_reaction(db::Transaction& tx, RecognitionId id, PersonId person, ReactionKind kind, Instant at)
{
    tx.execute(
        R"(INSERT INTO recognition_reactions (recognition_id, person_id, kind, at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (recognition_id, person_id) DO UPDATE SET kind = excluded.kind, at = excluded.at)",
        id, person, kind, at);
}

void delete_reaction(db::Transaction& tx, RecognitionId id, PersonId person)
{
    tx.execute("DELETE FROM recognition_reactions WHERE recognition_id = $1 AND person_id = $2", id, person);
}

std::optional<std::string> period_of_gift(db::Transaction& tx, RecognitionId id)
{
    auto const period = tx.row<std::string>(
        R"(SELECT COALESCE(MAX(period), '') FROM point_entries
           WHERE cause = 'recognition' AND cause_id = $1 AND kind = 'give')",
        id);
    return period->empty() ? std::nullopt : period;
}

std::optional<Row> row(db::Transaction& tx, RecognitionId id)
{
    static auto const statement = rows_where("r.id = $1");
    return tx.row<Row>(statement, id);
}

std::vector<Row> feed(db::Transaction& tx, FeedFilter const& filter, RecognitionId before, std::int64_t limit)
{
    // Asked for by unit, value or person, the page is read from their index; else from that of what is public. SQLite takes
    // the tables of a CROSS JOIN in this order.
    auto const from = filter.unit_id ? "recognition_units n CROSS JOIN recognitions r" : "recognitions r";
    auto const unit = filter.unit_id ? "r.id = n.recognition_id AND n.unit_id = $3 AND n.recognition_id < $1"
                                     : "r.id < $1 AND CAST($3 AS BIGINT) IS NULL";
    auto const value = filter.company_value_id ? "r.company_value_id = $2" : "CAST($2 AS BIGINT) IS NULL";
    auto const person = filter.person_id
        ? R"(r.id IN (SELECT w.recognition_id FROM recognition_receivers w WHERE w.person_id = $4
                      UNION SELECT o.id FROM recognitions o WHERE o.giver_id = $4))"
        : "CAST($4 AS BIGINT) IS NULL";
    return tx.rows<Row>(
        rows_from(from,
                  fmt::format("WHERE r.state = 'given' AND r.visibility = 'everybody' AND {} AND {} AND {} "
                              "ORDER BY {} DESC LIMIT $5",
                              unit, value, person, filter.unit_id ? "n.recognition_id" : "r.id")),
        before, filter.company_value_id, filter.unit_id, filter.person_id, limit);
}

std::vector<Row> of_person(db::Transaction& tx, SideFilter const& filter, Reader const& reader, RecognitionId before,
                           std::int64_t limit)
{
    // Who reads what: see may_read in recognition_views.cpp, which says the same of one.
    auto const received = filter.side != RecognitionSide::given;
    auto const given = filter.side != RecognitionSide::received;
    auto const sides = fmt::format(
        "{}{}{}", received ? "SELECT w.recognition_id FROM recognition_receivers w WHERE w.person_id = $1" : "",
        received && given ? " UNION " : "", given ? "SELECT o.id FROM recognitions o WHERE o.giver_id = $1" : "");
    auto const start = [](Date day) { return start_of_day_utc(day); };
    return tx.rows<Row>(rows_where(fmt::format(
                            R"(r.id IN ({}) AND r.id < $2
                 AND (r.giver_id = $3 OR (r.state = 'given' AND (
                      r.visibility = 'everybody'
                      OR EXISTS (SELECT 1 FROM recognition_receivers m WHERE m.recognition_id = r.id AND m.person_id = $3)
                      OR (r.visibility = 'receivers_and_managers' AND EXISTS (
                          SELECT 1 FROM recognition_receivers b WHERE b.recognition_id = r.id AND b.person_id IN ({}))))))
                 AND (CAST($5 AS BIGINT) IS NULL OR r.at >= $5) AND (CAST($6 AS BIGINT) IS NULL OR r.at < $6)
               ORDER BY r.id DESC LIMIT $7)",
                            sides, db::unfolded(tx, "$4"))),
                        filter.person_id, before, reader.person_id, db::folded(reader.reports),
                        filter.from ? std::optional(start(*filter.from)) : std::nullopt,
                        filter.until ? std::optional(start(filter.until->plus_days(1))) : std::nullopt, limit);
}

std::vector<WaitingRecognition> waiting(db::Transaction& tx, PersonId viewer, bool is_people_team, Date today)
{
    // SQLite takes the tables of a CROSS JOIN in this order: for most, no programme is theirs and nothing else is read.
    return tx.rows<WaitingRecognition>(
        R"(SELECT r.id, r.giver_id, g.given_name || ' ' || g.family_name AS giver_name,
                  (SELECT COUNT(*) FROM recognition_receivers w WHERE w.recognition_id = r.id) AS receivers,
                  (SELECT COUNT(*) FROM recognition_receivers w WHERE w.recognition_id = r.id) * r.points_each AS points,
                  r.at AS since
           FROM recognition_programmes m CROSS JOIN recognitions r
           JOIN people g ON g.id = r.giver_id JOIN people o ON o.id = m.budget_owner_id
           WHERE (m.budget_owner_id = $1 OR $2) AND r.recognition_programme_id = m.id AND r.state = 'waits'
             AND r.giver_id <> $1
             AND NOT EXISTS (SELECT 1 FROM recognition_receivers w WHERE w.recognition_id = r.id AND w.person_id = $1)
             AND CASE WHEN o.id <> r.giver_id AND (o.left_on IS NULL OR o.left_on >= $3)
                           AND NOT EXISTS (SELECT 1 FROM recognition_receivers w
                                           WHERE w.recognition_id = r.id AND w.person_id = o.id)
                      THEN o.id = $1 ELSE $2 END
           ORDER BY r.id)",
        viewer, is_people_team, today);
}

std::vector<NamedReceiver> receivers(db::Transaction& tx, std::vector<RecognitionId> const& ids)
{
    return tx.rows<NamedReceiver>(
        R"(SELECT w.recognition_id, p.id AS person_id, p.given_name || ' ' || p.family_name AS name, u.name AS unit_name
           FROM ()" +
            db::unfolded(tx, "$1") + R"() q JOIN recognition_receivers w ON w.recognition_id = q.id
           JOIN people p ON p.id = w.person_id JOIN units u ON u.id = p.unit_id ORDER BY p.sort_name, p.id)",
        db::folded(ids));
}

std::vector<Reaction> reactions(db::Transaction& tx, std::vector<RecognitionId> const& ids)
{
    // In no order: SQLite would sort the reactions of all of them.
    return tx.rows<Reaction>("SELECT a.recognition_id, a.person_id, a.kind FROM (" + db::unfolded(tx, "$1") +
                                 ") q JOIN recognition_reactions a ON a.recognition_id = q.id",
                             db::folded(ids));
}

std::vector<ItemTitle> item_titles(db::Transaction& tx, std::vector<PlanItemId> const& ids)
{
    return tx.rows<ItemTitle>("SELECT i.id, i.title FROM (" + db::unfolded(tx, "$1") +
                                  ") q JOIN plan_items i ON i.id = q.id",
                              db::folded(ids));
}

} // namespace espalier::recognition::store
