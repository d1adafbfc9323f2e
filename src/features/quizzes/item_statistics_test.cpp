// SPDX-License-Identifier: Apache-2.0
// Golden figures, computed by hand.
#include "features/quizzes/item_statistics.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace espalier::quizzes;

namespace {

// Five people, three questions; sums 3, 2, 2, 1, 0.
std::vector<std::vector<double>> const five = {{1, 1, 1}, {1, 1, 0}, {1, 0, 1}, {1, 0, 0}, {0, 0, 0}};

std::vector<std::vector<std::optional<double>>> asked(std::vector<std::vector<double>> const& marks)
{
    std::vector<std::vector<std::optional<double>>> all;
    for (auto const& row : marks)
        all.emplace_back(row.begin(), row.end());
    return all;
}

} // namespace

TEST_CASE("alpha of five people and three questions, by hand")
{
    // Variances of the questions: 0.2, 0.3, 0.3; of the sums 3, 2, 2, 1, 0: 1.3. 3/2 · (1 − 0.8/1.3) = 0.57692…
    CHECK(*cronbach_alpha(five) == doctest::Approx(1.5 * (1 - 0.8 / 1.3)));
    // Questions that all say the same: 2/1 · (1 − 2v/4v) = 1.
    CHECK(*cronbach_alpha({{1, 1}, {0, 0}, {1, 1}, {0, 0}, {1, 1}}) == doctest::Approx(1));
}

TEST_CASE("facility and corrected item-total correlation, by hand")
{
    auto const figures = item_figures(asked(five));
    REQUIRE(figures.size() == 3);
    CHECK(*figures[0].facility == doctest::Approx(0.8));
    CHECK(*figures[1].facility == doctest::Approx(0.4));
    // Question 1 against the means of the rest, 1, 0.5, 0.5, 0, 0: covariance 0.1, variances 0.2 and 0.175.
    CHECK(*figures[0].discrimination == doctest::Approx(0.1 / std::sqrt(0.2 * 0.175)));
    // Question 2 against 1, 0.5, 1, 0.5, 0: covariance 0.075, variances 0.3 and 0.175.
    CHECK(*figures[1].discrimination == doctest::Approx(0.075 / std::sqrt(0.3 * 0.175)));
}

TEST_CASE("of fewer than five nothing is said, and of what everybody earned no discrimination")
{
    auto four = five;
    four.pop_back();
    CHECK_FALSE(cronbach_alpha(four));
    CHECK_FALSE(item_figures(asked(four))[0].facility);
    CHECK(item_figures(asked(four))[0].attempts == 4);
    auto const same = item_figures(asked({{1, 0}, {1, 1}, {1, 0}, {1, 1}, {1, 0}}));
    CHECK(*same[0].facility == 1);
    CHECK_FALSE(same[0].discrimination);
    CHECK_FALSE(cronbach_alpha({{1, 0}, {0, 1}, {1, 0}, {0, 1}, {1, 0}})); // all sums are the same
}

TEST_CASE("a question that not everybody was asked is compared with what else was asked of each")
{
    std::vector<std::vector<std::optional<double>>> marks;
    for (int i = 0; i < 6; ++i)
        marks.push_back({i < 5 ? std::optional(i % 2 == 0 ? 1.0 : 0.0) : std::nullopt, i % 2 == 0 ? 1.0 : 0.0,
                         i == 5 ? std::optional(1.0) : std::nullopt});
    auto const figures = item_figures(marks);
    CHECK(figures[0].attempts == 5);
    CHECK(*figures[0].discrimination == doctest::Approx(1));
    CHECK_FALSE(figures[2].facility);
}
