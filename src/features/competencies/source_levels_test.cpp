// SPDX-License-Identifier: Apache-2.0
// Sources side by side: what each says, its share of the estimate, and why they disagree.
#include "features/competencies/source_levels.h"
#include "support/garden.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <numeric>
#include <random>

using namespace espalier;
using namespace espalier::competencies;
using namespace espalier::test;

namespace {

Date const today = date_of(2026, 3, 2);

// As open_proficiency gives them.
std::vector<OpenPiece> opened(std::vector<Piece> const& pieces)
{
    auto const weights = ProficiencyFormula(ProficiencySettings()).weights(pieces, today);
    std::vector<OpenPiece> found;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        OpenPiece one;
        one.evidence.source = pieces[i].source;
        one.evidence.level = pieces[i].level;
        one.evidence.valid_on = pieces[i].valid_on;
        one.age_days = today.days - pieces[i].valid_on.days;
        one.freshness = weights[i].freshness;
        one.share = weights[i].share;
        found.push_back(one);
    }
    return found;
}

std::vector<DisagreementKind> kinds(std::vector<SourceLevel> const& sources)
{
    std::vector<DisagreementKind> found;
    for (auto const& one : disagreements(sources, {1, 5}))
        found.push_back(one.kind);
    return found;
}

} // namespace

TEST_CASE("each source says its own mean, and the sources with their shares come to the estimate")
{
    std::mt19937 random(11);
    for (int i = 0; i < 500; ++i) {
        std::vector<Piece> pieces;
        for (auto count = 1 + random() % 9; count > 0; --count)
            pieces.push_back({.source = static_cast<EvidenceSource>(random() % evidence_sources),
                              .level = 1 + static_cast<double>(random() % 9) / 2,
                              .valid_on = today.plus_days(-static_cast<int>(random() % 2000))});
        auto const estimate = ProficiencyFormula(ProficiencySettings()).estimate(pieces, {1, 5}, today)->level;
        auto const sources = source_levels(opened(pieces), estimate);
        double share = 0;
        double level = 0;
        std::int64_t counted = 0;
        for (auto const& one : sources) {
            share += one.share;
            level += one.share * one.level;
            counted += one.pieces;
            CHECK(one.lowest <= one.highest);
        }
        CHECK(share == doctest::Approx(1));
        CHECK(level == doctest::Approx(estimate));
        CHECK(counted == std::ssize(pieces));
    }
}

TEST_CASE(
    "sources disagree from half a step of five on: oneself and others, those of one source, and long ago and lately")
{
    using enum EvidenceSource;
    auto const of = [](std::vector<Piece> const& pieces) { return kinds(source_levels(opened(pieces), 3)); };
    CHECK(of({{self, 4, today}, {manager, 3, today}}) == std::vector{DisagreementKind::self_above_others});
    CHECK(of({{self, 2, today}, {manager, 3, today}}) == std::vector{DisagreementKind::self_below_others});
    CHECK(of({{self, 3.4, today}, {manager, 3, today}}).empty());
    CHECK(of({{self, 4, today}}).empty());
    CHECK(of({{peer, 2, today}, {peer, 3, today}}) == std::vector{DisagreementKind::spread_in_source});
    CHECK(of({{peer, 2, today.plus_days(-500)}, {peer, 3, today}}).empty()); // may have learned
    CHECK(of({{quiz, 4, today}, {manager, 2, today.plus_days(-400)}}) == std::vector{DisagreementKind::older});
    CHECK(of({{quiz, 4, today}, {manager, 4, today.plus_days(-400)}}).empty());
    CHECK(kinds({}).empty());
}

TEST_CASE("a person, and whoever stands above, see what the sources say beside what the job requires")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        make_gardener(scenario);
        auto const rate = [](Who who, std::string_view source, int level) {
            return Step{.who = who,
                        .call = "POST /people/{employee}/evidence",
                        .body = fmt::format(
                            R"({{"competency_id":"{{prune}}","source":"{}","level":{},"valid_on":"2026-03-02"}})",
                            source, level)};
        };
        scenario.run({rate(Who::employee, "self", 5), rate(Who::manager, "manager", 3),
                      rate(Who::people_admin, "quiz", 3), rate(Who::people_admin, "peer", 4)});
        for (auto const who : {Who::employee, Who::manager, Who::people_admin})
            scenario.run({{.who = who,
                           .call = "GET /people/{employee}/competencies/{prune}/sources",
                           .has = {{"/competency_name", R"("Pruning")"},
                                   {"/required_level", "4"},
                                   {"/sources/0/source", R"("self")"},
                                   {"/sources/0/level", "5"},
                                   {"/sources/1/source", R"("manager")"},
                                   {"/sources/2/source", R"("peer")"},
                                   {"/sources/3/source", R"("quiz")"},
                                   {"/sources/3/pieces", "1"},
                                   {"/sources/3/age_days", "0"},
                                   {"/proficiency/sources", "4"},
                                   {"/disagreements/0/kind", R"("self_above_others")"}}}});
        scenario.run({{.who = Who::peer, .call = "GET /people/{employee}/competencies/{prune}/sources", .status = 403},
                      {.who = Who::manager,
                       .call = "GET /people/{employee}/competencies/{graft}/sources",
                       .has = {{"/sources", "[]"}, {"/proficiency", "null"}, {"/required_level", "null"}}}});
    });
}
