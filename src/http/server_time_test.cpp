// SPDX-License-Identifier: Apache-2.0
// A real server and a raw client: slow clients, stopping, event streams.
#include "http/server.h"

#include "network/test_server.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

using namespace espalier;
using namespace espalier::http;
using namespace std::chrono_literals;
using test::RawClient;
using test::TestServer;

namespace {

void hello(std::shared_ptr<Request const>, Respond respond)
{
    Response response;
    response.body = "hello";
    respond(std::move(response));
}

// Answers when the test says so.
struct Gate
{
    std::atomic<int> waiting = 0;
    std::atomic<bool> open = false;

    Handler handler()
    {
        return [this](std::shared_ptr<Request const> request, Respond respond) {
            ++waiting;
            test::wait_until([this] { return open.load(); });
            hello(std::move(request), std::move(respond));
        };
    }
};

std::string_view const get_request = "GET / HTTP/1.1\r\nHost: t\r\n\r\n";

} // namespace

TEST_CASE("a header or a body that does not come is given up with 408")
{
    ServerSettings settings;
    settings.header_timeout = 50ms;
    settings.body_timeout = 50ms;
    TestServer server(hello, settings);

    RawClient slow_header(server.port());
    slow_header.send("GET / HTTP/1.1\r\nHost: ");
    CHECK(slow_header.read_response().status == 408);
    CHECK(slow_header.read_to_end().empty());

    RawClient slow_body(server.port());
    slow_body.send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nab");
    CHECK(slow_body.read_response().status == 408);
    CHECK(slow_body.read_to_end().empty());
}

TEST_CASE("a client that trickles its header byte by byte gains no time")
{
    ServerSettings settings;
    settings.header_timeout = 100ms;
    TestServer server(hello, settings);
    RawClient client(server.port());
    auto const began = std::chrono::steady_clock::now();
    try {
        while (std::chrono::steady_clock::now() - began < 10s && server.server().metrics().requests == 0) {
            client.send("X");
            std::this_thread::sleep_for(5ms);
        }
    } catch (std::runtime_error const&) {
        // The server has closed.
    }
    CHECK(std::chrono::steady_clock::now() - began < 10s);
    test::wait_until([&] { return server.server().metrics().requests_by_class[4] == 1; });
}

TEST_CASE("an idle connection is closed without a word")
{
    ServerSettings settings;
    settings.idle_timeout = 50ms;
    TestServer server(hello, settings);
    RawClient silent(server.port());
    CHECK(silent.read_to_end().empty());
    RawClient used(server.port());
    CHECK(used.get("/").status == 200);
    CHECK(used.read_to_end().empty());
}

TEST_CASE("a client that takes nothing of its response is given up")
{
    static std::string large;
    large.resize(50'000'000); // more than both ends' socket buffers hold
    ServerSettings settings;
    settings.body_timeout = 50ms;
    TestServer server(
        [](std::shared_ptr<Request const>, Respond respond) {
            Response response;
            response.fixed_body = large;
            respond(std::move(response));
        },
        settings);
    RawClient client(server.port());
    client.send(get_request);
    test::wait_until([&] { return server.server().metrics().bytes_sent > 0; });
    test::wait_until([&] { return server.server().metrics().connections_open == 0; });
}

TEST_CASE("stopping finishes what runs, closes what is idle and accepts nothing new")
{
    Gate gate;
    TestServer server(gate.handler());
    RawClient idle(server.port()), running(server.port());
    running.send(std::string(get_request) + std::string(get_request));
    test::wait_until([&] { return gate.waiting == 1; });
    server.server().stop();
    CHECK(idle.read_to_end().empty());
    CHECK_THROWS(RawClient(server.port()).get("/"));
    gate.open = true;
    auto const response = running.read_response();
    CHECK(response.body == "hello");
    CHECK(response.header("connection") == "close");
    CHECK(running.read_to_end().empty());
    server.join();
    CHECK(gate.waiting == 1);
}

