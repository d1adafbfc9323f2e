// SPDX-License-Identifier: Apache-2.0
// The steps of an attempt, from drawing to handing in.
#include "features/quizzes/quiz_attempts.h"

#include "features/quizzes/attempt_assessing.h"
#include "features/quizzes/attempts_store.h"
#include "features/quizzes/quiz_drawing.h"
#include "features/quizzes/quizzes_store.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <map>

namespace espalier::quizzes {

namespace {

void note(Context& context, std::string_view kind, QuizAttempt const& attempt)
{
    platform::record(context, {kind, attempt.person_id, "quiz_attempt", attempt.id.value});
}

bool is_over(QuizAttempt const& attempt, Instant now)
{
    return attempt.state == QuizAttemptState::begun && attempt.refused_after && now > *attempt.refused_after;
}

Fault time_over()
{
    return conflict("quiz_time_over", "The time of this attempt is over. What was saved before counts.");
}

// The viewer's own, under way and in time. Faults not_found, conflict.
QuizAttempt attempt_under_way(Context& context, QuizAttemptId id)
{
    auto attempt = own_attempt(context, id);
    if (attempt.state != QuizAttemptState::begun)
        throw conflict("attempt_handed_in", "This attempt was handed in: its answers stay as they are.");
    if (is_over(attempt, context.now))
        throw time_over();
    return attempt;
}

// Fault conflict when its feedback was shown already.
AttemptQuestion open_question(Context& context, QuizAttempt const& attempt, std::int64_t position)
{
    auto question = store::question_at(context.tx, attempt.id, position);
    if (!question)
        throw not_found("question");
    if (question->checked_at)
        throw conflict("answer_checked", "You had this answer checked: it stays as it is.");
    return std::move(*question);
}

std::vector<AttemptQuestion> drawn_for(Context& context, QuizAttempt const& attempt, QuizContent const& content)
{
    auto const without = content.is_paired ? store::asked_of(context.tx, attempt.quiz_id, attempt.person_id)
                                           : std::vector<BankQuestionId>();
    auto const drawing = drawn_questions(content, drawable_questions(context, content), without, attempt.id.value);
    if (!drawing.lacks.empty() || drawing.question_ids.empty())
        throw conflict("quiz_lacks_questions", "The bank has too few questions for this quiz now. Tell its author.");
    std::map<BankQuestionId, store::DrawnRow> rows;
    for (auto const& row : store::drawn(context.tx, drawing.question_ids))
        rows.emplace(row.id, row);
    std::vector<AttemptQuestion> questions;
    for (auto const id : drawing.question_ids) {
        AttemptQuestion question;
        question.id = context.next_id<AttemptQuestion>();
        question.quiz_attempt_id = attempt.id;
        question.position = std::ssize(questions) + 1;
        question.bank_question_id = id;
        question.bank_question_version_id = rows.at(id).newest_version_id;
        question.shuffle_seed = content.shuffles_options ? question.id.value : 0;
        question.most_marks = rows.at(id).marks;
        questions.push_back(std::move(question));
    }
    return questions;
}

// One that is under way goes on; one whose time is over is closed first.
std::optional<QuizAttemptId> going_on(Context& context, std::vector<QuizAttempt>& attempts)
{
    for (auto& attempt : attempts) {
        if (attempt.state != QuizAttemptState::begun)
            continue;
        if (!is_over(attempt, context.now))
            return attempt.id;
        attempt = handed_in(context, attempt, HandedInBy::time);
    }
    return std::nullopt;
}

AnswerReceipt receipt(Context& context, QuizAttempt const& attempt, AttemptQuestion const& question)
{
    return {question.position, question.save_number, context.now, attempt.ends_at};
}

} // namespace

QuizAttempt own_attempt(Context& context, QuizAttemptId id)
{
    context.narrows_itself();
    auto found = store::attempt(context.tx, id);
    if (!found || !context.viewer.person_id || found->person_id != *context.viewer.person_id)
        throw not_found("attempt");
    return std::move(*found);
}

QuizTerms terms_of(Context& context, QuizId quiz, PersonId person, QuizContent const& content)
{
    auto const row = store::leeway(context.tx, quiz, person);
    return terms_for(content,
                     row ? QuizLeeway{row->more_time_percent, row->more_attempts, row->opens_at, row->closes_at}
                         : QuizLeeway{});
}

std::vector<EarlierAttempt> as_earlier(std::vector<QuizAttempt> const& attempts)
{
    std::vector<EarlierAttempt> earlier;
    for (auto const& one : attempts)
        earlier.push_back({one.number, one.state, one.handed_in_at, one.score});
    return earlier;
}

QuizAttemptId begin_attempt(Context& context, PersonId person, QuizId quiz, AttemptTerms const& terms)
{
    auto const version = store::quiz_in_force(context.tx, quiz);
    auto attempts = store::attempts_of(context.tx, quiz, person);
    if (auto const id = going_on(context, attempts))
        return *id;
    if (!version)
        throw conflict("quiz_not_in_force", "The quiz is not in force.");
    auto const content = content_in(*version);
    auto const own_terms = terms_of(context, quiz, person, content);
    if (auto const refusal = refusal_to_begin(own_terms, as_earlier(attempts), context.now))
        throw refusal->fault;
    QuizAttempt attempt{.id = context.next_id<QuizAttempt>(),
                        .quiz_id = quiz,
                        .quiz_version_id = version->id,
                        .person_id = person,
                        .number = std::ssize(attempts) + 1,
                        .begun_at = context.now,
                        .ends_at = end_of(own_terms, context.now),
                        .refused_after = {},
                        .handed_in_at = {},
                        .assessed_at = {},
                        .score = {},
                        .is_passed = {},
                        .pass_mark = {},
                        .begun_for = terms.begun_for,
                        .begun_for_id = terms.begun_for_id};
    if (attempt.ends_at)
        attempt.refused_after = attempt.ends_at->plus_seconds(own_terms.grace_seconds);
    if (terms.pass_mark)
        attempt.pass_mark = *terms.pass_mark;
    else if (content.pass_mark)
        attempt.pass_mark = *content.pass_mark;
    auto const questions = drawn_for(context, attempt, content);
    for (auto const& question : questions)
        attempt.most_marks += question.most_marks;
    context.tx.insert("quiz_attempts", attempt);
    context.tx.insert_all("attempt_questions", questions);
    note(context, "quiz_attempt.begun", attempt);
    return attempt.id;
}

std::optional<AttemptResult> attempt_result(Context& context, QuizAttemptId id)
{
    auto const found = store::attempt(context.tx, id);
    if (!found)
        return std::nullopt;
    return AttemptResult{.id = id,
                         .quiz_id = found->quiz_id,
                         .person_id = found->person_id,
                         .state = found->state,
                         .begun_for = found->begun_for,
                         .begun_for_id = found->begun_for_id,
                         .score = found->score,
                         .is_passed = found->is_passed,
                         .assessed_at = found->assessed_at};
}

AnswerReceipt save_answer(Context& context, AnswerSaved const& saved)
{
    auto const attempt = attempt_under_way(context, saved.quiz_attempt_id);
    auto question = open_question(context, attempt, saved.position);
    if (saved.save_number > question.save_number) {
        question.answer = reflect::Document{reflect::to_json(saved.answer)};
        question.certainty = saved.certainty;
        question.save_number = saved.save_number;
        question.answered_at = context.now;
        store::save(context.tx, question);
    }
    return receipt(context, attempt, question);
}

AnswerReceipt put_answer_file(Context& context, AnswerFile const& file)
{
    auto const attempt = attempt_under_way(context, file.quiz_attempt_id);
    auto question = open_question(context, attempt, file.position);
    auto const before = question.file_id;
    question.file_id = platform::store_file(context, file.file_name, file.prepared).id;
    question.answered_at = context.now;
    store::save(context.tx, question);
    if (before)
        platform::remove_file(context.tx, *before);
    return receipt(context, attempt, question);
}

AttemptQuestionView check_answer(Context& context, AnswerPosition const& at)
{
    auto const attempt = attempt_under_way(context, at.quiz_attempt_id);
    auto question = open_question(context, attempt, at.position);
    auto const content = content_in(store::quiz_version(context.tx, attempt.quiz_version_id).value());
    if (content.showing.during.empty())
        throw conflict("no_checking", "Answers of this quiz are not checked during the attempt.");
    question.checked_at = context.now;
    store::save(context.tx, question);
    for (auto& one : attempt_view(context, attempt.id).questions)
        if (one.position == at.position)
            return std::move(one);
    throw not_found("question");
}

void hand_in(Context& context, OneAttempt const& in)
{
    auto const attempt = own_attempt(context, in.quiz_attempt_id);
    if (attempt.state != QuizAttemptState::begun)
        return; // a repetition over a line that was cut
    handed_in(context, attempt, is_over(attempt, context.now) ? HandedInBy::time : HandedInBy::person);
}

platform::Download answer_file(Context& context, AnswerPosition const& at)
{
    auto const question = store::question_at(context.tx, own_attempt(context, at.quiz_attempt_id).id, at.position);
    if (!question || !question->file_id)
        throw not_found("file");
    return platform::stored_file(context.tx, *question->file_id);
}

platform::Download question_image(Context& context, AnswerPosition const& at)
{
    auto const question = store::question_at(context.tx, own_attempt(context, at.quiz_attempt_id).id, at.position);
    auto const version =
        question ? store::question_version(context.tx, question->bank_question_version_id) : std::nullopt;
    if (!version || !version->image_id)
        throw not_found("picture");
    return platform::stored_file(context.tx, *version->image_id);
}

void close_what_is_over(Context& context)
{
    for (auto const id : store::attempts_over(context.tx, context.now))
        handed_in(context, store::attempt(context.tx, id).value(), HandedInBy::time);
}

} // namespace espalier::quizzes
