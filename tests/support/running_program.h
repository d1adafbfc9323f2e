// SPDX-License-Identifier: Apache-2.0
// The built program, served in a process of its own, to be asked, stopped and killed.
#pragma once

#include <string>
#include <sys/types.h>

namespace espalier::test {

class RunningProgram
{
public:
    // `espalier serve` on a free port, from the path in ESPALIER_PROGRAM; returns when it listens. std::runtime_error when
    // it ends before that.
    explicit RunningProgram(std::string const& database_url);
    RunningProgram(RunningProgram const&) = delete;
    ~RunningProgram(); // killed when it still runs

    int port() const { return port_; }
    void kill_at_once(); // SIGKILL
    int stop();          // SIGTERM; the exit code, -1 when it was killed

private:
    int wait();

    pid_t process_ = -1;
    int output_ = -1;
    int port_ = 0;
};

} // namespace espalier::test
