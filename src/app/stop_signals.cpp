// SPDX-License-Identifier: Apache-2.0
// Waiting for signals with sigtimedwait.
#include "app/stop_signals.h"

#include <csignal>
#include <ctime>

namespace espalier::app {

StopSignals::StopSignals()
{
    ::sigemptyset(&signals_);
    ::sigaddset(&signals_, SIGTERM);
    ::sigaddset(&signals_, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    std::signal(SIGPIPE, SIG_IGN); // a client that has gone is no reason to end
}

StopSignals::~StopSignals()
{
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

std::jthread StopSignals::on_stop(std::function<void()> stop) const
{
    return std::jthread([this, stop = std::move(stop)](std::stop_token const& over) { wait(over, stop); });
}

void StopSignals::wait(std::stop_token const& over, std::function<void()> const& stop) const
{
    timespec const pause{.tv_sec = 0, .tv_nsec = 200'000'000}; // to notice that the program ends without a signal
    while (!over.stop_requested()) {
        if (::sigtimedwait(&signals_, nullptr, &pause) < 0)
            continue;
        ::pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
        return stop();
    }
}

} // namespace espalier::app
