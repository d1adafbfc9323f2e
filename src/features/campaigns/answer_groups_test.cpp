// SPDX-License-Identifier: Apache-2.0
// Which groups of a campaign are shown.
#include "features/campaigns/answer_groups.h"

#include "support/derivable_sums.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace espalier;
using namespace espalier::campaigns;
using namespace espalier::test;

namespace {

UnitId unit(std::int64_t id)
{
    return {id};
}

GroupedUnit below(std::int64_t id, std::optional<std::int64_t> parent)
{
    return {unit(id), parent ? std::optional(unit(*parent)) : std::nullopt, "Unit " + std::to_string(id)};
}

AnswerCell cell(std::int64_t in_unit, std::int64_t answered, std::optional<std::int64_t> job = {})
{
    return {.unit_id = unit(in_unit),
            .job_id = job ? std::optional(JobId{*job}) : std::nullopt,
            .tenure = {},
            .asked = answered + 2,
            .answered = answered};
}

AnswerGroup const& group_of(std::vector<AnswerGroup> const& groups, GroupKind kind, std::int64_t id)
{
    auto const found = std::find_if(groups.begin(), groups.end(), [&](AnswerGroup const& group) {
        return group.kind == kind && (group.unit_id == unit(id) || group.job_id == JobId{id});
    });
    REQUIRE(found != groups.end());
    return *found;
}

// Is the cell's sum part of the group's?
bool counts_in(AnswerCell const& cell, AnswerGroup const& group, std::vector<GroupedUnit> const& units)
{
    auto const is_below = [&](UnitId top) {
        for (std::optional<UnitId> at = cell.unit_id; at;) {
            if (*at == top)
                return true;
            auto const found =
                std::find_if(units.begin(), units.end(), [&](GroupedUnit const& one) { return one.unit_id == *at; });
            at = found == units.end() ? std::nullopt : found->parent_id;
        }
        return false;
    };
    switch (group.kind) {
    case GroupKind::everybody: return true;
    case GroupKind::unit: return is_below(*group.unit_id);
    case GroupKind::unit_alone: return cell.unit_id == *group.unit_id;
    case GroupKind::job: return cell.job_id == group.job_id;
    case GroupKind::tenure: return cell.tenure == group.tenure;
    }
    return false;
}

} // namespace

TEST_CASE("a unit with too few answers is hidden, and with it the smallest that would give it away")
{
    std::vector<GroupedUnit> const units{below(1, {}), below(2, 1), below(3, 1), below(4, 1)};
    auto const groups =
        answer_groups(units, {cell(2, 3), cell(3, 6), cell(4, 20)}, {.smallest = 5, .smallest_of_comments = 8});
    CHECK(groups.front().answered == 29);
    CHECK(group_of(groups, GroupKind::unit, 2).hidden_because == HiddenBecause::too_small);
    CHECK(group_of(groups, GroupKind::unit, 3).hidden_because == HiddenBecause::would_tell);
    CHECK(!group_of(groups, GroupKind::unit, 4).hidden_because);
    CHECK(group_of(groups, GroupKind::unit, 4).shows_comments);
    CHECK(!group_of(groups, GroupKind::unit, 3).shows_comments);
    CHECK(group_of(groups, GroupKind::unit, 4).asked == 22);
}

TEST_CASE("an unattributed campaign knows of everybody only, an identified one hides nothing")
{
    std::vector<GroupedUnit> const units{below(1, {}), below(2, 1)};
    auto const everybody = answer_groups(units, {cell(2, 3)}, {.mode = CampaignMode::unattributed});
    REQUIRE(everybody.size() == 1);
    CHECK(everybody.front().hidden_because == HiddenBecause::too_small);
    auto const known = answer_groups(units, {cell(2, 1)}, {.mode = CampaignMode::identified});
    CHECK(std::none_of(known.begin(), known.end(), [](AnswerGroup const& one) { return one.hidden_because; }));
}

