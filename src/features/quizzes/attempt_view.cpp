// SPDX-License-Identifier: Apache-2.0
// An attempt as its learner may see it now. What may not be seen is never put into the answer.
#include "features/quizzes/attempt_assessment.h"
#include "features/quizzes/attempts_store.h"
#include "features/quizzes/quizzes_store.h"
#include "reflect/json.h"

namespace espalier::quizzes {

namespace {

AttemptQuestionView view_of(AttemptQuestion const& question, AskedContent const& asked)
{
    return {.position = question.position,
            .most_marks = question.most_marks,
            .form = form_of(asked.content, question.shuffle_seed),
            .has_image = asked.has_image,
            .answer =
                question.answer ? std::optional(reflect::from_json<QuizAnswer>(question.answer->json)) : std::nullopt,
            .file = {},
            .certainty = question.certainty,
            .save_number = question.save_number,
            .is_checked = question.checked_at.has_value(),
            .assessment = {}};
}

std::vector<AttemptPartView> parts_of(QuizContent const& content)
{
    std::vector<AttemptPartView> parts;
    std::int64_t position = 1;
    for (auto const& part : content.parts) {
        if (!part.title.empty() || !part.introduction.empty())
            parts.push_back({part.title.value, part.introduction.value, position});
        position += part.pool ? part.pool->count.value : std::ssize(part.question_ids);
    }
    return parts;
}

void add_files(Context& context, AttemptView& view)
{
    std::map<std::int64_t, platform::FileLine> files; // by position
    for (auto& one : store::answered_files(context.tx, view.id))
        files[one.position] = {std::move(one.file_name), std::move(one.media_type), one.size};
    for (auto& question : view.questions)
        if (auto const file = files.find(question.position); file != files.end())
            question.file = file->second;
}

void add_result(AttemptView& view, QuizAttempt const& attempt, std::vector<QuizAttempt> const& all,
                QuizContent const& content)
{
    if (!has(view.shown, QuizShown::marks) || !attempt.score)
        return;
    view.marks = attempt.marks;
    view.most_marks = attempt.most_marks;
    view.score = attempt.score;
    view.is_passed = attempt.is_passed;
    if (content.is_paired && all.size() == 2 && all[0].score && all[1].score)
        view.change = PairChange{*all[0].score, *all[1].score};
}

} // namespace

AttemptView attempt_view(Context& context, QuizAttemptId id)
{
    auto const attempt = own_attempt(context, id);
    auto const content = content_in(store::quiz_version(context.tx, attempt.quiz_version_id).value());
    auto const terms = terms_of(context, attempt.quiz_id, attempt.person_id, content);
    auto const is_begun = attempt.state == QuizAttemptState::begun;
    AttemptView view{.id = id,
                     .quiz_id = attempt.quiz_id,
                     .title = content.title.value,
                     .introduction = content.introduction.value,
                     .number = attempt.number,
                     .state = attempt.state,
                     .now = context.now,
                     .begun_at = attempt.begun_at,
                     .ends_at = attempt.ends_at,
                     .handed_in_at = attempt.handed_in_at,
                     .is_over = is_begun && attempt.refused_after && context.now > *attempt.refused_after,
                     .is_closed_by_time = attempt.is_closed_by_time,
                     .asks_certainty = content.asks_certainty,
                     .may_check = is_begun && !content.showing.during.empty(),
                     .shown = shown_at(content.showing, attempt.handed_in_at, terms.closes_at, context.now),
                     .marks = {},
                     .most_marks = {},
                     .score = {},
                     .pass_mark = attempt.pass_mark,
                     .is_passed = {},
                     .change = {},
                     .parts = parts_of(content),
                     .questions = {}};
    auto const contents = contents_asked(context, id);
    for (auto const& question : store::questions_of(context.tx, id)) {
        auto const& asked = contents.at(question.bank_question_version_id);
        auto shown = view_of(question, asked);
        if (!is_begun || question.checked_at)
            shown.assessment = assessment_of(question, asked.content, rules_of(content), view.shown);
        view.questions.push_back(std::move(shown));
    }
    add_files(context, view);
    if (!is_begun)
        add_result(view, attempt, store::attempts_of(context.tx, attempt.quiz_id, attempt.person_id), content);
    return view;
}

} // namespace espalier::quizzes
