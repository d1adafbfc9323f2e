// SPDX-License-Identifier: Apache-2.0
// Put together member by member: what may not be seen is never put in.
#include "features/quizzes/attempt_assessment.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::quizzes {

namespace {

void add_feedback(AnswerAssessment& assessment, BankQuestionContent const& content,
                  std::optional<MarkedAnswer> const& marked)
{
    auto const say = [&](std::string const& text) {
        if (!text.empty())
            assessment.feedback.push_back(text);
    };
    if (marked)
        assessment.feedback = marked->feedback;
    if (marked)
        say(marked->fraction >= 1 ? content.right_feedback.value : content.wrong_feedback.value);
    say(content.feedback.value);
}

} // namespace

bool has(std::vector<QuizShown> const& shown, QuizShown what)
{
    return std::find(shown.begin(), shown.end(), what) != shown.end();
}

AnswerAssessment assessment_of(AttemptQuestion const& question, BankQuestionContent const& content,
                               MarkingRules const& rules, std::vector<QuizShown> const& shown)
{
    AnswerAssessment assessment;
    auto const marked = marked_question(question, content, rules);
    auto const fraction = question.fraction ? question.fraction
        : marked                            ? std::optional(marked->fraction)
                                            : std::nullopt;
    assessment.waits_for_marker = !fraction;
    if (has(shown, QuizShown::marks) && fraction) {
        assessment.marks = *fraction * question.most_marks;
        assessment.most_marks = question.most_marks;
    }
    if (has(shown, QuizShown::right_answers) && !is_marked_by_people(content.kind)) {
        assessment.right_answer = answer_to_form(content, question.shuffle_seed, right_answer(content));
        for (auto const& one : content.numbers)
            if (one.share >= 100)
                assessment.right_numbers.push_back(one.tolerance > 0 ? fmt::format("{} ± {}", one.value, one.tolerance)
                                                                     : fmt::format("{}", one.value));
    }
    if (has(shown, QuizShown::feedback)) {
        add_feedback(assessment, content, marked);
        assessment.comment = question.comment;
    }
    if (has(shown, QuizShown::explanation))
        assessment.explanation = content.explanation.value;
    return assessment;
}

} // namespace espalier::quizzes