TEST_CASE("a unit that is nearly the one of the round before is hidden, with one beside it")
{
    std::vector<GroupedUnit> const units{below(1, {}), below(2, 1), below(3, 1)};
    auto const groups = answer_groups(units, {cell(2, 8), cell(3, 9)}, {.too_similar = {unit(2)}});
    CHECK(group_of(groups, GroupKind::unit, 2).hidden_because == HiddenBecause::too_similar);
    CHECK(group_of(groups, GroupKind::unit, 3).hidden_because == HiddenBecause::would_tell);
    CHECK(!groups.front().hidden_because);
}

TEST_CASE("whatever organisation: units and jobs together give away nobody in a group smaller than allowed")
{
    std::mt19937 random(20'260'302); // NOLINT(cert-msc51-cpp): the same organisations in each run
    int jobs_shown = 0;
    int jobs_hidden = 0;
    for (int turn = 0; turn < 300; ++turn) {
        CAPTURE(turn);
        std::vector<GroupedUnit> units{below(1, {})};
        for (std::int64_t id = 2; id <= 5; ++id)
            units.push_back(below(id, 1 + static_cast<std::int64_t>(random() % static_cast<unsigned>(id - 1))));
        std::vector<AnswerCell> cells;
        while (cells.size() < 10)
            cells.push_back(cell(1 + static_cast<std::int64_t>(random() % 5), static_cast<std::int64_t>(random() % 8),
                                 100 + static_cast<std::int64_t>(random() % 3)));
        GroupRules const rules{.also_by = AlsoBy::job, .smallest = 3, .smallest_of_comments = 6};
        auto const groups = answer_groups(units, cells, rules);
        Derivable sums(cells.size());
        std::vector<std::int64_t> people;
        for (auto const& one : cells)
            people.push_back(one.answered);
        for (auto const& group : groups) {
            if (group.kind == GroupKind::job)
                ++(group.hidden_because ? jobs_hidden : jobs_shown);
            if (group.hidden_because)
                continue;
            std::vector<double> row;
            for (auto const& one : cells)
                row.push_back(one.answered > 0 && counts_in(one, group, units) ? 1 : 0);
            sums.add(std::move(row));
        }
        CHECK(fewest_told(sums, people) >= rules.smallest);
    }
    CHECK(jobs_shown > 50);
    CHECK(jobs_hidden > 50);
}

TEST_CASE("whatever tree: correlations of units give away none of fewer people than they are shown for")
{
    std::mt19937 random(20'261'123); // NOLINT(cert-msc51-cpp): the same organisations in each run
    int shown = 0;
    for (int turn = 0; turn < 300; ++turn) {
        CAPTURE(turn);
        std::vector<GroupedUnit> units{below(1, {})};
        for (std::int64_t id = 2; id <= 6; ++id)
            units.push_back(below(id, 1 + static_cast<std::int64_t>(random() % static_cast<unsigned>(id - 1))));
        std::vector<AnswerCell> cells;
        for (std::int64_t id = 1; id <= 6; ++id)
            cells.push_back(cell(id, static_cast<std::int64_t>(random() % 16)));
        GroupRules const rules{.smallest = 3, .smallest_of_comments = 6, .smallest_of_drivers = 10};
        Derivable sums(cells.size());
        std::vector<std::int64_t> people;
        for (auto const& one : cells)
            people.push_back(one.answered);
        for (auto const& group : answer_groups(units, cells, rules)) {
            if (!group.shows_drivers)
                continue;
            CHECK(!group.hidden_because);
            shown += group.answered > 0 ? 1 : 0;
            std::vector<double> row;
            for (auto const& one : cells)
                row.push_back(one.answered > 0 && counts_in(one, group, units) ? 1 : 0);
            sums.add(std::move(row));
        }
        CHECK(fewest_told(sums, people) >= rules.smallest_of_drivers);
    }
    CHECK(shown > 300);
}
