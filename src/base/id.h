// SPDX-License-Identifier: Apache-2.0
// Strong, time-ordered 63-bit identifiers. An Id<Person> is never an Id<Plan>; in JSON they are strings, because
// JavaScript numbers end at 2^53.
#pragma once

#include "base/time.h"

#include <atomic>
#include <compare>
#include <cstdint>
#include <functional>

namespace espalier {

template <class Thing> struct Id
{
    std::int64_t value = 0; // 0 means "none yet"; a stored id is always positive

    explicit operator bool() const { return value != 0; }
    auto operator<=>(Id const&) const = default;
};

// Makes ids: 41 bits of milliseconds since 2024-01-01 UTC, then 22 bits that start at random in each millisecond and
// count up, so that two servers do not meet. Thread-safe. The clock never makes ids run backwards.
class IdSource
{
public:
    explicit IdSource(std::uint64_t seed); // the same seed and instants give the same ids: for tests and the demo

    template <class Thing> Id<Thing> next(Instant now) { return {next_value(now)}; }
    std::int64_t next_value(Instant now);

private:
    std::atomic<std::int64_t> last_ = 0;
    std::atomic<std::uint64_t> random_state_;
};

} // namespace espalier

template <class Thing> struct std::hash<espalier::Id<Thing>>
{
    std::size_t operator()(espalier::Id<Thing> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
