// SPDX-License-Identifier: Apache-2.0
// The laws of the proficiency formula, over generated evidence, and a few figures worked out by hand.
#include "features/competencies/proficiency.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace espalier;
using namespace espalier::competencies;

namespace {

constexpr double tolerance = 1e-9;
constexpr ScaleRange five_step{1, 5};
Date const today = date_of(2026, 11, 22);

Piece piece(EvidenceSource source, double level, int age_days = 0)
{
    return {.source = source, .level = level, .valid_on = today.plus_days(-age_days)};
}

rc::Gen<Piece> any_piece()
{
    auto const source = rc::gen::map(rc::gen::inRange(0, 8), [](int i) { return static_cast<EvidenceSource>(i); });
    auto const level = rc::gen::map(rc::gen::inRange(0, 401), [](int i) { return 1 + i / 100.0; });
    return rc::gen::map(rc::gen::tuple(source, level, rc::gen::inRange(0, 6000)), [](auto const& parts) {
        return piece(std::get<0>(parts), std::get<1>(parts), std::get<2>(parts));
    });
}

std::vector<Piece> some_pieces()
{
    return *rc::gen::nonEmpty(rc::gen::container<std::vector<Piece>>(any_piece()));
}

ProficiencyFormula const& formula()
{
    static ProficiencyFormula const made{ProficiencySettings{}};
    return made;
}

Proficiency estimate(std::vector<Piece> const& pieces)
{
    return formula().estimate(pieces, five_step, today).value();
}

// RapidCheck prints the failing case; doctest counts it.
template <class Property> void law(char const* description, Property property)
{
    CHECK(rc::check(description, property));
}

} // namespace

TEST_CASE("without evidence there is no proficiency, which is not zero")
{
    CHECK_FALSE(formula().estimate({}, five_step, today).has_value());
}

TEST_CASE("one fresh rating by the manager: its level, and a confidence of 1 - e^(-1/1.5)")
{
    auto const result = estimate({piece(EvidenceSource::manager, 3)});
    CHECK(result.level == 3);
    CHECK(result.spread == 0);
    CHECK(result.pieces == 1);
    CHECK(result.sources == 1);
    CHECK(result.newest_on == today);
    CHECK(result.confidence == doctest::Approx(0.486583).epsilon(1e-5));
}

TEST_CASE("self 4 today and manager 3 a half-life ago weigh 0.5 each")
{
    auto const result = estimate({piece(EvidenceSource::self, 4), piece(EvidenceSource::manager, 3, 540)});
    CHECK(result.level == doctest::Approx(3.5));
    CHECK(result.spread == doctest::Approx(0.5));
    // (1 - e^(-1/1.5)) * (1 - 0.25/4)
    CHECK(result.confidence == doctest::Approx(0.486583 * 0.9375).epsilon(1e-5));
}

TEST_CASE("ten ratings of oneself do not outvote one by the manager")
{
    std::vector<Piece> pieces(10, piece(EvidenceSource::self, 5));
    pieces.push_back(piece(EvidenceSource::manager, 2));
    // Ten self-ratings count as 10 / (1 + 0.5 * 9) = 1.818 of them: 0.909 against 1.
    auto const result = estimate(pieces);
    CHECK(result.level == doctest::Approx((0.5 * 10 / 5.5 * 5 + 2) / (0.5 * 10 / 5.5 + 1)));
    CHECK(result.level < 3.5);
}

TEST_CASE("a certificate keeps its weight longer than a rating")
{
    auto const weights = formula().weights(
        std::vector{piece(EvidenceSource::certificate, 4, 1095), piece(EvidenceSource::quiz, 4, 1095)}, today);
    CHECK(weights[0].freshness == doctest::Approx(0.5));
    CHECK(weights[1].freshness == doctest::Approx(std::exp2(-1095 / 540.0)));
}

TEST_CASE("three agreeing sources of this year give much confidence, one old self-rating little")
{
    CHECK(estimate({piece(EvidenceSource::self, 3, 60), piece(EvidenceSource::manager, 3, 60),
                    piece(EvidenceSource::peer, 3, 60)})
              .confidence > 0.7);
    CHECK(estimate({piece(EvidenceSource::self, 3, 1080)}).confidence < 0.1);
}

TEST_CASE("a source whose credibility is set to zero neither counts nor is counted")
{
    ProficiencySettings settings;
    settings.self.credibility = 0;
    ProficiencyFormula const without_self(settings);
    std::vector const only_self{piece(EvidenceSource::self, 5)};
    CHECK_FALSE(without_self.estimate(only_self, five_step, today).has_value());
    std::vector const both{piece(EvidenceSource::self, 5), piece(EvidenceSource::manager, 2, 3)};
    auto const result = without_self.estimate(both, five_step, today).value();
    CHECK(result.level == 2);
    CHECK(result.pieces == 1);
    CHECK(result.newest_on == today.plus_days(-3));
}

