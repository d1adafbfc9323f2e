// SPDX-License-Identifier: Apache-2.0
// What a learner is shown of a question: its text and what can be chosen, in the order drawn, and nothing of what is right.
// A form is made of what may be seen, not by taking away what may not.
#pragma once

#include "features/quizzes/marking.h"

#include <cstdint>

namespace espalier::quizzes {

struct ShownOption
{
    QuizKey key;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(ShownOption, (), (key, text))

struct ShownGap
{
    QuizKey key;
    BankGapKind kind = BankGapKind::written;
    std::vector<ShownOption> choices; // of `chosen`
};
BOOST_DESCRIBE_STRUCT(ShownGap, (), (key, kind, choices))

struct ShownStepOption
{
    QuizKey key;
    std::string text;
    std::optional<QuizKey> next_step_key;
};
BOOST_DESCRIBE_STRUCT(ShownStepOption, (), (key, text, next_step_key))

struct ShownStep
{
    QuizKey key;
    std::string text;
    std::vector<ShownStepOption> options;
};
BOOST_DESCRIBE_STRUCT(ShownStep, (), (key, text, options))

struct BankQuestionForm
{
    BankQuestionKind kind = BankQuestionKind::single_choice;
    std::string text;
    std::string measure_unit;
    std::vector<ShownOption> options; // to choose from, to put in order, to drag, or the places of a picture
    std::vector<ShownOption> lefts;   // of pairs; options are the right sides
    std::vector<ShownGap> gaps;
    std::vector<ShownStep> steps;
    std::string image_description;
    std::vector<std::string> criteria; // what is looked at: titles of the rubric
};
BOOST_DESCRIBE_STRUCT(BankQuestionForm, (),
                      (kind, text, measure_unit, options, lefts, gaps, steps, image_description, criteria))

// Items to be put in order, right sides and words to drag never come as written: that would be the answer. Of the rest,
// options come as written for the seed 0. Keys of what can be chosen are the places where it stands, since those of the
// author would tell, too.
BankQuestionForm form_of(BankQuestionContent const& content, std::int64_t seed);

// An answer to the form, in the keys of the content; and back. What the form does not offer falls away.
QuizAnswer answer_to_content(BankQuestionContent const& content, std::int64_t seed, QuizAnswer answer);
QuizAnswer answer_to_form(BankQuestionContent const& content, std::int64_t seed, QuizAnswer answer);

} // namespace espalier::quizzes
