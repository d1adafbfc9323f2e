// SPDX-License-Identifier: Apache-2.0
// The formula of proficiency.h, in its order.
#include "features/competencies/proficiency.h"

#include <algorithm>
#include <cmath>

namespace espalier::competencies {

namespace {

bool by_level(Piece const& a, Piece const& b)
{
    return a.level < b.level;
}

} // namespace

SourceSettings const& settings_of(ProficiencySettings const& settings, EvidenceSource source)
{
    switch (source) {
    case EvidenceSource::self: return settings.self;
    case EvidenceSource::manager: return settings.manager;
    case EvidenceSource::peer: return settings.peer;
    case EvidenceSource::report: return settings.report;
    case EvidenceSource::quiz: return settings.quiz;
    case EvidenceSource::certificate: return settings.certificate;
    case EvidenceSource::observation: return settings.observation;
    case EvidenceSource::import: break;
    }
    return settings.import;
}

ProficiencyFormula::ProficiencyFormula(ProficiencySettings const& settings, std::size_t table_days)
    : correlation_(settings.repetition), reliance_(settings.reliance)
{
    for (std::size_t i = 0; i < evidence_sources; ++i) {
        auto const& given = settings_of(settings, static_cast<EvidenceSource>(i));
        auto& source = sources_[i];
        source.credibility = given.credibility;
        source.half_life = static_cast<double>(given.half_life.value);
        source.table.resize(table_days);
        for (std::size_t age = 0; age < table_days; ++age)
            source.table[age] = std::exp2(-static_cast<double>(age) / source.half_life);
    }
}

double ProficiencyFormula::freshness(Piece const& piece, Date today) const
{
    auto const& source = source_of(piece);
    auto const age = static_cast<std::size_t>(std::max(0, today.days - piece.valid_on.days));
    return age < source.table.size() ? source.table[age] : std::exp2(-static_cast<double>(age) / source.half_life);
}

double ProficiencyFormula::repetition(double amount) const
{
    return 1 / (1 + correlation_ * std::max(0.0, amount - 1));
}

ProficiencyFormula::Amounts ProficiencyFormula::amounts(std::span<Piece const> pieces, Date today) const
{
    Amounts result;
    for (auto const& piece : pieces) {
        auto const source = static_cast<std::size_t>(piece.source);
        auto const fresh = freshness(piece, today);
        result.amount[source] += fresh;
        result.level_amount[source] += fresh * piece.level;
    }
    return result;
}

std::optional<Proficiency> ProficiencyFormula::estimate(std::span<Piece const> pieces, ScaleRange range,
                                                        Date today) const
{
    auto const sums = amounts(pieces, today);
    std::array<double, evidence_sources> weight_per_freshness; // w_i / d_i
    Proficiency result;
    double weighted_level = 0;
    for (std::size_t i = 0; i < evidence_sources; ++i) {
        weight_per_freshness[i] = sources_[i].credibility * repetition(sums.amount[i]);
        result.weight += weight_per_freshness[i] * sums.amount[i];
        weighted_level += weight_per_freshness[i] * sums.level_amount[i];
        result.sources += sums.amount[i] > 0 && sources_[i].credibility > 0;
    }
    if (!(result.weight > 0))
        return std::nullopt;
    // Rounding must not lead out of the levels given.
    auto const [least, most] = std::minmax_element(pieces.begin(), pieces.end(), by_level);
    result.level = std::clamp(weighted_level / result.weight, least->level, most->level);

    double squares = 0;
    for (auto const& piece : pieces) {
        auto const source = static_cast<std::size_t>(piece.source);
        if (sources_[source].credibility == 0)
            continue;
        auto const distance = piece.level - result.level;
        squares += weight_per_freshness[source] * freshness(piece, today) * distance * distance;
        result.newest_on = result.pieces == 0 ? piece.valid_on : std::max(result.newest_on, piece.valid_on);
        ++result.pieces;
    }
    auto const variance = squares / result.weight;
    auto const largest_variance = range.span() * range.span() / 4;
    result.spread = std::sqrt(variance);
    result.confidence = (1 - std::exp(-result.weight / reliance_)) * (1 - std::min(1.0, variance / largest_variance));
    return result;
}

std::vector<PieceWeight> ProficiencyFormula::weights(std::span<Piece const> pieces, Date today) const
{
    auto const sums = amounts(pieces, today);
    std::vector<PieceWeight> result;
    result.reserve(pieces.size());
    double total = 0;
    for (auto const& piece : pieces) {
        PieceWeight one;
        one.credibility = source_of(piece).credibility;
        one.freshness = freshness(piece, today);
        one.repetition = repetition(sums.amount[static_cast<std::size_t>(piece.source)]);
        one.weight = one.credibility * one.freshness * one.repetition;
        total += one.weight;
        result.push_back(one);
    }
    if (total > 0)
        for (auto& one : result)
            one.share = one.weight / total;
    return result;
}

} // namespace espalier::competencies
