// SPDX-License-Identifier: Apache-2.0
// Pauses between attempts.
#include "features/identity/attempts.h"

#include "features/identity/credentials.h"
#include "features/identity/session_store.h"

#include <arpa/inet.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace espalier::identity {

namespace {

constexpr std::int64_t free_own = 5;
constexpr std::int64_t free_neighbours = 50;          // an office behind one address has many who mistype
constexpr std::int64_t longest_pause = 15 * 60;       // seconds
constexpr std::int64_t remembered_for = 24 * 60 * 60; // seconds since the last failure

// Seconds that remain of the pause of `key`.
std::int64_t remaining(std::vector<store::AttemptRow> const& rows, std::string_view key, std::int64_t free, Instant now)
{
    auto const found = std::ranges::find(rows, key, &store::AttemptRow::key);
    if (found == rows.end() || found->last_at < now.plus_seconds(-remembered_for))
        return 0;
    auto const over_at = found->last_at.plus_seconds(pause_after(found->failures, free));
    return (over_at.milliseconds - now.milliseconds + 999) / 1000;
}

} // namespace

Counters counters_of_sign_in(std::string_view lower_email, std::string_view address, std::string_view device_mark)
{
    if (!device_mark.empty())
        return {.own = hash_of(fmt::format("device {}", device_mark)), .neighbours = {}};
    auto const place = shared_part(address);
    return {.own = hash_of(fmt::format("e-mail {} at {}", lower_email, place)),
            .neighbours = hash_of(fmt::format("address {}", place))};
}

Counters counters_of_account(std::int64_t account_id)
{
    return {.own = hash_of(fmt::format("account {}", account_id)), .neighbours = {}};
}

void count_attempt(db::Transaction& tx, Counters const& counters, Instant now)
{
    auto const& neighbours = counters.neighbours;
    auto const rows = store::attempts(tx, counters.own, neighbours.value_or(counters.own));
    auto wait = remaining(rows, counters.own, free_own, now);
    if (neighbours)
        wait = std::max(wait, remaining(rows, *neighbours, free_neighbours, now));
    if (wait > 0)
        throw Fault(
            FaultCode::rate_limited, "too_many_attempts",
            fmt::format("Too many attempts. Wait {} {}, then try again.", wait, wait == 1 ? "second" : "seconds"))
            .with_parameters({{"seconds", std::to_string(wait)}})
            .with_retry_after(static_cast<int>(wait));
    auto const forget_before = now.plus_seconds(-remembered_for);
    store::count_attempt(tx, counters.own, now, forget_before);
    if (neighbours)
        store::count_attempt(tx, *neighbours, now, forget_before);
}

void forgive_attempt(db::Transaction& tx, Counters const& counters, Instant now)
{
    store::delete_attempts(tx, counters.own);
    if (counters.neighbours)
        store::take_back_attempt(tx, *counters.neighbours); // others' failures there still count
    store::delete_old_attempts(tx, now.plus_seconds(-remembered_for));
}

std::int64_t pause_after(std::int64_t failures, std::int64_t free)
{
    if (failures < free)
        return 0;
    auto const doublings = std::min<std::int64_t>(failures - free, 30);
    return std::min(std::int64_t{1} << doublings, longest_pause);
}

std::string shared_part(std::string_view address)
{
    in6_addr parsed{};
    if (inet_pton(AF_INET6, std::string(address).c_str(), &parsed) != 1)
        return std::string(address);
    if (IN6_IS_ADDR_V4MAPPED(&parsed))
        return std::string(address.substr(address.rfind(':') + 1));
    std::fill(std::begin(parsed.s6_addr) + 8, std::end(parsed.s6_addr), std::uint8_t{0});
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(AF_INET6, &parsed, text.data(), text.size());
    return std::string(text.data()) + "/64";
}

} // namespace espalier::identity
