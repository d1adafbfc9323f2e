// SPDX-License-Identifier: Apache-2.0
// A mail server of a test: speaks as much SMTP as a client needs, on a free port of this machine, and keeps what it gets.
// No TLS and no checks.
#pragma once

#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace espalier::test {

struct ReceivedMail
{
    std::string from; // as in MAIL FROM, with brackets
    std::string to;
    std::string message;
};

class MailReceiver
{
public:
    MailReceiver();
    MailReceiver(MailReceiver const&) = delete;
    ~MailReceiver();

    std::string url() const; // smtp://127.0.0.1:PORT
    // What the next recipients are answered, "550 nobody here"; empty: they are taken.
    void answer_recipients(std::string reply);
    std::vector<ReceivedMail> received() const;
    int connections() const; // so far

private:
    void serve();
    void talk(int connection);

    int listener_ = -1;
    int port_ = 0;
    mutable std::mutex mutex_;
    std::string reply_;
    std::vector<ReceivedMail> received_;
    int connections_ = 0;
    std::thread thread_;
};

} // namespace espalier::test
