// SPDX-License-Identifier: Apache-2.0
// One client's connection: reads a request, has it answered, writes the response, and again. Requests that were sent
// ahead wait in the buffer, so they are answered in their order. Everything happens on the loop's thread.
#pragma once

#include "http/loop.h"
#include "http/request_reader.h"
#include "http/transport.h"

#include <boost/beast/core/flat_buffer.hpp>

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace espalier::http {

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(std::shared_ptr<Loop> loop, Socket socket);
    ~Connection();

    Awaitable<> run();
    Awaitable<> turn_away(); // instead of run() when there are too many
    void wake();             // the response is there, or an event

    void check_deadline(Clock::time_point now);
    void stop();  // goes away when nothing is under way, else after the present response
    void abort(); // goes away now

private:
    enum class Phase
    {
        idle,    // between requests
        reading, // a request has begun
        working, // the handler has it, or events are sent
        writing
    };

    Awaitable<> serve();
    Awaitable<> answer_next();
    Awaitable<> wait_for_request();
    Awaitable<std::optional<Refusal>> read_request();
    Awaitable<> read_header(RequestReader& reader);
    Awaitable<> read_body(RequestReader& reader);
    Awaitable<> read_more(std::size_t at_most);
    void describe_peer(Request& request);
    Awaitable<> have_it_handled();
    Awaitable<> write_response();
    Awaitable<> write_all(std::string_view head, std::string_view body);
    Awaitable<> send_events(std::shared_ptr<EventStream> events);
    Awaitable<> watch_for_the_end(std::shared_ptr<Connection> self);
    Awaitable<> sleep_until(Clock::time_point time);
    Awaitable<> part();
    void enter(Phase phase, std::chrono::milliseconds limit);
    void record();

    std::shared_ptr<Loop> loop_;
    Shared& shared_;
    std::list<Connection*>::iterator place_;
    std::string peer_; // address
    Transport transport_;
    Timer alarm_;
    boost::beast::flat_buffer buffer_;
    std::shared_ptr<Exchange> exchange_;
    std::string head_;
    Clock::time_point deadline_ = Clock::time_point::max();
    Clock::time_point began_ = {}; // the present request was read
    Phase phase_ = Phase::idle;
    bool keep_alive_ = true;
    bool is_http_10_ = false;
    bool expired_ = false;
    bool gone_ = false;            // the client, or the server's patience
    bool input_is_unread_ = false; // a refused request: the rest of it may still arrive
};

} // namespace espalier::http
