// SPDX-License-Identifier: Apache-2.0
// Assignments: what is handed in, and how one or several assessors mark it by the rubric. Never the learner.
#pragma once

#include "features/learning/lesson_quizzes.h"
#include "platform/files.h"

namespace espalier::learning {

struct Submission;
using SubmissionId = Id<Submission>;

enum class SubmissionState
{
    waiting, // for marks
    enough,
    not_yet // to be handed in again
};
BOOST_DESCRIBE_ENUM(SubmissionState, waiting, enough, not_yet)

// A row of submissions.
struct Submission
{
    SubmissionId id;
    EnrolmentId enrolment_id;
    std::string lesson_key;
    std::int64_t number = 1;
    std::string text;
    std::optional<platform::StoredFileId> file_id;
    SubmissionState state = SubmissionState::waiting;
    std::optional<double> percent; // the mean of its marks
    Instant handed_in_at;
};
BOOST_DESCRIBE_STRUCT(Submission, (),
                      (id, enrolment_id, lesson_key, number, text, file_id, state, percent, handed_in_at))

struct SubmissionDraft
{
    EnrolmentId enrolment_id;
    courses::Key key;
    Text<0, 50'000> text; // may be empty where a file follows
};
BOOST_DESCRIBE_STRUCT(SubmissionDraft, (), (enrolment_id, key, text))

struct SubmissionPath
{
    SubmissionId submission_id;
};
BOOST_DESCRIBE_STRUCT(SubmissionPath, (), (submission_id))

struct SubmissionFile
{
    SubmissionFile() = default; // no aggregate, because `prepared` is no part of the description

    SubmissionId submission_id;
    Text<1, 200> file_name;
    std::string content; // the bytes
    platform::PreparedFile prepared = {};
};
BOOST_DESCRIBE_STRUCT(SubmissionFile, (), (submission_id, file_name, content))

struct AssignmentPoints
{
    courses::Key key;
    Whole<0, 1000> points; // of one of the levels
};
BOOST_DESCRIBE_STRUCT(AssignmentPoints, (), (key, points))

struct MarkDraft
{
    SubmissionId submission_id;
    std::vector<AssignmentPoints> points; // one for each criterion
    std::optional<bool> is_enough;        // of an assignment without a rubric
    Text<0, 5000> comment;
};
BOOST_DESCRIBE_STRUCT(MarkDraft, (), (submission_id, points, is_enough, comment))

struct SubmissionMark
{
    std::optional<std::string> by_name;
    std::vector<AssignmentPoints> points;
    double percent = 0;
    std::string comment;
    Instant marked_at;
};
BOOST_DESCRIBE_STRUCT(SubmissionMark, (), (by_name, points, percent, comment, marked_at))

struct SubmissionView
{
    SubmissionId id;
    EnrolmentId enrolment_id;
    std::string lesson_key;
    std::string lesson_title;
    std::string offering_title;
    PersonId person_id;
    std::string person_name;
    std::int64_t number = 1;
    std::string text;
    std::optional<platform::FileLine> file;
    SubmissionState state = SubmissionState::waiting;
    std::optional<double> percent;
    Instant handed_in_at;
    courses::AssignmentPart assignment;
    std::int64_t marks_given = 0;
    std::vector<SubmissionMark> marks; // for the learner once all are there
    bool may_mark = false;
};
BOOST_DESCRIBE_STRUCT(SubmissionView, (),
                      (id, enrolment_id, lesson_key, lesson_title, offering_title, person_id, person_name, number, text,
                       file, state, percent, handed_in_at, assignment, marks_given, marks, may_mark))

// Of the most points that the rubric gives; `points` is of its levels. Pure.
double percent_of(courses::AssignmentPart const& assignment, std::vector<AssignmentPoints> const& points);

// Fault conflict "submission_waits" while the one before waits, "enough_already".
SubmissionView hand_in(Context& context, SubmissionDraft const& draft);
void add_submission_file(Context& context, SubmissionFile const& file); // by the learner, until it is marked
platform::Download submission_file(Context& context, SubmissionPath const& path);
SubmissionView submission_view(Context& context, SubmissionPath const& path);
platform::Page<SubmissionView> submissions_of_lesson(Context& context, LessonPath const& path); // newest first
platform::Page<SubmissionView> submissions_waiting(
    Context& context); // for marks that the viewer may give; oldest first
// Fault invalid with each criterion at fault; conflict "marked_already", "submission_marked"; forbidden.
SubmissionView mark(Context& context, MarkDraft const& draft);

} // namespace espalier::learning
