// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/competencies/evidence_store.h"

#include "db/id_list.h"

#include <limits>

namespace espalier::competencies::store {

namespace {

struct NumberRow
{
    std::string employee_number;
    PersonId id;
};
BOOST_DESCRIBE_STRUCT(NumberRow, (), (employee_number, id))

struct CodedRateable
{
    std::string code;
    Id<Competency> competency_id;
    std::string name;
    double scale_lowest = 0;
    double scale_highest = 0;
};
BOOST_DESCRIBE_STRUCT(CodedRateable, (), (code, competency_id, name, scale_lowest, scale_highest))

} // namespace

std::unordered_map<std::string, PersonId> people_by_number(db::Transaction& tx)
{
    std::unordered_map<std::string, PersonId> result;
    tx.each<NumberRow>("SELECT employee_number, id FROM people",
                       [&](NumberRow& row) { result.emplace(std::move(row.employee_number), row.id); });
    return result;
}

std::vector<Id<Competency>> in_force_among(db::Transaction& tx, std::vector<Id<Competency>> const& ids)
{
    return tx.rows<Id<Competency>>(
        R"(SELECT c.id FROM competencies c JOIN frameworks f ON f.id = c.framework_id
           WHERE c.retired_at IS NULL AND f.state = 'approved' AND c.id IN ()" +
            db::unfolded(tx, "$1") + ")",
        db::folded(ids));
}

std::unordered_map<std::string, Rateable> rateable_by_code(db::Transaction& tx)
{
    std::unordered_map<std::string, Rateable> result;
    tx.each<CodedRateable>(
        R"(
        SELECT c.code, c.id AS competency_id, c.name, s.scale_lowest, s.scale_highest
        FROM competencies c
        JOIN frameworks f ON f.id = c.framework_id
        JOIN (SELECT scale_id, MIN(level) AS scale_lowest, MAX(level) AS scale_highest
              FROM scale_levels GROUP BY scale_id) s ON s.scale_id = c.scale_id
        WHERE f.state = 'approved' AND c.retired_at IS NULL)",
        [&](CodedRateable& row) {
            result.emplace(std::move(row.code),
                           Rateable{row.competency_id, std::move(row.name), FrameworkState::approved, false,
                                    row.scale_lowest, row.scale_highest});
        });
    return result;
}

