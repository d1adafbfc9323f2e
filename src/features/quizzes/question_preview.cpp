// SPDX-License-Identifier: Apache-2.0
// The rules of attempts, on nothing that is stored.
#include "features/quizzes/question_preview.h"

#include "features/quizzes/attempt_assessment.h"
#include "features/quizzes/bank_store.h"
#include "features/quizzes/quiz_drawing.h"
#include "features/quizzes/quizzes_store.h"
#include "reflect/json.h"

#include <map>

namespace espalier::quizzes {

namespace {

constexpr std::int64_t preview_seed = 7;

std::vector<QuizShown> const everything = {QuizShown::marks, QuizShown::right_answers, QuizShown::feedback,
                                           QuizShown::explanation};

AttemptQuestion as_asked(std::int64_t position, std::int64_t seed, double marks, QuizAnswer const* answer)
{
    AttemptQuestion question;
    question.position = position;
    question.shuffle_seed = seed;
    question.most_marks = marks;
    if (answer)
        question.answer = reflect::Document{reflect::to_json(*answer)};
    return question;
}

} // namespace

QuestionPreview question_preview(QuestionToPreview const& in)
{
    auto const content = tidied(in.content);
    QuestionPreview preview{.form = form_of(content, preview_seed), .assessment = {}};
    if (in.answer)
        preview.assessment =
            assessment_of(as_asked(1, preview_seed, content.marks, &*in.answer), content, {}, everything);
    return preview;
}

QuizPreview quiz_preview(Context& context, QuizToPreview const& in)
{
    auto const version = store::quiz_version(context.tx, in.quiz_version_id);
    if (!version)
        throw not_found("version of the quiz");
    auto const content = content_in(*version);
    auto const drawing = drawn_questions(content, drawable_questions(context, content), {}, in.seed);
    std::map<BankQuestionId, BankQuestionVersion> versions;
    for (auto& one : store::newest_versions(context.tx, drawing.question_ids))
        versions.emplace(one.bank_question_id, std::move(one));
    QuizPreview preview{
        .title = content.title.value, .introduction = content.introduction.value, .questions = {}, .score = {}};
    double marks = 0;
    double most_marks = 0;
    for (auto const id : drawing.question_ids) {
        auto const& asked = versions.at(id);
        auto const question = reflect::from_json<BankQuestionContent>(asked.content.json);
        auto const place = preview.questions.size();
        auto const* const answer = place < in.answers.size() ? &in.answers[place] : nullptr;
        auto const seed = content.shuffles_options ? in.seed + std::ssize(preview.questions) : 0;
        auto const row = as_asked(std::ssize(preview.questions) + 1, seed, question.marks, answer);
        AttemptQuestionView shown{.position = row.position,
                                  .most_marks = row.most_marks,
                                  .form = form_of(question, seed),
                                  .has_image = asked.image_id.has_value(),
                                  .answer = answer ? std::optional(*answer) : std::nullopt,
                                  .file = {},
                                  .certainty = {},
                                  .assessment = {}};
        if (answer) {
            shown.assessment = assessment_of(row, question, rules_of(content), everything);
            marks += shown.assessment->marks.value_or(0);
        }
        most_marks += row.most_marks;
        preview.questions.push_back(std::move(shown));
    }
    if (!in.answers.empty() && most_marks > 0)
        preview.score = 100 * std::max(marks, 0.0) / most_marks;
    return preview;
}

} // namespace espalier::quizzes
