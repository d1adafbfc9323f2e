// SPDX-License-Identifier: Apache-2.0
// The header of a response as it goes over the wire.
#pragma once

#include "http/message.h"

#include <chrono>
#include <string>
#include <string_view>

namespace espalier::http {

enum class Persistence
{
    as_usual,   // HTTP/1.1 keeps the connection without saying so
    keep_alive, // said to an HTTP/1.0 client that asked
    close
};

// False when a header name or value could end its line: the response must not be sent.
bool is_sendable(Response const& response);

// The bytes that are the body: none for 204 and 304.
std::string_view body_of(Response const& response);

// Appends status line and headers with the empty line. The length is left out for an event stream, which ends with the
// connection. `date` is an HTTP date.
void append_head(std::string& out, Response const& response, std::string_view request_id, std::string_view date,
                 Persistence persistence);

std::string http_date(std::chrono::system_clock::time_point time); // "Sun, 06 Nov 1994 08:49:37 GMT"

} // namespace espalier::http
