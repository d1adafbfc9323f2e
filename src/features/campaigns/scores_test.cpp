// SPDX-License-Identifier: Apache-2.0
// Scores by hand.
#include "features/campaigns/scores.h"

#include <doctest/doctest.h>

using namespace espalier::campaigns;

TEST_CASE("of ten answers on five steps, those who agree are favourable; put the other way round, unfavourable")
{
    Values const values{{"1", {1, 0}}, {"2", {1, 0}}, {"3", {2, 0}}, {"4", {4, 0}}, {"5", {2, 0}}};
    auto const score = agreement_score(values, 5, false);
    REQUIRE(score);
    CHECK(score->answers == 10);
    CHECK(score->favourable == 60);
    CHECK(score->neutral == 20);
    CHECK(score->unfavourable == 20);
    CHECK(score->mean == doctest::Approx(3.5)); // (1 + 2 + 6 + 16 + 10) / 10
    auto const reversed = agreement_score(values, 5, true);
    CHECK(reversed->favourable == 20);
    CHECK(reversed->unfavourable == 60);
    CHECK(reversed->mean == doctest::Approx(2.5));
    CHECK(!agreement_score({}, 5, false));
}

TEST_CASE("a factor is the mean of its questions by their answers")
{
    auto const all =
        joined({{.answers = 10, .favourable = 60, .mean = 4}, {.answers = 30, .favourable = 80, .mean = 2}});
    REQUIRE(all);
    CHECK(all->answers == 40);
    CHECK(all->favourable == doctest::Approx(75));
    CHECK(all->mean == doctest::Approx(2.5));
    CHECK(!joined({}));
}

TEST_CASE("eNPS is promoters less detractors")
{
    auto const shares = enps({{"10", {3, 0}}, {"9", {1, 0}}, {"8", {2, 0}}, {"6", {1, 0}}, {"0", {1, 0}}}).value();
    CHECK(shares.enps == 25.0);
    CHECK(shares.promoters == 50.0);
    CHECK(shares.passives == 25.0);
    CHECK(shares.detractors == 25.0);
    CHECK(enps({{"10", {2, 0}}}).value().enps == 100.0);
    CHECK(enps({{"3", {2, 0}}}).value().enps == -100.0);
    CHECK(!enps({}));
}
