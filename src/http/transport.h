// SPDX-License-Identifier: Apache-2.0
// The bytes of one connection, in the clear or through TLS.
#pragma once

#include "http/network.h"
#include "http/tls.h"

#include <array>
#include <memory>

namespace espalier::http {

class Transport
{
public:
    Transport(Socket socket, TlsContext* tls);
    ~Transport();

    bool is_secure() const { return tls_ != nullptr; }

    // Each fills `failed` instead of throwing; the caller keeps it and the memory alive until the result is there.
    Awaitable<> handshake(error_code& failed);
    Awaitable<std::size_t> read_some(asio::mutable_buffer buffer, error_code& failed);
    Awaitable<std::size_t> write_some(std::array<asio::const_buffer, 2> const& buffers, error_code& failed);
    Awaitable<> shutdown_sending(error_code& failed); // the peer sees the end; reading goes on

    void cancel(); // what is under way ends with an error
    void close();

private:
    struct Tls;

    Socket socket_;
    std::unique_ptr<Tls> tls_;
};

} // namespace espalier::http
