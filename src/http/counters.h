// SPDX-License-Identifier: Apache-2.0
// The server counts here while it works; ServerMetrics is what others see of it.
#pragma once

#include "http/server.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace espalier::http {

class Counters
{
public:
    using Count = std::atomic<std::uint64_t>;

    Count accepted = 0, open = 0, refused = 0, bytes_sent = 0;

    void request(int status, std::chrono::nanoseconds duration); // one answered request
    ServerMetrics snapshot() const;

private:
    static constexpr std::array<double, 12> bounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                      0.1,   0.25,   0.5,   1,    2.5,   10}; // seconds
    std::array<Count, 6> by_class_ = {};
    std::array<Count, bounds.size() + 1> by_duration_ = {}; // the last one: longer than all bounds
    Count nanoseconds_ = 0;
};

} // namespace espalier::http
