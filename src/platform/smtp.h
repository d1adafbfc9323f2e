// SPDX-License-Identifier: Apache-2.0
// Handing a message to the organisation's mail server. smtp.cpp is the only place that knows libcurl. What is sent when, and
// what becomes of a mail that could not be sent, is mail.h.
#pragma once

#include "base/text.h"
#include "platform/icalendar.h"

#include <memory>
#include <string>

namespace espalier::platform {

// From the operator: flags, environment or the file of settings; never in the database.
struct MailServer
{
    // smtps://HOST:PORT, or smtp://HOST:PORT, which changes to TLS before anything is said (STARTTLS). Only on this very machine
    // it goes on without TLS, or under a certificate that nobody vouches for. Empty: no mail is sent.
    std::string url = {};
    std::string user = {}; // empty: the server asks for none
    Secret password = {};
    std::string sender = {};     // the address that mail comes from
    std::string public_url = {}; // where people reach Espalier, "https://learn.example": links begin so
};

// A connection, kept for as long as messages follow one another. For one thread.
class SmtpConnection
{
public:
    explicit SmtpConnection(MailServer const& server);
    SmtpConnection(SmtpConnection const&) = delete;
    ~SmtpConnection();

    // Fault unavailable when it may go well later, conflict when the server refuses it for good. Neither holds an address.
    void send(std::string const& to, std::string const& message);
    // Connects, greets and proves who we are, without sending anything. The same Faults.
    void greet();

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace espalier::platform
