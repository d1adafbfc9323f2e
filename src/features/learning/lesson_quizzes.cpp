// SPDX-License-Identifier: Apache-2.0
// Beginning attempts, and hearing of them.
#include "features/learning/lesson_quizzes.h"

#include "platform/events.h"

namespace espalier::learning {

namespace {

constexpr std::string_view begun_for = "lesson";

void follow(Context& context, platform::Event const& event)
{
    if (event.kind != "quiz_attempt.handed_in" && event.kind != "quiz_attempt.assessed")
        return;
    auto const result = quizzes::attempt_result(context, {event.thing_id});
    if (!result || result->begun_for != begun_for)
        return;
    auto const row = store::record(context.tx, {result->begun_for_id});
    if (!row)
        return;
    // A quiz without a pass mark is passed by whoever has been assessed.
    auto const has_passed = result->state == quizzes::QuizAttemptState::assessed && result->is_passed.value_or(true);
    note_fact(context, row->enrolment_id, row->lesson_key, has_passed ? LessonFact::passed : LessonFact::submitted);
}

} // namespace

LessonAttempt begin_lesson_attempt(Context& context, LessonPath const& path)
{
    auto const found = own_lesson(context, path.enrolment_id, path.key, courses::LessonKind::quiz);
    auto const& quiz = found.lesson->quiz;
    if (!quiz || !quiz->quiz_id)
        throw not_found("quiz");
    auto const record = lesson_record(context, found);
    return {quizzes::begin_attempt(context, found.enrolment.person_id, *quiz->quiz_id,
                                   {.begun_for = std::string(begun_for), .begun_for_id = record.value})};
}

void follow_quizzes(platform::Workspace& workspace)
{
    workspace.on_event("quiz_attempt.", follow);
}

} // namespace espalier::learning
