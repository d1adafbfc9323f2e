// SPDX-License-Identifier: Apache-2.0
// The end of patience: a program that was told to stop and does not come to its end gives up. Work that never returns cannot
// be ended from outside; whatever it has not stored is lost, as in a power cut, and nothing else.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace espalier::app {

class StopDeadline
{
public:
    // `give_up` is called when this still exists `patience` after begin(). It may end the program.
    StopDeadline(std::chrono::milliseconds patience, std::function<void()> give_up);
    StopDeadline(StopDeadline const&) = delete;
    ~StopDeadline(); // in time

    void begin(); // once

private:
    void wait();

    std::chrono::milliseconds const patience_;
    std::function<void()> const give_up_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool in_time_ = false;
    std::jthread watch_;
};

} // namespace espalier::app
