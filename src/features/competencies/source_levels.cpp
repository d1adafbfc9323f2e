// SPDX-License-Identifier: Apache-2.0
// One source beside another.
#include "features/competencies/source_levels.h"

#include "features/competencies/evidence_store.h"
#include "features/competencies/growth_store.h"
#include "features/competencies/requirements_store.h"
#include "platform/settings.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace espalier::competencies {

namespace {

// The other sources together, by their weight in the estimate.
std::optional<double> level_of_others(std::span<SourceLevel const> sources)
{
    double level = 0;
    double share = 0;
    for (auto const& one : sources)
        if (one.source != EvidenceSource::self) {
            level += one.share * one.level;
            share += one.share;
        }
    return share > 0 ? std::optional(level / share) : std::nullopt;
}

void compare_self(std::vector<Disagreement>& found, std::span<SourceLevel const> sources, double enough)
{
    auto const others = level_of_others(sources);
    if (!others || sources.front().source != EvidenceSource::self)
        return;
    auto const steps = sources.front().level - *others;
    if (std::abs(steps) >= enough)
        found.push_back({.kind = steps > 0 ? DisagreementKind::self_above_others : DisagreementKind::self_below_others,
                         .source = EvidenceSource::self,
                         .other = {},
                         .steps = std::abs(steps),
                         .days = {}});
}

// Of two sources that disagree, the one last heard long before the other may tell of another time.
void compare_ages(std::vector<Disagreement>& found, std::span<SourceLevel const> sources, double enough)
{
    auto const newest = std::min_element(sources.begin(), sources.end(), [](auto const& left, auto const& right) {
        return left.age_days < right.age_days;
    });
    for (auto const& one : sources)
        if (one.age_days - newest->age_days >= long_before_days && std::abs(one.level - newest->level) >= enough)
            found.push_back({.kind = DisagreementKind::older,
                             .source = one.source,
                             .other = newest->source,
                             .steps = {},
                             .days = one.age_days - newest->age_days});
}

// Of one time: what was said years apart need not differ, the person may have learned.
void add_ranges(std::array<SourceLevel, evidence_sources>& by_source, std::span<OpenPiece const> pieces)
{
    for (auto const& piece : pieces) {
        auto& one = by_source[static_cast<std::size_t>(piece.evidence.source)];
        if (piece.standing != PieceStanding::counts ||
            piece.evidence.valid_on.plus_days(static_cast<int>(long_before_days)) < one.newest_on)
            continue;
        one.lowest = std::min(one.lowest, piece.evidence.level);
        one.highest = std::max(one.highest, piece.evidence.level);
    }
}

PersonSources person_sources(PersonId person, Proficiency const& estimate, std::span<Piece const> pieces,
                             std::vector<PieceWeight> const& weights)
{
    std::array<double, evidence_sources> freshness{};
    std::array<double, evidence_sources> fresh_levels{};
    double others = 0;
    double share_of_others = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (weights[i].credibility == 0)
            continue;
        auto const at = static_cast<std::size_t>(pieces[i].source);
        freshness[at] += weights[i].freshness;
        fresh_levels[at] += weights[i].freshness * pieces[i].level;
        if (pieces[i].source != EvidenceSource::self) {
            others += weights[i].share * pieces[i].level;
            share_of_others += weights[i].share;
        }
    }
    PersonSources found{.person_id = person, .level = estimate.level, .self_beside_others = {}};
    for (std::size_t at = 0; at < freshness.size(); ++at)
        if (freshness[at] > 0)
            found.levels[at] = fresh_levels[at] / freshness[at];
    if (auto const& self = found.levels[static_cast<std::size_t>(EvidenceSource::self)]; self && share_of_others > 0)
        found.self_beside_others = *self - others / share_of_others;
    return found;
}

} // namespace

