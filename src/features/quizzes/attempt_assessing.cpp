// SPDX-License-Identifier: Apache-2.0
// Marks added up in the transaction of the last of them.
#include "features/quizzes/attempt_assessing.h"

#include "features/competencies/answered_ratings.h"
#include "features/quizzes/attempts_store.h"
#include "features/quizzes/quizzes_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::quizzes {

namespace {

QuizContent content_of(Context& context, QuizAttempt const& attempt)
{
    return content_in(store::quiz_version(context.tx, attempt.quiz_version_id).value());
}

// An attempt that changes nothing of the grade says nothing new of the person.
void give_evidence(Context& context, QuizAttempt const& attempt, QuizContent const& content)
{
    if (content.level_steps.empty())
        return;
    auto attempts = as_earlier(store::attempts_of(context.tx, attempt.quiz_id, attempt.person_id));
    auto const grade = grade_of(content.grading, attempts);
    std::erase_if(attempts, [&](EarlierAttempt const& one) { return one.number == attempt.number; });
    if (!grade || grade == grade_of(content.grading, attempts))
        return;
    std::vector<competencies::AnsweredRating> ratings;
    for (auto const& level : levels_for(content, *grade))
        ratings.push_back({.competency_id = level.competency_id,
                           .level = level.level,
                           .source = competencies::EvidenceSource::quiz,
                           .rater_id = {}});
    competencies::record_answered_ratings(context, attempt.person_id, ratings);
}

void assess(Context& context, QuizAttempt attempt, std::vector<AttemptQuestion> const& questions)
{
    constexpr double rounding = 1e-9;
    auto const content = content_of(context, attempt);
    auto const is_first_time = attempt.state != QuizAttemptState::assessed;
    auto const is_by_hand = std::any_of(questions.begin(), questions.end(),
                                        [](AttemptQuestion const& one) { return one.marked_at.has_value(); });
    attempt.marks = 0;
    for (auto const& question : questions)
        attempt.marks += question.fraction.value_or(0) * question.most_marks;
    attempt.marks = std::max(attempt.marks, 0.0);
    attempt.state = QuizAttemptState::assessed;
    attempt.assessed_at = context.now;
    attempt.score = attempt.most_marks > 0 ? 100 * attempt.marks / attempt.most_marks : 0;
    if (attempt.pass_mark)
        attempt.is_passed = *attempt.score + rounding >= *attempt.pass_mark;
    store::save(context.tx, attempt);
    give_evidence(context, attempt, content);
    if (is_by_hand)
        platform::notify(context, attempt.person_id, is_first_time ? "quiz_marked" : "quiz_marked_again",
                         {{"quiz", content.title.value}}, fmt::format("/quiz-attempts/{}", attempt.id.value));
    platform::record(context,
                     {.kind = "quiz_attempt.assessed",
                      .person_id = attempt.person_id,
                      .thing = "quiz_attempt",
                      .thing_id = attempt.id.value});
}

} // namespace

MarkingRules rules_of(QuizContent const& content)
{
    return {content.gives_partial_marks, content.takes_negative_marks};
}

AskedContents contents_asked(Context& context, QuizAttemptId id)
{
    AskedContents found;
    for (auto const& version : store::versions_asked(context.tx, id))
        found.emplace(
            version.id,
            AskedContent{reflect::from_json<BankQuestionContent>(version.content.json), version.image_id.has_value()});
    return found;
}

QuizAnswer answer_in(AttemptQuestion const& question, BankQuestionContent const& content)
{
    if (!question.answer)
        return {};
    return answer_to_content(content, question.shuffle_seed, reflect::from_json<QuizAnswer>(question.answer->json));
}

std::optional<MarkedAnswer> marked_question(AttemptQuestion const& question, BankQuestionContent const& content,
                                            MarkingRules const& rules)
{
    if (content.kind == BankQuestionKind::file)
        return question.file_id ? std::nullopt : std::optional(MarkedAnswer{});
    return marked(content, answer_in(question, content), rules);
}

QuizAttempt handed_in(Context& context, QuizAttempt attempt, HandedInBy by)
{
    auto const rules = rules_of(content_of(context, attempt));
    auto const contents = contents_asked(context, attempt.id);
    auto questions = store::questions_of(context.tx, attempt.id);
    for (auto& question : questions) {
        auto const marked = marked_question(question, contents.at(question.bank_question_version_id).content, rules);
        question.fraction = marked ? std::optional(marked->fraction) : std::nullopt;
    }
    store::save(context.tx, questions);
    attempt.state = QuizAttemptState::handed_in;
    attempt.is_closed_by_time = by == HandedInBy::time;
    // Who was cut off is not asked to wait longer than who handed in at the end.
    attempt.handed_in_at = by == HandedInBy::time ? attempt.ends_at : std::optional(context.now);
    store::save(context.tx, attempt);
    platform::record(context,
                     {.kind = "quiz_attempt.handed_in",
                      .person_id = attempt.person_id,
                      .thing = "quiz_attempt",
                      .thing_id = attempt.id.value});
    assess_if_marked(context, attempt);
    return store::attempt(context.tx, attempt.id).value();
}

void assess_if_marked(Context& context, QuizAttempt attempt)
{
    auto const questions = store::questions_of(context.tx, attempt.id);
    if (std::all_of(questions.begin(), questions.end(),
                    [](AttemptQuestion const& one) { return one.fraction.has_value(); }))
        assess(context, attempt, questions);
}

} // namespace espalier::quizzes
