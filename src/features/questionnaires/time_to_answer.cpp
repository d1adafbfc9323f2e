// SPDX-License-Identifier: Apache-2.0
// The estimate, piece by piece.
#include "features/questionnaires/time_to_answer.h"

#include <cmath>

namespace espalier::questionnaires {

double seconds_to_read(std::string_view text)
{
    constexpr double words_a_second = 4;
    std::int64_t words = 0;
    auto inside = false;
    for (auto const letter : text) {
        auto const is_space = letter == ' ' || letter == '\n' || letter == '\t';
        if (!is_space && !inside)
            ++words;
        inside = !is_space;
    }
    return static_cast<double>(words) / words_a_second;
}

double seconds_to_answer(Question const& question, std::size_t competencies)
{
    using enum QuestionKind;
    switch (question.kind) {
    case agreement_5:
    case agreement_7:
    case single_choice: return 4;
    case competency_rating: return 20 * static_cast<double>(competencies);
    case enps: return 6;
    case multiple_choice: return 8;
    case ranking: return 4 * static_cast<double>(question.options.size());
    case matrix: return 4 * static_cast<double>(question.rows.size());
    case number:
    case date: return 8;
    case short_text: return 15;
    case long_text: return question.is_required ? 60 : 25;
    }
    return 0;
}

AnsweringTime in_minutes(double shortest_seconds, double longest_seconds)
{
    return {static_cast<std::int64_t>(std::ceil(shortest_seconds / 60)),
            static_cast<std::int64_t>(std::ceil(longest_seconds / 60))};
}

} // namespace espalier::questionnaires
