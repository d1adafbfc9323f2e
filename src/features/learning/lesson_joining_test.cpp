// SPDX-License-Identifier: Apache-2.0
// What is told of a lesson, in whatever order and however often, comes to the same.
#include "features/learning/lesson_joining.h"

#include "reflect/json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace espalier;
using namespace espalier::learning;

namespace {

constexpr Instant begun{1'000'000'000};
constexpr Lifetime day{begun, {begun.milliseconds + 24LL * 3600 * 1000}};

Instant after(std::int64_t seconds)
{
    return begun.plus_seconds(seconds);
}

std::int64_t active(std::vector<ActiveTime> const& times, Lifetime const& lifetime = day)
{
    return seconds_in(joined_spans(spans_of(times, lifetime)));
}

struct Chance
{
    std::mt19937 source;

    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(source); }

    ProgressChange change()
    {
        ProgressChange made;
        made.key = "only";
        made.at = after(below(600));
        if (below(3) == 0)
            made.was_viewed = below(2) == 0;
        for (int i = below(4); i > 0; --i) {
            auto const from = begun.milliseconds - 5000 + below(300'000);
            made.active.push_back({{from}, {from + below(150'000)}});
        }
        for (int i = below(4); i > 0; --i) {
            auto const from = below(600) / 2.0;
            made.portions.push_back({from, from + below(100) / 4.0});
        }
        if (below(2) == 0)
            made.duration = Real<0, 1'000'000>(300.0 + below(2));
        if (below(2) == 0)
            made.position = Real<0, 1'000'000>(static_cast<double>(below(300)));
        return made;
    }
};

std::string told(KnownLesson const& known)
{
    return reflect::to_json(known.active) + reflect::to_json(known.portions) +
        reflect::to_json(progress_of("only", known)) + std::to_string(known.position.value_or(-1)) +
        std::to_string(known.position_at.value_or(Instant{}).milliseconds) + std::to_string(known.duration);
}

KnownLesson all_of(std::vector<ProgressChange> const& changes)
{
    KnownLesson known;
    for (auto const& change : changes)
        known = joined(std::move(known), change, day);
    return known;
}

} // namespace

TEST_CASE("the order and the repetition of what is told make no difference")
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        Chance chance{std::mt19937(seed)};
        std::vector<ProgressChange> changes;
        for (int i = 1 + chance.below(8); i > 0; --i)
            changes.push_back(chance.change());
        auto const expected = told(all_of(changes));
        auto others = changes;
        for (int i = chance.below(5); i > 0; --i)
            others.push_back(changes[static_cast<std::size_t>(chance.below(static_cast<int>(changes.size())))]);
        std::shuffle(others.begin(), others.end(), chance.source);
        INFO("seed ", seed);
        CHECK(told(all_of(others)) == expected);
    }
}

TEST_CASE("more that is told never undoes anything")
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        Chance chance{std::mt19937(seed)};
        KnownLesson known;
        for (int i = 0; i < 8; ++i) {
            auto const before = progress_of("only", known);
            auto change = chance.change();
            change.duration = Real<0, 1'000'000>(300.0);
            known = joined(std::move(known), change, day);
            auto const later = progress_of("only", known);
            INFO("seed ", seed);
            CHECK(later.active_seconds >= before.active_seconds);
            CHECK(later.seen_share >= before.seen_share);
            CHECK(later.was_viewed >= before.was_viewed);
        }
    }
}

TEST_CASE("nobody is active for longer than there was time")
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        Chance chance{std::mt19937(seed)};
        Lifetime const minute{begun, after(60)};
        KnownLesson known;
        for (int i = 0; i < 10; ++i)
            known = joined(std::move(known), chance.change(), minute);
        CHECK(seconds_in(known.active) <= 60);
    }
}

TEST_CASE("time is counted once, within the enrolment, and a piece for two minutes at most")
{
    CHECK(active({{after(0), after(30)}, {after(30), after(60)}}) == 60);
    CHECK(active({{after(0), after(30)}, {after(10), after(40)}}) == 40); // two devices at once
    CHECK(active({{after(0), after(3600)}}) == longest_active_seconds);
    CHECK(active({{after(-100), after(10)}}) == 10);
    CHECK(active({{after(30), after(10)}}) == 0);
    CHECK(active({{after(50), after(90)}}, {begun, after(60)}) == 10);
    CHECK(active({{after(0), after(10)}, {after(13), after(20)}}) == 20); // a page was turned
    CHECK(active({{after(0), after(10)}, {after(20), after(30)}}) == 20); // somebody looked away
}

TEST_CASE("the steps in which a player counts do not keep a recording from being seen")
{
    ProgressChange change;
    change.key = "only";
    change.at = after(1);
    change.duration = Real<0, 1'000'000>(120.0);
    change.portions = {{0.3, 59.8}, {60.1, 119.6}};
    CHECK(progress_of("only", all_of({change})).seen_share == 1);
    change.portions = {{0.3, 50}, {60.1, 119.6}};
    CHECK(progress_of("only", all_of({change})).seen_share < 0.95);
}

TEST_CASE("where one stopped last is where to go on, whichever device told it first")
{
    ProgressChange early, late;
    early.key = late.key = "only";
    early.at = after(10);
    early.position = Real<0, 1'000'000>(80.0);
    late.at = after(20);
    late.position = Real<0, 1'000'000>(5.0);
    CHECK(all_of({late, early}).position == 5.0);
    CHECK(all_of({early, late}).position == 5.0);
}