std::vector<SourceLevel> source_levels(std::span<OpenPiece const> pieces, double estimate)
{
    std::array<SourceLevel, evidence_sources> by_source;
    std::array<double, evidence_sources> freshness{};
    for (auto const& piece : pieces) {
        if (piece.standing != PieceStanding::counts)
            continue;
        auto const at = static_cast<std::size_t>(piece.evidence.source);
        auto& one = by_source[at];
        if (one.pieces++ == 0 || piece.evidence.valid_on > one.newest_on) {
            one.source = piece.evidence.source;
            one.newest_on = piece.evidence.valid_on;
            one.age_days = piece.age_days;
            one.lowest = one.highest = piece.evidence.level;
        }
        one.share += piece.share;
        one.level += piece.freshness * piece.evidence.level;
        freshness[at] += piece.freshness;
    }
    add_ranges(by_source, pieces);
    std::vector<SourceLevel> found;
    for (std::size_t at = 0; at < by_source.size(); ++at)
        if (auto& one = by_source[at]; one.pieces > 0) {
            one.level /= freshness[at];
            one.beside_the_estimate = one.level - estimate;
            found.push_back(one);
        }
    return found;
}

std::vector<Disagreement> disagreements(std::span<SourceLevel const> sources, ScaleRange range)
{
    std::vector<Disagreement> found;
    if (sources.empty())
        return found;
    auto const enough = range.span() * disagreeing_share;
    compare_self(found, sources, enough);
    for (auto const& one : sources)
        if (one.highest - one.lowest >= 2 * enough)
            found.push_back({.kind = DisagreementKind::spread_in_source,
                             .source = one.source,
                             .other = {},
                             .steps = one.highest - one.lowest,
                             .days = {}});
    std::stable_sort(found.begin(), found.end(),
                     [](auto const& left, auto const& right) { return left.steps > right.steps; });
    compare_ages(found, sources, enough);
    return found;
}

void each_person_sources(Context& context, Id<Competency> competency, ScaleRange range,
                         std::function<void(PersonSources const&)> const& consume)
{
    constexpr std::size_t eleven_years = 4096; // days
    auto const known = KnownOn::now(context.now);
    ProficiencyFormula const formula(platform::settings::read<ProficiencySettings>(context.tx), eleven_years);
    PieceCollector collector;
    PersonId person;
    auto const finish = [&] {
        if (auto const estimate = formula.estimate(collector.pieces(), range, known.day))
            consume(
                person_sources(person, *estimate, collector.pieces(), formula.weights(collector.pieces(), known.day)));
        collector.clear();
    };
    store::each_ledger_row_of(context.tx, competency, known.recorded_until, [&](LedgerRow const& row) {
        if (row.person_id != person)
            finish();
        person = row.person_id;
        collector.add(row, known.valid_until);
    });
    finish();
}

SourcesOfPerson sources_of_person(Context& context, ProficiencyQuestion const& question)
{
    auto open = open_proficiency(context, question);
    auto const language = question.language ? primary_language(question.language->value) : std::string();
    auto held = store::held_job(context.tx, question.person_id, language);
    SourcesOfPerson result{.person_id = question.person_id,
                           .competency_id = question.competency_id,
                           .competency_name = open.competency_name,
                           .scale_lowest = open.scale_lowest,
                           .scale_highest = open.scale_highest,
                           .job_title = held ? std::move(held->title) : std::nullopt,
                           .required_level = {},
                           .proficiency = open.proficiency,
                           .sources = {},
                           .disagreements = {}};
    if (held && held->job_id)
        for (auto const& requirement : store::requirements_of(context.tx, *held->job_id, language))
            if (requirement.competency_id == question.competency_id)
                result.required_level = requirement.level;
    if (open.proficiency)
        result.sources = source_levels(open.pieces, open.proficiency->level);
    result.disagreements = disagreements(result.sources, {result.scale_lowest, result.scale_highest});
    return result;
}

} // namespace espalier::competencies
