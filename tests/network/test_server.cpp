// SPDX-License-Identifier: Apache-2.0
// POSIX sockets only, so that nothing of the server's own network code is used to test it.
#include "network/test_server.h"

#include "base/text.h"

#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace espalier::test {

namespace {

constexpr auto patience = std::chrono::seconds(20);

} // namespace

TestServer::TestServer(http::Handler handler, http::ServerSettings settings)
{
    settings.listen = "127.0.0.1:0";
    server_ = std::make_unique<http::Server>(std::move(settings), std::move(handler));
    thread_ = std::jthread([this] { server_->run(); });
}

TestServer::~TestServer()
{
    server_->stop();
}

void TestServer::join()
{
    thread_.join();
}

std::string RawResponse::header(std::string_view lower_case_name) const
{
    auto const start = head.find("\r\n" + std::string(lower_case_name) + ": ");
    if (start == std::string::npos)
        return {};
    auto const value = start + lower_case_name.size() + 4;
    return head.substr(value, head.find("\r\n", value) - value);
}

RawClient::RawClient(int port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect");
}

RawClient::~RawClient()
{
    close(socket_);
}

void RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0)
            throw std::runtime_error("cannot send");
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void RawClient::end_sending()
{
    shutdown(socket_, SHUT_WR);
}

bool RawClient::receive()
{
    pollfd waiting{socket_, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(std::chrono::milliseconds(patience).count())) != 1)
        throw std::runtime_error("nothing came; so far: " + received_.substr(0, 200));
    char bytes[16 * 1024];
    auto const size = recv(socket_, bytes, sizeof bytes, 0);
    if (size > 0)
        received_.append(bytes, static_cast<std::size_t>(size));
    return size > 0;
}

std::string RawClient::read_until(std::string_view ending)
{
    auto end = received_.find(ending);
    for (; end == std::string::npos; end = received_.find(ending))
        if (!receive())
            throw std::runtime_error("the connection ended after: " + received_.substr(0, 200));
    auto text = received_.substr(0, end + ending.size());
    received_.erase(0, end + ending.size());
    return text;
}

RawResponse RawClient::read_response(bool has_body)
{
    RawResponse response;
    response.head = read_until("\r\n\r\n");
    response.status = std::stoi(response.head.substr(9, 3));
    auto const length = response.header("content-length");
    if (!has_body || length.empty())
        return response;
    while (received_.size() < std::stoul(length))
        if (!receive())
            throw std::runtime_error("the body ended too early");
    response.body = received_.substr(0, std::stoul(length));
    received_.erase(0, response.body.size());
    return response;
}

std::string RawClient::read_to_end()
{
    while (receive()) {
    }
    return std::exchange(received_, {});
}

RawResponse RawClient::get(std::string_view target, std::string_view more_headers)
{
    send("GET " + std::string(target) + " HTTP/1.1\r\nHost: test\r\n" + std::string(more_headers) + "\r\n");
    return read_response();
}

void wait_until(std::function<bool()> const& condition)
{
    auto const end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            throw std::runtime_error("waited in vain");
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

} // namespace espalier::test
