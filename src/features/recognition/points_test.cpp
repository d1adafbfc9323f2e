// SPDX-License-Identifier: Apache-2.0
// The ledger of points: what holds in every order of entries, and with many writers at the same time.
#include "features/recognition/points_rules.h"
#include "support/scenario.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <atomic>
#include <latch>
#include <map>
#include <random>
#include <thread>

using namespace espalier;
using namespace espalier::recognition;
using namespace espalier::test;
using platform::PersonId;

namespace {

constexpr Who people[] = {Who::employee, Who::peer, Who::manager};

PointMove any_move()
{
    PointMove move{.person_id = {*rc::gen::inRange<std::int64_t>(1, 4)},
                   .purse = *rc::gen::element(Purse::to_give, Purse::earned),
                   .kind = *rc::gen::element(PointEntryKind::grant, PointEntryKind::give, PointEntryKind::receive,
                                             PointEntryKind::expire, PointEntryKind::redeem, PointEntryKind::refund,
                                             PointEntryKind::correct),
                   .points = *rc::gen::inRange<std::int64_t>(-200, 201)};
    return move;
}

PointMove move_of(PersonId person, Purse purse, PointEntryKind kind, std::int64_t points)
{
    return {.person_id = person, .purse = purse, .kind = kind, .points = points};
}

// What somebody does to the ledger: moves that belong together.
std::vector<PointMove> any_act(Cast const& cast)
{
    auto const one = cast.person(*rc::gen::elementOf(std::vector(std::begin(people), std::end(people))));
    auto const other = one == cast.person(Who::peer) ? cast.person(Who::manager) : cast.person(Who::peer);
    auto const points = *rc::gen::inRange<std::int64_t>(1, 60);
    using enum PointEntryKind;
    switch (*rc::gen::inRange(0, 7)) {
    case 0: return {move_of(one, Purse::to_give, grant, points)};
    case 1:
        return {move_of(one, Purse::to_give, give, -2 * points), move_of(other, Purse::earned, receive, points),
                move_of(cast.person(Who::stranger), Purse::earned, receive, points)};
    case 2: return {move_of(one, Purse::to_give, expire, -points)};
    case 3: return {move_of(one, Purse::earned, redeem, -points)};
    case 4: return {move_of(one, Purse::earned, refund, points)};
    case 5: return {move_of(one, Purse::earned, correct, -points)};
    default: break;
    }
    return {move_of(one, Purse::to_give, correct, points)};
}

using Held = std::map<PersonId, PointBalances>;

// The held balances with these moves; nothing when a purse that is taken from would fall below zero.
std::optional<Held> with(Held held, std::vector<PointMove> const& moves)
{
    for (auto const& move : moves) {
        auto& balances = held[move.person_id];
        auto& purse = move.purse == Purse::to_give ? balances.to_give : balances.earned;
        purse += move.points;
        if (purse < 0)
            return std::nullopt;
    }
    return held;
}

std::string outcome_of(Scenario& scenario, std::vector<PointMove> const& moves)
{
    try {
        scenario.as_program([&](platform::Context& context) { add_entries(context, moves); });
        return "";
    } catch (Fault const& fault) {
        return fault.key();
    }
}

std::int64_t total(Scenario& scenario, std::string_view kind)
{
    return scenario.as_program([&](platform::Context& context) {
        return *context.tx.row<std::int64_t>("SELECT COALESCE(SUM(points), 0) FROM point_entries WHERE kind = $1",
                                             kind);
    });
}

PointBalances balances_of(Scenario& scenario, Who who)
{
    return scenario.as_program(
        [&](platform::Context& context) { return recognition::balances(context, scenario.cast().person(who)); });
}

} // namespace

