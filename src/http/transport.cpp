// SPDX-License-Identifier: Apache-2.0
// Plain sockets and TLS streams.
#include "http/transport.h"

#include <boost/asio/ssl/stream.hpp>

#include <utility>

namespace espalier::http {

struct Transport::Tls
{
    asio::ssl::stream<Socket&> stream;
};

Transport::Transport(Socket socket, TlsContext* tls) : socket_(std::move(socket))
{
    if (tls)
        tls_.reset(new Tls{asio::ssl::stream<Socket&>(socket_, tls->native())});
}

Transport::~Transport() = default;

Awaitable<> Transport::handshake(error_code& failed)
{
    return tls_->stream.async_handshake(asio::ssl::stream_base::server, asio::redirect_error(use_awaitable, failed));
}

Awaitable<std::size_t> Transport::read_some(asio::mutable_buffer buffer, error_code& failed)
{
    return tls_ ? tls_->stream.async_read_some(buffer, asio::redirect_error(use_awaitable, failed))
                : socket_.async_read_some(buffer, asio::redirect_error(use_awaitable, failed));
}

Awaitable<std::size_t> Transport::write_some(std::array<asio::const_buffer, 2> const& buffers, error_code& failed)
{
    return tls_ ? tls_->stream.async_write_some(buffers, asio::redirect_error(use_awaitable, failed))
                : socket_.async_write_some(buffers, asio::redirect_error(use_awaitable, failed));
}

Awaitable<> Transport::shutdown_sending(error_code& failed)
{
    if (tls_)
        co_await tls_->stream.async_shutdown(asio::redirect_error(use_awaitable, failed));
    error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
}

void Transport::cancel()
{
    error_code ignored;
    socket_.cancel(ignored);
}

void Transport::close()
{
    error_code ignored;
    socket_.close(ignored);
}

} // namespace espalier::http
