// SPDX-License-Identifier: Apache-2.0
// The formulas of memory.h.
#include "features/practice/memory.h"

#include <algorithm>
#include <cmath>

namespace espalier::practice {

namespace {

constexpr std::array<double, 21> w = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                      0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double decay = -w[20];
constexpr double shortest_stability = 0.001;
constexpr double shortest_first_stability = 0.1;

double factor()
{
    return std::pow(0.9, 1 / decay) - 1;
}

double number(Grade grade)
{
    return static_cast<double>(grade) + 1;
}

double as_stability(double days)
{
    return std::clamp(days, shortest_stability, longest_days);
}

double first_difficulty(Grade grade)
{
    return w[4] - std::exp(w[5] * (number(grade) - 1)) + 1;
}

double next_difficulty(double difficulty, Grade grade)
{
    auto const moved = difficulty - w[6] * (number(grade) - 3) * (10 - difficulty) / 9;
    return std::clamp(w[7] * first_difficulty(Grade::easy) + (1 - w[7]) * moved, 1.0, 10.0);
}

double remembered(Memory const& memory, double recall, Grade grade)
{
    auto const hard = grade == Grade::hard ? w[15] : 1;
    auto const easy = grade == Grade::easy ? w[16] : 1;
    auto const growth = std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
        (std::exp(w[10] * (1 - recall)) - 1);
    return as_stability(memory.stability * (1 + growth * hard * easy));
}

double forgotten(Memory const& memory, double recall)
{
    auto const left = w[11] * std::pow(memory.difficulty, -w[12]) * (std::pow(memory.stability + 1, w[13]) - 1) *
        std::exp(w[14] * (1 - recall));
    return std::min(as_stability(left), as_stability(memory.stability / std::exp(w[17] * w[18])));
}

double on_the_same_day(Memory const& memory, Grade grade)
{
    auto const growth = std::pow(memory.stability, -w[19]) * std::exp(w[17] * (number(grade) - 3 + w[18]));
    return as_stability(memory.stability * (grade == Grade::forgotten ? growth : std::max(growth, 1.0)));
}

} // namespace

Memory first_memory(Grade grade)
{
    return {.stability = std::max(w[static_cast<std::size_t>(grade)], shortest_first_stability),
            .difficulty = std::clamp(first_difficulty(grade), 1.0, 10.0)};
}

double recall_after(Memory const& memory, std::int64_t days)
{
    return std::pow(1 + factor() * static_cast<double>(days) / memory.stability, decay);
}

Memory next_memory(Memory const& memory, std::int64_t days, Grade grade)
{
    auto const recall = recall_after(memory, days);
    auto const stability = days == 0 ? on_the_same_day(memory, grade)
        : grade == Grade::forgotten  ? forgotten(memory, recall)
                                     : remembered(memory, recall, grade);
    return {.stability = stability, .difficulty = next_difficulty(memory.difficulty, grade)};
}

std::int64_t days_until(Memory const& memory, double wanted)
{
    auto const days = memory.stability / factor() * (std::pow(wanted, 1 / decay) - 1);
    return std::llround(std::clamp(days, 1.0, longest_days));
}

std::int64_t plain_days(std::int64_t remembered_in_a_row)
{
    constexpr std::array<std::int64_t, 5> days = {1, 2, 7, 30, 90};
    return days[static_cast<std::size_t>(std::clamp<std::int64_t>(remembered_in_a_row, 0, std::ssize(days) - 1))];
}

} // namespace espalier::practice
