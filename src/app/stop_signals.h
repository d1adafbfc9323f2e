// SPDX-License-Identifier: Apache-2.0
// SIGTERM and SIGINT as a call on a thread of their own, where anything is allowed.
#pragma once

#include <csignal>
#include <functional>
#include <stop_token>
#include <thread>

namespace espalier::app {

class StopSignals
{
public:
    StopSignals(); // holds the signals back in this thread and those it starts from now on
    StopSignals(StopSignals const&) = delete;
    ~StopSignals();

    // A thread that calls `stop` once, at the first signal; the next signal ends the program at once. Letting go of the
    // thread waits for a running `stop`, so it is made after everything that `stop` uses.
    [[nodiscard]] std::jthread on_stop(std::function<void()> stop) const;

private:
    void wait(std::stop_token const& over, std::function<void()> const& stop) const;

    sigset_t signals_{};
    sigset_t before_{};
};

} // namespace espalier::app
