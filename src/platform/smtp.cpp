// SPDX-License-Identifier: Apache-2.0
// SMTP by libcurl: TLS, authentication and the dialogue are its affair.
#include "platform/smtp.h"

#include "base/fault.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <string_view>

#include <curl/curl.h>

namespace espalier::platform {

namespace {

constexpr long connect_seconds = 15;
constexpr long most_seconds = 60; // for one message

bool is_this_machine(std::string_view url)
{
    constexpr std::array<std::string_view, 3> names{"smtp://localhost", "smtp://127.0.0.1", "smtp://[::1]"};
    return std::ranges::any_of(names, [&](std::string_view name) {
        return url.starts_with(name) &&
            (url.size() == name.size() || url[name.size()] == ':' || url[name.size()] == '/');
    });
}

struct Reading
{
    std::string_view rest;
};

std::size_t read_some(char* to, std::size_t size, std::size_t count, void* from)
{
    auto& reading = *static_cast<Reading*>(from);
    auto const length = std::min(size * count, reading.rest.size());
    std::memcpy(to, reading.rest.data(), length);
    reading.rest.remove_prefix(length);
    return length;
}

std::size_t drop(char*, std::size_t size, std::size_t count, void*)
{
    return size * count;
}

} // namespace

struct SmtpConnection::Implementation
{
    explicit Implementation(MailServer const& of_server)
        : server(of_server), handle(curl_easy_init(), curl_easy_cleanup)
    {
        if (!handle)
            throw std::runtime_error("libcurl gave no handle");
    }

    // What each dialogue has; the connection itself stays with the handle.
    void set_up() const
    {
        auto* const curl = handle.get();
        curl_easy_reset(curl);
        curl_easy_setopt(curl, CURLOPT_URL, server.url.c_str());
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        auto const is_here = is_this_machine(server.url);
        curl_easy_setopt(curl, CURLOPT_USE_SSL, is_here ? CURLUSESSL_TRY : CURLUSESSL_ALL);
        // A mail server on the same machine greets with a certificate that it made itself, and nobody stands between.
        curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, is_here ? 0L : 1L);
        curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, is_here ? 0L : 2L);
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connect_seconds);
        curl_easy_setopt(curl, CURLOPT_TIMEOUT, most_seconds);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, drop);
        if (!server.user.empty()) {
            curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
            curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.value.c_str());
        }
    }

    void perform() const
    {
        auto const outcome = curl_easy_perform(handle.get());
        if (outcome == CURLE_OK)
            return;
        long reply = 0;
        curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &reply);
        // 550 to 559 are about this message or its reader (RFC 5321, 4.2.3); lower ones are about how we speak or who we
        // are, which the operator can set right.
        if (reply >= 550 && reply < 560)
            throw conflict("mail_refused", fmt::format("The mail server refused it ({}).", reply));
        throw Fault(FaultCode::unavailable, "no_mail_server",
                    fmt::format("The mail server did not take it: {} ({}).", curl_easy_strerror(outcome), reply));
    }

    MailServer const& server;
    std::unique_ptr<CURL, void (*)(CURL*)> handle;
};

SmtpConnection::SmtpConnection(MailServer const& server) : implementation_(std::make_unique<Implementation>(server)) {}

SmtpConnection::~SmtpConnection() = default;

void SmtpConnection::send(std::string const& to, std::string const& message)
{
    implementation_->set_up();
    auto* const curl = implementation_->handle.get();
    std::unique_ptr<curl_slist, void (*)(curl_slist*)> const recipients(
        curl_slist_append(nullptr, ("<" + to + ">").c_str()), curl_slist_free_all);
    Reading reading{message};
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, ("<" + implementation_->server.sender + ">").c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_some);
    curl_easy_setopt(curl, CURLOPT_READDATA, &reading);
    implementation_->perform();
}

void SmtpConnection::greet()
{
    implementation_->set_up();
    curl_easy_setopt(implementation_->handle.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
    implementation_->perform();
}

} // namespace espalier::platform
