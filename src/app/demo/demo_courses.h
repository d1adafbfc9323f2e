// SPDX-License-Identifier: Apache-2.0
// The demo's courses: those that come with the program, in force with their quizzes; the assessment before and after them, which some
// managers have taken; and a quiz with an answer that waits for somebody.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

// After people and accounts.
void make_courses(platform::Workspace& workspace);

} // namespace espalier::app::demo
