// SPDX-License-Identifier: Apache-2.0
// A real mail server, Debian's aiosmtpd, in a process of its own (mail_server.py): with TLS, sign-in and a parser of mail that
// is not ours. MailReceiver is quicker, and says what a test tells it to.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace espalier::test {

class MailServerProcess
{
public:
    // Arguments of mail_server.py, "--tls"; std::runtime_error when it does not start.
    explicit MailServerProcess(std::vector<std::string> const& arguments);
    MailServerProcess(MailServerProcess const&) = delete;
    ~MailServerProcess();

    std::string url() const; // smtp://HOST:PORT
    // The next message that it took, as JSON; waits for it up to ten seconds, then it is empty.
    std::string next_message();

private:
    std::string line(int milliseconds);

    pid_t process_ = -1;
    int output_ = -1;
    std::string host_;
    std::string port_;
    std::string read_; // and not taken yet
};

} // namespace espalier::test
