// SPDX-License-Identifier: Apache-2.0
// Answers to a form, held against it: which questions come, which of them are still to be answered, and what an answer must
// not be. Pure; the preview and every campaign use these. The browser computes the same while somebody answers
// (web/src/features/questionnaires/answering.ts); both are held to tests/golden/questionnaire_answers.json.
#pragma once

#include "features/questionnaires/questionnaire_fault.h"
#include "features/questionnaires/questionnaire_form.h"

namespace espalier::questionnaires {

constexpr std::size_t longest_short_text = 300; // characters

// Of a matrix, the option for one row; of a rating, the level of one competency.
struct RowAnswer
{
    Text<1, 40> row_key; // of a rating, the competency's id
    std::optional<Key> option_key;
    std::optional<double> level;
    std::optional<bool> cannot_judge;
};
BOOST_DESCRIBE_STRUCT(RowAnswer, (), (row_key, option_key, level, cannot_judge))

// What was answered to one question: the member that its kind uses is set. With none of them it is not answered.
struct QuestionAnswer
{
    Key question_key;
    std::vector<Key> option_keys; // of a choice; of a ranking all of them, the first first
    std::optional<double> number; // of agreement, eNPS and numbers
    std::optional<Date> date;
    std::optional<Text<0, 10'000>> text;
    std::vector<RowAnswer> rows;
    std::optional<bool> cannot_judge;
};
BOOST_DESCRIBE_STRUCT(QuestionAnswer, (), (question_key, option_keys, number, date, text, rows, cannot_judge))

struct AnswersCheck
{
    std::vector<std::string> asked;         // the questions that come with these answers, in their order
    std::vector<std::string> missing;       // those of them that are required and not wholly answered
    std::vector<QuestionnaireFault> faults; // of answers to what is asked; others are not looked at
};
BOOST_DESCRIBE_STRUCT(AnswersCheck, (), (asked, missing, faults))

// A question comes when its conditions and those of its section hold for what was answered to questions that come. A rating
// without competencies does not come.
AnswersCheck check_answers(QuestionnaireForm const& form, std::vector<QuestionAnswer> const& answers);

// What is kept of answers that were sent: those to what is asked. Somebody who went back and answered a branch otherwise
// leaves nothing of the first.
std::vector<QuestionAnswer> kept_answers(QuestionnaireForm const& form, std::vector<QuestionAnswer> const& answers);

} // namespace espalier::questionnaires
