// SPDX-License-Identifier: Apache-2.0
// A request and a response as the program sees them: plain data, no network. Only server.cpp knows Beast.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace espalier::http {

enum class Method : std::uint8_t
{
    get,
    head,
    post,
    put,
    patch,
    remove, // DELETE
    other
};

std::string_view to_text(Method method);

struct Header
{
    std::string name; // lower case
    std::string value;
};

struct Request
{
    Method method = Method::get;
    std::string target;  // as received: "/api/v1/people?limit=20"
    std::vector<Header> headers;
    std::string body;
    std::string remote;  // the client's address, forwarded addresses resolved
    bool secure = false; // TLS here or at a trusted proxy
    std::string id;      // request id, for the log and the response header

    std::string_view path() const;  // target up to '?', still percent-encoded
    std::string_view query() const; // after '?'
    std::string_view header(std::string_view lower_case_name) const; // empty when absent
    std::optional<std::string> cookie(std::string_view name) const;
};

struct Response
{
    int status = 200;
    std::vector<Header> headers;
    std::string body;
    // A body that lives elsewhere for ever (embedded files): used instead of `body` when not empty.
    std::string_view fixed_body;
    // Server-sent events: set by a handler that wants to keep the response open. Called on an executor thread when the
    // client may take more; see EventStream.
    std::shared_ptr<class EventStream> events;

    void set_header(std::string name, std::string value); // lower-case name; replaces
};

// A text/event-stream in the hands of whoever produces events; thread-safe; the server drains it.
class EventStream
{
public:
    virtual ~EventStream() = default;
    // Queues one event; false when the client has gone (the producer lets go of the stream then).
    virtual bool send(std::string_view event, std::string_view data) = 0;
    virtual void close() = 0;
};

// Answers exactly once, on any thread. An exception that escapes the handler is a 500 without details.
using Respond = std::function<void(Response)>;
using Handler = std::function<void(std::shared_ptr<Request const>, Respond)>;

// Percent-decoding of a path segment or a query value ('+' is a space there); nothing when malformed or not UTF-8.
std::optional<std::string> decode_segment(std::string_view encoded);
std::optional<std::vector<std::pair<std::string, std::string>>> decode_query(std::string_view query);

} // namespace espalier::http
