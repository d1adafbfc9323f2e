// SPDX-License-Identifier: Apache-2.0
// Quizzes as lessons: an attempt begun from a lesson, and what came of it.
#pragma once

#include "features/learning/lesson_progress.h"
#include "features/quizzes/quizzes.h"

namespace espalier::learning {

struct LessonPath
{
    EnrolmentId enrolment_id;
    courses::Key key;
};
BOOST_DESCRIBE_STRUCT(LessonPath, (), (enrolment_id, key))

struct LessonAttempt
{
    quizzes::QuizAttemptId quiz_attempt_id;
};
BOOST_DESCRIBE_STRUCT(LessonAttempt, (), (quiz_attempt_id))

// The attempt that is under way, or a new one. Faults as own_lesson and quizzes::begin_attempt.
LessonAttempt begin_lesson_attempt(Context& context, LessonPath const& path);

} // namespace espalier::learning