std::optional<Rateable> rateable(db::Transaction& tx, Id<Competency> id)
{
    return tx.row<Rateable>(R"(
        SELECT c.id AS competency_id, c.name, f.state AS framework_state, c.retired_at IS NOT NULL AS is_retired,
               (SELECT MIN(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_lowest,
               (SELECT MAX(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_highest
        FROM competencies c JOIN frameworks f ON f.id = c.framework_id
        WHERE c.id = $1)",
                            id);
}

bool person_exists(db::Transaction& tx, PersonId id)
{
    return tx.row<std::int64_t>("SELECT 1 FROM people WHERE id = $1", id).has_value();
}

void insert_evidence(db::Transaction& tx, EvidenceRow const& row)
{
    tx.insert("evidence", row);
}

std::optional<EvidenceRow> evidence_row(db::Transaction& tx, PersonId person, Id<Evidence> id)
{
    return tx.select_one<EvidenceRow>("FROM evidence WHERE person_id = $1 AND id = $2", person, id);
}

bool is_corrected(db::Transaction& tx, EvidenceRow const& row)
{
    return tx
        .row<std::int64_t>(
            "SELECT 1 FROM evidence WHERE person_id = $1 AND competency_id = $2 AND corrects_id = $3 LIMIT 1",
            row.person_id, row.competency_id, row.id)
        .has_value();
}

std::vector<EvidenceRow> standing_quiz_results(db::Transaction& tx, PersonId person,
                                               std::vector<Id<Competency>> const& ids)
{
    return tx.select<EvidenceRow>(R"(FROM evidence e
        WHERE e.person_id = $1 AND e.source = 'quiz' AND NOT e.is_withdrawn AND e.competency_id IN ()" +
                                      db::unfolded(tx, "$2") + R"()
          AND NOT EXISTS (SELECT 1 FROM evidence k
                          WHERE k.person_id = e.person_id AND k.competency_id = e.competency_id AND k.corrects_id = e.id)
        ORDER BY e.id)",
                                  person, db::folded(ids));
}

std::vector<StandingEvidence> standing_evidence(db::Transaction& tx, PersonId person, Id<Competency> competency)
{
    return tx.rows<StandingEvidence>(R"(
        SELECT e.id, e.recorded_by, e.rater_id FROM evidence e
        WHERE e.person_id = $1 AND e.competency_id = $2 AND NOT e.is_withdrawn
          AND NOT EXISTS (SELECT 1 FROM evidence k
                          WHERE k.person_id = e.person_id AND k.competency_id = e.competency_id AND k.corrects_id = e.id)
        ORDER BY e.id)",
                                     person, competency);
}

std::vector<Evidence> evidence(db::Transaction& tx, PersonId person, std::optional<Id<Competency>> competency,
                               Instant recorded_until, std::string_view language, Id<Evidence> before,
                               std::int64_t limit)
{
    return tx.rows<Evidence>(R"(
        SELECT e.id, e.person_id, e.competency_id, COALESCE(t.text, c.name) AS competency_name, e.source, e.level,
               e.valid_on, e.recorded_at, e.rater_id, r.given_name || ' ' || r.family_name AS rater_name, e.comment,
               e.corrects_id,
               (SELECT MIN(k.id) FROM evidence k
                WHERE k.person_id = e.person_id AND k.competency_id = e.competency_id AND k.corrects_id = e.id
                  AND k.recorded_at <= $3) AS corrected_by_id,
               e.is_withdrawn
        FROM evidence e
        JOIN competencies c ON c.id = e.competency_id
        LEFT JOIN people r ON r.id = e.rater_id
        LEFT JOIN translations t ON t.thing = 'competency' AND t.thing_id = c.id AND t.language = $4
            AND t.field = 'name'
        WHERE e.person_id = $1 AND ($2 IS NULL OR e.competency_id = $2) AND e.recorded_at <= $3 AND e.id < $5
        ORDER BY e.id DESC
        LIMIT $6)",
                             person, competency, recorded_until, language, before, limit);
}

std::optional<Evidence> one_evidence(db::Transaction& tx, PersonId person, Id<Evidence> id, std::string_view language)
{
    auto found =
        evidence(tx, person, std::nullopt, {std::numeric_limits<std::int64_t>::max()}, language, {id.value + 1}, 1);
    return found.empty() || found.front().id != id ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<LedgerRow> ledger_of(db::Transaction& tx, PersonId person, Instant recorded_until)
{
    return tx.select<LedgerRow>(R"(FROM evidence WHERE person_id = $1 AND recorded_at <= $2
        ORDER BY competency_id, id)",
                                person, recorded_until);
}

std::vector<LedgerRow> ledger_of(db::Transaction& tx, PersonId person, Id<Competency> competency,
                                 Instant recorded_until)
{
    return tx.select<LedgerRow>(R"(FROM evidence WHERE person_id = $1 AND competency_id = $2 AND recorded_at <= $3
        ORDER BY id)",
                                person, competency, recorded_until);
}

void each_evidence_row(db::Transaction& tx, std::function<void(EvidenceRow const&)> const& consume)
{
    tx.each<EvidenceRow>("SELECT " + db::columns<EvidenceRow>() + " FROM evidence",
                         [&](EvidenceRow& row) { consume(row); });
}

void each_ledger_row_of(db::Transaction& tx, Id<Competency> competency, Instant recorded_until,
                        std::function<void(LedgerRow const&)> const& consume)
{
    tx.each<LedgerRow>(
        "SELECT " + db::columns<LedgerRow>("e") +
            " FROM evidence e WHERE e.competency_id = $1 AND e.recorded_at <= $2 ORDER BY e.person_id, e.id",
        [&](LedgerRow& row) { consume(row); }, competency, recorded_until);
}

void each_ledger_row(db::Transaction& tx, std::function<void(LedgerRow const&)> const& consume)
{
    tx.each<LedgerRow>("SELECT " + db::columns<LedgerRow>() + " FROM evidence ORDER BY person_id, competency_id, id",
                       [&](LedgerRow& row) { consume(row); });
}

} // namespace espalier::competencies::store
