// SPDX-License-Identifier: Apache-2.0
// One connection after the other, line by line.
#include "support/mail_receiver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <optional>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace espalier::test {

namespace {

// The lines of a connection, without their ends; nothing once the client is gone.
class Lines
{
public:
    explicit Lines(int connection) : connection_(connection) {}

    std::optional<std::string> next()
    {
        for (;;) {
            auto const end = kept_.find("\r\n");
            if (end != std::string::npos) {
                auto line = kept_.substr(0, end);
                kept_.erase(0, end + 2);
                return line;
            }
            char buffer[4096];
            auto const length = ::recv(connection_, buffer, sizeof buffer, 0);
            if (length <= 0)
                return {};
            kept_.append(buffer, static_cast<std::size_t>(length));
        }
    }

private:
    int connection_;
    std::string kept_;
};

void say(int connection, std::string const& line)
{
    auto const text = line + "\r\n";
    (void)::send(connection, text.data(), text.size(), MSG_NOSIGNAL);
}

std::string message_in(Lines& lines)
{
    std::string message;
    while (auto const line = lines.next()) {
        if (*line == ".")
            break;
        message += (line->starts_with('.') ? line->substr(1) : *line) + "\r\n";
    }
    return message;
}

} // namespace

MailReceiver::MailReceiver() : listener_(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const named = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    if (::bind(listener_, named, length) != 0 || ::listen(listener_, 8) != 0 ||
        ::getsockname(listener_, named, &length) != 0)
        throw std::runtime_error("the mail receiver of the test cannot listen");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

MailReceiver::~MailReceiver()
{
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
}

std::string MailReceiver::url() const
{
    return "smtp://127.0.0.1:" + std::to_string(port_);
}

void MailReceiver::answer_recipients(std::string reply)
{
    std::scoped_lock const lock(mutex_);
    reply_ = std::move(reply);
}

std::vector<ReceivedMail> MailReceiver::received() const
{
    std::scoped_lock const lock(mutex_);
    return received_;
}

int MailReceiver::connections() const
{
    std::scoped_lock const lock(mutex_);
    return connections_;
}

void MailReceiver::serve()
{
    for (;;) {
        auto const connection = ::accept(listener_, nullptr, nullptr);
        if (connection < 0)
            return;
        {
            std::scoped_lock const lock(mutex_);
            ++connections_;
        }
        talk(connection);
        ::close(connection);
    }
}

void MailReceiver::talk(int connection)
{
    Lines lines(connection);
    ReceivedMail mail;
    say(connection, "220 test");
    while (auto const line = lines.next()) {
        auto const command = line->substr(0, 4);
        std::string reply = "250 fine";
        if (command == "MAIL")
            mail.from = line->substr(line->find('<'));
        if (command == "RCPT") {
            mail.to = line->substr(line->find('<'));
            std::scoped_lock const lock(mutex_);
            if (!reply_.empty())
                reply = reply_;
        }
        if (command == "DATA") {
            say(connection, "354 go on");
            mail.message = message_in(lines);
            std::scoped_lock const lock(mutex_);
            received_.push_back(mail);
        }
        say(connection, command == "QUIT" ? "221 bye" : reply);
        if (command == "QUIT")
            return;
    }
}

} // namespace espalier::test
