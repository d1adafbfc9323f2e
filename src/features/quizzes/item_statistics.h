// SPDX-License-Identifier: Apache-2.0
// How questions do, of the first attempts of people: who comes back has learnt from the first one. Pure.
//
// Facility: the mean of the fractions of marks earned, from 0 (nobody) to 1 (everybody).
// Discrimination: the correlation of a question with the rest of the test, without the question itself (corrected item-total
// correlation; Nunnally & Bernstein, Psychometric Theory, 3rd ed., 1994, ch. 8; Moodle's "discrimination index").
// Alpha: k/(k-1) · (1 − Σ variances of the questions / variance of the sums) (Cronbach, Psychometrika 16, 1951).
// Variances are those of samples, over n − 1; of the ratio in alpha it makes no difference.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace espalier::quizzes {

// Below it nothing is said: a mean of four people is four people. Below few_attempts it is said with a warning.
constexpr std::size_t fewest_attempts = 5;
constexpr std::size_t few_attempts = 30;

struct ItemFigures
{
    std::size_t attempts = 0;             // that asked it
    std::optional<double> facility;       // none: too few
    std::optional<double> discrimination; // none: too few, or everybody earned the same
};

// `marks`: a row an attempt, a column a question; none: the attempt did not ask it. The rest of a test is what else the attempt asked,
// as a share of what it could bring, so that attempts with other questions can be compared.
std::vector<ItemFigures> item_figures(std::vector<std::vector<std::optional<double>>> const& marks);

// Of attempts that all asked the same questions. None: too few attempts, one question, or all sums are the same.
std::optional<double> cronbach_alpha(std::vector<std::vector<double>> const& marks);

} // namespace espalier::quizzes
