// SPDX-License-Identifier: Apache-2.0
// Counting, and the page for Prometheus.
#include "http/metrics.h"

#include "http/counters.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

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

std::string prometheus_text(ServerMetrics const& metrics)
{
    std::string out;
    auto const one = [&](std::string_view kind, std::string_view name, std::string_view help, std::uint64_t value) {
        fmt::format_to(std::back_inserter(out),
                       "# HELP espalier_http_{0} {1}\n# TYPE espalier_http_{0} {2}\nespalier_http_{0} {3}\n", name,
                       help, kind, value);
    };
    one("counter", "connections_accepted_total", "Connections taken since start.", metrics.connections_accepted);
    one("gauge", "connections_open", "Connections open now.", metrics.connections_open);
    one("counter", "connections_refused_total", "Connections refused because the limit was reached.",
        metrics.connections_refused);
    one("counter", "sent_bytes_total", "Bytes of responses sent.", metrics.bytes_sent);
    out += "# HELP espalier_http_requests_total Requests answered, by class of status.\n"
           "# TYPE espalier_http_requests_total counter\n";
    for (int status_class = 2; status_class <= 5; ++status_class)
        fmt::format_to(std::back_inserter(out), "espalier_http_requests_total{{status=\"{}xx\"}} {}\n", status_class,
                       metrics.requests_by_class[status_class]);
    out += "# HELP espalier_http_request_duration_seconds From a request read to its response sent.\n"
           "# TYPE espalier_http_request_duration_seconds histogram\n";
    for (auto const& [bound, count] : metrics.duration_buckets)
        fmt::format_to(std::back_inserter(out), "espalier_http_request_duration_seconds_bucket{{le=\"{}\"}} {}\n",
                       bound, count);
    fmt::format_to(std::back_inserter(out),
                   "espalier_http_request_duration_seconds_bucket{{le=\"+Inf\"}} {0}\n"
                   "espalier_http_request_duration_seconds_sum {1}\n"
                   "espalier_http_request_duration_seconds_count {0}\n",
                   metrics.requests, metrics.duration_sum);
    return out;
}

} // namespace espalier::http