TEST_CASE("stopping waits for a running request only so long")
{
    Gate gate;
    ServerSettings settings;
    settings.stop_timeout = 50ms;
    TestServer server(gate.handler(), settings);
    RawClient running(server.port());
    running.send(get_request);
    test::wait_until([&] { return gate.waiting == 1; });
    server.server().stop();
    server.join();
    CHECK(running.read_to_end().empty());
    gate.open = true; // the worker comes back to a server that has ended
}

TEST_CASE("a server that was stopped before it ran returns at once")
{
    Server server(ServerSettings{.listen = "127.0.0.1:0"}, hello);
    server.stop();
    server.run();
}

TEST_CASE("a connection cut in the middle of a request harms nobody")
{
    Gate gate;
    TestServer server(gate.handler());
    {
        RawClient half(server.port()), running(server.port());
        half.send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 50\r\n\r\nab");
        running.send(get_request);
        test::wait_until([&] { return gate.waiting == 1; });
    }
    gate.open = true;
    CHECK(RawClient(server.port()).get("/").status == 200);
    test::wait_until([&] { return server.server().metrics().connections_open == 0; });
}

TEST_CASE("events reach the client while the response is open, and comments when there are none")
{
    auto const stream = std::make_shared<EventStream>();
    ServerSettings settings;
    settings.heartbeat = 20ms;
    TestServer server(
        [&](std::shared_ptr<Request const>, Respond respond) {
            Response response;
            response.events = stream;
            respond(std::move(response));
        },
        settings);
    RawClient client(server.port());
    CHECK(stream->send("early", "0"));
    auto const head = client.get("/");
    CHECK(head.header("content-type") == "text/event-stream");
    CHECK(head.header("content-length").empty());
    CHECK(client.read_until("\n\n") == "event: early\ndata: 0\n\n");
    CHECK(client.read_until("\n\n") == ":\n\n");
    CHECK(stream->send("progress", "1"));
    CHECK(client.read_until("data: 1\n\n").ends_with("event: progress\ndata: 1\n\n"));
    CHECK(stream->send("last", "2"));
    stream->close();
    CHECK(client.read_to_end().ends_with("event: last\ndata: 2\n\n"));
}

TEST_CASE("an event stream closes when its client goes, and when the server stops")
{
    std::mutex mutex;
    std::vector<std::shared_ptr<EventStream>> streams;
    TestServer server([&](std::shared_ptr<Request const>, Respond respond) {
        Response response;
        response.events = std::make_shared<EventStream>();
        std::lock_guard lock(mutex);
        streams.push_back(response.events);
        respond(std::move(response));
    });
    {
        RawClient leaving(server.port());
        leaving.get("/");
        CHECK(streams[0]->is_open());
    }
    test::wait_until([&] { return !streams[0]->is_open(); });
    CHECK_FALSE(streams[0]->send("progress", "1"));

    RawClient staying(server.port());
    staying.get("/");
    server.server().stop();
    CHECK(staying.read_to_end().empty());
    server.join();
    CHECK_FALSE(streams[1]->is_open());
}

TEST_CASE("an event stream that is only asked for its header is closed")
{
    auto const stream = std::make_shared<EventStream>();
    std::shared_ptr<Request const> kept; // as a producer might
    TestServer server([&](std::shared_ptr<Request const> request, Respond respond) {
        kept = std::move(request);
        Response response;
        response.events = stream;
        respond(std::move(response));
    });
    RawClient curious(server.port());
    curious.send("HEAD / HTTP/1.1\r\nHost: t\r\n\r\n");
    CHECK(curious.read_to_end().find("text/event-stream") != std::string::npos);
    test::wait_until([&] { return !stream->is_open(); });
}

TEST_CASE("an event stream whose client reads nothing is closed")
{
    auto const stream = std::make_shared<EventStream>();
    TestServer server([&](std::shared_ptr<Request const>, Respond respond) {
        Response response;
        response.events = stream;
        respond(std::move(response));
    });
    RawClient client(server.port());
    client.get("/");
    std::string const data(60'000, 'x');
    test::wait_until([&] { return !stream->send("", data); });
    CHECK_FALSE(stream->is_open());
}
