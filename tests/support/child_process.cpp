// SPDX-License-Identifier: Apache-2.0
// Forking, and what is needed to wait and to kill.
#include "support/child_process.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace espalier::test {

ChildProcess::ChildProcess(std::function<void(int pipe)> const& work)
{
    int ends[2];
    if (::pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ < 0)
        throw std::runtime_error("no process");
    if (process_ > 0) {
        ::close(ends[1]);
        pipe_ = ends[0];
        return;
    }
    ::close(ends[0]);
    int code = 0;
    try {
        work(ends[1]);
    } catch (std::exception const& failure) {
        std::fprintf(stderr, "child process: %s\n", failure.what());
        code = 1;
    }
    ::_exit(code); // not exit: what the parent has open is the parent's to close
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)), pipe_(std::exchange(other.pipe_, -1))
{
}

ChildProcess::~ChildProcess()
{
    if (process_ > 0) {
        kill_at_once();
        wait();
    }
    if (pipe_ >= 0)
        ::close(pipe_);
}

std::string ChildProcess::read_at_least(std::size_t bytes)
{
    std::string result;
    char buffer[4096];
    while (result.size() < bytes) {
        auto const count = ::read(pipe_, buffer, sizeof buffer);
        if (count <= 0)
            break;
        result.append(buffer, static_cast<std::size_t>(count));
    }
    return result;
}

void ChildProcess::kill_at_once()
{
    ::kill(process_, SIGKILL);
}

int ChildProcess::wait()
{
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace espalier::test
