// SPDX-License-Identifier: Apache-2.0
// Surveys and discussions as lessons.
#pragma once

#include "features/learning/lesson_quizzes.h"
#include "features/questionnaires/questionnaires.h"

namespace espalier::learning {

struct LessonSurvey
{
    questionnaires::QuestionnaireForm form;
    std::vector<questionnaires::QuestionAnswer> answers; // once they were given
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(LessonSurvey, (), (form, answers, answered_at))

struct LessonAnswers
{
    EnrolmentId enrolment_id;
    courses::Key key;
    std::vector<questionnaires::QuestionAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(LessonAnswers, (), (enrolment_id, key, answers))

LessonSurvey lesson_survey(Context& context, LessonPath const& path);
// Once. Fault conflict "answered_already", "questionnaire_not_in_force"; invalid as accept_answers.
LessonSurvey answer_survey(Context& context, LessonAnswers const& answers);

struct LessonPost
{
    std::int64_t id = 0;
    PersonId person_id;
    std::string person_name;
    std::string text;
    Instant written_at;
    bool is_own = false;
};
BOOST_DESCRIBE_STRUCT(LessonPost, (), (id, person_id, person_name, text, written_at, is_own))

struct PostDraft
{
    EnrolmentId enrolment_id;
    courses::Key key;
    Text<1, 5000> text;
};
BOOST_DESCRIBE_STRUCT(PostDraft, (), (enrolment_id, key, text))

// Of everybody who takes the course, whichever offering holds it: the oldest first, at most the newest 200.
platform::Page<LessonPost> lesson_posts(Context& context, LessonPath const& path);
platform::Page<LessonPost> write_post(Context& context, PostDraft const& draft);

} // namespace espalier::learning
