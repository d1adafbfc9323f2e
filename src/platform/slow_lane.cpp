// SPDX-License-Identifier: Apache-2.0
// A short queue before few threads.
#include "platform/slow_lane.h"

#include "base/fault.h"

#include <utility>

namespace espalier::platform {

SlowLane::SlowLane(std::size_t most_running, std::size_t most_waiting)
    : most_running_(most_running), most_waiting_(most_waiting)
{
}

SlowLane::~SlowLane()
{
    {
        std::scoped_lock const lock(mutex_);
        stopping_ = true;
        waiting_.clear();
    }
    wake_.notify_all();
    threads_.clear(); // joins them
}

void SlowLane::submit(std::function<void()> work)
{
    std::scoped_lock const lock(mutex_);
    if (running_ + waiting_.size() >= most_running_ + most_waiting_)
        throw Fault(FaultCode::unavailable, "busy", "Too many people are signing in just now. Try again in a moment.")
            .with_retry_after(2);
    waiting_.push_back(std::move(work));
    if (threads_.size() < most_running_ && running_ + waiting_.size() > threads_.size())
        threads_.emplace_back([this] { run_until_stopped(); });
    wake_.notify_one();
}

void SlowLane::run_until_stopped()
{
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (stopping_)
            return;
        auto const work = std::move(waiting_.front());
        waiting_.pop_front();
        ++running_;
        lock.unlock();
        work();
        lock.lock();
        --running_;
    }
}

} // namespace espalier::platform
