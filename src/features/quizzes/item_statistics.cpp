// SPDX-License-Identifier: Apache-2.0
// Sums in two passes: means first, so that nothing is lost to rounding.
#include "features/quizzes/item_statistics.h"

#include <cmath>

namespace espalier::quizzes {

namespace {

double mean(std::vector<double> const& values)
{
    double sum = 0;
    for (auto const value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

double variance(std::vector<double> const& values)
{
    auto const middle = mean(values);
    double sum = 0;
    for (auto const value : values)
        sum += (value - middle) * (value - middle);
    return sum / static_cast<double>(values.size() - 1);
}

std::optional<double> correlation(std::vector<double> const& a, std::vector<double> const& b)
{
    constexpr double nothing = 1e-12;
    auto const spread = std::sqrt(variance(a) * variance(b));
    if (spread < nothing)
        return std::nullopt;
    auto const mean_a = mean(a);
    auto const mean_b = mean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - mean_a) * (b[i] - mean_b);
    return sum / static_cast<double>(a.size() - 1) / spread;
}

ItemFigures figures_of(std::vector<std::vector<std::optional<double>>> const& marks, std::size_t question)
{
    std::vector<double> own;
    std::vector<double> beside; // of the attempts that asked something else, too
    std::vector<double> rest;
    for (auto const& attempt : marks) {
        if (!attempt[question])
            continue;
        own.push_back(*attempt[question]);
        double sum = 0;
        double others = 0;
        for (std::size_t q = 0; q < attempt.size(); ++q)
            if (q != question && attempt[q]) {
                sum += *attempt[q];
                ++others;
            }
        if (others > 0) {
            beside.push_back(*attempt[question]);
            rest.push_back(sum / others);
        }
    }
    ItemFigures figures{.attempts = own.size(), .facility = {}, .discrimination = {}};
    if (own.size() >= fewest_attempts)
        figures.facility = mean(own);
    if (rest.size() >= fewest_attempts)
        figures.discrimination = correlation(beside, rest);
    return figures;
}

} // namespace

std::vector<ItemFigures> item_figures(std::vector<std::vector<std::optional<double>>> const& marks)
{
    std::vector<ItemFigures> all;
    for (std::size_t question = 0; !marks.empty() && question < marks.front().size(); ++question)
        all.push_back(figures_of(marks, question));
    return all;
}

std::optional<double> cronbach_alpha(std::vector<std::vector<double>> const& marks)
{
    if (marks.size() < fewest_attempts || marks.front().size() < 2)
        return std::nullopt;
    auto const questions = marks.front().size();
    std::vector<double> sums(marks.size(), 0);
    double of_questions = 0;
    for (std::size_t q = 0; q < questions; ++q) {
        std::vector<double> column;
        for (std::size_t a = 0; a < marks.size(); ++a) {
            column.push_back(marks[a][q]);
            sums[a] += marks[a][q];
        }
        of_questions += variance(column);
    }
    auto const of_sums = variance(sums);
    if (of_sums <= 0)
        return std::nullopt;
    auto const k = static_cast<double>(questions);
    return k / (k - 1) * (1 - of_questions / of_sums);
}

} // namespace espalier::quizzes
