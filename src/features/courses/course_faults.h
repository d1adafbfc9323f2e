// SPDX-License-Identifier: Apache-2.0
// What keeps a version of a course from going into force. A draft is kept with all of it, so that nothing typed is lost; these
// say, field by field, what is still to be done.
#pragma once

#include "features/courses/course_content.h"

#include <string>
#include <vector>

namespace espalier::courses {

// A lesson that a version in force once had: its kind stays, or progress could not be counted on.
struct KnownLesson
{
    std::string key;
    LessonKind kind = LessonKind::page;
};
BOOST_DESCRIBE_STRUCT(KnownLesson, (), (key, kind))

// A file that the course has, as its bytes say.
struct KnownMaterial
{
    std::string digest;
    std::string media_type;
    std::int64_t size = 0; // bytes
};
BOOST_DESCRIBE_STRUCT(KnownMaterial, (), (digest, media_type, size))

struct CourseSurroundings
{
    std::vector<KnownLesson> lessons;
    std::vector<KnownMaterial> materials;
    std::vector<questionnaires::QuestionnaireId> questionnaires; // of those that the content names, those in force
    std::vector<QuizId> quizzes;                                 // the same of quizzes
};

// Empty when it may go into force. Pointers lead into the content.
std::vector<Violation> course_faults(CourseContent const& content, CourseSurroundings const& surroundings);

} // namespace espalier::courses
