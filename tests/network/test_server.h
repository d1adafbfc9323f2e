// SPDX-License-Identifier: Apache-2.0
// A real server on a free port, and a client that sends exactly the bytes a test gives it: bad ones too.
#pragma once

#include "http/server.h"

#include <memory>
#include <string>
#include <string_view>
#include <thread>

namespace espalier::test {

class TestServer
{
public:
    explicit TestServer(http::Handler handler, http::ServerSettings settings = {}); // listens on 127.0.0.1
    ~TestServer();                                                                  // stops and waits

    int port() const { return server_->port(); }
    http::Server& server() { return *server_; }
    void join(); // until run() has returned

private:
    std::unique_ptr<http::Server> server_;
    std::jthread thread_;
};

struct RawResponse
{
    int status = 0;
    std::string head; // with the empty line
    std::string body;

    std::string header(std::string_view lower_case_name) const; // empty when absent
};

// Everything waits at most 20 seconds, then throws std::runtime_error.
class RawClient
{
public:
    explicit RawClient(int port);
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;
    ~RawClient();

    void send(std::string_view bytes);
    void end_sending();
    RawResponse read_response(bool has_body = true); // false: the answer to HEAD
    std::string read_until(std::string_view ending); // up to and with it
    std::string read_to_end();                       // until the server closes

    RawResponse get(std::string_view target, std::string_view more_headers = {}); // each header ends with CR LF
    int descriptor() const { return socket_; }

private:
    bool receive(); // false at the end

    int socket_;
    std::string received_;
};

// Waits until `condition` holds; std::runtime_error after 20 seconds.
void wait_until(std::function<bool()> const& condition);

} // namespace espalier::test
