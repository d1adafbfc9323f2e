// SPDX-License-Identifier: Apache-2.0
// The statements of bringing frameworks and requirements in: everything read at once, the difference written in bulk.
#pragma once

#include "features/competencies/frameworks_store.h"
#include "features/competencies/requirements_store.h"

#include <string>
#include <tuple>
#include <vector>

namespace espalier::competencies::store {

struct TranslationRow
{
    std::string thing;
    std::int64_t thing_id = 0;
    std::string language;
    std::string field;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(TranslationRow, (), (thing, thing_id, language, field, text))

using TranslationKey = std::tuple<std::int64_t, std::string, std::string>; // competency, language, field

struct KnownJob
{
    std::string code;
    JobVersionId job_version_id;
    organization::JobState state = organization::JobState::draft;
};
BOOST_DESCRIBE_STRUCT(KnownJob, (), (code, job_version_id, state))

std::vector<Framework> all_frameworks(db::Transaction& tx);
std::vector<Id<Scale>> scales_in_force(db::Transaction& tx); // used by a framework that is no draft
std::vector<CompetencyRow> all_competencies(db::Transaction& tx);
std::vector<IndicatorRow> all_indicators(db::Transaction& tx); // by competency, level, position
std::vector<TranslationRow> competency_translations(db::Transaction& tx);
std::vector<TranslationRow> all_translations(db::Transaction& tx);
void update_translations(db::Transaction& tx, std::vector<TranslationRow> const& rows);

struct CodedThing
{
    std::string thing; // competency, job
    std::string code;
    std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(CodedThing, (), (thing, code, id))
std::vector<CodedThing> translatable_things(db::Transaction& tx);

std::vector<KnownJob> all_jobs(db::Transaction& tx);
std::vector<RequirementRow> current_requirements(db::Transaction& tx); // of the jobs' versions in force

// What an import adds and changes.
struct CatalogueChanges
{
    std::vector<ScaleRow> new_scales, changed_scales;
    std::vector<ScaleLevelRow> levels; // of both
    std::vector<Framework> new_frameworks, changed_frameworks;
    std::vector<CompetencyRow> new_competencies, changed_competencies;
    std::vector<IndicatorRow> indicators; // of new competencies, and of those in replaced_indicators
    std::vector<Id<Competency>> replaced_indicators;
    std::vector<TranslationRow> new_translations, changed_translations;
    std::vector<RequirementRow> new_requirements, changed_requirements;

    bool empty() const;
};
void write(db::Transaction& tx, CatalogueChanges const& changes); // Fault stale when something changed meanwhile

} // namespace espalier::competencies::store
