// SPDX-License-Identifier: Apache-2.0
// A part of a body that a client asks for: RFC 9110 §14.
#pragma once

#include "http/message.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace espalier::http {

struct ByteRange
{
    std::size_t first, last; // both inclusive; first > last: not satisfiable
};

// A single range of bytes; nothing for what a server may ignore: several ranges, other units, nonsense.
std::optional<ByteRange> parse_range(std::string_view header, std::size_t size);

// The range that is to be sent of a body of this size with this tag: none when none is asked for, or when the client holds
// something else (If-Range).
std::optional<ByteRange> wanted_range(Request const& request, std::size_t size, std::string_view tag);

// If-None-Match, compared weakly: RFC 9110 §13.1.2.
bool names_tag(std::string_view list, std::string_view tag);

// Status and header of a range: 206, or 416 when it is not satisfiable. The body is the caller's.
void describe_range(Response& response, ByteRange range, std::size_t size);

} // namespace espalier::http
