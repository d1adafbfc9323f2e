// SPDX-License-Identifier: Apache-2.0
// What changes when the job does: the rule case by case, and what holds for any two jobs and any plan.
#include "features/plans/drift.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace espalier;
using namespace espalier::plans;

namespace {

constexpr JobId gardener{1}, foreman{2};
constexpr CompetencyId pruning{10}, grafting{11};

AskedLevel asks(CompetencyId competency, double level)
{
    return {competency, "C" + std::to_string(competency.value), level};
}

PlannedItem item(std::optional<CompetencyId> competency, std::optional<double> from, std::optional<double> to)
{
    return {PlanItemId{100}, "Prune", competency, from, to, std::nullopt};
}

std::vector<DriftChange> changes(JobFacts const& before, JobFacts const& now, std::vector<PlannedItem> const& items,
                                 std::vector<StandingNeed> const& needs = {})
{
    return drift(before, now, items, needs);
}

} // namespace

TEST_CASE("an item aims at what the job asks now, where that is more")
{
    JobFacts const before{{asks(pruning, 3)}, {}}, now{{asks(pruning, 4)}, {}};
    auto const found = changes(before, now, {item(pruning, 2, 3)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == DriftKind::change_item);
    CHECK(found[0].to_level == 4);
    CHECK(found[0].reasons[0].kind == DriftReasonKind::level_raised);
    CHECK(found[0].reasons[0].level_before == 3);
    CHECK(changes(before, now, {item(pruning, 2, 4)}).empty()); // it aims there already
    CHECK(changes(before, now, {item(pruning, 2, std::nullopt)}).empty());
}

TEST_CASE("an item that aimed at what was asked follows it down, and ends when that is reached already")
{
    JobFacts const before{{asks(pruning, 4)}, {}}, now{{asks(pruning, 3)}, {}};
    CHECK(changes(before, now, {item(pruning, 2, 4)})[0].to_level == 3);
    CHECK(changes(before, now, {item(pruning, 3, 4)})[0].kind == DriftKind::end_item);
    CHECK(changes(before, now, {item(pruning, 2, 5)}).empty()); // the person wanted more than was asked
}

TEST_CASE("an item ends when nobody asks for its competency any more")
{
    JobFacts const before{{asks(pruning, 4)}, {}};
    auto const found = changes(before, {}, {item(pruning, 2, 4), item(grafting, 1, 2)});
    REQUIRE(found.size() == 1); // grafting was not asked before either
    CHECK(found[0].kind == DriftKind::end_item);
    CHECK(found[0].reasons[0].kind == DriftReasonKind::requirement_gone);
}

TEST_CASE("a responsibility gone unties an item, and one renamed ties it anew")
{
    auto tied = item(std::nullopt, {}, {});
    tied.tie = Tie{gardener, "G1", ResponsibilityId{5}};
    Duty const was{gardener, ResponsibilityId{5}, "G1", "Keep the trees"};
    auto const gone = changes({{}, {was}}, {{}, {{gardener, ResponsibilityId{6}, "G2", "Sell fruit"}}}, {tied});
    REQUIRE(gone.size() == 1);
    CHECK(gone[0].unties);
    CHECK_FALSE(gone[0].responsibility_id);
    auto const renamed =
        changes({{}, {was}}, {{}, {{gardener, ResponsibilityId{7}, "G1", "Keep trees and hedges"}}}, {tied});
    REQUIRE(renamed.size() == 1);
    CHECK(renamed[0].responsibility_id == ResponsibilityId{7});
    CHECK(renamed[0].reasons[0].name_now == "Keep trees and hedges");
    // One that was accepted is not proposed again while others wait.
    tied.tie->responsibility_id = ResponsibilityId{7};
    CHECK(changes({{}, {was}}, {{}, {{gardener, ResponsibilityId{7}, "G1", "Keep trees and hedges"}}}, {tied}).empty());
    tied.tie->responsibility_id = was.id;
    // In another job the same code means something else; the same words mean the same.
    CHECK(changes({{}, {was}}, {{}, {{foreman, ResponsibilityId{8}, "G1", "Lead the crew"}}}, {tied}).size() == 1);
    CHECK(changes({{}, {was}}, {{}, {{foreman, ResponsibilityId{8}, "F9", "Keep the trees"}}}, {tied}).empty());
}

TEST_CASE("what is asked newly makes an item where a need stands that no open item is about")
{
    JobFacts const now{{asks(grafting, 3)}, {}};
    StandingNeed const need{NeedId{1}, grafting, 2};
    auto const found = changes({}, now, {}, {need});
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == DriftKind::add_item);
    CHECK(found[0].need_id == need.need_id);
    CHECK(found[0].reasons[0].kind == DriftReasonKind::requirement_new);
    CHECK(changes({}, now, {item(grafting, 2, 3)}, {need}).empty());
    CHECK(changes({}, now, {}, {{NeedId{1}, grafting, 3}}).empty()); // reached
    CHECK(changes({{asks(grafting, 3)}, {}}, now, {}, {need})
              .empty()); // asked as before: left out of the plan on purpose
}

TEST_CASE("what is asked higher makes an item, also where the gap stood before")
{
    JobFacts const now{{asks(grafting, 4)}, {}};
    for (auto const level : {1.9, 3.0}) {
        auto const found = changes({{asks(grafting, 3)}, {}}, now, {}, {{NeedId{1}, grafting, level}});
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == DriftKind::add_item);
        CHECK(found[0].to_level == 4);
        CHECK(found[0].reasons[0].kind == DriftReasonKind::level_raised);
        CHECK(found[0].reasons[0].level_before == 3);
    }
    CHECK(changes({{asks(grafting, 5)}, {}}, now, {}, {{NeedId{1}, grafting, 2}}).empty()); // less is asked
}

