// SPDX-License-Identifier: Apache-2.0
// A request and a response as the program sees them: plain data, no network. Only server.cpp knows Beast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
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
    std::string target; // as received: "/api/v1/people?limit=20"
    std::vector<Header> headers;
    std::string body;
    std::string remote;  // the client's address, forwarded addresses resolved
    bool secure = false; // TLS here or at a trusted proxy
    std::string id;      // request id, for the log and the response header

    std::string_view path() const;                                   // target up to '?', still percent-encoded
    std::string_view query() const;                                  // after '?'
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
    // Server-sent events: set by a handler that wants to keep the response open and send more later.
    std::shared_ptr<class EventStream> events;

    void set_header(std::string name, std::string value); // lower-case name; replaces
};

// A text/event-stream between whoever produces events and whoever passes them on; every call is thread-safe.
class EventStream
{
public:
    // Queues one event (`event` is its name, empty for a plain message; `data` may have several lines). False when the
    // stream is closed, or was closed just now because the client reads too slowly: the producer lets go of it then.
    bool send(std::string_view event, std::string_view data);
    void close(); // what is queued is still sent
    bool is_open() const;

    // The server's side. `changed` is called after each send and close, on that thread, until it is replaced.
    void on_change(std::function<void()> changed);
    std::string take(); // all that is queued, as it goes over the wire

    static constexpr std::size_t maximum_queued_bytes = 256 * 1024; // for a client that does not read

private:
    mutable std::mutex mutex_;
    std::string queued_;
    bool open_ = true;
    std::function<void()> changed_;
};

// Answers once, on any thread, at any time; later calls are ignored. An exception that escapes the handler, and a Respond
// let go without an answer, are a 500 without details.
using Respond = std::function<void(Response)>;
using Handler = std::function<void(std::shared_ptr<Request const>, Respond)>;

// Percent-decoding; nothing when malformed or not UTF-8. '+' is itself in a path segment and a space in a query.
std::optional<std::string> decode_segment(std::string_view encoded);
std::optional<std::vector<std::pair<std::string, std::string>>> decode_query(std::string_view query);

} // namespace espalier::http
