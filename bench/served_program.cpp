// SPDX-License-Identifier: Apache-2.0
// Starting, looking at and stopping the program.
#include "served_program.h"

#include <fmt/core.h>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace espalier::bench {

std::filesystem::path program_file()
{
    return std::filesystem::read_symlink("/proc/self/exe").replace_filename("espalier");
}

ServedProgram::ServedProgram(std::filesystem::path const& database)
{
    auto const program = program_file().string();
    auto const url = "sqlite:" + database.string();
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("there is no pipe to be had");
    process_ = ::vfork(); // a copy of this process's memory would count as start
    if (process_ == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::execl(program.c_str(), program.c_str(), "serve", "--listen", "127.0.0.1:0", "--database", url.c_str(),
                "--log-format", "none", nullptr);
        ::_exit(127);
    }
    ::close(pipe[1]);
    std::string line; // "Listening on http://127.0.0.1:41234"
    for (char c = 0; ::read(pipe[0], &c, 1) == 1 && c != '\n';)
        line += c;
    ::close(pipe[0]);
    if (!line.starts_with("Listening on "))
        throw std::runtime_error(fmt::format("{} did not start: {}", program, line));
    port_ = std::stoi(line.substr(line.rfind(':') + 1));
}

ServedProgram::~ServedProgram()
{
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

double ServedProgram::resident_megabytes() const
{
    std::ifstream status(fmt::format("/proc/{}/status", process_));
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) * 1024 / 1e6; // told in KiB
    throw std::runtime_error("the kernel does not tell the program's memory");
}

} // namespace espalier::bench
