// SPDX-License-Identifier: Apache-2.0
// Answering surveys and taking part in discussions.
#include "features/learning/lesson_surveys.h"

#include "features/learning/lesson_work_store.h"
#include "platform/events.h"
#include "reflect/json.h"

namespace espalier::learning {

namespace {

using questionnaires::QuestionnaireVersionId;

// What was answered, or what would be sent now.
QuestionnaireVersionId version_of(Context& context, OwnLesson const& found,
                                  std::optional<store::AnswersRow> const& answers)
{
    if (answers)
        return answers->questionnaire_version_id;
    auto const& survey = found.lesson->survey;
    if (!survey || !survey->questionnaire_id)
        throw not_found("questionnaire");
    return questionnaires::version_to_send(context, *survey->questionnaire_id);
}

} // namespace

LessonSurvey lesson_survey(Context& context, LessonPath const& path)
{
    auto const found = own_lesson(context, path.enrolment_id, path.key, courses::LessonKind::survey);
    auto const answers = store::answers_of(context.tx, found.enrolment.id, path.key);
    LessonSurvey survey{.form = questionnaires::questionnaire_form(context, version_of(context, found, answers), {})};
    if (answers) {
        survey.answers = reflect::from_json<std::vector<questionnaires::QuestionAnswer>>(answers->answers.json);
        survey.answered_at = answers->answered_at;
    }
    return survey;
}

LessonSurvey answer_survey(Context& context, LessonAnswers const& given)
{
    auto const found = own_lesson(context, given.enrolment_id, given.key, courses::LessonKind::survey);
    if (store::answers_of(context.tx, found.enrolment.id, given.key))
        throw conflict("answered_already", "You have answered this already.");
    auto const version = version_of(context, found, {});
    auto const form = questionnaires::questionnaire_form(context, version, {});
    auto accepted = questionnaires::accept_answers(form, given.answers);
    auto& all = accepted.chosen;
    all.insert(all.end(), accepted.written.begin(), accepted.written.end());
    context.tx.insert("lesson_answers",
                      store::AnswersRow{.id = context.next_id<store::AnswersRow>(),
                                        .enrolment_id = found.enrolment.id,
                                        .lesson_key = given.key.value,
                                        .questionnaire_version_id = version,
                                        .answers = {reflect::to_json(all)},
                                        .answered_at = context.now});
    platform::record(context, {"lesson.answered", found.enrolment.person_id, "enrolment", found.enrolment.id.value});
    note_fact(context, found.enrolment.id, given.key, LessonFact::submitted);
    return lesson_survey(context, {given.enrolment_id, given.key});
}

platform::Page<LessonPost> lesson_posts(Context& context, LessonPath const& path)
{
    auto const found = own_lesson(context, path.enrolment_id, path.key, courses::LessonKind::discussion);
    auto const course = store::version(context.tx, *found.enrolment.course_version_id).course_id;
    return {.items = store::posts_of(context.tx, course, path.key, found.enrolment.person_id), .next = {}};
}

platform::Page<LessonPost> write_post(Context& context, PostDraft const& draft)
{
    auto const found = own_lesson(context, draft.enrolment_id, draft.key, courses::LessonKind::discussion);
    context.tx.insert(
        "lesson_posts",
        store::PostRow{.id = context.next_id<store::PostRow>(),
                       .course_id = store::version(context.tx, *found.enrolment.course_version_id).course_id,
                       .lesson_key = draft.key.value,
                       .enrolment_id = found.enrolment.id,
                       .text = draft.text.value,
                       .written_at = context.now});
    platform::record(context, {"lesson.discussed", found.enrolment.person_id, "enrolment", found.enrolment.id.value});
    note_fact(context, found.enrolment.id, draft.key, LessonFact::submitted);
    return lesson_posts(context, {draft.enrolment_id, draft.key});
}

} // namespace espalier::learning
