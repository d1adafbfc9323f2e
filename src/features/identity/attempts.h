// SPDX-License-Identifier: Apache-2.0
// Slowing down those who guess passwords, without giving anybody the means to lock others out. Failures are counted for
// the pair of e-mail and address, and for the address alone; after some free ones each asks for twice the pause of the
// one before. Nothing is counted for an e-mail alone: what happens elsewhere never stops its owner. A browser that has
// signed in to the account before is counted by itself, so that not even a neighbour behind the same address can.
#pragma once

#include "db/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace espalier::identity {

// Whose failures count for this attempt: hashed keys of rows in sign_in_attempts.
struct Counters
{
    std::string own;                       // forgotten on success
    std::optional<std::string> neighbours; // of everybody at the address
};

// `device_mark` is empty unless it has been found to belong to the account.
Counters counters_of_sign_in(std::string_view lower_email, std::string_view address, std::string_view device_mark);
// Somebody who is signed in and proves to be the owner, by giving the present password.
Counters counters_of_account(std::int64_t account_id);

// Counts the attempt as a failure before it is known to be one, so that many at once gain nothing. Fault rate_limited,
// with the seconds to wait, while the pause is not over: such an attempt is not counted.
void count_attempt(db::Transaction& tx, Counters const& counters, Instant now);
// It was no failure after all.
void forgive_attempt(db::Transaction& tx, Counters const& counters, Instant now);

// Seconds to wait after so many failures: none up to `free`, then 1, 2, 4 … up to 15 minutes.
std::int64_t pause_after(std::int64_t failures, std::int64_t free);

// The part of an address that one household or office shares: all of an IPv4 address, the first 64 bits of an IPv6 one.
std::string shared_part(std::string_view address);

} // namespace espalier::identity
