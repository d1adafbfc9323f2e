// SPDX-License-Identifier: Apache-2.0
// One thread that waits for either end.
#include "app/stop_deadline.h"

#include <utility>

namespace espalier::app {

StopDeadline::StopDeadline(std::chrono::milliseconds patience, std::function<void()> give_up)
    : patience_(patience), give_up_(std::move(give_up))
{
}

StopDeadline::~StopDeadline()
{
    {
        std::scoped_lock const lock(mutex_);
        in_time_ = true;
    }
    wake_.notify_all();
}

void StopDeadline::begin()
{
    watch_ = std::jthread([this] { wait(); });
}

void StopDeadline::wait()
{
    std::unique_lock lock(mutex_);
    if (!wake_.wait_for(lock, patience_, [this] { return in_time_; }))
        give_up_();
}

} // namespace espalier::app
