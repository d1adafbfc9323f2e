// SPDX-License-Identifier: Apache-2.0
// Binding a socket and letting go of it.
#include "app/port_check.h"

#include <cerrno>
#include <memory>
#include <netdb.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace espalier::app {

std::optional<std::string> why_not_free(std::string const& listen)
{
    auto const colon = listen.rfind(':');
    if (colon == std::string::npos)
        return "the port is missing; write it like 127.0.0.1:8080";
    auto host = listen.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    addrinfo const wanted{.ai_flags = AI_PASSIVE | AI_NUMERICSERV,
                          .ai_family = AF_UNSPEC,
                          .ai_socktype = SOCK_STREAM,
                          .ai_protocol = 0,
                          .ai_addrlen = 0,
                          .ai_addr = nullptr,
                          .ai_canonname = nullptr,
                          .ai_next = nullptr};
    addrinfo* found = nullptr;
    if (auto const error = ::getaddrinfo(host.c_str(), listen.c_str() + colon + 1, &wanted, &found); error != 0)
        return ::gai_strerror(error);
    std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> const address(found, &::freeaddrinfo);
    auto const socket = ::socket(address->ai_family, address->ai_socktype | SOCK_CLOEXEC, address->ai_protocol);
    if (socket < 0)
        return std::generic_category().message(errno);
    int const on = 1; // as the server does: a port whose last connections are fading away is free
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    auto const error = ::bind(socket, address->ai_addr, address->ai_addrlen) == 0 ? 0 : errno;
    ::close(socket);
    if (error == 0)
        return std::nullopt;
    return std::generic_category().message(error);
}

} // namespace espalier::app