TEST_CASE("a table of freshness changes nothing")
{
    ProficiencyFormula const with_table(ProficiencySettings{}, 1000);
    for (auto const age : {0, 1, 999, 1000, 5000}) {
        std::vector const pieces{piece(EvidenceSource::peer, 2, age), piece(EvidenceSource::self, 4, 10)};
        CHECK(with_table.estimate(pieces, five_step, today)->level == estimate(pieces).level);
    }
}

TEST_CASE("laws of proficiency")
{
    law("the order of the rows does not matter", [] {
        auto const pieces = some_pieces();
        auto shuffled = pieces;
        auto const turn = *rc::gen::inRange<std::size_t>(0, pieces.size());
        std::reverse(shuffled.begin(), shuffled.end());
        std::rotate(shuffled.begin(), shuffled.begin() + static_cast<std::ptrdiff_t>(turn), shuffled.end());
        auto const a = estimate(pieces);
        auto const b = estimate(shuffled);
        RC_ASSERT(std::abs(a.level - b.level) < tolerance);
        RC_ASSERT(std::abs(a.confidence - b.confidence) < tolerance);
        RC_ASSERT(std::abs(a.spread - b.spread) < 1e-6);
        RC_ASSERT(a.newest_on == b.newest_on);
    });
    law("a further piece at the level estimated never lowers confidence and leaves it below 1", [] {
        auto pieces = some_pieces();
        auto const before = estimate(pieces);
        auto more = *any_piece();
        more.level = before.level;
        pieces.push_back(more);
        auto const after = estimate(pieces);
        RC_ASSERT(after.confidence >= before.confidence - tolerance);
        RC_ASSERT(after.confidence < 1);
    });
    law("a further source within the spread never lowers confidence", [] {
        auto pieces = some_pieces();
        std::erase_if(pieces, [](Piece const& one) { return one.source == EvidenceSource::observation; });
        RC_PRE(!pieces.empty());
        auto const before = estimate(pieces);
        auto const part = *rc::gen::inRange(-100, 101) / 100.0;
        pieces.push_back(piece(EvidenceSource::observation, before.level + part * before.spread));
        RC_ASSERT(estimate(pieces).confidence >= before.confidence - tolerance);
    });
    law("when all agree, each further piece raises confidence", [] {
        auto pieces = some_pieces();
        for (auto& one : pieces)
            one.level = 3;
        auto const before = estimate(pieces);
        pieces.push_back(piece(EvidenceSource::peer, 3));
        auto const after = estimate(pieces);
        RC_ASSERT(after.level == 3);
        RC_ASSERT(after.confidence > before.confidence);
    });
}

TEST_CASE("laws of the level")
{
    law("it lies among the levels given", [] {
        auto const pieces = some_pieces();
        auto const result = estimate(pieces);
        auto const by_level = [](Piece const& a, Piece const& b) { return a.level < b.level; };
        auto const [least, most] = std::minmax_element(pieces.begin(), pieces.end(), by_level);
        RC_ASSERT(result.level >= least->level);
        RC_ASSERT(result.level <= most->level);
    });
    law("an absent source never counts as zero: what one source says alone is the level", [] {
        auto pieces = some_pieces();
        auto const level = *rc::gen::inRange(100, 501) / 100.0;
        for (auto& one : pieces) {
            one.source = pieces.front().source;
            one.level = level;
        }
        RC_ASSERT(estimate(pieces).level == level);
    });
    law("shifting every level shifts the level, and nothing else", [] {
        auto pieces = some_pieces();
        auto const before = estimate(pieces);
        auto const shift = *rc::gen::inRange(-300, 301) / 100.0;
        for (auto& one : pieces)
            one.level += shift;
        auto const after = estimate(pieces);
        RC_ASSERT(std::abs(after.level - before.level - shift) < tolerance);
        RC_ASSERT(std::abs(after.spread - before.spread) < 1e-6);
        RC_ASSERT(std::abs(after.confidence - before.confidence) < tolerance);
    });
}

TEST_CASE("laws of the weights")
{
    law("an older piece never weighs more", [] {
        auto pieces = some_pieces();
        auto const before = formula().weights(pieces, today);
        auto const at = *rc::gen::inRange<std::size_t>(0, pieces.size());
        pieces[at].valid_on = pieces[at].valid_on.plus_days(-*rc::gen::inRange(1, 2000));
        auto const after = formula().weights(pieces, today);
        RC_ASSERT(after[at].weight <= before[at].weight + tolerance);
        RC_ASSERT(after[at].share <= before[at].share + tolerance);
    });
    law("they explain the estimate: shares sum to 1 and the mean they weigh is the level", [] {
        auto const pieces = some_pieces();
        auto const result = estimate(pieces);
        auto const weights = formula().weights(pieces, today);
        double shares = 0;
        double level = 0;
        double total = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            shares += weights[i].share;
            level += weights[i].share * pieces[i].level;
            total += weights[i].weight;
        }
        RC_ASSERT(std::abs(shares - 1) < tolerance);
        RC_ASSERT(std::abs(level - result.level) < tolerance);
        RC_ASSERT(std::abs(total - result.weight) < tolerance);
    });
}
