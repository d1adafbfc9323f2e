// SPDX-License-Identifier: Apache-2.0
// What surveys, reviews, 360° and tests say about one competency of one person, side by side: by the source that the
// ledger gives each rating. Pure; whoever asks has read the pieces that count (ledger.h).
#pragma once

#include "features/competencies/growth.h"

#include <array>

namespace espalier::competencies {

// What one source says.
struct SourceLevel
{
    EvidenceSource source = EvidenceSource::self;
    double level = 0;        // m_s of the formula: fresher ratings weigh more
    double lowest = 0;       // of its ratings within a year of the newest
    double highest = 0;      //
    std::int64_t pieces = 0; // ratings that count
    Date newest_on;
    std::int64_t age_days = 0;      // of the newest
    double share = 0;               // of the weight of all that counts
    double beside_the_estimate = 0; // steps of the scale: its level less the estimate
};
BOOST_DESCRIBE_STRUCT(SourceLevel, (),
                      (source, level, lowest, highest, pieces, newest_on, age_days, share, beside_the_estimate))

// Why an estimate is what it is although its sources say different things.
enum class DisagreementKind
{
    self_above_others, // by `steps`
    self_below_others,
    older,           // `source` was last heard long before `other`, by `days`
    spread_in_source // of one time, those of one source differ among themselves, by `steps`
};
BOOST_DESCRIBE_ENUM(DisagreementKind, self_above_others, self_below_others, older, spread_in_source)

struct Disagreement
{
    DisagreementKind kind = DisagreementKind::older;
    EvidenceSource source = EvidenceSource::self;
    std::optional<EvidenceSource> other;
    std::optional<double> steps; // of the scale
    std::optional<std::int64_t> days;
};
BOOST_DESCRIBE_STRUCT(Disagreement, (), (kind, source, other, steps, days))

// From here on they disagree: an eighth of the scale, half a step of five; and a year between two sources that do.
constexpr double disagreeing_share = 1.0 / 8;
constexpr std::int64_t long_before_days = 365;

// By the order of EvidenceSource. `pieces`: those that count carry weights.
std::vector<SourceLevel> source_levels(std::span<OpenPiece const> pieces, double estimate);
// The largest first; none where the sources agree, or there is one only.
std::vector<Disagreement> disagreements(std::span<SourceLevel const> sources, ScaleRange range);

struct SourcesOfPerson
{
    PersonId person_id;
    Id<Competency> competency_id;
    std::string competency_name;
    double scale_lowest = 0;
    double scale_highest = 0;
    std::optional<std::string> job_title;
    std::optional<double> required_level; // by the job held
    std::optional<Proficiency> proficiency;
    std::vector<SourceLevel> sources;
    std::vector<Disagreement> disagreements;
};
BOOST_DESCRIBE_STRUCT(SourcesOfPerson, (),
                      (person_id, competency_id, competency_name, scale_lowest, scale_highest, job_title,
                       required_level, proficiency, sources, disagreements))

// As many statements as for opening the estimate, and one for what the job requires. Fault not_found.
SourcesOfPerson sources_of_person(Context& context, ProficiencyQuestion const& question);

// The same of everybody on whom there is evidence.
struct PersonSources
{
    PersonId person_id;
    double level = 0;                                             // the estimate
    std::array<std::optional<double>, evidence_sources> levels{}; // what each source says; none: nothing
    std::optional<double> self_beside_others;                     // steps of the scale; none: one of them said nothing
};

// Calls `consume` once a person, by their ids, leavers among them. One statement; `consume` must not use the transaction.
void each_person_sources(Context& context, Id<Competency> competency, ScaleRange range,
                         std::function<void(PersonSources const&)> const& consume);

} // namespace espalier::competencies
