// SPDX-License-Identifier: Apache-2.0
// Binds, accepts, and puts the pieces together.
#include "http/server.h"

#include "base/fault.h"
#include "base/log.h"
#include "http/loop.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace espalier::http {

namespace {

using asio::ip::tcp;

tcp::endpoint endpoint_of(std::string const& listen)
{
    auto const colon = listen.rfind(':');
    auto host = listen.substr(0, std::min(colon, listen.size()));
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    error_code failed;
    auto const address = asio::ip::make_address(host == "localhost" ? "127.0.0.1" : host, failed);
    auto const port = colon == std::string::npos ? std::string() : listen.substr(colon + 1);
    auto const is_port = !port.empty() && port.size() <= 5 && port.find_first_not_of("0123456789") == std::string::npos;
    if (failed || !is_port || std::stoi(port) > 65535)
        throw invalid("/listen", "address",
                      "\"" + listen + "\" is no address to listen on; write 127.0.0.1:8080 or [::1]:8080.");
    return {address, static_cast<std::uint16_t>(std::stoi(port))};
}

// Many systems let a process open 1,024 files unless it asks for more; as many as the administrator allows.
void allow_connections(std::size_t wanted)
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    constexpr rlim_t others = 256; // the database's files and the like
    auto const enough = std::min<rlim_t>(wanted + others, limit.rlim_max);
    if (limit.rlim_cur >= enough)
        return;
    limit.rlim_cur = enough;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

struct Server::Implementation
{
    Shared shared;
    std::vector<std::shared_ptr<Loop>> loops; // the first accepts
    Acceptor acceptor;
    int port = 0;                                               // kept, because port() may be asked on any thread
    asio::posix::basic_stream_descriptor<Executor> stop_signal; // an eventfd: writing to it is safe in a signal handler

    Implementation(ServerSettings settings, Handler handler);

    void bind(std::string const& listen);
    void run();
    Awaitable<> accept();
    Awaitable<> wait_for_stop();
};

namespace {

std::vector<std::shared_ptr<Loop>> make_loops(Shared& shared)
{
    std::vector<std::shared_ptr<Loop>> loops;
    for (int i = 0; i < std::max(1, shared.settings.network_threads); ++i)
        loops.push_back(std::make_shared<Loop>(shared));
    return loops;
}

} // namespace

Server::Implementation::Implementation(ServerSettings settings, Handler handler)
    : shared(std::move(settings), std::move(handler)), loops(make_loops(shared)), acceptor(loops.front()->context()),
      stop_signal(loops.front()->context(), eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    auto const& chosen = shared.settings;
    if (!chosen.tls_certificate.empty() || !chosen.tls_key.empty())
        shared.tls = std::make_unique<TlsContext>(chosen.tls_certificate, chosen.tls_key);
    allow_connections(chosen.maximum_connections);
    bind(chosen.listen);
}

void Server::Implementation::bind(std::string const& listen)
{
    auto const endpoint = endpoint_of(listen);
    try {
        acceptor.open(endpoint.protocol());
        acceptor.set_option(Acceptor::reuse_address(true));
        acceptor.bind(endpoint);
        acceptor.listen();
        port = acceptor.local_endpoint().port();
    } catch (boost::system::system_error const& error) {
        throw Fault(FaultCode::unavailable, "listen",
                    "Cannot listen on " + listen + ": " + error.code().message() + ".");
    }
}

void Server::Implementation::run()
{
    shared.workers = std::make_unique<WorkerPool>(
        std::max(1, shared.settings.worker_threads),
        [this](std::shared_ptr<Exchange> exchange) { run_handler(shared.handler, std::move(exchange)); });
    asio::co_spawn(loops.front()->context(), accept(), asio::detached);
    asio::co_spawn(loops.front()->context(), wait_for_stop(), asio::detached);
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < loops.size(); ++i)
        threads.emplace_back([loop = loops[i]] { loop->run(); });
    loops.front()->run();
}

Awaitable<> Server::Implementation::accept()
{
    for (std::size_t turn = 0;; ++turn) {
        auto const loop = loops[turn % loops.size()];
        error_code failed;
        Socket socket(loop->context());
        co_await acceptor.async_accept(socket, asio::redirect_error(use_awaitable, failed));
        if (!acceptor.is_open())
            co_return;
        if (failed) { // out of file descriptors, most likely: connections that end will free some
            log::warning("cannot accept a connection: " + failed.message());
            Timer pause(loops.front()->context(), std::chrono::milliseconds(100));
            co_await pause.async_wait(use_awaitable);
            continue;
        }
        socket.set_option(asio::ip::tcp::no_delay(true), failed);
        asio::post(loop->context(),
                   [loop, accepted = std::move(socket)]() mutable { loop->adopt(std::move(accepted)); });
    }
}

Awaitable<> Server::Implementation::wait_for_stop()
{
    co_await stop_signal.async_wait(stop_signal.wait_read, use_awaitable);
    acceptor.close();
    for (auto const& loop : loops)
        loop->stop();
}

Server::Server(ServerSettings settings, Handler handler)
    : implementation_(std::make_unique<Implementation>(std::move(settings), std::move(handler)))
{
}

Server::~Server() = default;

int Server::port() const
{
    return implementation_->port;
}

void Server::run()
{
    implementation_->run();
}

void Server::stop()
{
    std::uint64_t const one = 1;
    // It can fail only when the counter is full: then the server knows already.
    [[maybe_unused]] auto const written = write(implementation_->stop_signal.native_handle(), &one, sizeof one);
}

ServerMetrics Server::metrics() const
{
    return implementation_->shared.counters.snapshot();
}

} // namespace espalier::http
