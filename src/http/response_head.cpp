// SPDX-License-Identifier: Apache-2.0
// Writes the header of responses.
#include "http/response_head.h"

#include <boost/beast/http/status.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

namespace espalier::http {

namespace {

void append_number(std::string& out, std::size_t number)
{
    std::array<char, 20> digits;
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

void append_header(std::string& out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

bool is_plain(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

bool is_sendable(Response const& response)
{
    return std::all_of(response.headers.begin(), response.headers.end(),
                       [](Header const& header) { return is_plain(header.name) && is_plain(header.value); });
}

std::string_view body_of(Response const& response)
{
    if (response.status == 204 || response.status == 304 || response.events)
        return {};
    return response.fixed_body.empty() ? std::string_view(response.body) : response.fixed_body;
}

void append_head(std::string& out, Response const& response, std::string_view request_id, std::string_view date,
                 Persistence persistence)
{
    auto const status = static_cast<unsigned>(response.status);
    out += "HTTP/1.1 ";
    append_number(out, status);
    auto const reason = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(status));
    out.append(" ").append(reason.data(), reason.size()).append("\r\n");
    append_header(out, "date", date);
    append_header(out, "x-request-id", request_id);
    for (auto const& header : response.headers)
        append_header(out, header.name, header.value);
    if (response.events) {
        append_header(out, "content-type", "text/event-stream");
        append_header(out, "x-accel-buffering", "no"); // nginx would hold events back
    } else if (response.status != 204 && response.status != 304) {
        out += "content-length: ";
        append_number(out, body_of(response).size());
        out += "\r\n";
    }
    if (persistence == Persistence::close)
        append_header(out, "connection", "close");
    else if (persistence == Persistence::keep_alive)
        append_header(out, "connection", "keep-alive");
    out += "\r\n";
}

std::string http_date(std::chrono::system_clock::time_point time)
{
    auto const seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts = {};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text;
    return {text.data(), std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

} // namespace espalier::http
