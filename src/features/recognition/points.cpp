// SPDX-License-Identifier: Apache-2.0
// Writing to the ledger so that no purse falls below zero.
#include "features/recognition/points.h"

#include "base/fault.h"
#include "features/recognition/points_rules.h"
#include "features/recognition/points_store.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace espalier::recognition {

namespace {

std::vector<PersonId> who_lose_from(Purse purse, std::vector<PointMove> const& moves)
{
    std::vector<PersonId> people;
    for (auto const& move : moves)
        if (move.purse == purse && move.points < 0)
            people.push_back(move.person_id);
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

std::int64_t& of(Purse purse, PointBalances& balances)
{
    return purse == Purse::to_give ? balances.to_give : balances.earned;
}

// Locks what is taken from, and looks whether it is there.
void take_from(Context& context, Purse purse, std::vector<PointMove> const& moves)
{
    auto const people = who_lose_from(purse, moves);
    if (people.empty())
        return;
    store::lock_purses(context.tx, purse, people);
    std::map<PersonId, PointBalances> left;
    for (auto const& found : store::balances_of(context.tx, people))
        left[found.person_id] = {found.to_give, found.earned};
    for (auto const person : people) {
        std::int64_t change = 0;
        for (auto const& move : moves)
            if (move.person_id == person && move.purse == purse)
                change += move.points;
        auto const available = of(purse, left[person]);
        if (available + change < 0)
            throw conflict("not_enough_points",
                           "There are " + std::to_string(available) + " points left, and this takes " +
                               std::to_string(-change) + ".",
                           {{"available", std::to_string(available)}, {"needed", std::to_string(-change)}});
    }
}

PointMove earned(PersonId person, PointEntryKind kind, std::int64_t points, PointSource const& source)
{
    return {person, Purse::earned, kind, points, {}, source.cause, source.cause_id, source.note};
}

} // namespace

PointBalances balances(Context& context, PersonId person)
{
    return store::balances(context.tx, person);
}

std::vector<PersonPoints> balances_of(Context& context, std::vector<PersonId> const& people)
{
    return store::balances_of(context.tx, people);
}

void add_entries(Context& context, std::vector<PointMove> const& moves)
{
    for (auto const& move : moves)
        if (!is_lawful(move.purse, move.kind, move.points))
            throw std::logic_error("an entry against the rules of the ledger");
    take_from(context, Purse::to_give, moves);
    take_from(context, Purse::earned, moves);
    store::insert_entries(context, moves);
}

void redeem(Context& context, PersonId person, std::int64_t points, PointSource const& source)
{
    add_entries(context, {earned(person, PointEntryKind::redeem, -points, source)});
}

void refund(Context& context, PersonId person, std::int64_t points, PointSource const& source)
{
    add_entries(context, {earned(person, PointEntryKind::refund, points, source)});
}

void grant_earned(Context& context, PersonId person, std::int64_t points, PointSource const& source)
{
    add_entries(context, {earned(person, PointEntryKind::grant, points, source)});
}

std::int64_t expire_earned(Context& context, PersonId person, std::string note)
{
    store::lock_purses(context.tx, Purse::earned, {person});
    auto const left = store::balances(context.tx, person).earned;
    if (left > 0)
        add_entries(context,
                    {{.person_id = person,
                      .purse = Purse::earned,
                      .kind = PointEntryKind::expire,
                      .points = -left,
                      .note = std::move(note)}});
    return left;
}

} // namespace espalier::recognition
