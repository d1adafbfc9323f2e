// SPDX-License-Identifier: Apache-2.0
// What a lesson of each kind lacks, and the small checks that the whole course uses, too.
#pragma once

#include "features/courses/course_faults.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace espalier::courses {

void require_text(Violations& violations, std::string pointer, std::string_view text);
void check_amount(Violations& violations, std::string pointer, std::size_t amount, std::size_t most);
// Of the right letters, and not among `keys`, to which it is added.
void check_key(Violations& violations, std::string pointer, std::string_view key, std::set<std::string_view>& keys);

// As its bytes say; none: the course has no such file.
std::optional<std::string_view> material_type(MaterialName const& name, CourseContent const& content,
                                              CourseSurroundings const& surroundings);

// The member of its kind is there and whole; `pointer` leads to the lesson.
void check_part(Violations& violations, Lesson const& lesson, std::string const& pointer, CourseContent const& content,
                CourseSurroundings const& surroundings);

} // namespace espalier::courses
