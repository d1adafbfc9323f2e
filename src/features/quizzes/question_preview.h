// SPDX-License-Identifier: Apache-2.0
// A question tried out by its author: as a learner sees it, and what an answer brings. Nothing is kept.
#pragma once

#include "features/quizzes/quiz_attempts.h"

namespace espalier::quizzes {

struct QuestionToPreview
{
    BankQuestionContent content;
    std::optional<QuizAnswer> answer;
};
BOOST_DESCRIBE_STRUCT(QuestionToPreview, (), (content, answer))

struct QuestionPreview
{
    BankQuestionForm form;
    std::optional<AnswerAssessment> assessment; // of the answer
};
BOOST_DESCRIBE_STRUCT(QuestionPreview, (), (form, assessment))

QuestionPreview question_preview(QuestionToPreview const& in);

// A whole quiz, drawn as an attempt would be; the same for the same seed.
struct QuizToPreview
{
    QuizVersionId quiz_version_id;
    Whole<1, 1'000'000'000> seed;
    std::vector<QuizAnswer> answers; // by position; none: only the questions
};
BOOST_DESCRIBE_STRUCT(QuizToPreview, (), (quiz_version_id, seed, answers))

struct QuizPreview
{
    std::string title;
    std::string introduction;
    std::vector<AttemptQuestionView> questions;
    std::optional<double> score; // of the answers, without what waits for a person
};
BOOST_DESCRIBE_STRUCT(QuizPreview, (), (title, introduction, questions, score))

// Faults not_found, conflict (its pools are too small).
QuizPreview quiz_preview(Context& context, QuizToPreview const& in);

} // namespace espalier::quizzes
