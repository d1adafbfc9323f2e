// SPDX-License-Identifier: Apache-2.0
// Questionnaires: questions in an order, without an audience, in versions. The face of this feature.
//
// A draft is free to change and may be unfinished. A version in force is what campaigns send: it changes its wording only,
// other changes make the next version. Putting one in force retires the one before; what was sent keeps its version.
#pragma once

#include "features/questionnaires/content_faults.h"
#include "features/questionnaires/questionnaire_answers.h"
#include "platform/routes.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace espalier::questionnaires {

using platform::AccountId;
using platform::PersonId;

struct Questionnaire;
struct QuestionnaireVersion;
using QuestionnaireId = Id<Questionnaire>;
using QuestionnaireVersionId = Id<QuestionnaireVersion>;

enum class QuestionnaireState
{
    draft,
    in_force,
    retired
};
BOOST_DESCRIBE_ENUM(QuestionnaireState, draft, in_force, retired)

// A row of questionnaires.
struct Questionnaire
{
    QuestionnaireId id;
    QuestionnairePurpose purpose = QuestionnairePurpose::other;
    std::optional<std::string> starter;
    Instant created_at;
    AccountId created_by_account_id;
    std::optional<PersonId> created_by_id;
};
BOOST_DESCRIBE_STRUCT(Questionnaire, (), (id, purpose, starter, created_at, created_by_account_id, created_by_id))

// Where a questionnaire stands, of its version in force, or else its draft, or else the last one.
struct QuestionnaireSummary
{
    QuestionnaireId id;
    QuestionnairePurpose purpose = QuestionnairePurpose::other;
    QuestionnaireVersionId questionnaire_version_id;
    std::int64_t number = 1;
    QuestionnaireState state = QuestionnaireState::draft;
    std::optional<QuestionnaireVersionId> draft_id;
    std::string title; // in the language asked for, or else its main one
    std::vector<std::string> languages;
    std::int64_t questions = 0;
    AnsweringTime time;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireSummary, (),
                      (id, purpose, questionnaire_version_id, number, state, draft_id, title, languages, questions,
                       time, changed_at))

struct QuestionnaireVersionLine
{
    QuestionnaireVersionId id;
    std::int64_t number = 1;
    QuestionnaireState state = QuestionnaireState::draft;
    Instant changed_at;
    std::optional<std::string> changed_by; // the name of a person
};
BOOST_DESCRIBE_STRUCT(QuestionnaireVersionLine, (), (id, number, state, changed_at, changed_by))

// One version with all that its authors need.
struct QuestionnaireVersionView
{
    QuestionnaireVersionId id;
    QuestionnaireId questionnaire_id;
    QuestionnairePurpose purpose = QuestionnairePurpose::other;
    std::optional<std::string> starter;
    std::int64_t number = 1;
    QuestionnaireState state = QuestionnaireState::draft;
    std::int64_t version = 1; // to be sent back with a change
    QuestionnaireContent content;
    std::vector<QuestionnaireFault> faults; // what keeps a draft from going into force
    std::vector<MissingTexts> missing_texts;
    AnsweringTime time;
    std::vector<CompetencyStanding> competencies;   // those that the content names
    std::vector<QuestionnaireVersionLine> versions; // of the questionnaire, the newest first
};
BOOST_DESCRIBE_STRUCT(QuestionnaireVersionView, (),
                      (id, questionnaire_id, purpose, starter, number, state, version, content, faults, missing_texts,
                       time, competencies, versions))

// A questionnaire that comes with the program.
struct QuestionnaireStarter
{
    std::string code;
    QuestionnairePurpose purpose = QuestionnairePurpose::other;
    std::string title;
    std::string introduction;
    std::vector<std::string> languages;
    std::int64_t questions = 0;
    AnsweringTime time;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireStarter, (), (code, purpose, title, introduction, languages, questions, time))

// From a starter, from another questionnaire, or from nothing: then with a title and its language.
struct QuestionnaireDraft
{
    std::optional<QuestionnairePurpose> purpose;
    std::optional<Text<1, 300>> title;
    std::optional<Language> language; // of the title
    std::optional<Text<1, 60>> starter;
    std::optional<QuestionnaireId> copied_questionnaire_id;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireDraft, (), (purpose, title, language, starter, copied_questionnaire_id))

