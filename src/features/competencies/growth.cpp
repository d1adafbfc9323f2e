// SPDX-License-Identifier: Apache-2.0
// Putting growth.h together.
#include "features/competencies/growth.h"

#include "features/competencies/evidence_store.h"
#include "features/competencies/growth_store.h"
#include "features/competencies/proficiency_pass.h"
#include "features/competencies/requirements_store.h"
#include "platform/settings.h"

#include <algorithm>
#include <map>

namespace espalier::competencies {

namespace {

std::string language_of(std::optional<Language> const& language)
{
    return language ? primary_language(language->value) : std::string();
}

using Proficiencies = std::map<Id<Competency>, Proficiency>;

std::vector<CompetencyProficiency> estimates(std::vector<LedgerRow> const& rows, ScaleRanges const& ranges,
                                             ProficiencyFormula const& formula, KnownOn known)
{
    std::vector<CompetencyProficiency> result;
    ConsumeProficiencies const keep = [&](PersonId, std::span<CompetencyProficiency const> found) {
        result.assign(found.begin(), found.end());
    };
    ProficiencyPass pass(formula, ranges, known, keep);
    for (auto const& row : rows)
        pass.add(row);
    pass.finish();
    return result;
}

GrowthLine line_of(Requirement const& requirement, Proficiencies const& proficiencies)
{
    GrowthLine line;
    line.requirement_id = requirement.id;
    line.competency_id = requirement.competency_id;
    line.code = requirement.code;
    line.name = requirement.name;
    line.category = requirement.category;
    line.scale_lowest = requirement.scale_lowest;
    line.scale_highest = requirement.scale_highest;
    line.required_level = requirement.level;
    line.importance = requirement.importance;
    auto const found = proficiencies.find(requirement.competency_id);
    if (found == proficiencies.end())
        return line;
    auto const& proficiency = found->second;
    auto const gap = gap_of(requirement.level, requirement.importance, requirement.range(), proficiency);
    line.level = proficiency.level;
    line.confidence = proficiency.confidence;
    line.spread = proficiency.spread;
    line.pieces = proficiency.pieces;
    line.sources = proficiency.sources;
    line.newest_on = proficiency.newest_on;
    line.gap = gap->gap;
    line.priority = gap->priority;
    return line;
}

void add_requirements(Growth& growth, std::vector<Requirement> const& requirements, Proficiencies const& proficiencies)
{
    for (auto const& requirement : requirements) {
        auto line = line_of(requirement, proficiencies);
        (line.level ? growth.assessed : growth.not_assessed).push_back(std::move(line));
    }
    std::stable_sort(growth.assessed.begin(), growth.assessed.end(),
                     [](auto const& a, auto const& b) { return a.priority > b.priority; });
}

// Whose growth, and in which job: the one asked for, else the one held.
Growth start_growth(Context& context, GrowthQuestion const& question, std::string_view language)
{
    auto held = store::held_job(context.tx, question.person_id, language);
    if (!held)
        throw not_found("person");
    Growth growth;
    growth.person_id = question.person_id;
    growth.job_id = question.job_id ? question.job_id : held->job_id;
    growth.job_title = question.job_id ? store::job_title(context.tx, *question.job_id, language) : held->title;
    if (growth.job_id && !growth.job_title)
        throw not_found("job");
    growth.open_sources = sources_open_to(context, question.person_id);
    return growth;
}

Proficiencies proficiencies_known(Context& context, PersonId person,
                                  std::vector<store::KnownCompetency> const& competencies, KnownOn known)
{
    ScaleRanges ranges;
    for (auto const& competency : competencies)
        ranges.emplace(competency.competency_id, competency.range());
    ProficiencyFormula const formula(platform::settings::read<ProficiencySettings>(context.tx));
    Proficiencies result;
    for (auto const& one :
         estimates(store::ledger_of(context.tx, person, known.recorded_until), ranges, formula, known))
        result.emplace(one.competency_id, one.proficiency);
    return result;
}

// Fills in the estimate and its pieces; `rows` and `evidence` are the same rows, in the order of their ids.
void open_pieces(OpenProficiency& result, std::vector<LedgerRow> const& rows, std::vector<Evidence> evidence,
                 KnownOn known)
{
    ProficiencyFormula const formula(result.settings);
    auto const stands = standings(rows, known.valid_until);
    std::vector<Piece> counting;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (stands[i] == PieceStanding::counts)
            counting.push_back({.source = rows[i].source, .level = rows[i].level, .valid_on = rows[i].valid_on});
    result.proficiency = formula.estimate(counting, {result.scale_lowest, result.scale_highest}, known.day);
    auto const weights = formula.weights(counting, known.day);

    for (std::size_t i = 0, at = 0; i < rows.size(); ++i) {
        OpenPiece piece{.evidence = std::move(evidence[i]), .standing = stands[i]};
        piece.age_days = std::max(0, known.day.days - rows[i].valid_on.days);
        if (stands[i] == PieceStanding::counts) {
            auto const& weight = weights[at++];
            piece.credibility = weight.credibility;
            piece.freshness = weight.freshness;
            piece.repetition = weight.repetition;
            piece.weight = weight.weight;
            piece.share = weight.share;
            if (weight.credibility == 0)
                piece.standing = PieceStanding::switched_off;
        }
        result.pieces.push_back(std::move(piece));
    }
    std::reverse(result.pieces.begin(), result.pieces.end());
}

} // namespace

Growth growth_of(Context& context, GrowthQuestion const& question)
{
    auto const known = known_on(context, question.as_known_on);
    auto const language = language_of(question.language);
    auto growth = start_growth(context, question, language);
    growth.as_known_on = known.day;

    auto const competencies = store::known_competencies(context.tx, question.person_id, language);
    auto proficiencies = proficiencies_known(context, question.person_id, competencies, known);
    std::vector<Requirement> requirements;
    if (growth.job_id)
        requirements = store::requirements_of(context.tx, *growth.job_id, language);
    add_requirements(growth, requirements, proficiencies);

    for (auto const& requirement : requirements)
        proficiencies.erase(requirement.competency_id);
    for (auto const& one : competencies)
        if (auto const found = proficiencies.find(one.competency_id); found != proficiencies.end())
            growth.further.push_back({one.competency_id, one.code, one.name, one.category, one.scale_lowest,
                                      one.scale_highest, found->second});
    return growth;
}

OpenProficiency open_proficiency(Context& context, ProficiencyQuestion const& question)
{
    auto const known = known_on(context, question.as_known_on);
    auto const competency = store::rateable(context.tx, question.competency_id);
    if (!competency)
        throw not_found("competency");
    if (!store::person_exists(context.tx, question.person_id))
        throw not_found("person");
    OpenProficiency result{.person_id = question.person_id,
                           .competency_id = question.competency_id,
                           .competency_name = competency->name,
                           .scale_lowest = competency->scale_lowest,
                           .scale_highest = competency->scale_highest,
                           .as_known_on = known.day,
                           .proficiency = {},
                           .settings = platform::settings::read<ProficiencySettings>(context.tx),
                           .pieces = {}};
    auto const rows = store::ledger_of(context.tx, question.person_id, question.competency_id, known.recorded_until);
    auto evidence =
        store::evidence(context.tx, question.person_id, question.competency_id, known.recorded_until,
                        language_of(question.language), store::no_end, static_cast<std::int64_t>(rows.size()));
    std::reverse(evidence.begin(), evidence.end()); // now both are in the order of their ids

    open_pieces(result, rows, std::move(evidence), known);
    auto const correctable = correctable_evidence(context, question.person_id, question.competency_id);
    for (auto& piece : result.pieces)
        piece.may_correct = std::binary_search(correctable.begin(), correctable.end(), piece.evidence.id);
    return result;
}

std::vector<CompetencyProficiency> proficiencies_of(Context& context, PersonId person)
{
    ScaleRanges ranges;
    for (auto const& row : store::competency_ranges(context.tx, person))
        ranges.emplace(row.competency_id, row.range());
    auto const known = KnownOn::now(context.now);
    ProficiencyFormula const formula(platform::settings::read<ProficiencySettings>(context.tx));
    return estimates(store::ledger_of(context.tx, person, known.recorded_until), ranges, formula, known);
}

void each_person_proficiencies(db::Transaction& tx, ProficiencySettings const& settings, Instant now,
                               ConsumeProficiencies const& consume)
{
    constexpr std::size_t eleven_years = 4096; // days
    ProficiencyFormula const formula(settings, eleven_years);
    ScaleRanges ranges;
    for (auto const& row : store::competency_ranges(tx))
        ranges.emplace(row.competency_id, row.range());
    ProficiencyPass pass(formula, ranges, KnownOn::now(now), consume);
    store::each_ledger_row(tx, [&](LedgerRow const& row) { pass.add(row); });
    pass.finish();
}

std::optional<UnratedRequirement> most_important_unrated(Context& context, PersonId person)
{
    return store::most_important_unrated(context.tx, person);
}

std::vector<NewEvidence> new_evidence_on_reports(Context& context, PersonId manager, Instant since)
{
    return store::new_evidence_on_reports(context.tx, manager, since);
}

} // namespace espalier::competencies
