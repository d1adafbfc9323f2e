// SPDX-License-Identifier: Apache-2.0
// What each kind of lesson can be done by, and the texts that it shows.
#pragma once

#include "features/courses/course_content.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::courses {

// The rules that fit the kind; the first is the one that a new lesson begins with.
std::span<LessonRule const> rules_of(LessonKind kind);
bool fits(LessonRule rule, LessonKind kind);

// Its texts in Markdown, with a pointer into the lesson each.
struct LessonText
{
    std::string pointer; // "/page/text"
    std::string_view text;
};
std::vector<LessonText> texts_of(Lesson const& lesson);

// Of a Markdown text, what its links and images lead to within the course: no address, and no place on the page. As they stand
// there, in their order, each as often as it is named.
std::vector<std::string> materials_named_in(std::string_view markdown);

// How long reading takes: 200 words a minute, rounded up; nothing for nothing.
constexpr std::int64_t words_a_minute = 200;
std::int64_t words_in(std::string_view markdown);
std::int64_t minutes_to_read(std::string_view markdown);
std::int64_t minutes_to_read(Lesson const& lesson);    // of all its texts
std::int64_t minutes_of(CourseContent const& content); // of its required lessons together

} // namespace espalier::courses
