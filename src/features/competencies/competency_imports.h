// SPDX-License-Identifier: Apache-2.0
// What the CSV files of this feature hold: the columns of scales, frameworks, competencies, requirements and evidence.
// The guide's import page tells the same to people.
#pragma once

#include "features/competencies/evidence.h"
#include "features/organization/import_responsibilities.h"

namespace espalier::competencies {

using organization::ImportChanges;
using organization::ImportLine;
using organization::ImportRun;
using organization::ResponsibilityRow;

struct ScaleFileRow // one level of a scale; the lines of a scale need not stand together
{
    Code scale_code;
    Level level;
    Text<1, 200> name;
    std::optional<Text<0, 2000>> description;
};
BOOST_DESCRIBE_STRUCT(ScaleFileRow, (), (scale_code, level, name, description))

struct FrameworkFileRow
{
    Code code;
    Text<1, 200> name;
    std::optional<Text<0, 40>> edition;
    std::optional<Text<0, 4000>> description;
    std::optional<Text<0, 400>> licence;
    std::optional<Text<0, 1000>> attribution;
};
BOOST_DESCRIBE_STRUCT(FrameworkFileRow, (), (code, name, edition, description, licence, attribution))

using Behaviours = std::vector<Behaviour>; // separated by " | "

struct CompetencyFileRow
{
    Code framework_code;
    Text<1, 200> category;
    Code code;
    Text<1, 300> name;
    std::optional<Text<0, 4000>> definition;
    Code scale_code;
    Behaviours indicators_0, indicators_1, indicators_2, indicators_3, indicators_4, indicators_5, indicators_6,
        indicators_7, indicators_8;
};
BOOST_DESCRIBE_STRUCT(CompetencyFileRow, (),
                      (framework_code, category, code, name, definition, scale_code, indicators_0, indicators_1,
                       indicators_2, indicators_3, indicators_4, indicators_5, indicators_6, indicators_7,
                       indicators_8))

struct RequirementFileRow
{
    Code job_code;
    Code competency_code;
    Level level;
    Importance importance;
};
BOOST_DESCRIBE_STRUCT(RequirementFileRow, (), (job_code, competency_code, level, importance))

struct EvidenceFileRow
{
    Text<1, 64> employee_number;
    Code competency_code;
    EvidenceSource source = EvidenceSource::import;
    Level level;
    Date valid_on;
    std::optional<Text<1, 64>> rater_employee_number;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(EvidenceFileRow, (),
                      (employee_number, competency_code, source, level, valid_on, rater_employee_number, comment))

enum class TranslatedThing
{
    competency,
    job
};
BOOST_DESCRIBE_ENUM(TranslatedThing, competency, job)

enum class TranslatedField
{
    name,       // competency
    category,   // competency
    definition, // competency
    title,      // job
    purpose     // job
};
BOOST_DESCRIBE_ENUM(TranslatedField, name, category, definition, title, purpose)

struct TranslationFileRow
{
    Language language;
    TranslatedThing thing = TranslatedThing::competency;
    Code code; // of the competency or the job
    TranslatedField field = TranslatedField::name;
    Text<1, 4000> text;
};
BOOST_DESCRIBE_STRUCT(TranslationFileRow, (), (language, thing, code, field, text))

void import_scales(ImportRun& run, std::vector<ImportLine<ScaleFileRow>> const& lines);
void import_frameworks(ImportRun& run, std::vector<ImportLine<FrameworkFileRow>> const& lines);
void import_competencies(ImportRun& run, std::vector<ImportLine<CompetencyFileRow>> const& lines);
void import_requirements(ImportRun& run, std::vector<ImportLine<RequirementFileRow>> const& lines);
// Of organization, with what only this feature knows: a job that goes on in its next version takes its requirements along.
void import_responsibilities(ImportRun& run, std::vector<ImportLine<ResponsibilityRow>> const& lines);
void import_translations(ImportRun& run, std::vector<ImportLine<TranslationFileRow>> const& lines);
// Adds what is not there yet: a rating that equals a stored one in every column, corrected or not, is the same rating.
void import_evidence(ImportRun& run, std::vector<ImportLine<EvidenceFileRow>> const& lines);

// Each published framework as a kind of import, whose file is a .zip of the release.
void add_framework_kinds(organization::ImportKinds& kinds);

} // namespace espalier::competencies
