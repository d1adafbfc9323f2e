// SPDX-License-Identifier: Apache-2.0
// What one person is shown of a questionnaire: the sections that are theirs, in one language, with the competencies that are
// theirs to rate. Everything that asks for answers, a preview or a campaign, shows a form, and holds answers against it.
#pragma once

#include "features/questionnaires/questionnaire_content.h"
#include "features/questionnaires/time_to_answer.h"

#include <string>

namespace espalier::questionnaires {

// A text in the form's language, or where that lacks it in another, which is then named.
struct FormText
{
    std::string text;
    std::optional<std::string> language;
};
BOOST_DESCRIBE_STRUCT(FormText, (), (text, language))

struct FormOption
{
    std::string key;
    FormText label;
    bool is_exclusive = false;
};
BOOST_DESCRIBE_STRUCT(FormOption, (), (key, label, is_exclusive))

struct FormRow
{
    std::string key;
    FormText label;
};
BOOST_DESCRIBE_STRUCT(FormRow, (), (key, label))

struct FormLevel
{
    double level = 0;
    std::string name;
    std::string description;
    std::vector<std::string> behaviours;
};
BOOST_DESCRIBE_STRUCT(FormLevel, (), (level, name, description, behaviours))

struct FormCompetency
{
    Id<Competency> competency_id;
    std::string name;
    std::string definition;
    std::vector<FormLevel> levels; // ascending
};
BOOST_DESCRIBE_STRUCT(FormCompetency, (), (competency_id, name, definition, levels))

struct FormQuestion
{
    std::string key;
    QuestionKind kind = QuestionKind::agreement_5;
    FormText text;
    FormText help;
    bool is_required = false;
    bool may_not_judge = false;
    bool is_whole = false;
    bool is_of_job = false; // a job that requires nothing leaves it without competencies, and it is not asked
    std::vector<FormOption> options;
    std::vector<FormRow> rows;
    std::vector<FormCompetency> competencies;
    std::optional<double> minimum;
    std::optional<double> maximum;
    FormText measure_unit;
    ConditionMatch condition_match = ConditionMatch::all;
    std::vector<QuestionCondition> conditions;
};
BOOST_DESCRIBE_STRUCT(FormQuestion, (),
                      (key, kind, text, help, is_required, may_not_judge, is_whole, is_of_job, options, rows,
                       competencies, minimum, maximum, measure_unit, condition_match, conditions))

struct FormSection
{
    std::string key;
    FormText title;
    FormText introduction;
    std::vector<AnswerReader> read_by;
    ConditionMatch condition_match = ConditionMatch::all;
    std::vector<QuestionCondition> conditions;
    std::vector<FormQuestion> questions;
};
BOOST_DESCRIBE_STRUCT(FormSection, (), (key, title, introduction, read_by, condition_match, conditions, questions))

struct QuestionnaireForm
{
    std::string language;
    std::vector<std::string> languages; // that it can be shown in
    FormText title;
    FormText introduction;
    FormText closing;
    AnsweringTime time;
    std::vector<FormSection> sections;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireForm, (), (language, languages, title, introduction, closing, time, sections))

// For whom a form is made.
struct FormReader
{
    std::optional<RaterGroup> rater_group;    // none: every section, as its authors see it
    std::string language;                     // a primary subtag; one that the content lacks: its main language
    std::string subject;                      // the name of whom it is about; empty: an ellipsis stands for it
    std::string training;                     // likewise
    std::vector<FormCompetency> competencies; // those that the content names and the job of the subject requires
    // What that job requires, the most important first; none: nobody in particular.
    std::optional<std::vector<Id<Competency>>> of_job;
};

// A competency that `reader` lacks is left out. {answer.KEY} stays in the texts: it is filled in while answering.
QuestionnaireForm form_of(QuestionnaireContent const& content, FormReader const& reader);

// From the shortest time that any group of answerers takes to the longest.
AnsweringTime answering_time(QuestionnaireContent const& content);

} // namespace espalier::questionnaires
