// SPDX-License-Identifier: Apache-2.0
// What one version of a course has other than another, lesson by lesson: a lesson is the same as long as it keeps its key.
#pragma once

#include "features/courses/course_content.h"

#include <string>
#include <vector>

namespace espalier::courses {

enum class LessonChangeKind
{
    added,
    removed,
    changed, // its content, title, minutes or rule; it may have moved, too
    moved    // to another module, or behind a lesson that it stood before
};
BOOST_DESCRIBE_ENUM(LessonChangeKind, added, removed, changed, moved)

struct LessonChange
{
    std::string key;
    LessonChangeKind change = LessonChangeKind::changed;
    LessonKind kind = LessonKind::page;
    std::string title;              // as it is now; of a removed one, as it was
    std::vector<std::string> parts; // of a changed one, the members that differ: "title", "page", …
};
BOOST_DESCRIBE_STRUCT(LessonChange, (), (key, change, kind, title, parts))

struct CourseChanges
{
    std::vector<std::string> about;    // "title", "summary", "language", "completion": those that differ
    std::vector<LessonChange> lessons; // in the order of the new version, removed ones last
};
BOOST_DESCRIBE_STRUCT(CourseChanges, (), (about, lessons))

CourseChanges course_changes(CourseContent const& before, CourseContent const& after);

} // namespace espalier::courses