TEST_CASE("entries come to the same in any order, and each purse has only its own kinds")
{
    CHECK(rc::check("any order", [] {
        std::vector<PointMove> moves(*rc::gen::inRange<std::size_t>(0, 20));
        std::generate(moves.begin(), moves.end(), any_move);
        auto shuffled = moves;
        std::shuffle(shuffled.begin(), shuffled.end(), std::minstd_rand(*rc::gen::arbitrary<unsigned>()));
        RC_ASSERT(sum_of(shuffled) == sum_of(moves));
    }));
    CHECK(rc::check("signs", [] {
        auto const move = any_move();
        if (move.kind != PointEntryKind::correct && is_lawful(move.purse, move.kind, move.points))
            RC_ASSERT(!is_lawful(move.purse, move.kind, -move.points));
        RC_ASSERT(!is_lawful(move.purse, move.kind, 0));
    }));
    CHECK(is_lawful(Purse::to_give, PointEntryKind::give, -5));
    CHECK_FALSE(is_lawful(Purse::earned, PointEntryKind::give, -5)); // what is earned is not given on
    CHECK_FALSE(is_lawful(Purse::to_give, PointEntryKind::redeem, -5));
    CHECK_FALSE(is_lawful(Purse::to_give, PointEntryKind::receive, 5));
}

TEST_CASE("whatever is done, no purse falls below zero, and all that is given is received")
{
    on_each_database([](Scenario& scenario) {
        Held held;
        CHECK(rc::check("acts one after another", [&] {
            auto const act = any_act(scenario.cast());
            auto const expected = with(held, act);
            RC_ASSERT(outcome_of(scenario, act) == (expected ? "" : "not_enough_points"));
            held = expected.value_or(held);
        }));
        for (auto const who : {Who::employee, Who::peer, Who::manager, Who::stranger})
            CHECK(balances_of(scenario, who) == held[scenario.cast().person(who)]);
        CHECK(total(scenario, "give") < 0);
        CHECK(total(scenario, "give") == -total(scenario, "receive"));
    });
}

TEST_CASE("32 writers at the same time take exactly what is there")
{
    on_each_database([](Scenario& scenario) {
        auto const giver = scenario.cast().person(Who::employee);
        auto const receiver = scenario.cast().person(Who::peer);
        REQUIRE(outcome_of(scenario, {move_of(giver, Purse::to_give, PointEntryKind::grant, 100)}) == "");
        std::latch start(32);
        std::atomic<int> given = 0;
        std::atomic<int> refused = 0;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 32; ++writer)
            writers.emplace_back([&] {
                start.arrive_and_wait();
                std::string outcome;
                do // on PostgreSQL those who are in each other's way too often are told to try again
                    outcome = outcome_of(scenario,
                                         {move_of(giver, Purse::to_give, PointEntryKind::give, -7),
                                          move_of(receiver, Purse::earned, PointEntryKind::receive, 7)});
                while (outcome == "busy");
                given += outcome.empty() ? 1 : 0;
                refused += outcome == "not_enough_points" ? 1 : 0;
            });
        for (auto& writer : writers)
            writer.join();
        CHECK(given == 14);
        CHECK(refused == 18);
        CHECK(balances_of(scenario, Who::employee) == PointBalances{2, 0});
        CHECK(balances_of(scenario, Who::peer) == PointBalances{0, 98});
    });
}

TEST_CASE("the database itself refuses to change or remove an entry, and the balances stay")
{
    on_each_database([](Scenario& scenario) {
        auto const giver = scenario.cast().person(Who::employee);
        REQUIRE(outcome_of(scenario, {move_of(giver, Purse::earned, PointEntryKind::grant, 100)}) == "");
        for (auto const* statement : {"UPDATE point_entries SET points = points + 1", "DELETE FROM point_entries"})
            CHECK_THROWS_AS(scenario.as_program([&](platform::Context& context) { context.tx.execute(statement); }),
                            Fault);
        CHECK(balances_of(scenario, Who::employee) == PointBalances{0, 100});
    });
}

TEST_CASE("earned points are redeemed, refunded, granted, and lost by who leaves")
{
    on_each_database([](Scenario& scenario) {
        auto const person = scenario.cast().person(Who::employee);
        scenario.as_program([&](platform::Context& context) {
            grant_earned(context, person, 50, {PointCause::award, 1, "Quarter of the apple"});
            redeem(context, person, 30, {PointCause::redemption, 2});
            CHECK_THROWS_WITH_AS(redeem(context, person, 30, {PointCause::redemption, 3}),
                                 "There are 20 points left, and this takes 30.", Fault);
            refund(context, person, 30, {PointCause::redemption, 2});
            CHECK(recognition::balances(context, person).earned == 50);
            CHECK(expire_earned(context, person, "Left on 28 February") == 50);
            CHECK(expire_earned(context, person, "again") == 0);
        });
        CHECK(balances_of(scenario, Who::employee) == PointBalances{0, 0});
    });
}
