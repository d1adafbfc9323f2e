// SPDX-License-Identifier: Apache-2.0
// The statements on the ledger. No rules here.
#pragma once

#include "features/competencies/evidence.h"

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace espalier::competencies::store {

struct EvidenceRow
{
    PersonId person_id;
    Id<Competency> competency_id;
    Id<Evidence> id;
    EvidenceSource source = EvidenceSource::self;
    double level = 0;
    Date valid_on;
    Instant recorded_at;
    platform::AccountId recorded_by; // 0: the program
    std::optional<PersonId> rater_id;
    std::string comment;
    std::optional<Id<Evidence>> corrects_id;
    bool is_withdrawn = false;
};
BOOST_DESCRIBE_STRUCT(EvidenceRow, (),
                      (person_id, competency_id, id, source, level, valid_on, recorded_at, recorded_by, rater_id,
                       comment, corrects_id, is_withdrawn))

// What evidence on a competency is checked against.
struct Rateable
{
    Id<Competency> competency_id;
    std::string name;
    FrameworkState framework_state = FrameworkState::draft;
    bool is_retired = false;
    double scale_lowest = 0;
    double scale_highest = 0;

    ScaleRange range() const { return {scale_lowest, scale_highest}; }
};
BOOST_DESCRIBE_STRUCT(Rateable, (), (competency_id, name, framework_state, is_retired, scale_lowest, scale_highest))

std::optional<Rateable> rateable(db::Transaction& tx, Id<Competency> id);
std::vector<Id<Competency>> in_force_among(db::Transaction& tx, std::vector<Id<Competency>> const& ids);
std::unordered_map<std::string, Rateable> rateable_by_code(db::Transaction& tx); // in force only
std::unordered_map<std::string, PersonId> people_by_number(db::Transaction& tx);
bool person_exists(db::Transaction& tx, PersonId id);
void insert_evidence(db::Transaction& tx, EvidenceRow const& row);
std::optional<EvidenceRow> evidence_row(db::Transaction& tx, PersonId person, Id<Evidence> id);
bool is_corrected(db::Transaction& tx, EvidenceRow const& row);
// The rows that no other replaces and that are no withdrawals, ascending.
struct StandingEvidence
{
    Id<Evidence> id;
    platform::AccountId recorded_by;
    std::optional<PersonId> rater_id;
};
BOOST_DESCRIBE_STRUCT(StandingEvidence, (), (id, recorded_by, rater_id))

// Of a person in these competencies, by id.
std::vector<EvidenceRow> standing_quiz_results(db::Transaction& tx, PersonId person,
                                               std::vector<Id<Competency>> const& ids);
std::vector<StandingEvidence> standing_evidence(db::Transaction& tx, PersonId person, Id<Competency> competency);

constexpr Id<Evidence> no_end{std::numeric_limits<std::int64_t>::max()};

// The newest first, below the id `before`.
std::vector<Evidence> evidence(db::Transaction& tx, PersonId person, std::optional<Id<Competency>> competency,
                               Instant recorded_until, std::string_view language, Id<Evidence> before,
                               std::int64_t limit);
std::optional<Evidence> one_evidence(db::Transaction& tx, PersonId person, Id<Evidence> id, std::string_view language);

// The rows of one person that were recorded until then, by competency and id.
std::vector<LedgerRow> ledger_of(db::Transaction& tx, PersonId person, Instant recorded_until);
std::vector<LedgerRow> ledger_of(db::Transaction& tx, PersonId person, Id<Competency> competency,
                                 Instant recorded_until);
// Every row, in no order.
void each_evidence_row(db::Transaction& tx, std::function<void(EvidenceRow const&)> const& consume);
// Those of one competency, by person and id.
void each_ledger_row_of(db::Transaction& tx, Id<Competency> competency, Instant recorded_until,
                        std::function<void(LedgerRow const&)> const& consume);
// The ledger of everybody, by person, competency and id: one sequential pass.
void each_ledger_row(db::Transaction& tx, std::function<void(LedgerRow const&)> const& consume);

} // namespace espalier::competencies::store
