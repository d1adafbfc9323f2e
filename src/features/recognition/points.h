// SPDX-License-Identifier: Apache-2.0
// The ledger of points: two purses for each person, what they may give and what they have earned. Entries are appended and
// never changed; a balance is the sum of a purse's entries and is stored nowhere. Part of the face of this feature:
// whoever grants, spends or pays back points does so here.
#pragma once

#include "platform/done_by.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::recognition {

using platform::Context;
using platform::PersonId;

enum class Purse
{
    to_give, // an allowance: resets with each period, worth nothing to its holder
    earned   // received from others, for an award or an anniversary; pays for rewards
};
BOOST_DESCRIBE_ENUM(Purse, to_give, earned)

enum class PointEntryKind
{
    grant,   // an allowance to give; or earned without a giver: an award, an anniversary
    give,    // to others
    receive, // from others
    expire,  // what an allowance leaves over; what a leaver loses
    redeem,  // for a reward
    refund,  // of what was given and declined, or redeemed and not fulfilled
    correct  // by the people team, with a reason
};
BOOST_DESCRIBE_ENUM(PointEntryKind, grant, give, receive, expire, redeem, refund, correct)

// What an entry comes from; its id says which.
enum class PointCause
{
    programme,
    recognition,
    redemption,
    award,
    service_anniversary
};
BOOST_DESCRIBE_ENUM(PointCause, programme, recognition, redemption, award, service_anniversary)

// One movement of points, before it is written.
struct PointMove
{
    PersonId person_id;
    Purse purse = Purse::earned;
    PointEntryKind kind = PointEntryKind::receive;
    std::int64_t points = 0; // what is taken is below zero
    std::optional<std::string> period = {};
    std::optional<PointCause> cause = {};
    std::optional<std::int64_t> cause_id = {};
    std::string note = {};
};
BOOST_DESCRIBE_STRUCT(PointMove, (), (person_id, purse, kind, points, period, cause, cause_id, note))

// A row of the table point_entries.
struct PointEntry : PointMove, platform::DoneBy
{
    Id<PointEntry> id;
};
BOOST_DESCRIBE_STRUCT(PointEntry, (PointMove, platform::DoneBy), (id))
using PointEntryId = Id<PointEntry>;

struct PointBalances
{
    std::int64_t to_give = 0;
    std::int64_t earned = 0;

    bool operator==(PointBalances const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PointBalances, (), (to_give, earned))

struct PersonPoints
{
    PersonId person_id;
    std::int64_t to_give = 0;
    std::int64_t earned = 0;
};
BOOST_DESCRIBE_STRUCT(PersonPoints, (), (person_id, to_give, earned))

PointBalances balances(Context& context, PersonId person);
// Of those who have an entry, by person.
std::vector<PersonPoints> balances_of(Context& context, std::vector<PersonId> const& people);

// Writes them all, or none. Whoever takes from a purse locks it first, so that writers at the same time see each other: Fault
// conflict "not_enough_points" when a purse that is taken from would fall below zero. Asks nobody for permission, records
// no event and tells nobody: that is the caller's, who knows what it is about. A move against the rules of the ledger
// (is_lawful in points_rules.h) is a programming error.
void add_entries(Context& context, std::vector<PointMove> const& moves);

// Where earned points come from, or go to.
struct PointSource
{
    PointCause cause = PointCause::redemption;
    std::int64_t cause_id = 0;
    std::string note = {};
};
// Takes earned points for a reward; Fault conflict "not_enough_points". `points` is above zero in all of these.
void redeem(Context& context, PersonId person, std::int64_t points, PointSource const& source);
// Gives back what was redeemed.
void refund(Context& context, PersonId person, std::int64_t points, PointSource const& source);
// Earned without a giver.
void grant_earned(Context& context, PersonId person, std::int64_t points, PointSource const& source);
// Takes all that somebody has earned and not redeemed; answers how much that was.
std::int64_t expire_earned(Context& context, PersonId person, std::string note);

} // namespace espalier::recognition
