// SPDX-License-Identifier: Apache-2.0
// What an answer is worth: pure rules. A fraction of 1 is all of the marks. Whether less than all counts, and whether marks
// may be lost, the quiz says.
#pragma once

#include "features/quizzes/bank_question.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::quizzes {

// One place of an answer: a pair's left side or a gap, and what was put there: the key of a pair, item or option ("2"), or text.
struct AnswerPlace
{
    QuizKey key;
    Text<0, 500> value;
};
BOOST_DESCRIBE_STRUCT(AnswerPlace, (), (key, value))

// In percent of the picture.
struct AnswerPoint
{
    Real<0, 100> x;
    Real<0, 100> y;
};
BOOST_DESCRIBE_STRUCT(AnswerPoint, (), (x, y))

// What was answered; which member counts, the kind of the question says.
struct QuizAnswer
{
    std::vector<QuizKey> option_keys; // chosen options, items in their order, the way through a scenario, a zone
    std::vector<AnswerPlace> places;  // matching, cloze, drag_to_text
    std::optional<bool> is_true;
    std::optional<double> number;
    std::optional<Text<0, 40000>> text;
    std::optional<AnswerPoint> point; // hotspot
};
BOOST_DESCRIBE_STRUCT(QuizAnswer, (), (option_keys, places, is_true, number, text, point))

struct MarkingRules
{
    bool gives_partial_marks = true;   // else all or nothing
    bool takes_negative_marks = false; // a wrong answer may cost marks, at most all of the question's
};

struct MarkedAnswer
{
    double fraction = 0;               // from -1 to 1; below 0 only with negative marks
    std::vector<std::string> feedback; // of what was chosen, in its order
};

// Whether anything was answered at all.
bool is_answered(BankQuestionContent const& question, QuizAnswer const& answer);

// None: waits for a person. Nothing answered is 0, never less.
std::optional<MarkedAnswer> marked(BankQuestionContent const& question, QuizAnswer const& answer,
                                   MarkingRules const& rules);

// An answer that brings all of the marks; of essays and files an empty one.
QuizAnswer right_answer(BankQuestionContent const& question);

// Does the text match what is accepted, in which * stands for anything? Space around and between words is one.
bool matches_text(std::string_view accepted, std::string_view given, bool minds_case);

} // namespace espalier::quizzes
