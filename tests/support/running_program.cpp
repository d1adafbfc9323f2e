// SPDX-License-Identifier: Apache-2.0
// Starting, stopping and killing the program.
#include "support/running_program.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace espalier::test {

namespace {

std::string program_path()
{
    auto const* path = std::getenv("ESPALIER_PROGRAM");
    if (!path)
        throw std::runtime_error("ESPALIER_PROGRAM does not name the program (ctest sets it)");
    return path;
}

// "Listening on http://127.0.0.1:41234"
int port_in(std::string const& line)
{
    return std::atoi(line.c_str() + line.rfind(':') + 1);
}

} // namespace

RunningProgram::RunningProgram(std::string const& database_url)
{
    auto const path = program_path();
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::execl(path.c_str(), path.c_str(), "serve", "--listen", "127.0.0.1:0", "--database", database_url.c_str(),
                "--log-format", "none", nullptr);
        ::_exit(127);
    }
    ::close(pipe[1]);
    output_ = pipe[0];
    std::string line;
    for (char c = 0; ::read(output_, &c, 1) == 1 && c != '\n';)
        line += c;
    if (line.find("Listening on ") == std::string::npos) {
        wait();
        throw std::runtime_error("the program did not start: " + line);
    }
    port_ = port_in(line);
}

RunningProgram::~RunningProgram()
{
    kill_at_once();
    ::close(output_);
}

void RunningProgram::kill_at_once()
{
    if (process_ > 0)
        ::kill(process_, SIGKILL);
    wait();
}

int RunningProgram::stop()
{
    ::kill(process_, SIGTERM);
    return wait();
}

int RunningProgram::wait()
{
    if (process_ <= 0)
        return -1;
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace espalier::test
