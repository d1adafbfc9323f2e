// SPDX-License-Identifier: Apache-2.0
// The event loop, its clock and its mailbox.
#include "http/loop.h"

#include "base/log.h"
#include "http/http_connection.h"
#include "http/response_head.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace espalier::http {

Loop::Loop(Shared& shared) : shared_(shared), date_(http_date(std::chrono::system_clock::now())) {}

void Loop::run()
{
    asio::co_spawn(context_, watch_time(), asio::detached);
    for (;;) {
        try {
            context_.run();
            break;
        } catch (std::exception const& error) {
            log::error(std::string("network thread: ") + error.what());
        }
    }
    std::lock_guard lock(mutex_);
    closed_ = true;
    delivered_.clear(); // each of them holds this loop
}

void Loop::deliver(std::shared_ptr<Exchange> exchange)
{
    {
        std::lock_guard lock(mutex_);
        if (closed_)
            return;
        delivered_.push_back(std::move(exchange));
        if (delivered_.size() > 1)
            return; // whoever put the first one in has called the loop
    }
    asio::post(context_, [self = shared_from_this()] {
        std::vector<std::shared_ptr<Exchange>> delivered;
        {
            std::lock_guard lock(self->mutex_);
            delivered.swap(self->delivered_);
        }
        for (auto const& answered : delivered) {
            answered->delivered = true;
            if (auto const connection = answered->connection.lock())
                connection->wake();
        }
    });
}

void Loop::adopt(Socket socket)
{
    // A few more than the limit are told why they are sent away; beyond these nobody is.
    constexpr std::size_t told = 64;
    auto const limit = shared_.settings.maximum_connections;
    auto const open = shared_.counters.open.load();
    if (open >= limit)
        ++shared_.counters.refused;
    if (stopping_ || open >= limit + told)
        return;
    auto const connection = std::make_shared<Connection>(shared_from_this(), std::move(socket));
    asio::co_spawn(context_, open < limit ? connection->run() : connection->turn_away(), asio::detached);
}

// Requests that arrived in the same turn of the loop go to the workers in one go, with one wake-up.
void Loop::submit(std::shared_ptr<Exchange> exchange)
{
    submitted_.push_back(std::move(exchange));
    if (submitted_.size() == 1)
        asio::post(context_, [this] { shared_.workers->submit(submitted_); });
}

std::list<Connection*>::iterator Loop::enlist(Connection& connection)
{
    return connections_.insert(connections_.end(), &connection);
}

void Loop::forget(std::list<Connection*>::iterator place)
{
    connections_.erase(place);
    finish_when_empty();
}

void Loop::finish_when_empty()
{
    if (stopping_ && connections_.empty())
        context_.stop();
}

void Loop::stop()
{
    asio::post(context_, [this] {
        stopping_ = true;
        abort_at_ = Clock::now() + shared_.settings.stop_timeout;
        for (auto* const connection : connections_)
            connection->stop();
        finish_when_empty();
    });
}

// One timer for all connections: a timer for each would cost more than the requests.
Awaitable<> Loop::watch_time()
{
    using namespace std::chrono_literals;
    auto const& settings = shared_.settings;
    auto const shortest =
        std::min({settings.header_timeout, settings.body_timeout, settings.idle_timeout, settings.stop_timeout});
    auto const interval = std::clamp<std::chrono::milliseconds>(shortest / 4, 10ms, 500ms);
    for (;;) {
        tick_.expires_after(interval);
        co_await tick_.async_wait(use_awaitable);
        date_ = http_date(std::chrono::system_clock::now());
        check_deadlines();
    }
}

void Loop::check_deadlines()
{
    auto const now = Clock::now();
    for (auto* const connection : connections_) {
        if (now >= abort_at_)
            connection->abort();
        else
            connection->check_deadline(now);
    }
}

} // namespace espalier::http
