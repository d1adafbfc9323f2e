// SPDX-License-Identifier: Apache-2.0
// A queue with few wake-ups: whoever finds work left over wakes one more worker, so that a burst of quick requests is
// served by one thread that never sleeps in between, while a worker that blocks is soon joined by another.
#include "http/worker_pool.h"

#include <utility>

namespace espalier::http {

WorkerPool::WorkerPool(int threads, std::function<void(std::shared_ptr<Exchange>)> run) : run_(std::move(run))
{
    for (int i = 0; i < threads; ++i)
        threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    {
        std::lock_guard lock(mutex_);
        stopping_ = true;
        queue_.clear();
    }
    wake_.notify_all();
}

void WorkerPool::submit(std::vector<std::shared_ptr<Exchange>>& exchanges)
{
    bool wake = false;
    {
        std::lock_guard lock(mutex_);
        for (auto& exchange : exchanges)
            queue_.push_back(std::move(exchange));
        wake = sleeping_ > 0 && !waking_;
        waking_ = waking_ || wake;
    }
    exchanges.clear();
    if (wake)
        wake_.notify_one();
}

std::shared_ptr<Exchange> WorkerPool::next()
{
    std::unique_lock lock(mutex_);
    while (!stopping_ && queue_.empty()) {
        ++sleeping_;
        wake_.wait(lock);
        --sleeping_;
        waking_ = false;
    }
    if (stopping_)
        return nullptr;
    auto exchange = std::move(queue_.front());
    queue_.pop_front();
    if (!queue_.empty() && sleeping_ > 0 && !waking_) {
        waking_ = true;
        lock.unlock();
        wake_.notify_one();
    }
    return exchange;
}

void WorkerPool::work()
{
    while (auto exchange = next())
        run_(std::move(exchange));
}

} // namespace espalier::http
