// SPDX-License-Identifier: Apache-2.0
// From evidence to proficiency: a pure function. No database, no clock, no person; the pieces that count come in, the
// level and how far to rely on it come out. docs/decisions/0011-proficiency.md gives the reasons.
//
// A piece i of source s has a level x_i (steps of its scale), an age a_i (days, from 0) and, with the credibility c_s (no
// unit) and the half-life h_s (days) of its source:
//
//     freshness           d_i = 2^(−a_i / h_s)                                            0 < d_i ≤ 1
//     a source's amount   S_s = Σ d_i,    effective amount  E_s = S_s / (1 + ρ · max(0, S_s − 1))
//     a source's weight   W_s = c_s · E_s,  its level  m_s = Σ d_i x_i / S_s
//     level               L   = Σ W_s m_s / W,  W = Σ W_s                               over the sources that spoke
//     variance            V   = Σ w_i (x_i − L)² / W,  w_i = W_s d_i / S_s               spread = √V, in steps
//     confidence          C   = (1 − e^(−W / τ)) · (1 − V / (span / 2)²)                 0 ≤ C < 1
//
// So pieces are combined within their source first. Each further piece of the same source adds less (the design effect of
// correlated answers, Kish 1965, with correlation ρ): with ρ = 0.5 no number of self-ratings reaches twice the weight of
// one. A source that has not spoken is not in any sum: it never counts as zero. The second factor of C is the within-group
// agreement r_wg (James, Demaree and Wolf 1984) against the largest variance that the scale allows, (span / 2)².
//
// Laws that the tests hold: the order of pieces does not matter; L lies among the levels given; shifting every level
// shifts L; an older piece never weighs more; a further piece at the level L never lowers C.
#pragma once

#include "base/number.h"
#include "base/time.h"
#include "reflect/type.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace espalier::competencies {

// Who or what a piece of evidence comes from.
enum class EvidenceSource
{
    self,
    manager,
    peer,
    report, // a direct report
    quiz,
    certificate,
    observation, // seen on the job, against the indicators
    import       // of unknown origin
};
BOOST_DESCRIBE_ENUM(EvidenceSource, self, manager, peer, report, quiz, certificate, observation, import)

constexpr std::size_t evidence_sources = 8;

struct SourceSettings
{
    Real<0, 10> credibility = 1;      // c_s; 0: pieces of this source are kept but do not count
    Whole<1, 36'500> half_life = 540; // h_s in days
};
BOOST_DESCRIBE_STRUCT(SourceSettings, (), (credibility, half_life))

// The constants of the formula: settings of the workspace, with their defaults.
struct ProficiencySettings
{
    static constexpr std::string_view settings_name = "proficiency";

    SourceSettings self{0.5, 540};
    SourceSettings manager{1.0, 540};
    SourceSettings peer{0.7, 540};
    SourceSettings report{0.7, 540};
    SourceSettings quiz{0.9, 540};
    SourceSettings certificate{0.9, 1095};
    SourceSettings observation{1.2, 540};
    SourceSettings import{0.6, 540};
    Real<0, 1> repetition = 0.5; // ρ: how far further pieces of one source repeat what the first said
    Real<1, 100> reliance = 1.5; // τ: the weight W at which agreeing evidence reaches a confidence of 1 − 1/e = 0.63
    std::int64_t version = 1;    // not of the formula: moves with each change of the constants
};
BOOST_DESCRIBE_STRUCT(ProficiencySettings, (),
                      (self, manager, peer, report, quiz, certificate, observation, import, repetition, reliance,
                       version))

SourceSettings const& settings_of(ProficiencySettings const& settings, EvidenceSource source);

// The lowest and the highest level of a scale.
struct ScaleRange
{
    double lowest = 1;
    double highest = 5; // above lowest

    double span() const { return highest - lowest; }
    bool holds(double level) const { return level >= lowest && level <= highest; }
};

// One piece that counts.
struct Piece
{
    EvidenceSource source = EvidenceSource::self;
    double level = 0;
    Date valid_on;
};

struct Proficiency
{
    double level = 0;         // L, on the competency's scale
    double confidence = 0;    // C
    double spread = 0;        // √V, in steps of the scale
    double weight = 0;        // W
    std::int64_t pieces = 0;  // that count
    std::int64_t sources = 0; // kinds of them
    Date newest_on;           // the most recent valid_on
};
BOOST_DESCRIBE_STRUCT(Proficiency, (), (level, confidence, spread, weight, pieces, sources, newest_on))

// How one piece came to its weight.
struct PieceWeight
{
    double credibility = 0; // c_s
    double freshness = 0;   // d_i
    double repetition = 0;  // E_s / S_s: 1 while the source's amount is at most 1
    double weight = 0;      // w_i, the product of the three
    double share = 0;       // w_i / W
};

// The formula with its constants at work. Immutable.
class ProficiencyFormula
{
public:
    // The freshness of ages below `table_days` is looked up instead of computed. Making the tables costs as much as
    // estimating for some thousand pieces, so they are for computing over everybody.
    explicit ProficiencyFormula(ProficiencySettings const& settings, std::size_t table_days = 0);

    // Nothing when no piece counts. Pieces dated after `today` are as fresh as today's. Allocates nothing.
    std::optional<Proficiency> estimate(std::span<Piece const> pieces, ScaleRange range, Date today) const;

    // The weights behind the estimate, piece by piece.
    std::vector<PieceWeight> weights(std::span<Piece const> pieces, Date today) const;

private:
    struct Source
    {
        double credibility = 0;
        double half_life = 1;
        std::vector<double> table; // freshness by age in days; may be empty
    };
    // Σ d_i and Σ d_i x_i by source.
    struct Amounts
    {
        std::array<double, evidence_sources> amount{};
        std::array<double, evidence_sources> level_amount{};
    };

    Source const& source_of(Piece const& piece) const { return sources_[static_cast<std::size_t>(piece.source)]; }
    double freshness(Piece const& piece, Date today) const; // d_i
    Amounts amounts(std::span<Piece const> pieces, Date today) const;
    double repetition(double amount) const; // E_s / S_s

    std::array<Source, evidence_sources> sources_;
    double correlation_;
    double reliance_;
};

} // namespace espalier::competencies
