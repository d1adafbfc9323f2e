// SPDX-License-Identifier: Apache-2.0
// Request ids: a random beginning for each server and a number, so that ids of several servers do not meet in one log.
// They name, they do not protect: nothing may rest on an id being hard to guess.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace espalier::http {

class RequestIds
{
public:
    RequestIds();
    std::string next(); // thread-safe

private:
    std::string server_; // 8 hexadecimal digits and '-'
    std::atomic<std::uint64_t> number_ = 0;
};

} // namespace espalier::http
