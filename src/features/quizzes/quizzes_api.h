// SPDX-License-Identifier: Apache-2.0
// The routes of this feature, by what they are about.
#pragma once

#include "platform/routes.h"

namespace espalier::quizzes {

void bank_routes(platform::Routes& routes);
void quiz_routes(platform::Routes& routes);
void attempt_routes(platform::Routes& routes);
void quiz_marking_routes(platform::Routes& routes);
void question_import_routes(platform::Routes& routes);
void quiz_statistics_routes(platform::Routes& routes);

} // namespace espalier::quizzes
