// SPDX-License-Identifier: Apache-2.0
// One line of the access log. No query string and no header: they may hold secrets.
#pragma once

#include "http/message.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace espalier::http {

// {"time","request_id","remote","method","path","status","bytes","milliseconds"}; `bytes` of the response body.
std::string access_line(Request const& request, int status, std::uint64_t bytes, std::chrono::nanoseconds duration);

} // namespace espalier::http
