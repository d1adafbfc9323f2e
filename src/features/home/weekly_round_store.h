// SPDX-License-Identifier: Apache-2.0
// The statements on weekly rounds.
#pragma once

#include "features/home/weekly_round.h"

namespace espalier::home::store {

struct RoundCounts
{
    std::int64_t people = 0; // who report and have not left
    std::int64_t seen = 0;
};
BOOST_DESCRIBE_STRUCT(RoundCounts, (), (people, seen))
RoundCounts round_counts(db::Transaction& tx, PersonId manager, Date week_of, Date today);

// A direct report who has not left, and what the round of this week and the ones before say of them.
struct RoundRow
{
    PersonId person_id;
    std::string name;
    std::optional<std::string> job_title;
    std::optional<Instant> seen_at;
    std::optional<Instant> reminded_at;
    std::optional<Instant> last_seen_at; // in an earlier week
};
BOOST_DESCRIBE_STRUCT(RoundRow, (), (person_id, name, job_title, seen_at, reminded_at, last_seen_at))
std::vector<RoundRow> round_rows(db::Transaction& tx, PersonId manager, Date week_of, Date today); // by name

void mark_seen(db::Transaction& tx, PersonId manager, PersonId person, Date week_of, Instant now);
bool mark_reminded(db::Transaction& tx, PersonId manager, PersonId person, Date week_of, Instant now); // false: was

} // namespace espalier::home::store
