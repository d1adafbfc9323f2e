// SPDX-License-Identifier: Apache-2.0
// Counting.
#include "http/counters.h"

#include <algorithm>
#include <cstddef>

namespace espalier::http {

void Counters::request(int status, std::chrono::nanoseconds duration)
{
    auto const seconds = std::chrono::duration<double>(duration).count();
    auto const slot = std::lower_bound(bounds.begin(), bounds.end(), seconds) - bounds.begin();
    auto const relaxed = std::memory_order_relaxed;
    by_class_[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))].fetch_add(1, relaxed);
    by_duration_[static_cast<std::size_t>(slot)].fetch_add(1, relaxed);
    nanoseconds_.fetch_add(static_cast<std::uint64_t>(duration.count()), relaxed);
}

ServerMetrics Counters::snapshot() const
{
    ServerMetrics metrics;
    metrics.connections_accepted = accepted;
    metrics.connections_open = open;
    metrics.connections_refused = refused;
    metrics.bytes_sent = bytes_sent;
    std::copy(by_class_.begin(), by_class_.end(), metrics.requests_by_class);
    for (std::size_t i = 0; i < by_duration_.size(); ++i) {
        metrics.requests += by_duration_[i];
        if (i < bounds.size())
            metrics.duration_buckets.emplace_back(bounds[i], metrics.requests);
    }
    metrics.duration_sum = static_cast<double>(nanoseconds_) / 1e9;
    return metrics;
}

} // namespace espalier::http
