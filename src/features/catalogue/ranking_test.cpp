// SPDX-License-Identifier: Apache-2.0
// Laws of the formula, over made-up needs and offerings, and a few figures worked out by hand.
#include "features/catalogue/ranking.h"

#include <doctest/doctest.h>

#include <numeric>
#include <random>

using namespace espalier;
using namespace espalier::catalogue;

namespace {

Wish one_to_three()
{
    return {.level = 1, .required = 3, .range = {1, 5}, .language = "de", .workspace_language = "en", .modality = {}};
}

Candidate course()
{
    return {.from_level = 1,
            .to_level = 3,
            .hours = 16,
            .direct_cost = Money{500'00},
            .modality = {},
            .language = "de",
            .effect = {},
            .usefulness = {}};
}

class Made
{
public:
    explicit Made(unsigned seed) : random_(seed) {}

    Wish wish()
    {
        Wish wish{.level = {},
                  .required = {},
                  .range = {1, 5},
                  .language = "de",
                  .workspace_language = "en",
                  .modality = Modality::on_site};
        if (chance(0.8))
            wish.level = number(1, 4);
        if (chance(0.9))
            wish.required = number(2, 5);
        return wish;
    }
    Candidate candidate()
    {
        auto const from = number(1, 4);
        Candidate made{.from_level = maybe(from),
                       .to_level = maybe(from + number(0.5, 2)),
                       .hours = maybe(number(0, 80)),
                       .direct_cost = {},
                       .modality = chance(0.5) ? std::optional(Modality::on_site) : std::nullopt,
                       .language = chance(0.5) ? std::optional<std::string>("fr") : std::nullopt,
                       .effect = maybe(number(0, 1)),
                       .usefulness = maybe(number(1, 5))};
        if (chance(0.7))
            made.direct_cost = Money{static_cast<std::int64_t>(number(0, 300'000))};
        return made;
    }
    double number(double from, double until) { return std::uniform_real_distribution(from, until)(random_); }

private:
    bool chance(double of) { return number(0, 1) < of; }
    std::optional<double> maybe(double value) { return chance(0.7) ? std::optional(value) : std::nullopt; }

    std::mt19937 random_;
};

double score(Wish const& wish, Candidate const& candidate)
{
    return rank({}, wish, candidate).value().score;
}

} // namespace

TEST_CASE("an offering that leads all the way from where somebody stands fits wholly, half the way half")
{
    auto candidate = course();
    CHECK(level_fit(one_to_three(), candidate) == doctest::Approx(1));
    candidate.to_level = 2;
    CHECK(level_fit(one_to_three(), candidate) == doctest::Approx(0.5));
    candidate.to_level = 5; // further than needed is no harm
    CHECK(level_fit(one_to_three(), candidate) == doctest::Approx(1));
    candidate.from_level = 1.5; // half a quarter of the scale too high to begin
    CHECK(level_fit(one_to_three(), candidate) == doctest::Approx(0.5));
    candidate.from_level = 2.5;
    CHECK(level_fit(one_to_three(), candidate) == doctest::Approx(0));
}

TEST_CASE("what does not lift somebody is not recommended, however cheap")
{
    Candidate const below{.from_level = {},
                          .to_level = 1,
                          .hours = 0,
                          .direct_cost = Money{},
                          .modality = {},
                          .language = "de",
                          .effect = 1,
                          .usefulness = 5};
    CHECK_FALSE(rank({}, one_to_three(), below));
    auto reached = one_to_three();
    reached.level = 4;
    CHECK_FALSE(rank({}, reached, course()));
}

TEST_CASE("the score is the weighted mean of what is known")
{
    // level fit 1 (40), hours ½ (10), cost ½ (10), language 1 (10): 60 of 70
    auto const ranking = rank({}, one_to_three(), course()).value();
    CHECK(ranking.score == doctest::Approx(60.0 / 70));
    CHECK(ranking.parts.size() == 4);
    CHECK(ranking.parts[0].share == doctest::Approx(40.0 / 70));
    CHECK(ranking.unknown == std::vector{RankingPart::modality, RankingPart::effect, RankingPart::usefulness});
}

TEST_CASE("where no part that is known has a weight, the score is nought and no share is")
{
    CatalogueSettings settings;
    settings.level_fit_weight = settings.hours_weight = settings.cost_weight = settings.language_weight = 0;
    auto const ranking = rank(settings, one_to_three(), course()).value();
    CHECK(ranking.score == 0);
    CHECK(ranking.parts[0].share == 0);
}

TEST_CASE("laws of the ranking hold for needs and offerings of all kinds")
{
    Made made(20261124);
    int ranked = 0;
    for (int i = 0; i < 5000; ++i) {
        auto const wish = made.wish();
        auto const candidate = made.candidate();
        auto const ranking = rank({}, wish, candidate);
        if (!ranking)
            continue;
        ++ranked;
        CHECK(ranking->score >= 0);
        CHECK(ranking->score <= 1 + 1e-9);
        CHECK(ranking->parts.size() + ranking->unknown.size() == 7);
        // The weights of what is not known go to the rest: shares are whole.
        auto const shares = std::accumulate(ranking->parts.begin(), ranking->parts.end(), 0.0,
                                            [](double sum, RankedPart const& part) { return sum + part.share; });
        CHECK((ranking->parts.empty() ? 1.0 : shares) == doctest::Approx(1));

        auto other = candidate;
        if (candidate.hours) { // longer is never better
            other.hours = *candidate.hours + made.number(0, 40);
            CHECK(score(wish, other) <= ranking->score + 1e-9);
        }
        other = candidate;
        if (candidate.direct_cost) { // nor is dearer
            other.direct_cost = Money{candidate.direct_cost->hundredths + 12'345};
            CHECK(score(wish, other) <= ranking->score + 1e-9);
        }
        other = candidate;
        if (candidate.usefulness) { // more useful is never worse
            other.usefulness = std::min(5.0, *candidate.usefulness + 1);
            CHECK(score(wish, other) >= ranking->score - 1e-9);
        }
        other = candidate;
        if (candidate.effect) {
            other.effect = std::min(1.0, *candidate.effect + 0.2);
            CHECK(score(wish, other) >= ranking->score - 1e-9);
        }
        other = candidate;
        if (candidate.to_level && candidate.from_level && wish.level) { // leading further is never worse
            other.to_level = *candidate.to_level + 0.5;
            CHECK(score(wish, other) >= ranking->score - 1e-9);
        }
    }
    CHECK(ranked > 1000);
}

TEST_CASE("a part that becomes known as good as the rest changes nothing")
{
    Made made(7);
    for (int i = 0; i < 2000; ++i) {
        auto const wish = made.wish();
        auto candidate = made.candidate();
        candidate.effect = {};
        auto const ranking = rank({}, wish, candidate);
        if (!ranking || ranking->parts.empty())
            continue;
        candidate.effect = ranking->score;
        CHECK(score(wish, candidate) == doctest::Approx(ranking->score));
    }
}
