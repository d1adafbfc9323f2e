// SPDX-License-Identifier: Apache-2.0
// The readable form of a quiz, read and written: pure, from text to questions with settings and back.
#pragma once

#include "features/quizzes/question_import.h"
#include "features/quizzes/quiz_content.h"

#include <map>

namespace espalier::quizzes {

// Names questions by their keys, or draws from those of the file.
struct ReadablePart
{
    std::optional<Text<0, 200>> title;
    std::optional<Text<0, 2000>> introduction;
    std::vector<QuizKey> questions;
    std::optional<QuizPool> pool;
};
BOOST_DESCRIBE_STRUCT(ReadablePart, (), (title, introduction, questions, pool))

struct ReadQuiz
{
    std::string title; // empty: the file has none
    QuizContent settings;
    std::vector<ReadablePart> parts; // none: all questions in one
    ReadQuestions questions;
};

// Throws nothing: what cannot be read is among the unread questions, with its line.
ReadQuiz read_quiz(std::string_view json);

// With the ids of its questions by their place, and their pools within `category`.
QuizContent content_of(ReadQuiz const& quiz, std::vector<BankQuestionId> const& ids, std::string_view category);

struct QuestionToWrite
{
    BankQuestionId id;
    ToExport question;
};
// Questions that a part neither names nor draws from are left out by whoever calls.
std::string written_quiz(QuizContent const& content, std::vector<QuestionToWrite> const& questions);

} // namespace espalier::quizzes
