// SPDX-License-Identifier: Apache-2.0
// The life of a connection.
#include "http/http_connection.h"

#include "base/log.h"
#include "http/access_log.h"
#include "http/problem.h"
#include "http/response_head.h"
#include "http/static_files.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <array>
#include <utility>

namespace espalier::http {

namespace {

constexpr std::size_t header_read = 4 * 1024; // an idle connection keeps a buffer of this size
constexpr std::size_t body_read = 64 * 1024;
constexpr auto farewell = std::chrono::seconds(2); // for the client to take the last response

struct Gone
{};

std::string peer_address(Socket const& socket)
{
    error_code failed;
    auto const address = socket.remote_endpoint(failed).address();
    if (failed)
        return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

Response refusal_response(Refusal const& refusal, std::string_view request_id, bool secure)
{
    auto response = problem(refusal.status, refusal.title, refusal.key, refusal.detail, request_id);
    add_security_headers(response, secure);
    return response;
}

} // namespace

Connection::Connection(std::shared_ptr<Loop> loop, Socket socket)
    : loop_(std::move(loop)), shared_(loop_->shared()), place_(loop_->enlist(*this)), peer_(peer_address(socket)),
      transport_(std::move(socket), shared_.tls.get()), alarm_(loop_->context())
{
    ++shared_.counters.accepted;
    ++shared_.counters.open;
}

Connection::~Connection()
{
    --shared_.counters.open;
    loop_->forget(place_);
}

Awaitable<> Connection::run()
{
    auto const self = shared_from_this();
    try {
        co_await serve();
    } catch (Gone const&) {
    } catch (std::exception const& error) {
        log::error(std::string("connection: ") + error.what());
    }
    if (exchange_ && exchange_->response.events)
        exchange_->response.events->close();
    transport_.close();
}

Awaitable<> Connection::turn_away()
{
    auto const self = shared_from_this();
    try {
        exchange_ = std::make_shared<Exchange>();
        describe_peer(exchange_->request);
        exchange_->response = refusal_response(
            {503, "Busy", "too_many_connections", "The server has too many connections; try again soon."},
            exchange_->request.id, false);
        began_ = Clock::now();
        keep_alive_ = false;
        input_is_unread_ = true;
        if (!transport_.is_secure())
            co_await write_response();
        co_await part();
    } catch (Gone const&) {
    }
    transport_.close();
}

Awaitable<> Connection::serve()
{
    if (transport_.is_secure()) {
        enter(Phase::reading, shared_.settings.header_timeout);
        error_code failed;
        co_await transport_.handshake(failed);
        if (failed)
            co_return;
    }
    while (keep_alive_)
        co_await answer_next();
    co_await part();
}

Awaitable<> Connection::answer_next()
{
    co_await wait_for_request();
    exchange_ = std::make_shared<Exchange>();
    auto const refusal = co_await read_request();
    began_ = Clock::now();
    if (refusal) {
        keep_alive_ = false;
        input_is_unread_ = true;
        auto const& request = exchange_->request;
        exchange_->response = refusal_response(*refusal, request.id, request.secure);
    } else {
        co_await have_it_handled();
    }
    co_await write_response();
    exchange_.reset();
}

Awaitable<> Connection::wait_for_request()
{
    if (buffer_.size() > 0)
        co_return;
    if (loop_->is_stopping())
        throw Gone{};
    if (buffer_.capacity() > header_read)
        buffer_ = {};
    enter(Phase::idle, shared_.settings.idle_timeout);
    co_await read_more(header_read);
}

// Nothing when the request is whole; why it is refused otherwise.
Awaitable<std::optional<Refusal>> Connection::read_request()
{
    auto& request = exchange_->request;
    describe_peer(request);
    try {
        RequestReader reader(request, shared_.settings.maximum_header_bytes);
        enter(Phase::reading, shared_.settings.header_timeout);
        co_await read_header(reader);
        shared_.proxies.resolve(request);
        keep_alive_ = reader.keeps_connection();
        is_http_10_ = reader.minor_version() == 0;
        if (shared_.settings.body_limit)
            reader.limit_body(shared_.settings.body_limit(request.method, request.path()));
        if (!reader.is_complete())
            co_await read_body(reader);
    } catch (Refusal const& refusal) {
        co_return refusal;
    }
    co_return std::nullopt;
}

void Connection::describe_peer(Request& request)
{
    request.remote = peer_;
    request.secure = transport_.is_secure();
    request.id = shared_.request_ids.next();
}

Awaitable<> Connection::read_header(RequestReader& reader)
{
    for (;;) {
        auto const bytes = buffer_.cdata();
        auto const taken = reader.read_header({static_cast<char const*>(bytes.data()), bytes.size()});
        buffer_.consume(taken);
        if (reader.has_header())
            co_return;
        if (taken == 0 || buffer_.size() == 0)
            co_await read_more(header_read);
    }
}

Awaitable<> Connection::read_body(RequestReader& reader)
{
    enter(Phase::reading, shared_.settings.body_timeout);
    if (reader.expects_continue() && buffer_.size() == 0)
        co_await write_all("HTTP/1.1 100 Continue\r\n\r\n", {});
    for (;;) {
        if (auto const bytes = buffer_.cdata(); bytes.size() > 0)
            buffer_.consume(reader.read_body({static_cast<char const*>(bytes.data()), bytes.size()}));
        if (reader.is_complete())
            co_return;
        co_await read_more(body_read);
    }
}

// Adds to the buffer what the client sends next.
Awaitable<> Connection::read_more(std::size_t at_most)
{
    error_code failed;
    auto const read = co_await transport_.read_some(buffer_.prepare(at_most), failed);
    if (failed && expired_ && phase_ == Phase::reading)
        throw Refusal{408, "Request time-out", "timeout", "The request took too long to arrive."};
    if (failed)
        throw Gone{};
    buffer_.commit(read);
}

Awaitable<> Connection::have_it_handled()
{
    phase_ = Phase::working;
    deadline_ = Clock::time_point::max();
    exchange_->connection = weak_from_this();
    exchange_->loop = loop_;
    loop_->submit(exchange_);
    while (!exchange_->delivered) {
        co_await sleep_until(Clock::time_point::max());
        if (gone_)
            throw Gone{};
    }
    if (!is_sendable(exchange_->response)) {
        log::error("request " + exchange_->request.id + ": a response header holds a line break");
        exchange_->response = refusal_response({500, "Internal error", "internal", "Something went wrong on our side."},
                                               exchange_->request.id, exchange_->request.secure);
    }
}

Awaitable<> Connection::write_response()
{
    auto& response = exchange_->response;
    keep_alive_ = keep_alive_ && !response.events && !loop_->is_stopping();
    auto const persistence = !keep_alive_ ? Persistence::close
        : is_http_10_                     ? Persistence::keep_alive
                                          : Persistence::as_usual;
    auto const is_head = exchange_->request.method == Method::head;
    head_.clear();
    append_head(head_, response, exchange_->request.id, loop_->date(), persistence);
    co_await write_all(head_, is_head ? std::string_view() : body_of(response));
    record();
    if (response.events && !is_head)
        co_await send_events(response.events);
    else if (response.events)
        response.events->close();
}

// Both parts in one system call, as far as the client takes them; it has body_timeout to take some.
Awaitable<> Connection::write_all(std::string_view head, std::string_view body)
{
    std::array<asio::const_buffer, 2> rest = {asio::const_buffer(head.data(), head.size()),
                                              asio::const_buffer(body.data(), body.size())};
    while (rest[0].size() + rest[1].size() > 0) {
        enter(phase_ == Phase::reading ? Phase::reading : Phase::writing, shared_.settings.body_timeout);
        error_code failed;
        auto const written = co_await transport_.write_some(rest, failed);
        if (failed)
            throw Gone{};
        shared_.counters.bytes_sent += written;
        auto const of_head = std::min(written, rest[0].size());
        rest[0] += of_head;
        rest[1] += written - of_head;
    }
}

Awaitable<> Connection::send_events(std::shared_ptr<EventStream> events)
{
    events->on_change([weak = weak_from_this(), loop = loop_] {
        asio::post(loop->context(), [weak] {
            if (auto const connection = weak.lock())
                connection->wake();
        });
    });
    asio::co_spawn(loop_->context(), watch_for_the_end(shared_from_this()), asio::detached);
    try {
        while (!gone_) {
            auto const open = events->is_open() && !loop_->is_stopping();
            auto text = events->take();
            if (text.empty() && !open)
                break;
            if (text.empty()) {
                auto const next_heartbeat = Clock::now() + shared_.settings.heartbeat;
                phase_ = Phase::working;
                deadline_ = Clock::time_point::max();
                co_await sleep_until(next_heartbeat);
                if (Clock::now() < next_heartbeat)
                    continue;
                text = ":\n\n"; // a comment: proxies see that the response lives, and we that the client does
            }
            co_await write_all(text, {});
        }
    } catch (Gone const&) {
        gone_ = true;
    }
    events->on_change({});
    events->close();
}

// A client says nothing while it listens: what arrives can only be its end.
// `self` keeps the connection until then.
Awaitable<> Connection::watch_for_the_end([[maybe_unused]] std::shared_ptr<Connection> self)
{
    std::array<char, 256> ignored;
    error_code failed;
    while (!failed)
        co_await transport_.read_some(asio::buffer(ignored), failed);
    gone_ = true;
    wake();
}

Awaitable<> Connection::sleep_until(Clock::time_point time)
{
    error_code woken;
    alarm_.expires_at(time);
    co_await alarm_.async_wait(asio::redirect_error(use_awaitable, woken));
}

void Connection::wake()
{
    alarm_.cancel();
}

// Ends the connection so that the client gets the last response: closing with input unread would reset it.
Awaitable<> Connection::part()
{
    enter(Phase::writing, farewell);
    error_code failed;
    co_await transport_.shutdown_sending(failed);
    buffer_ = {};
    constexpr std::size_t at_most = 1024 * 1024;
    for (std::size_t total = 0; input_is_unread_ && !failed && total < at_most;)
        total += co_await transport_.read_some(buffer_.prepare(body_read), failed);
}

void Connection::enter(Phase phase, std::chrono::milliseconds limit)
{
    phase_ = phase;
    expired_ = false;
    deadline_ = Clock::now() + limit;
}

void Connection::check_deadline(Clock::time_point now)
{
    if (now < deadline_)
        return;
    expired_ = true;
    transport_.cancel();
}

void Connection::stop()
{
    if (phase_ == Phase::idle)
        transport_.cancel();
    else
        wake(); // an event stream ends
}

void Connection::abort()
{
    gone_ = true;
    transport_.close();
    wake();
}

void Connection::record()
{
    auto const& request = exchange_->request;
    auto const& response = exchange_->response;
    auto const duration = Clock::now() - began_;
    shared_.counters.request(response.status, duration);
    if (shared_.settings.access_log)
        shared_.settings.access_log(access_line(request, response.status, body_of(response).size(), duration));
}

} // namespace espalier::http
