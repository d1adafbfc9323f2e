// SPDX-License-Identifier: Apache-2.0
// Where a goal stands, and whose turn it is, without a database.
#include "features/goals/goal_state.h"

#include <doctest/doctest.h>

namespace espalier::goals {

namespace {

Date const today = date_of(2026, 6, 15);
PersonId const owner{1}, manager{2}, above{3};

platform::OrgChart chart(std::optional<Date> manager_left_on = {}, std::optional<Date> owner_left_on = {})
{
    UnitId const unit{1};
    return {1,
            {{above, {}, unit, {}}, {manager, above, unit, manager_left_on}, {owner, manager, unit, owner_left_on}},
            {{unit, {}}},
            {}};
}

Goal goal(Lifecycle lifecycle)
{
    Goal goal;
    goal.owner_id = owner;
    goal.lifecycle = lifecycle;
    goal.starts_on = date_of(2026, 1, 1);
    goal.due_on = date_of(2026, 12, 31);
    goal.created_at = start_of_day_utc(date_of(2026, 1, 2));
    return goal;
}

std::vector<GoalTurn> one_turn(GoalTurnKind kind, Date on)
{
    GoalTurn turn;
    turn.kind = kind;
    turn.at = start_of_day_utc(on);
    return {turn};
}

} // namespace

TEST_CASE("what is agreed is active from its first day on")
{
    CHECK(lifecycle_on(today, Lifecycle::agreed, today) == Lifecycle::active);
    CHECK(lifecycle_on(today, Lifecycle::agreed, today.plus_days(1)) == Lifecycle::agreed);
    CHECK(lifecycle_on(today, Lifecycle::proposed, today) == Lifecycle::proposed);
}

TEST_CASE("a turn comes only where it can")
{
    CHECK_NOTHROW(require_turn(Lifecycle::draft, GoalTurnKind::proposed));
    CHECK_THROWS_AS(require_turn(Lifecycle::proposed, GoalTurnKind::proposed), Fault);
    CHECK_THROWS_AS(require_turn(Lifecycle::draft, GoalTurnKind::agreed), Fault);
    CHECK_NOTHROW(require_turn(Lifecycle::proposed, GoalTurnKind::returned));
    CHECK_NOTHROW(require_turn(Lifecycle::draft, GoalTurnKind::closed));
    CHECK_THROWS_AS(require_turn(Lifecycle::proposed, GoalTurnKind::closed), Fault);
    CHECK_THROWS_AS(require_turn(Lifecycle::closed, GoalTurnKind::closed), Fault);
    CHECK_THROWS_AS(require_turn(Lifecycle::agreed, GoalTurnKind::reopened), Fault);
    CHECK_NOTHROW(require_turn(Lifecycle::agreed, GoalTurnKind::given_on));
    CHECK_THROWS_AS(require_turn(Lifecycle::proposed, GoalTurnKind::given_on), Fault);
    CHECK_THROWS_AS(require_turn(Lifecycle::closed, GoalTurnKind::given_on), Fault);
    for (auto const kind : {GoalTurnKind::proposed, GoalTurnKind::agreed, GoalTurnKind::returned, GoalTurnKind::closed,
                            GoalTurnKind::reopened})
        CHECK(lifecycle_after(kind) != Lifecycle::active);
}

TEST_CASE("a draft waits for its owner, a proposal for the nearest manager who is here, what is past its last day to "
          "be closed")
{
    CHECK(turn_of(goal(Lifecycle::draft), {}, chart(), today).person_id == owner);
    auto const proposed = one_turn(GoalTurnKind::proposed, date_of(2026, 2, 1));
    auto const waits = turn_of(goal(Lifecycle::proposed), proposed, chart(), today);
    CHECK(waits.task == GoalTask::answer);
    CHECK(waits.person_id == manager);
    CHECK(waits.since == proposed[0].at);
    auto const left = chart(date_of(2026, 1, 31));
    CHECK(turn_of(goal(Lifecycle::proposed), proposed, left, today).person_id == above);
    auto const agreed = one_turn(GoalTurnKind::agreed, date_of(2026, 2, 1));
    CHECK_FALSE(turn_of(goal(Lifecycle::agreed), agreed, chart(), today).task);
    auto const over = turn_of(goal(Lifecycle::agreed), agreed, chart(), date_of(2027, 1, 5));
    CHECK(over.task == GoalTask::close);
    CHECK(over.since == start_of_day_utc(date_of(2027, 1, 1)));
}

TEST_CASE(
    "what a leaver leaves behind is for the nearest manager who is here to close, and no draft waits for a leaver")
{
    auto const agreed = one_turn(GoalTurnKind::agreed, date_of(2026, 2, 1));
    auto const left = chart({}, date_of(2026, 6, 14));
    CHECK(turn_of(goal(Lifecycle::agreed), agreed, left, today).task == GoalTask::close);
    CHECK(turn_of(goal(Lifecycle::agreed), agreed, left, today).person_id == manager);
    CHECK_FALSE(turn_of(goal(Lifecycle::draft), {}, left, today).task);
    CHECK(turn_of(goal(Lifecycle::draft), {}, chart({}, today), today).person_id == owner); // the last day
}

TEST_CASE("what is reopened is agreed again, or a draft again where it never was")
{
    CHECK(lifecycle_after(GoalTurnKind::reopened) == Lifecycle::agreed);
    CHECK(lifecycle_after(GoalTurnKind::reopened, Lifecycle::draft) == Lifecycle::draft);
    for (auto const kept : {Lifecycle::draft, Lifecycle::agreed})
        CHECK(lifecycle_after(GoalTurnKind::given_on, kept) == kept);
}

TEST_CASE("an update is due as many days after the newest, or after the start, as the cadence says")
{
    auto const start = date_of(2026, 6, 1);
    CHECK_FALSE(is_update_due(std::nullopt, start, {}, today));
    CHECK(is_update_due(14, start, {}, today));
    CHECK_FALSE(is_update_due(15, start, {}, today));
    CHECK_FALSE(is_update_due(14, start, start_of_day_utc(date_of(2026, 6, 2)), today));
    CHECK(is_update_due(13, start, start_of_day_utc(date_of(2026, 6, 2)), today));
    CHECK(is_update_due(14, start, start_of_day_utc(date_of(2026, 5, 1)), today)); // before it began
}

} // namespace espalier::goals
