// SPDX-License-Identifier: Apache-2.0
// Writes lines of the access log.
#include "http/access_log.h"

#include "base/time.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <iterator>

namespace espalier::http {

std::string access_line(Request const& request, int status, std::uint64_t bytes, std::chrono::nanoseconds duration)
{
    std::string line = R"({"time":")" + espalier::to_text(system_now()) + R"(","request_id":)";
    reflect::write_json_string(line, request.id);
    line += R"(,"remote":)";
    reflect::write_json_string(line, request.remote);
    fmt::format_to(std::back_inserter(line), R"(,"method":"{}","path":)", to_text(request.method));
    reflect::write_json_string(line, request.path());
    fmt::format_to(std::back_inserter(line), R"(,"status":{},"bytes":{},"milliseconds":{:.3f}}})", status, bytes,
                   std::chrono::duration<double, std::milli>(duration).count());
    return line;
}

} // namespace espalier::http