TEST_CASE("an item that is done stays as it is, whatever the job asks, and answers its need until it is assessed")
{
    auto done = item(pruning, 2, 3);
    done.is_done = true;
    JobFacts const before{{asks(pruning, 3)}, {}};
    CHECK(changes(before, {}, {done}).empty());
    CHECK(changes(before, {{asks(pruning, 4)}, {}}, {done}, {{NeedId{1}, pruning, 2}}).empty());
}

namespace {

JobFacts any_facts()
{
    JobFacts facts;
    for (std::int64_t c = 1; c <= 4; ++c)
        if (*rc::gen::arbitrary<bool>())
            facts.levels.push_back(asks(CompetencyId{c}, *rc::gen::inRange(1, 6)));
    auto const job = JobId{*rc::gen::inRange(1, 3)};
    for (std::int64_t d = 1; d <= 3; ++d)
        if (*rc::gen::arbitrary<bool>())
            facts.duties.push_back({job, ResponsibilityId{job.value * 10 + d}, "R" + std::to_string(d),
                                    "Title " + std::to_string(*rc::gen::inRange(1, 4))});
    return facts;
}

std::vector<PlannedItem> any_items()
{
    std::vector<PlannedItem> items;
    for (auto i = 0, count = *rc::gen::inRange(0, 6); i < count; ++i) {
        auto const from = *rc::gen::inRange(1, 5);
        PlannedItem one{
            PlanItemId{i + 1}, "T", CompetencyId{*rc::gen::inRange(1, 6)}, from, *rc::gen::inRange(from + 1, 7),
            std::nullopt};
        one.is_done = *rc::gen::arbitrary<bool>();
        if (*rc::gen::arbitrary<bool>())
            one.tie = Tie{JobId{*rc::gen::inRange(1, 3)}, "R" + std::to_string(*rc::gen::inRange(1, 4)), {}};
        items.push_back(std::move(one));
    }
    return items;
}

std::vector<StandingNeed> any_needs()
{
    std::vector<StandingNeed> needs;
    for (std::int64_t c = 1; c <= 4; ++c)
        if (*rc::gen::arbitrary<bool>())
            needs.push_back({NeedId{c}, CompetencyId{c}, double(*rc::gen::inRange(1, 6))});
    return needs;
}

// The plan once every change was accepted.
std::vector<PlannedItem> accepted(std::vector<PlannedItem> items, std::vector<DriftChange> const& found,
                                  JobFacts const& now, std::vector<StandingNeed> const& needs)
{
    for (auto const& change : found) {
        if (change.kind == DriftKind::end_item)
            std::erase_if(items, [&](auto const& one) { return one.id == *change.plan_item_id; });
        for (auto& one : items) {
            if (one.id != change.plan_item_id)
                continue;
            if (change.to_level)
                one.to_level = change.to_level;
            if (!change.unties)
                continue;
            one.tie.reset();
            for (auto const& duty : now.duties)
                if (change.responsibility_id == duty.id)
                    one.tie = Tie{duty.job_id, duty.code, duty.id};
        }
        for (auto const& need : needs)
            if (change.need_id == need.need_id)
                items.push_back({PlanItemId{1000 + need.need_id.value}, "new", need.competency_id, need.current_level,
                                 change.to_level, std::nullopt});
    }
    return items;
}

} // namespace

TEST_CASE("nothing drifts where nothing changed; each item changes once; keys name changes")
{
    CHECK(rc::check([] {
        auto const before = any_facts(), now = any_facts();
        auto const items = any_items();
        auto const needs = any_needs();
        RC_ASSERT(drift(before, before, items, needs).empty());
        std::set<std::string> keys;
        std::set<PlanItemId> changed;
        for (auto const& change : drift(before, now, items, needs)) {
            RC_ASSERT(keys.insert(change.key).second);
            RC_ASSERT(!change.reasons.empty());
            RC_ASSERT(change.plan_item_id.has_value() != change.need_id.has_value());
            if (change.plan_item_id)
                RC_ASSERT(changed.insert(*change.plan_item_id).second);
        }
    }));
}

TEST_CASE("once all is accepted, levels and needs have nothing left to say, and an item never aims below its start")
{
    CHECK(rc::check([] {
        auto const before = any_facts(), now = any_facts();
        auto const needs = any_needs();
        auto const items = any_items();
        auto const after = accepted(items, drift(before, now, items, needs), now, needs);
        for (auto const& one : after)
            RC_ASSERT((!one.from_level || !one.to_level || *one.from_level < *one.to_level));
        for (auto const& change : drift(before, now, after, needs)) {
            RC_ASSERT(change.kind == DriftKind::change_item); // a tie, until the plan is measured against now
            RC_ASSERT(!change.to_level);
        }
    }));
}

TEST_CASE("a text names a level by its number, whole or with a decimal, and not as part of another number")
{
    CHECK(names_level("Shows it at level 2 in daily work.", 2));
    CHECK(names_level("Stufe 2,5 im Alltag", 2.5));
    CHECK(names_level("Level 2.", 2));
    CHECK_FALSE(names_level("By 2026, in 12 reports", 2));
    CHECK_FALSE(names_level("Level 2.5", 2));
    CHECK_FALSE(names_level("Prunes ten trees.", 4));
}