struct QuestionnaireVersionChange
{
    QuestionnaireVersionId questionnaire_version_id;
    Whole<1, INT64_MAX> version;
    QuestionnaireContent content;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireVersionChange, (), (questionnaire_version_id, version, content))

struct QuestionnaireVersionStep // into force, to retirement
{
    QuestionnaireVersionId questionnaire_version_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireVersionStep, (), (questionnaire_version_id, version))

struct QuestionnaireFilter
{
    std::optional<Text<1, 100>> search; // in the titles, without regard to case and accents
    std::optional<QuestionnairePurpose> purpose;
    std::optional<QuestionnaireState> state;
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireFilter, (), (search, purpose, state, language))

// For whom a form is made up.
struct FormFor
{
    std::optional<RaterGroup> rater_group; // none: every section
    std::optional<Language> language;
    std::optional<PersonId> person_id; // whom it is about
    std::optional<Text<0, 300>> training;
    // Never sent: what counts as required by the person's job; none: what it requires today.
    std::optional<std::vector<Id<Competency>>> of_job = {};
    // Never sent: only these of its questions; none: all.
    std::optional<std::vector<std::string>> question_keys = {};
};
BOOST_DESCRIBE_STRUCT(FormFor, (), (rater_group, language, person_id, training))

// Reading. Fault not_found.
std::vector<QuestionnaireSummary> find_questionnaires(Context& context, QuestionnaireFilter const& filter,
                                                      QuestionnaireId before, std::int64_t limit); // newest first
QuestionnaireVersionView questionnaire_version(Context& context, QuestionnaireVersionId id);
// What several versions ask, by one statement; those that there are.
std::map<QuestionnaireVersionId, QuestionnaireContent> questionnaire_contents(
    Context& context, std::vector<QuestionnaireVersionId> const& ids);
QuestionnaireForm questionnaire_form(Context& context, QuestionnaireVersionId id, FormFor const& who);
QuestionnaireForm starter_form(Context& context, std::string_view code, FormFor const& who);
std::vector<QuestionnaireStarter> questionnaire_starters(std::string_view language); // by purpose
// What would be sent now; none: it is a draft, or retired.
std::optional<QuestionnaireVersionId> version_in_force(Context& context, QuestionnaireId id);
// The same for whoever is about to send it. Fault conflict (questionnaire_not_in_force).
QuestionnaireVersionId version_to_send(Context& context, QuestionnaireId id);

// Only these of its questions, in its order; sections and themes without any fall away.
QuestionnaireContent only_questions(QuestionnaireContent content, std::vector<std::string> const& keys);

// Answers that were sent, sorted: what was chosen, and what was written, each text by itself.
struct SortedAnswers
{
    std::vector<QuestionAnswer> chosen;
    std::vector<QuestionAnswer> written;
};
// Only what was asked is kept. Fault invalid with every question that is required and open, and every answer that cannot be.
SortedAnswers accept_answers(QuestionnaireForm const& form, std::vector<QuestionAnswer> const& answers);
// The levels that were given to competencies.
struct GivenLevel
{
    Id<Competency> competency_id;
    double level = 0;
};
std::vector<GivenLevel> given_levels(std::vector<QuestionAnswer> const& answers);

// Writing. Faults: invalid, conflict (state forbids it), stale, not_found.
QuestionnaireVersionId create_questionnaire(Context& context, QuestionnaireDraft const& draft);
QuestionnaireVersionId draft_next_version(Context& context, QuestionnaireId id); // a copy of the version in force
void write_version(Context& context, QuestionnaireVersionChange const& change);
void put_in_force(Context& context, QuestionnaireVersionStep const& step); // Fault invalid with what is unfinished
void retire(Context& context, QuestionnaireVersionStep const& step);
void discard_draft(Context& context, QuestionnaireVersionId id); // with the questionnaire when that was all

void routes(platform::Routes& routes);

} // namespace espalier::questionnaires
