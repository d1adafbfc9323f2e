// SPDX-License-Identifier: Apache-2.0
// How request ids are made.
#include "http/request_ids.h"

#include <charconv>
#include <random>

namespace espalier::http {

RequestIds::RequestIds()
{
    constexpr char digits[] = "0123456789abcdef";
    std::random_device random;
    for (auto bits = random(); server_.size() < 8; bits >>= 4)
        server_ += digits[bits & 15];
    server_ += '-';
}

std::string RequestIds::next()
{
    char number[16];
    auto const end = std::to_chars(number, number + sizeof number, ++number_, 16).ptr;
    std::string id;
    id.reserve(server_.size() + sizeof number);
    return id.append(server_).append(number, end);
}

} // namespace espalier::http
