// SPDX-License-Identifier: Apache-2.0
// Clients of a server on this machine: many that keep asking, for rates; and one that asks once.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace espalier::bench {

struct Load
{
    double requests_per_second = 0;
    double p99_milliseconds = 0; // from sending a request to having its whole answer
};

// One keep-alive connection for each list of requests (whole ones, as they go over the wire). A connection sends them in
// turn, again and again, the next when the answer is there. std::runtime_error for an answer other than 200.
Load load(int port, std::vector<std::vector<std::string>> const& clients, std::chrono::milliseconds duration);

// Sends each request once, each list on a connection of its own, the next when the answer is there.
struct Sent
{
    Load load;
    std::int64_t failures = 0; // answers other than 2xx
};
Sent send_all(int port, std::vector<std::vector<std::string>> const& clients);

// Sends one request on a connection of its own; answers head and body.
std::string ask(int port, std::string const& request);

} // namespace espalier::bench
