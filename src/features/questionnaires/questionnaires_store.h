// SPDX-License-Identifier: Apache-2.0
// The statements on questionnaires: one function each.
#pragma once

#include "features/questionnaires/questionnaires.h"

namespace espalier::questionnaires {

// A row of questionnaire_versions.
struct QuestionnaireVersion
{
    QuestionnaireVersionId id;
    QuestionnaireId questionnaire_id;
    std::int64_t number = 1;
    QuestionnaireState state = QuestionnaireState::draft;
    reflect::Document content;
    reflect::Document titles;
    reflect::Document languages;
    std::string search_text;
    std::int64_t questions = 0;
    std::int64_t shortest_minutes = 0;
    std::int64_t longest_minutes = 0;
    Instant changed_at;
    AccountId changed_by_account_id;
    std::optional<PersonId> changed_by_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireVersion, (),
                      (id, questionnaire_id, number, state, content, titles, languages, search_text, questions,
                       shortest_minutes, longest_minutes, changed_at, changed_by_account_id, changed_by_id, version))

} // namespace espalier::questionnaires

namespace espalier::questionnaires::store {

struct ContentRow
{
    QuestionnaireVersionId id;
    reflect::Document content;
};
BOOST_DESCRIBE_STRUCT(ContentRow, (), (id, content))
std::vector<ContentRow> contents(db::Transaction& tx, std::vector<QuestionnaireVersionId> const& ids);

struct SummaryRow
{
    QuestionnaireId id;
    QuestionnairePurpose purpose = QuestionnairePurpose::other;
    QuestionnaireVersionId questionnaire_version_id;
    std::int64_t number = 1;
    QuestionnaireState state = QuestionnaireState::draft;
    std::optional<QuestionnaireVersionId> draft_id;
    reflect::Document titles;
    reflect::Document languages;
    std::int64_t questions = 0;
    std::int64_t shortest_minutes = 0;
    std::int64_t longest_minutes = 0;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(SummaryRow, (),
                      (id, purpose, questionnaire_version_id, number, state, draft_id, titles, languages, questions,
                       shortest_minutes, longest_minutes, changed_at))

// A row of questionnaire_questions.
struct AskedRow
{
    Id<AskedRow> id;
    QuestionnaireId questionnaire_id;
    std::string key;
    QuestionKind kind = QuestionKind::agreement_5;
};
BOOST_DESCRIBE_STRUCT(AskedRow, (), (id, questionnaire_id, key, kind))

struct NamedCompetency
{
    QuestionnaireVersionId questionnaire_version_id;
    Id<Competency> competency_id;
};
BOOST_DESCRIBE_STRUCT(NamedCompetency, (), (questionnaire_version_id, competency_id))

struct CompetencyText
{
    Id<Competency> id;
    std::string name;
    std::string definition;
};
BOOST_DESCRIBE_STRUCT(CompetencyText, (), (id, name, definition))

struct LevelRow
{
    Id<Competency> competency_id;
    double level = 0;
    std::string name;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(LevelRow, (), (competency_id, level, name, description))

struct BehaviourRow
{
    Id<Competency> competency_id;
    double level = 0;
    std::string behaviour;
};
BOOST_DESCRIBE_STRUCT(BehaviourRow, (), (competency_id, level, behaviour))

struct SubjectRow
{
    std::string name;
    std::optional<organization::JobId> job_id;
};
BOOST_DESCRIBE_STRUCT(SubjectRow, (), (name, job_id))

std::vector<SummaryRow> summaries(db::Transaction& tx, QuestionnaireFilter const& filter, QuestionnaireId before,
                                  std::int64_t limit);
std::optional<Questionnaire> questionnaire(db::Transaction& tx, QuestionnaireId id);
std::optional<QuestionnaireVersion> version(db::Transaction& tx, QuestionnaireVersionId id);
// The one in force, or else the draft, or else the last.
std::optional<QuestionnaireVersion> leading_version(db::Transaction& tx, QuestionnaireId id);
std::optional<QuestionnaireVersion> version_in_force(db::Transaction& tx, QuestionnaireId id);
std::vector<QuestionnaireVersionLine> version_lines(db::Transaction& tx, QuestionnaireId id); // the newest first
std::vector<AskedRow> asked_questions(db::Transaction& tx, QuestionnaireId id);

void replace_named_competencies(db::Transaction& tx, QuestionnaireVersionId id,
                                std::vector<NamedCompetency> const& named);
void delete_version(db::Transaction& tx, QuestionnaireVersionId id);
void delete_questionnaire(db::Transaction& tx, QuestionnaireId id);

using CompetencyIds = std::vector<Id<Competency>>;
std::vector<CompetencyStanding> standings(db::Transaction& tx, CompetencyIds const& ids); // of those that there are
std::vector<CompetencyText> competency_texts(db::Transaction& tx, CompetencyIds const& ids, std::string_view language);
std::vector<LevelRow> levels_of(db::Transaction& tx, CompetencyIds const& ids);         // ascending
std::vector<BehaviourRow> behaviours_of(db::Transaction& tx, CompetencyIds const& ids); // in their order
std::optional<SubjectRow> subject(db::Transaction& tx, PersonId id);
CompetencyIds required_by(db::Transaction& tx, organization::JobId id); // by the version in force, most important first

} // namespace espalier::questionnaires::store
