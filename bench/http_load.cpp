// SPDX-License-Identifier: Apache-2.0
// The client loop: one thread, all connections in one poll, so that it costs the server little of the machine.
#include "http_load.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace espalier::bench {

namespace {

using Clock = std::chrono::steady_clock;

class Connection
{
public:
    explicit Connection(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
            throw std::runtime_error("the server does not accept connections");
        int const yes = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    }
    Connection(Connection&& other) noexcept
        : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)), sent_at_(other.sent_at_)
    {
    }
    ~Connection()
    {
        if (socket_ >= 0)
            ::close(socket_);
    }

    int socket() const { return socket_; }

    void send(std::string const& request)
    {
        received_.clear();
        sent_at_ = Clock::now();
        if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
            throw std::runtime_error("a request could not be sent");
    }

    // Takes what has come; true when the answer is whole.
    bool receive()
    {
        char buffer[16 * 1024];
        auto const count = ::recv(socket_, buffer, sizeof buffer, 0);
        if (count <= 0)
            throw std::runtime_error("the server closed a connection");
        received_.append(buffer, static_cast<std::size_t>(count));
        auto const head = received_.find("\r\n\r\n");
        if (head == std::string::npos)
            return false;
        return received_.size() >= head + 4 + body_size(std::string_view(received_).substr(0, head));
    }

    std::string const& answer() const { return received_; }
    double milliseconds() const { return std::chrono::duration<double, std::milli>(Clock::now() - sent_at_).count(); }

private:
    static std::size_t body_size(std::string_view head)
    {
        for (auto const* name : {"\r\ncontent-length: ", "\r\nContent-Length: "})
            if (auto const at = head.find(name); at != std::string_view::npos)
                return std::stoul(std::string(head.substr(at + std::string_view(name).size(), 20)));
        if (head.starts_with("HTTP/1.1 204"))
            return 0;
        throw std::runtime_error("an answer without length: " + std::string(head));
    }

    int socket_;
    std::string received_;
    Clock::time_point sent_at_;
};

void require_good(std::string const& answer)
{
    if (!answer.starts_with("HTTP/1.1 200"))
        throw std::runtime_error("an answer that was not expected: " + answer);
}

double p99(std::vector<double>& values)
{
    if (values.empty())
        throw std::runtime_error("no answer in time");
    auto const at = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 99 / 100);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

namespace {

// Connections that each send the next request when the answer is there.
class Clients
{
public:
    Clients(int port, std::vector<std::vector<std::string>> const& requests) : requests_(requests)
    {
        for (auto const& of_client : requests) {
            connections_.emplace_back(port).send(of_client.front());
            sockets_.push_back({connections_.back().socket(), POLLIN, 0});
        }
        answered_.resize(requests.size());
    }

    // Waits for answers; `consume(answer, milliseconds)` is called for each, `next` answers what that client sends then.
    template <class Consume, class Next> void turn(Consume consume, Next next)
    {
        if (::poll(sockets_.data(), sockets_.size(), 10'000) <= 0)
            throw std::runtime_error("no answer within ten seconds");
        for (std::size_t i = 0; i < sockets_.size(); ++i) {
            if (sockets_[i].revents == 0 || !connections_[i].receive())
                continue;
            consume(connections_[i].answer(), connections_[i].milliseconds());
            if (auto const* request = next(requests_[i], ++answered_[i]))
                connections_[i].send(*request);
            else
                sockets_[i].fd = -1; // poll passes it over
        }
    }

private:
    std::vector<std::vector<std::string>> const& requests_;
    std::vector<Connection> connections_;
    std::vector<pollfd> sockets_;
    std::vector<std::size_t> answered_;
};

Load load_of(std::vector<double>& milliseconds, double seconds)
{
    auto const rate = static_cast<double>(milliseconds.size()) / seconds;
    return {rate, p99(milliseconds)};
}

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

Load load(int port, std::vector<std::vector<std::string>> const& clients, std::chrono::milliseconds duration)
{
    Clients sending(port, clients);
    std::vector<double> milliseconds;
    auto const start = Clock::now();
    while (Clock::now() - start < duration)
        sending.turn(
            [&](std::string const& answer, double took) {
                require_good(answer);
                milliseconds.push_back(took);
            },
            [](std::vector<std::string> const& requests, std::size_t answered) {
                return &requests[answered % requests.size()];
            });
    return load_of(milliseconds, seconds_since(start));
}

Sent send_all(int port, std::vector<std::vector<std::string>> const& clients)
{
    Clients sending(port, clients);
    std::size_t all = 0;
    for (auto const& requests : clients)
        all += requests.size();
    std::vector<double> milliseconds;
    std::int64_t failures = 0;
    auto const start = Clock::now();
    while (milliseconds.size() < all)
        sending.turn(
            [&](std::string const& answer, double took) {
                failures += answer.starts_with("HTTP/1.1 2") ? 0 : 1;
                milliseconds.push_back(took);
            },
            [](std::vector<std::string> const& requests, std::size_t answered) {
                return answered < requests.size() ? &requests[answered] : nullptr;
            });
    return {load_of(milliseconds, seconds_since(start)), failures};
}

std::string ask(int port, std::string const& request)
{
    Connection connection(port);
    connection.send(request);
    while (!connection.receive()) {
    }
    return connection.answer();
}

} // namespace espalier::bench
