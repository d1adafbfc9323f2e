// SPDX-License-Identifier: Apache-2.0
// How ids are made.
#include "base/id.h"

namespace espalier {

namespace {

constexpr std::int64_t epoch_2024 = 1'704'067'200'000; // milliseconds since 1970
constexpr int counter_bits = 22;

// SplitMix64 (Steele, Lea, Flood 2014): one addition and a finaliser, enough to spread ids of several servers.
std::uint64_t split_mix(std::uint64_t state)
{
    state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9U;
    state = (state ^ (state >> 27)) * 0x94d049bb133111ebU;
    return state ^ (state >> 31);
}

} // namespace

IdSource::IdSource(std::uint64_t seed) : random_state_(seed) {}

std::int64_t IdSource::next_value(Instant now)
{
    auto const tick = (now.milliseconds - epoch_2024) << counter_bits;
    auto last = last_.load();
    for (;;) {
        auto wanted = last + 1;
        if (tick > last) {
            auto const random = split_mix(random_state_.fetch_add(0x9e3779b97f4a7c15U));
            // The upper half of the counter stays free, for the ids that follow within the same millisecond.
            wanted = tick | static_cast<std::int64_t>(random & ((1U << (counter_bits - 1)) - 1));
        }
        if (last_.compare_exchange_weak(last, wanted))
            return wanted;
    }
}

} // namespace espalier
