// SPDX-License-Identifier: Apache-2.0
// Which questions an attempt gets, and in which order: pure, and the same for the same seed.
#pragma once

#include "features/quizzes/quiz_content.h"

#include <cstdint>

namespace espalier::quizzes {

// A pool has fewer than are to be drawn of it.
struct DrawingLack
{
    std::size_t part = 0;
    std::size_t there = 0;
    std::size_t needed = 0;
};

struct DrawnQuestions
{
    std::vector<BankQuestionId> question_ids; // none twice
    std::vector<DrawingLack> lacks;
};

// `without` are those that an earlier form of a pair asked. Of a pool with themes, each theme gives as many as the others,
// or one more.
DrawnQuestions drawn_questions(QuizContent const& content, std::vector<DrawableQuestion> const& bank,
                               std::vector<BankQuestionId> const& without, std::int64_t seed);

} // namespace espalier::quizzes
