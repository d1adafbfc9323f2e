// SPDX-License-Identifier: Apache-2.0
// The ledger of evidence: one rating of one person on one competency, from one source, at one time. Rows are added and
// never changed; a correction is a row that names the old one. Which rows count is in ledger.h, what follows from them in
// proficiency.h.
#pragma once

#include "features/competencies/frameworks.h"
#include "features/competencies/ledger.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::competencies {

using platform::PersonId;

struct Evidence
{
    Id<Evidence> id;
    PersonId person_id;
    Id<Competency> competency_id;
    std::string competency_name;
    EvidenceSource source = EvidenceSource::self;
    double level = 0;
    Date valid_on;
    Instant recorded_at;
    std::optional<PersonId> rater_id; // none: nobody in particular, or the raters are anonymous
    std::optional<std::string> rater_name;
    std::string comment;
    std::optional<Id<Evidence>> corrects_id;     // the row that this one replaces
    std::optional<Id<Evidence>> corrected_by_id; // the row that replaces this one
    bool is_withdrawn = false;                   // takes the row back that it names, rates nothing
};
BOOST_DESCRIBE_STRUCT(Evidence, (),
                      (id, person_id, competency_id, competency_name, source, level, valid_on, recorded_at, rater_id,
                       rater_name, comment, corrects_id, corrected_by_id, is_withdrawn))

struct EvidenceDraft
{
    PersonId person_id;
    Id<Competency> competency_id;
    EvidenceSource source = EvidenceSource::self;
    Level level; // within the competency's scale; between two steps is allowed
    Date valid_on;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(EvidenceDraft, (), (person_id, competency_id, source, level, valid_on, comment))

struct EvidenceCorrection
{
    PersonId person_id;
    Id<Evidence> evidence_id;
    Level level;
    Date valid_on;
    Text<1, 2000> comment; // what was wrong
};
BOOST_DESCRIBE_STRUCT(EvidenceCorrection, (), (person_id, evidence_id, level, valid_on, comment))

struct EvidenceWithdrawal
{
    PersonId person_id;
    Id<Evidence> evidence_id;
    Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(EvidenceWithdrawal, (), (person_id, evidence_id, reason))

struct EvidenceFilter
{
    PersonId person_id;
    std::optional<Id<Competency>> competency_id;
    std::optional<Date> as_known_on; // only what was recorded by the end of that day (UTC)
    std::optional<Language> language;
    std::optional<Id<Evidence>> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(EvidenceFilter, (), (person_id, competency_id, as_known_on, language, after, limit))

// The sources that the viewer may give evidence from, about this person: oneself only `self`, also for the people team,
// so that nobody validates themselves; a manager above `manager` and `observation`; somebody on a dotted line `peer` and
// `observation`; the people team any.
std::vector<EvidenceSource> sources_open_to(Context const& context, PersonId person);

// What a level of the competency is checked against: its name, in its own language, and the range of its scale.
struct RatedScale
{
    std::string competency_name;
    ScaleRange range;
};
RatedScale rated_scale(Context& context, Id<Competency> id); // Fault not_found

// Faults: forbidden (a source that is not open to the viewer), invalid (level outside the scale, a day in the future),
// not_found, conflict (the competency is not in force).
Evidence give_evidence(Context& context, EvidenceDraft const& draft);
// What somebody saw whom another record asked to judge, in their own name, however they stand to the person: who may has
// been asked. Faults as above, but for the source.
Evidence record_observation(Context& context, EvidenceDraft const& draft);

// Only whose words they are, or, unless it speaks of themselves, who recorded them and the people team. Faults as above, and
// conflict when the row was replaced before.
Evidence correct_evidence(Context& context, EvidenceCorrection const& correction);
Evidence withdraw_evidence(Context& context, EvidenceWithdrawal const& withdrawal);

// The rows that the viewer may correct or withdraw, ascending.
std::vector<Id<Evidence>> correctable_evidence(Context& context, PersonId person, Id<Competency> competency);

// The whole ledger of a person, the newest first, replaced rows included.
Page<Evidence> list_evidence(Context& context, EvidenceFilter const& filter);

// The day in question of a request: now, or the end of the day asked for. Fault invalid for a day in the future.
KnownOn known_on(Context const& context, std::optional<Date> as_known_on);

} // namespace espalier::competencies
