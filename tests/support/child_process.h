// SPDX-License-Identifier: Apache-2.0
// Work in a process of its own, to be killed or limited, which tells what it did through a pipe. Start it only while this
// process has no other thread: it is a fork.
#pragma once

#include <functional>
#include <string>
#include <sys/types.h>

namespace espalier::test {

class ChildProcess
{
public:
    // Runs `work` with the pipe's end to write to; exit code 0 when it returns, 1 when it throws.
    explicit ChildProcess(std::function<void(int pipe)> const& work);
    ChildProcess(ChildProcess&& other) noexcept;
    ~ChildProcess(); // killed when it still runs

    // Reads what the child has written: at least so many bytes, or all it ever will.
    std::string read_at_least(std::size_t bytes);
    std::string read_all() { return read_at_least(static_cast<std::size_t>(-1)); }
    void kill_at_once(); // SIGKILL
    int wait();          // exit code; -1 when killed

private:
    pid_t process_ = -1;
    int pipe_ = -1;
};

} // namespace espalier::test
