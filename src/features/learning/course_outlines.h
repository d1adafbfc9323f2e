// SPDX-License-Identifier: Apache-2.0
// What completion asks of a version of a course, without its texts. A version that somebody has begun never changes, so its outline is
// kept in memory: saving progress reads no texts.
#pragma once

#include "features/learning/learning.h"

#include <memory>

namespace espalier::learning {

using CourseOutline = std::shared_ptr<courses::CourseContent const>;
CourseOutline course_outline(Context& context, CourseVersionId id);

bool has_lesson(courses::CourseContent const& outline, std::string_view key);
courses::Lesson const* find_lesson(courses::CourseContent const& content, std::string_view key); // null: it has none
courses::Lesson const* first_lesson(courses::CourseContent const& content);

} // namespace espalier::learning
