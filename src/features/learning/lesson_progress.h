// SPDX-License-Identifier: Apache-2.0
// Working through what an offering holds: beginning, saving what was done, and whether that completes it.
#pragma once

#include "features/learning/course_outlines.h"
#include "features/learning/enrolment_steps.h"
#include "features/learning/lesson_joining.h"

namespace espalier::learning {

// Pins the version in force; nothing where it has begun. Fault conflict "no_course", "course_not_in_force", "enrolment_state".
void begin(Context& context, EnrolmentPath const& path);
LearnerCourse learner_course(Context& context, EnrolmentPath const& path); // Fault conflict "course_not_begun"

// Fault conflict "course_not_begun". What comes after the enrolment was given up is not kept; what comes after it was completed is, but the
// enrolment stays as it ended.
ProgressAnswer save_progress(Context& context, ProgressBatch const& batch);

struct NoteDraft
{
    EnrolmentId enrolment_id;
    courses::Key key;
    Text<0, 20'000> text;
    Whole<0, INT64_MAX> version; // as read; 0: there was none
};
BOOST_DESCRIBE_STRUCT(NoteDraft, (), (enrolment_id, key, text, version))
LessonNote write_note(Context& context, NoteDraft const& draft); // Fault stale: another device has written meanwhile

// For others that tell of a lesson: the row that stands for it, made where there is none. Fault not_found for a lesson that the version
// that was begun has not; conflict "course_not_begun", "enrolment_state".
struct OwnLesson
{
    Enrolment enrolment;
    CourseOutline outline;
    courses::Lesson const* lesson = nullptr; // within the outline
};
OwnLesson own_lesson(Context& context, EnrolmentId id, std::string_view key, courses::LessonKind kind);
Id<store::LessonRecord> lesson_record(Context& context, OwnLesson const& lesson);

std::vector<courses::LessonStanding> lesson_standings(Context& context, Enrolment const& enrolment);

} // namespace espalier::learning
