// SPDX-License-Identifier: Apache-2.0
// One network thread: its event loop, its connections and their time limits. A connection lives on one loop, so nothing
// in it needs a lock; what workers finish comes back through deliver().
#pragma once

#include "http/exchange.h"
#include "http/network.h"
#include "http/shared.h"

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::http {

class Connection;

class Loop : public std::enable_shared_from_this<Loop>
{
public:
    explicit Loop(Shared& shared);

    void run(); // until stop(), and then until the connections are gone
    asio::io_context& context() { return context_; }
    Shared& shared() { return shared_; }

    // On any thread.
    void deliver(std::shared_ptr<Exchange> exchange); // its response is there
    void stop();

    // On the loop's thread.
    void adopt(Socket socket);
    void submit(std::shared_ptr<Exchange> exchange); // to the workers, together with others of this turn
    std::list<Connection*>::iterator enlist(Connection& connection);
    void forget(std::list<Connection*>::iterator place);
    bool is_stopping() const { return stopping_; }
    std::string_view date() const { return date_; } // for the response header

private:
    Awaitable<> watch_time();
    void check_deadlines();
    void finish_when_empty();

    Shared& shared_;
    asio::io_context context_{1};
    Timer tick_{context_};
    std::list<Connection*> connections_;
    std::vector<std::shared_ptr<Exchange>> submitted_;
    std::string date_;
    bool stopping_ = false;
    Clock::time_point abort_at_ = Clock::time_point::max();

    std::mutex mutex_;
    std::vector<std::shared_ptr<Exchange>> delivered_; // guarded by mutex_
    bool closed_ = false;                              // guarded by mutex_
};

} // namespace espalier::http
