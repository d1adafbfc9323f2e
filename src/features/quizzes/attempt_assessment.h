// SPDX-License-Identifier: Apache-2.0
// What is said of one answer, as far as it may be seen.
#pragma once

#include "features/quizzes/attempt_assessing.h"

namespace espalier::quizzes {

// Only what `shown` names is put in.
AnswerAssessment assessment_of(AttemptQuestion const& question, BankQuestionContent const& content,
                               MarkingRules const& rules, std::vector<QuizShown> const& shown);

bool has(std::vector<QuizShown> const& shown, QuizShown what);

} // namespace espalier::quizzes
