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
    ~StopSignals(); // returns when a running `stop` has returned

    // Calls `stop` once, at the first signal; the next signal ends the program at once.
    void on_stop(std::function<void()> stop);

private:
    void wait(std::function<void()> const& stop) const;

    sigset_t signals_{};
    sigset_t before_{};
    std::stop_source over_;
    std::thread waiting_;
};

} // namespace espalier::app
