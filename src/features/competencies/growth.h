// SPDX-License-Identifier: Apache-2.0
// Where people stand: evidence, requirements and formula brought together, for one person to read and for everybody to
// compute with. The formulas are in proficiency.h and gaps.h, the choice of rows in ledger.h.
#pragma once

#include "features/competencies/evidence.h"
#include "features/competencies/gaps.h"
#include "features/competencies/requirements.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace espalier::competencies {

// One requirement of the job and where the person stands; without evidence the last seven are empty.
struct GrowthLine
{
    Id<Requirement> requirement_id;
    Id<Competency> competency_id;
    std::string code;
    std::string name;
    std::string category;
    double scale_lowest = 0;
    double scale_highest = 0;
    double required_level = 0;
    double importance = 0; // 1 to 5
    std::optional<double> level;
    std::optional<double> confidence; // 0 to 1
    std::optional<double> spread;     // steps of the scale
    std::int64_t pieces = 0;          // of evidence that count
    std::int64_t sources = 0;         // kinds of them
    std::optional<Date> newest_on;
    std::optional<double> gap;      // steps of the scale; 0 when met
    std::optional<double> priority; // 0 to 20
};
BOOST_DESCRIBE_STRUCT(GrowthLine, (),
                      (requirement_id, competency_id, code, name, category, scale_lowest, scale_highest, required_level,
                       importance, level, confidence, spread, pieces, sources, newest_on, gap, priority))

// A competency the job does not ask for, on which there is evidence.
struct FurtherCompetency
{
    Id<Competency> competency_id;
    std::string code;
    std::string name;
    std::string category;
    double scale_lowest = 0;
    double scale_highest = 0;
    Proficiency proficiency;
};
BOOST_DESCRIBE_STRUCT(FurtherCompetency, (),
                      (competency_id, code, name, category, scale_lowest, scale_highest, proficiency))

struct Growth
{
    PersonId person_id;
    std::optional<JobId> job_id; // none: the person holds no job, and none was asked for
    std::optional<std::string> job_title;
    Date as_known_on;
    std::vector<GrowthLine> assessed;     // the highest priority first
    std::vector<GrowthLine> not_assessed; // no evidence: the gap is unknown, not zero
    std::vector<FurtherCompetency> further;
    std::vector<EvidenceSource> open_sources; // from which the viewer may give evidence about this person
};
BOOST_DESCRIBE_STRUCT(Growth, (),
                      (person_id, job_id, job_title, as_known_on, assessed, not_assessed, further, open_sources))

struct GrowthQuestion
{
    PersonId person_id;
    std::optional<JobId> job_id;     // the job held, when absent
    std::optional<Date> as_known_on; // the end of that day (UTC); now, when absent
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(GrowthQuestion, (), (person_id, job_id, as_known_on, language))

// One statement for the requirements, one for the evidence. Fault not_found (person, job).
Growth growth_of(Context& context, GrowthQuestion const& question);

// One piece of evidence in an estimate, or why it is not in it.
struct OpenPiece
{
    Evidence evidence;
    PieceStanding standing = PieceStanding::counts; // the other figures are 0 unless it counts
    std::int64_t age_days = 0;
    double credibility = 0;   // of its source
    double freshness = 0;     // 2^(−age / half-life)
    double repetition = 0;    // below 1 when the source said more than one fresh rating's worth
    double weight = 0;        // the product of the three
    double share = 0;         // of the weight of all that counts
    bool may_correct = false; // or withdraw: the viewer, now
};
BOOST_DESCRIBE_STRUCT(OpenPiece, (),
                      (evidence, standing, age_days, credibility, freshness, repetition, weight, share, may_correct))

// An estimate with all that made it.
struct OpenProficiency
{
    PersonId person_id;
    Id<Competency> competency_id;
    std::string competency_name;
    double scale_lowest = 0;
    double scale_highest = 0;
    Date as_known_on;
    std::optional<Proficiency> proficiency; // none: nothing is known
    ProficiencySettings settings;           // the constants in force
    std::vector<OpenPiece> pieces;          // the newest first
};
BOOST_DESCRIBE_STRUCT(OpenProficiency, (),
                      (person_id, competency_id, competency_name, scale_lowest, scale_highest, as_known_on, proficiency,
                       settings, pieces))

struct ProficiencyQuestion
{
    PersonId person_id;
    Id<Competency> competency_id;
    std::optional<Date> as_known_on;
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(ProficiencyQuestion, (), (person_id, competency_id, as_known_on, language))

OpenProficiency open_proficiency(Context& context, ProficiencyQuestion const& question); // Fault not_found

// A requirement of the job held on which there is no evidence at all.
struct UnratedRequirement
{
    Id<Competency> competency_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(UnratedRequirement, (), (competency_id, name))

std::optional<UnratedRequirement> most_important_unrated(Context& context, PersonId person);

// Evidence on the direct reports of a manager that was recorded since an instant and still stands, in no order.
struct NewEvidence
{
    PersonId person_id;
    Id<Competency> competency_id;
    std::string competency_name;
    std::optional<PersonId> rater_id;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(NewEvidence, (), (person_id, competency_id, competency_name, rater_id, recorded_at))

std::vector<NewEvidence> new_evidence_on_reports(Context& context, PersonId manager, Instant since);

// For computing with.

struct CompetencyProficiency
{
    Id<Competency> competency_id;
    ScaleRange range;
    Proficiency proficiency;
};

// What is known of one person now, by competency id.
std::vector<CompetencyProficiency> proficiencies_of(Context& context, PersonId person);

// Calls `consume` once for each person on whom there is evidence that counts now, in the order of their ids, with what is
// known of them, by competency id. One sequential pass over the ledger, without memory that grows with it. `consume` must
// not use the transaction meanwhile.
using ConsumeProficiencies = std::function<void(PersonId, std::span<CompetencyProficiency const>)>;
void each_person_proficiencies(db::Transaction& tx, ProficiencySettings const& settings, Instant now,
                               ConsumeProficiencies const& consume);

} // namespace espalier::competencies
