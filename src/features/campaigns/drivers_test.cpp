// SPDX-License-Identifier: Apache-2.0
// Correlations against figures that others have published, and what they leave out.
#include "features/campaigns/drivers.h"

#include <doctest/doctest.h>

#include <array>

using namespace espalier;
using namespace espalier::campaigns;

namespace {

questionnaires::Question question(std::string key, questionnaires::QuestionKind kind, std::string factor,
                                  bool is_reversed = false)
{
    questionnaires::Question one;
    one.key = questionnaires::Key(std::move(key));
    one.kind = kind;
    one.factor_key = questionnaires::Key(std::move(factor));
    one.is_reversed = is_reversed;
    return one;
}

questionnaires::QuestionnaireContent content()
{
    using enum questionnaires::QuestionKind;
    questionnaires::QuestionnaireContent all;
    for (auto const* key : {"loyalty", "growth"})
        all.factors.push_back({questionnaires::Key(key), {}});
    questionnaires::QuestionnaireSection section;
    section.questions = {question("recommend", enps, "loyalty"), question("proud", agreement_5, "loyalty"),
                         question("learned", agreement_5, "growth"), question("stuck", agreement_5, "growth", true)};
    all.sections = {section};
    return all;
}

questionnaires::QuestionAnswer given(std::string key, double number)
{
    questionnaires::QuestionAnswer answer;
    answer.question_key = questionnaires::Key(std::move(key));
    answer.number = number;
    return answer;
}

} // namespace

TEST_CASE("the correlation of Anscombe's first set is 0.816")
{
    // F. J. Anscombe, "Graphs in Statistical Analysis", The American Statistician 27, 1973.
    constexpr std::array x{10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0};
    constexpr std::array y{8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    Pairs pairs;
    for (std::size_t i = 0; i < x.size(); ++i)
        pairs.add(x[i], y[i]);
    CHECK(pairs.correlation().value() == doctest::Approx(0.81642).epsilon(1e-5));
}

TEST_CASE("the interval of a half over thirty answers runs from 0.17 to 0.73")
{
    auto const interval = interval_of(0.5, 30);
    CHECK(interval.low == doctest::Approx(0.1704).epsilon(1e-3));
    CHECK(interval.high == doctest::Approx(0.7289).epsilon(1e-3));
    CHECK(interval_of(0.5, 3000).low > 0.47);
    CHECK(interval_of(1, 30).high <= 1);
}

TEST_CASE("a factor is the mean of its questions, turned where they are put the other way round")
{
    Drivers drivers(content(), 2);
    for (int i = 0; i < 40; ++i) {
        double const level = 1 + i % 5;
        drivers.add(
            {given("recommend", 2 * level), given("proud", level), given("learned", level), given("stuck", 6 - level)},
            {0});
    }
    auto const found = drivers.of(0);
    REQUIRE(found.size() == 1); // the outcome's own factor is none of its drivers
    CHECK(found[0].factor_key == "growth");
    CHECK(found[0].answers == 40);
    CHECK(found[0].correlation == 1);
    CHECK(drivers.of(1).empty());
}

TEST_CASE("twenty-nine answers tell nothing, nor does a question that all answer alike")
{
    Drivers drivers(content(), 2);
    for (int i = 0; i < 29; ++i)
        drivers.add({given("recommend", i % 11), given("learned", 1 + i % 5)}, {0});
    for (int i = 0; i < 50; ++i)
        drivers.add({given("recommend", i % 11), given("learned", 4)}, {1});
    CHECK(drivers.of(0).empty());
    CHECK(drivers.of(1).empty());
    drivers.add({given("recommend", 3), given("learned", 2)}, {0});
    CHECK(drivers.of(0).size() == 1);
}
