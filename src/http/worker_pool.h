// SPDX-License-Identifier: Apache-2.0
// The threads that run handlers. Handlers may block (a database, a hash), so they never run on a network thread.
#pragma once

#include "http/exchange.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace espalier::http {

class WorkerPool
{
public:
    WorkerPool(int threads, std::function<void(std::shared_ptr<Exchange>)> run);
    ~WorkerPool(); // waits for what runs; what still waits is dropped

    // Takes all of `exchanges` and leaves it empty. The queue needs no limit: a connection has at most one exchange here.
    void submit(std::vector<std::shared_ptr<Exchange>>& exchanges);

private:
    void work();
    std::shared_ptr<Exchange> next();

    std::function<void(std::shared_ptr<Exchange>)> run_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::shared_ptr<Exchange>> queue_;
    int sleeping_ = 0;
    bool waking_ = false; // somebody was woken and has not taken anything yet
    bool stopping_ = false;
    std::vector<std::jthread> threads_;
};

} // namespace espalier::http
