// SPDX-License-Identifier: Apache-2.0
// Which rows count, and that the pass over everybody gives what each group gives by itself.
#include "features/competencies/ledger.h"

#include "features/competencies/proficiency_pass.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>

using namespace espalier;
using namespace espalier::competencies;

namespace {

Date const today = date_of(2026, 11, 22);
KnownOn const known{.day = today, .valid_until = today, .recorded_until = {}};

LedgerRow row(std::int64_t id, double level, std::optional<std::int64_t> corrects = {}, bool is_withdrawn = false)
{
    LedgerRow result;
    result.person_id = {1};
    result.competency_id = {1};
    result.id = {id};
    result.source = EvidenceSource::manager;
    result.level = level;
    result.valid_on = today.plus_days(-10);
    if (corrects)
        result.corrects_id = Id<Evidence>{*corrects};
    result.is_withdrawn = is_withdrawn;
    return result;
}

std::vector<double> levels_that_count(std::vector<LedgerRow> const& rows)
{
    PieceCollector collector;
    for (auto const& one : rows)
        collector.add(one, today);
    std::vector<double> result;
    for (auto const& piece : collector.pieces())
        result.push_back(piece.level);
    return result;
}

// Ledger rows of a few people and competencies, in the order of the table, some of them corrected or withdrawn.
std::vector<LedgerRow> any_ledger()
{
    std::vector<LedgerRow> rows;
    std::int64_t id = 0;
    for (std::int64_t person = 1; person <= 3; ++person)
        for (std::int64_t competency = 1; competency <= 3; ++competency) {
            std::vector<std::int64_t> open;
            for (auto count = *rc::gen::inRange(0, 6); count > 0; --count) {
                auto next = row(++id, *rc::gen::inRange(1, 6));
                next.person_id = {person};
                next.competency_id = {competency};
                next.source = static_cast<EvidenceSource>(*rc::gen::inRange(0, 8));
                next.valid_on = today.plus_days(*rc::gen::inRange(-900, 5));
                if (!open.empty() && *rc::gen::inRange(0, 3) == 0) {
                    next.corrects_id = Id<Evidence>{open.back()};
                    next.is_withdrawn = *rc::gen::arbitrary<bool>();
                    open.pop_back();
                }
                if (!next.is_withdrawn)
                    open.push_back(id);
                rows.push_back(next);
            }
        }
    return rows;
}

using Groups = std::map<std::pair<std::int64_t, std::int64_t>, std::vector<LedgerRow>>;
using Estimates = std::map<std::pair<std::int64_t, std::int64_t>, Proficiency>;

Estimates one_by_one(std::vector<LedgerRow> const& rows, ProficiencyFormula const& formula)
{
    Groups groups;
    for (auto const& one : rows)
        groups[{one.person_id.value, one.competency_id.value}].push_back(one);
    Estimates result;
    for (auto const& [key, group] : groups) {
        auto const stands = standings(group, today);
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i < group.size(); ++i)
            if (stands[i] == PieceStanding::counts)
                pieces.push_back({group[i].source, group[i].level, group[i].valid_on});
        if (auto const found = formula.estimate(pieces, {1, 5}, today))
            result.emplace(key, *found);
    }
    return result;
}

Estimates in_one_pass(std::vector<LedgerRow> const& rows, ProficiencyFormula const& formula)
{
    ScaleRanges const ranges{{{1}, {1, 5}}, {{2}, {1, 5}}, {{3}, {1, 5}}};
    Estimates result;
    ConsumeProficiencies const keep = [&](PersonId person, std::span<CompetencyProficiency const> found) {
        for (auto const& one : found)
            result.emplace(std::pair(person.value, one.competency_id.value), one.proficiency);
    };
    ProficiencyPass pass(formula, ranges, known, keep);
    for (auto const& one : rows)
        pass.add(one);
    pass.finish();
    return result;
}

} // namespace

TEST_CASE("a correction stands in for what it corrects, also when it is corrected itself")
{
    CHECK(levels_that_count({row(1, 2), row(2, 4)}) == std::vector<double>{2, 4});
    CHECK(levels_that_count({row(1, 2), row(2, 4, 1)}) == std::vector<double>{4});
    CHECK(levels_that_count({row(1, 2), row(2, 4, 1), row(3, 5, 2)}) == std::vector<double>{5});
}

TEST_CASE("a withdrawal takes back and rates nothing")
{
    std::vector const rows{row(1, 2), row(2, 3), row(3, 2, 1, true)};
    CHECK(levels_that_count(rows) == std::vector<double>{3});
    CHECK(standings(rows, today) ==
          std::vector{PieceStanding::withdrawn, PieceStanding::counts, PieceStanding::withdrawal});
}

TEST_CASE("what is dated after the day in question does not count yet")
{
    auto late = row(1, 2);
    late.valid_on = today.plus_days(1);
    CHECK(levels_that_count({late}).empty());
    CHECK(standings(std::vector{late}, today) == std::vector{PieceStanding::not_yet_valid});
}

TEST_CASE("the end of a day includes its last millisecond and not the next day's first")
{
    auto const end = KnownOn::end_of(date_of(2026, 3, 1));
    CHECK(end.recorded_until.milliseconds + 1 == start_of_day_utc(date_of(2026, 3, 2)).milliseconds);
    CHECK(end.valid_until == date_of(2026, 3, 1));
}

TEST_CASE("one pass over everybody gives what each person and competency give alone")
{
    CHECK(rc::check([] {
        ProficiencyFormula const formula{ProficiencySettings{}};
        auto const rows = any_ledger();
        auto const expected = one_by_one(rows, formula);
        auto const found = in_one_pass(rows, formula);
        RC_ASSERT(found.size() == expected.size());
        for (auto const& [key, proficiency] : expected) {
            RC_ASSERT(found.at(key).level == proficiency.level);
            RC_ASSERT(found.at(key).confidence == proficiency.confidence);
            RC_ASSERT(found.at(key).pieces == proficiency.pieces);
        }
    }));
}
