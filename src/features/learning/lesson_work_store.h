// SPDX-License-Identifier: Apache-2.0
// The statements on what learners hand in and say, and on what others sign and mark.
#pragma once

#include "features/learning/lesson_surveys.h"
#include "features/learning/observations.h"
#include "features/learning/submissions.h"

namespace espalier::learning::store {

struct ObservationRow : Observation
{
    PersonId person_id;
    CourseVersionId course_version_id;
    std::string person_name;
    std::string observer_name;
    std::string offering_title;
    std::optional<std::string> signed_by;
};
BOOST_DESCRIBE_STRUCT(ObservationRow, (Observation),
                      (person_id, course_version_id, person_name, observer_name, offering_title, signed_by))
std::optional<ObservationRow> observation(db::Transaction& tx, ObservationId id);
std::vector<ObservationRow> observations_waiting(db::Transaction& tx, PersonId observer);
std::vector<ObservationRow> observations_of(db::Transaction& tx, EnrolmentId id, std::string_view key);
bool is_signed(db::Transaction& tx, EnrolmentId id, std::string_view key);
void remove_unanswered(db::Transaction& tx, EnrolmentId id, std::string_view key);

struct SubmissionRow : Submission
{
    PersonId person_id;
    CourseVersionId course_version_id;
    std::string person_name;
    std::string offering_title;
    std::optional<std::string> file_name; // with the two after it
    std::optional<std::string> media_type;
    std::optional<std::int64_t> size;
};
BOOST_DESCRIBE_STRUCT(SubmissionRow, (Submission),
                      (person_id, course_version_id, person_name, offering_title, file_name, media_type, size))
std::optional<SubmissionRow> submission(db::Transaction& tx, SubmissionId id);
std::vector<SubmissionRow> submissions_of(db::Transaction& tx, EnrolmentId id, std::string_view key); // newest first
// That this account has not marked and this person has not handed in.
std::vector<SubmissionRow> submissions_waiting(db::Transaction& tx, AccountId account, std::optional<PersonId> person,
                                               std::int64_t limit);

// A row of submission_marks.
struct MarkRow
{
    Id<MarkRow> id;
    SubmissionId submission_id;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
    reflect::Document points;
    double percent = 0;
    std::string comment;
    Instant marked_at;
};
BOOST_DESCRIBE_STRUCT(MarkRow, (),
                      (id, submission_id, by_account_id, by_person_id, points, percent, comment, marked_at))
struct NamedMark : MarkRow
{
    std::optional<std::string> by_name;
};
BOOST_DESCRIBE_STRUCT(NamedMark, (MarkRow), (by_name))
std::vector<NamedMark> marks_of(db::Transaction& tx, std::vector<SubmissionId> const& ids);

// A row of lesson_answers.
struct AnswersRow
{
    Id<AnswersRow> id;
    EnrolmentId enrolment_id;
    std::string lesson_key;
    questionnaires::QuestionnaireVersionId questionnaire_version_id;
    reflect::Document answers;
    Instant answered_at;
};
BOOST_DESCRIBE_STRUCT(AnswersRow, (), (id, enrolment_id, lesson_key, questionnaire_version_id, answers, answered_at))
std::optional<AnswersRow> answers_of(db::Transaction& tx, EnrolmentId id, std::string_view key);

// A row of lesson_posts.
struct PostRow
{
    Id<PostRow> id;
    CourseId course_id;
    std::string lesson_key;
    EnrolmentId enrolment_id;
    std::string text;
    Instant written_at;
};
BOOST_DESCRIBE_STRUCT(PostRow, (), (id, course_id, lesson_key, enrolment_id, text, written_at))
std::vector<LessonPost> posts_of(db::Transaction& tx, CourseId course, std::string_view key, PersonId viewer);

} // namespace espalier::learning::store
