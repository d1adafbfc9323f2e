// SPDX-License-Identifier: Apache-2.0
// The network: HTTP/1.1 with keep-alive, pipelining and TLS on Boost.Beast coroutines, and a pool of worker threads that
// run the handlers. Knows nothing of routes.
#pragma once

#include "http/message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace espalier::http {

struct ServerSettings
{
    std::string listen = "127.0.0.1:8080"; // ADDRESS:PORT, [::1]:PORT; port 0 picks a free one
    int network_threads = 1;
    int worker_threads = 4;
    std::size_t maximum_header_bytes = 16 * 1024;
    std::size_t maximum_connections = 10'000;
    std::chrono::milliseconds header_timeout{10'000}; // from the first byte of a request to the end of its header
    std::chrono::milliseconds body_timeout{60'000};   // for the whole body; and for a client to take some of a response
    std::chrono::milliseconds idle_timeout{75'000};   // between requests
    std::chrono::milliseconds stop_timeout{10'000};   // for running requests when stopping
    std::chrono::milliseconds heartbeat{15'000};      // between comments on a silent event stream
    // Addresses or networks (10.0.0.0/8) whose X-Forwarded-For, X-Forwarded-Proto and X-Request-Id are believed.
    std::vector<std::string> trusted_proxies;
    std::string tls_certificate, tls_key; // PEM files; both or none
    // The largest body a request may have, asked when its header is complete (route limits); answer 413 above it.
    std::function<std::size_t(Method, std::string_view path)> body_limit;
    // One access-log line (JSON) for each answered request; empty: no access log.
    std::function<void(std::string_view)> access_log;
};

// Counters for /metrics; all totals since start.
struct ServerMetrics
{
    std::uint64_t connections_accepted = 0, connections_open = 0, connections_refused = 0;
    std::uint64_t requests = 0, requests_by_class[6] = {}; // index = status / 100
    std::uint64_t bytes_sent = 0;
    std::vector<std::pair<double, std::uint64_t>> duration_buckets; // upper bound in seconds → cumulative count
    double duration_sum = 0;                                        // seconds
};

class Server
{
public:
    Server(ServerSettings settings, Handler handler); // binds; Fault unavailable when it cannot
    ~Server();

    int port() const;
    void run();  // serves until stop(); then lets running requests finish within stop_timeout
    void stop(); // thread-safe, and safe inside a signal handler; once stopped, stopped
    ServerMetrics metrics() const;

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace espalier::http
