// SPDX-License-Identifier: Apache-2.0
// Starting the mail server, and reading what it says.
#include "support/mail_server.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace espalier::test {

namespace {

// Debian's, which knows Debian's aiosmtpd; another one may come first on the path. Tests run in the folder of the sources.
constexpr char const* python = "/usr/bin/python3";
constexpr char const* script = "tests/support/mail_server.py";
constexpr int patience = 10'000; // milliseconds

} // namespace

MailServerProcess::MailServerProcess(std::vector<std::string> const& arguments) : host_("127.0.0.1")
{
    auto const host = std::ranges::find(arguments, "--host");
    if (host != arguments.end())
        host_ = *std::next(host);
    std::vector<char*> words{const_cast<char*>(python), const_cast<char*>(script)};
    for (auto const& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::execv(python, words.data());
        ::_exit(127);
    }
    ::close(pipe[1]);
    output_ = pipe[0];
    port_ = line(patience);
    if (port_.empty())
        throw std::runtime_error("the mail server of the test does not start: is python3-aiosmtpd there?");
}

MailServerProcess::~MailServerProcess()
{
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    ::close(output_);
}

std::string MailServerProcess::url() const
{
    return "smtp://" + host_ + ":" + port_;
}

std::string MailServerProcess::next_message()
{
    return line(patience);
}

std::string MailServerProcess::line(int milliseconds)
{
    for (;;) {
        auto const end = read_.find('\n');
        if (end != std::string::npos) {
            auto found = read_.substr(0, end);
            read_.erase(0, end + 1);
            return found;
        }
        pollfd ready{output_, POLLIN, 0};
        char buffer[4096];
        auto const length = ::poll(&ready, 1, milliseconds) > 0 ? ::read(output_, buffer, sizeof buffer) : 0;
        if (length <= 0)
            return {};
        read_.append(buffer, static_cast<std::size_t>(length));
    }
}

} // namespace espalier::test
