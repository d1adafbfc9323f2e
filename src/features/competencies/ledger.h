// SPDX-License-Identifier: Apache-2.0
// Which rows of the ledger of evidence count. Pure: rows come in as they are stored, pieces go to the formula.
//
// A row that another row corrects does not count, from the instant at which the correction was recorded; a withdrawal
// corrects and does not count itself. Rows dated after the day in question do not count. What was recorded later than
// the instant in question must not be among the rows: the query leaves it out.
#pragma once

#include "features/competencies/proficiency.h"
#include "platform/access.h"

#include <optional>
#include <span>
#include <vector>

namespace espalier::competencies {

struct Competency;
struct Evidence;

struct LedgerRow
{
    platform::PersonId person_id;
    Id<Competency> competency_id;
    Id<Evidence> id;
    EvidenceSource source = EvidenceSource::self;
    double level = 0;
    Date valid_on;
    std::optional<Id<Evidence>> corrects_id;
    bool is_withdrawn = false;
};
BOOST_DESCRIBE_STRUCT(LedgerRow, (), (person_id, competency_id, id, source, level, valid_on, corrects_id, is_withdrawn))

enum class PieceStanding
{
    counts,
    corrected,     // a later row gives another rating in its place
    withdrawn,     // a later row takes it back
    withdrawal,    // takes another row back, rates nothing
    not_yet_valid, // dated after the day in question
    switched_off   // its source has a credibility of zero
};
BOOST_DESCRIBE_ENUM(PieceStanding, counts, corrected, withdrawn, withdrawal, not_yet_valid, switched_off)

// How each of the rows of one person and competency stands on `day`.
std::vector<PieceStanding> standings(std::span<LedgerRow const> rows, Date day);

// Gathers the pieces that count, row by row, without allocating once it has grown: rows of one person and competency
// come in the order of their ids.
class PieceCollector
{
public:
    void clear();
    void add(LedgerRow const& row, Date day);
    std::span<Piece const> pieces() const { return pieces_; }

private:
    std::vector<Piece> pieces_;
    std::vector<Id<Evidence>> ids_; // of the pieces, in their order
};

// The day in question: a reader asks for today, or for what was known at the end of an earlier day.
struct KnownOn
{
    Date day;               // ages are counted to it
    Date valid_until;       // the last valid date that counts
    Instant recorded_until; // inclusive

    static KnownOn now(Instant now);
    static KnownOn end_of(Date day); // the end of the day in UTC
};

} // namespace espalier::competencies
