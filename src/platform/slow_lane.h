// SPDX-License-Identifier: Apache-2.0
// Threads of their own for the few requests whose work takes long by design (the slow hash of a password), so that many
// of them at once leave the others as quick as ever. Few run at a time, some wait, and who finds no place is told to come
// again. Background work is not for here: it is a task.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace espalier::platform {

class SlowLane
{
public:
    SlowLane(std::size_t most_running, std::size_t most_waiting);
    SlowLane(SlowLane const&) = delete;
    ~SlowLane(); // waits for what runs; what still waits is dropped

    // Runs `work` on one of the lane's threads, which start when they are first needed. `work` must not throw. Fault
    // unavailable, with a Retry-After, when too many wait.
    void submit(std::function<void()> work);

private:
    void run_until_stopped();

    std::size_t const most_running_;
    std::size_t const most_waiting_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> waiting_;
    std::size_t running_ = 0;
    bool stopping_ = false;
    std::vector<std::jthread> threads_;
};

} // namespace espalier::platform
