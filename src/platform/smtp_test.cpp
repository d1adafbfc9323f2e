// SPDX-License-Identifier: Apache-2.0
// Handing a message to a real mail server: TLS before anything is said, sign-in, and whom we do not speak to.
#include "platform/smtp.h"

#include "base/fault.h"
#include "platform/mime.h"
#include "support/json_value.h"
#include "support/mail_server.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;
using namespace espalier::test;

namespace {

MailServer with(MailServerProcess const& server, std::string user = {}, std::string password = {})
{
    return {.url = server.url(),
            .user = std::move(user),
            .password = {std::move(password)},
            .sender = "espalier@learn.example",
            .public_url = "https://learn.example"};
}

void send_to(MailServer const& server)
{
    SmtpConnection(server).send("emil@learn.example",
                                write_message({"Espalier", "espalier@learn.example"}, {"Emil", "emil@learn.example"},
                                              {.subject = "Grüße", .content = "Words\n.\nafter a dot."}, "1@espalier",
                                              Instant{}));
}

std::string said(std::string const& json, std::string_view pointer)
{
    return without_quotes(json_at(json, pointer).value_or("nothing"));
}

// How it fails; nothing when it does not.
std::optional<FaultCode> failure(MailServer const& server)
{
    try {
        send_to(server);
    } catch (Fault const& fault) {
        CHECK(fault.message().find("learn.example") == std::string::npos);
        return fault.code();
    }
    return {};
}

} // namespace

TEST_CASE("a server that demands TLS and a sign-in gets both, and the message whole")
{
    MailServerProcess process({"--tls", "--user", "espalier", "--password", "quince"});
    auto const server = with(process, "espalier", "quince");
    SmtpConnection(server).greet();
    send_to(server);
    auto const message = process.next_message();
    CHECK(said(message, "/is_encrypted") == "true");
    CHECK(said(message, "/signed_in_as") == "espalier");
    CHECK(said(message, "/from") == "espalier@learn.example");
    CHECK(said(message, "/to/0") == "emil@learn.example");
    CHECK(said(message, "/subject") == "Grüße");
    CHECK(said(message, "/message_id") == "<1@espalier>");
    CHECK(said(message, "/parts/0/text") == "Words\\n.\\nafter a dot.");
}

TEST_CASE("a wrong password is for the operator to set right: the letter waits")
{
    MailServerProcess const process({"--tls", "--user", "espalier", "--password", "quince"});
    CHECK(failure(with(process, "espalier", "medlar")) == FaultCode::unavailable);
    CHECK(failure(with(process)) == FaultCode::unavailable);
}

TEST_CASE("on the same machine mail goes without TLS where the server has none")
{
    MailServerProcess process({});
    CHECK(!failure(with(process)));
    CHECK(said(process.next_message(), "/is_encrypted") == "false");
}

TEST_CASE("to another machine nothing is said without TLS, nor to one whose certificate nobody vouches for")
{
    // Loopback as well, but no name of this machine to us.
    MailServerProcess const without({"--host", "127.0.0.2"});
    CHECK(failure(with(without)) == FaultCode::unavailable);
    MailServerProcess const stranger({"--host", "127.0.0.2", "--tls", "--user", "espalier", "--password", "quince"});
    CHECK(failure(with(stranger, "espalier", "quince")) == FaultCode::unavailable);
}
