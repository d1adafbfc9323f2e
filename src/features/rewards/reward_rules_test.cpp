// SPDX-License-Identifier: Apache-2.0
// What follows from dates, votes and states alone.
#include "features/rewards/anniversaries.h"
#include "features/rewards/award_rules.h"
#include "features/rewards/redemptions.h"
#include "features/rewards/reward_settings.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace espalier;
using namespace espalier::rewards;

namespace {

Date any_day()
{
    return date_of(1960, 1, 1).plus_days(*rc::gen::inRange(0, 30'000));
}

RewardView cup()
{
    RewardView view;
    view.reward.points = 100;
    view.reward.tenure_months = 6;
    view.left = 3;
    return view;
}

constexpr UnitId company{1};
constexpr UnitId north{2};
constexpr JobId gardener{7};

Redeemer somebody()
{
    return {.today = date_of(2026, 3, 2),
            .started_on = date_of(2025, 9, 2),
            .units = {north, company},
            .job_id = gardener,
            .points = 100};
}

std::vector<Scored> any_votes()
{
    std::vector<Scored> nominations(*rc::gen::inRange<std::size_t>(0, 12));
    std::int64_t id = 0;
    for (auto& one : nominations) {
        one.id = NominationId{++id};
        one.scores.resize(*rc::gen::inRange<std::size_t>(0, 6));
        for (auto& score : one.scores)
            score = *rc::gen::inRange<std::int64_t>(1, 6);
    }
    return nominations;
}

} // namespace

TEST_CASE("what keeps somebody from a reward is told, the first that holds")
{
    auto const bar = [](auto change_reward, auto change_redeemer) {
        auto view = cup();
        auto redeemer = somebody();
        change_reward(view);
        change_redeemer(redeemer);
        return bar_of(view, redeemer);
    };
    auto const as_is = [](auto&) {};
    CHECK(bar(as_is, as_is) == std::nullopt);
    CHECK(bar([](RewardView& v) { v.reward.is_open = false; }, as_is) == RewardBar::closed);
    CHECK(bar([](RewardView& v) { v.left = 0; }, as_is) == RewardBar::gone);
    CHECK(bar([](RewardView& v) { v.left.reset(); }, as_is) == std::nullopt);
    CHECK(bar([](RewardView& v) { v.units = {{UnitId{3}, "South"}}; }, as_is) == RewardBar::for_other_units);
    CHECK(bar([](RewardView& v) { v.units = {{UnitId{3}, "South"}, {company, "All"}}; }, as_is) == std::nullopt);
    CHECK(bar([](RewardView& v) { v.jobs = {{JobId{8}, "Fitter"}}; }, as_is) == RewardBar::for_other_jobs);
    CHECK(bar(as_is, [](Redeemer& r) { r.started_on = date_of(2025, 9, 3); }) == RewardBar::too_new);
    CHECK(bar(as_is, [](Redeemer& r) { r.points = 99; }) == RewardBar::too_few_points);
    CHECK(bar([](RewardView& v) { v.left = 0; }, [](Redeemer& r) { r.points = 0; }) == RewardBar::gone);
}

TEST_CASE("a redemption moves on only from where it stands")
{
    using enum RedemptionState;
    using Step = RedemptionStepKind;
    for (auto const ended : {declined, cancelled, fulfilled})
        for (auto const step : {Step::requested, Step::approved, Step::declined, Step::cancelled, Step::fulfilled})
            CHECK_FALSE(may_follow(ended, step, true));
    CHECK(may_follow(waiting, Step::approved, false));
    CHECK(may_follow(waiting, Step::cancelled, false));
    CHECK_FALSE(may_follow(waiting, Step::fulfilled, true));
    CHECK(may_follow(approved, Step::fulfilled, true));
    CHECK_FALSE(may_follow(approved, Step::declined, true));
    CHECK_FALSE(may_follow(approved, Step::cancelled, false)); // somebody may have ordered it by now
    CHECK(may_follow(approved, Step::cancelled, true));
}

TEST_CASE("points of leavers count as long as the rule says, and are settled from the next day on")
{
    auto const left_on = date_of(2026, 2, 28);
    for (auto const rule : {LeaverRule::expire, LeaverRule::are_paid_out}) {
        RewardSettings const settings{.leaver_rule = rule};
        CHECK(still_redeems(settings, left_on, left_on));
        CHECK_FALSE(still_redeems(settings, left_on, left_on.plus_days(1)));
    }
    RewardSettings const staying{.leaver_rule = LeaverRule::stay, .leaver_days = 30};
    CHECK(still_redeems(staying, left_on, left_on.plus_days(30)));
    CHECK(is_to_settle(staying, left_on, left_on.plus_days(31)));
    CHECK(rc::check("settled or not", [&] {
        auto const today = any_day();
        RC_ASSERT(is_to_settle(staying, left_on, today) != still_redeems(staying, left_on, today));
    }));
}

TEST_CASE("an anniversary falls on one day of each year, also for those who started on 29 February")
{
    CHECK(anniversary_on(date_of(2020, 2, 29), 5) == date_of(2025, 2, 28));
    CHECK(anniversary_on(date_of(2020, 2, 29), 8) == date_of(2028, 2, 29));
    CHECK(rc::check("once in the days of a year", [] {
        auto const started_on = any_day();
        auto const years = *rc::gen::inRange<std::int64_t>(1, 50);
        auto const on = anniversary_on(started_on, years);
        auto const first = on.plus_days(-*rc::gen::inRange(0, 360));
        int times = 0;
        for (auto day = first; day <= first.plus_days(364); day = day.plus_days(1))
            times += is_reached(started_on, years, day, day);
        RC_ASSERT(times == 1);
        RC_ASSERT(civil(on).year == civil(started_on).year + years);
    }));
}

TEST_CASE("an award goes from its call to the decision by its days")
{
    AwardContent award;
    award.nominations_from = date_of(2026, 3, 1);
    award.nominations_until = date_of(2026, 3, 31);
    CHECK(stage_of(award, false, date_of(2026, 2, 28)) == AwardStage::upcoming);
    CHECK(stage_of(award, false, date_of(2026, 3, 1)) == AwardStage::nominating);
    CHECK(stage_of(award, false, date_of(2026, 3, 31)) == AwardStage::nominating);
    CHECK(stage_of(award, false, date_of(2026, 4, 1)) == AwardStage::voting);
    CHECK(stage_of(award, true, date_of(2026, 4, 1)) == AwardStage::decided);
}

TEST_CASE("nobody votes on themselves, on whom they nominated, or on somebody below them")
{
    PersonId const chief{1}, lead{2}, one{3}, other{4};
    UnitId const unit{1};
    platform::OrgChart const chart(1, {{chief, {}, unit}, {lead, chief, unit}, {one, lead, unit}, {other, chief, unit}},
                                   {{unit, {}}}, {});
    std::vector const nominees{one};
    CHECK(conflict_of(one, other, nominees, chart) == PanelConflict::is_nominated);
    CHECK(conflict_of(other, other, nominees, chart) == PanelConflict::has_nominated);
    CHECK(conflict_of(lead, other, nominees, chart) == PanelConflict::stands_above);
    CHECK(conflict_of(chief, other, nominees, chart) == PanelConflict::stands_above);
    CHECK(conflict_of(other, lead, nominees, chart) == std::nullopt);
}

TEST_CASE("the ranking of votes is the same whatever order they come in, and a better mean is never behind a worse")
{
    CHECK(rc::check("ranking", [] {
        auto nominations = any_votes();
        auto const ranking = ranked(nominations);
        std::shuffle(nominations.begin(), nominations.end(), std::minstd_rand(*rc::gen::arbitrary<unsigned>()));
        auto const again = ranked(nominations);
        RC_ASSERT(ranking.size() == nominations.size());
        for (std::size_t i = 0; i < ranking.size(); ++i) {
            RC_ASSERT(ranking[i].id == again[i].id);
            if (i > 0)
                RC_ASSERT(ranking[i - 1].mean.value_or(0) >= ranking[i].mean.value_or(0));
            auto const mean = ranking[i].mean.value_or(1);
            RC_ASSERT(mean >= 1);
            RC_ASSERT(mean <= 5);
        }
    }));
}
