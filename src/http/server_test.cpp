// SPDX-License-Identifier: Apache-2.0
// A real server and a raw client: how requests are answered.
#include "http/server.h"

#include "base/fault.h"
#include "network/test_server.h"

#include <doctest/doctest.h>

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace espalier;
using namespace espalier::http;
using test::RawClient;
using test::TestServer;

namespace {

std::string_view const get_host = " HTTP/1.1\r\nHost: test\r\n\r\n";

void echo(std::shared_ptr<Request const> request, Respond respond)
{
    Response response;
    response.body = std::string(to_text(request->method)) + " " + request->target + " " + request->body;
    response.set_header("content-type", "text/plain");
    respond(std::move(response));
}

} // namespace

TEST_CASE("a connection serves one request after the other")
{
    TestServer server(echo);
    RawClient client(server.port());
    for (std::string const target : {"/one", "/two?x=1"}) {
        auto const response = client.get(target);
        CHECK(response.status == 200);
        CHECK(response.body == "GET " + std::string(target) + " ");
        CHECK(response.header("connection").empty());
        CHECK_FALSE(response.header("x-request-id").empty());
        CHECK(response.header("date").ends_with(" GMT"));
    }
    CHECK(server.server().metrics().connections_accepted == 1);
    test::wait_until([&] { return server.server().metrics().requests_by_class[2] == 2; }); // counted after sending
}

TEST_CASE("requests sent ahead are answered in their order, even when a later one is quicker")
{
    TestServer server([](std::shared_ptr<Request const> request, Respond respond) {
        if (request->target == "/0")
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        echo(request, std::move(respond));
    });
    RawClient client(server.port());
    std::string burst;
    for (int i = 0; i < 20; ++i)
        burst += "GET /" + std::to_string(i) + std::string(get_host);
    client.send(burst);
    for (int i = 0; i < 20; ++i)
        CHECK(client.read_response().body == "GET /" + std::to_string(i) + " ");
}

TEST_CASE("HEAD is told the length, not the body")
{
    TestServer server(echo);
    RawClient client(server.port());
    client.send("HEAD /a" + std::string(get_host));
    auto const response = client.read_response(false);
    CHECK(response.header("content-length") == "8");
    CHECK(client.get("/next").body == "GET /next ");
}

TEST_CASE("a client that says close, or speaks HTTP/1.0, is left after the response")
{
    TestServer server(echo);
    RawClient closing(server.port());
    CHECK(closing.get("/a", "Connection: close\r\n").header("connection") == "close");
    CHECK(closing.read_to_end().empty());

    RawClient old(server.port());
    old.send("GET /a HTTP/1.0\r\n\r\n");
    CHECK(old.read_response().header("connection") == "close");
    CHECK(old.read_to_end().empty());

    RawClient kept(server.port());
    for (int i = 0; i < 2; ++i) {
        kept.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        CHECK(kept.read_response().header("connection") == "keep-alive");
    }
}

TEST_CASE("a body arrives whole, by length and in chunks, and after a wanted 100")
{
    TestServer server(echo);
    RawClient client(server.port());
    std::string const body(300'000, 'b');
    client.send("POST /a HTTP/1.1\r\nHost: t\r\nContent-Length: 300000\r\n\r\n");
    client.send(body);
    CHECK(client.read_response().body == "POST /a " + body);
    client.send("PUT /b HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    client.send("1\r\nd\r\n0\r\n\r\n");
    CHECK(client.read_response().body == "PUT /b abcd");
    client.send("PATCH /c HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    CHECK(client.read_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("hi");
    CHECK(client.read_response().body == "PATCH /c hi");
}

TEST_CASE("a body over the route's limit is refused before it is sent")
{
    ServerSettings settings;
    settings.body_limit = [](Method method, std::string_view path) -> std::size_t {
        return method == Method::post && path == "/import" ? 1'000'000 : 10;
    };
    TestServer server(echo, settings);
    RawClient client(server.port());
    client.send("POST /a?b HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n");
    auto const response = client.read_response();
    CHECK(response.status == 413);
    CHECK(response.header("content-type") == "application/problem+json");
    CHECK(response.header("connection") == "close");
    CHECK(response.body.find("\"key\":\"body_too_large\"") != std::string::npos);
    CHECK(client.read_to_end().empty());

    RawClient insisting(server.port());
    insisting.send("POST /a HTTP/1.1\r\nHost: t\r\nContent-Length: 500000\r\n\r\n" + std::string(500'000, 'x'));
    CHECK(insisting.read_response().status == 413);

    RawClient allowed(server.port());
    allowed.send("POST /import HTTP/1.1\r\nHost: t\r\nContent-Length: 11\r\n\r\n12345678901");
    CHECK(allowed.read_response().status == 200);
}

TEST_CASE("a malformed request is answered with a problem, and nothing behind it is believed")
{
    std::atomic<int> handled = 0;
    TestServer server([&](std::shared_ptr<Request const> request, Respond respond) {
        ++handled;
        echo(request, std::move(respond));
    });
    RawClient client(server.port());
    client.send("POST /a HTTP/1.1\r\nHost: t\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                "0\r\n\r\nGET /smuggled" +
                std::string(get_host));
    auto const response = client.read_response();
    CHECK(response.status == 400);
    CHECK(response.header("content-type") == "application/problem+json");
    CHECK_FALSE(response.header("content-security-policy").empty());
    CHECK(client.read_to_end().empty());
    CHECK(handled == 0);
}

TEST_CASE("a handler that throws, or never answers, gives a 500 that tells nothing")
{
    TestServer server([](std::shared_ptr<Request const> request, Respond respond) {
        if (request->target == "/throw")
            throw std::runtime_error("the password is 42");
        if (request->target == "/number")
            throw 42;
        if (request->target == "/split") {
            Response response;
            response.set_header("x-note", "a\r\nset-cookie: b");
            respond(std::move(response));
        }
    });
    RawClient client(server.port());
    for (std::string const target : {"/throw", "/number", "/split", "/silent"}) {
        CAPTURE(target);
        auto const response = client.get(target);
        CHECK(response.status == 500);
        CHECK(response.body.find("password") == std::string::npos);
        CHECK(response.head.find("set-cookie") == std::string::npos);
    }
}

TEST_CASE("an answer may come later, from any thread, and only the first one counts")
{
    std::mutex mutex;
    Respond kept;
    TestServer server([&](std::shared_ptr<Request const>, Respond respond) {
        std::lock_guard lock(mutex);
        kept = std::move(respond);
    });
    RawClient client(server.port());
    client.send("GET /" + std::string(get_host));
    test::wait_until([&] {
        std::lock_guard lock(mutex);
        return static_cast<bool>(kept);
    });
    Response first, second;
    first.body = "first";
    second.body = "second";
    kept(std::move(first));
    kept(std::move(second));
    kept = nullptr;
    CHECK(client.read_response().body == "first");
}

TEST_CASE("a worker that blocks does not keep the others from their work")
{
    std::atomic<bool> release = false;
    ServerSettings settings;
    settings.worker_threads = 3;
    TestServer server(
        [&](std::shared_ptr<Request const> request, Respond respond) {
            if (request->target == "/block")
                test::wait_until([&] { return release.load(); });
            echo(request, std::move(respond));
        },
        settings);
    RawClient first(server.port()), second(server.port()), quick(server.port());
    first.send("GET /block" + std::string(get_host));
    second.send("GET /block" + std::string(get_host));
    for (int i = 0; i < 100; ++i)
        CHECK(quick.get("/quick").status == 200);
    release = true;
    CHECK(first.read_response().status == 200);
    CHECK(second.read_response().status == 200);
}

TEST_CASE("a large response that lives elsewhere is sent whole")
{
    static std::string const large(8'000'000, 'L');
    TestServer server([](std::shared_ptr<Request const>, Respond respond) {
        Response response;
        response.fixed_body = large;
        respond(std::move(response));
    });
    RawClient client(server.port());
    CHECK(client.get("/").body == large);
}

TEST_CASE("connections over the limit are told to come back")
{
    ServerSettings settings;
    settings.maximum_connections = 2;
    TestServer server(echo, settings);
    {
        RawClient first(server.port()), second(server.port());
        CHECK(first.get("/").status == 200);
        CHECK(second.get("/").status == 200);
        RawClient third(server.port());
        auto const refused = third.get("/");
        CHECK(refused.status == 503);
        CHECK(refused.header("connection") == "close");
        CHECK(server.server().metrics().connections_refused == 1);
    }
    test::wait_until([&] { return server.server().metrics().connections_open == 0; });
    CHECK(RawClient(server.port()).get("/").status == 200);
}

TEST_CASE("each answered request is a line of the access log, without its query")
{
    std::mutex mutex;
    std::vector<std::string> lines;
    ServerSettings settings;
    settings.trusted_proxies = {"127.0.0.1"};
    settings.access_log = [&](std::string_view line) {
        std::lock_guard lock(mutex);
        lines.emplace_back(line);
    };
    TestServer server(echo, settings);
    RawClient client(server.port());
    auto const response = client.get("/reset?token=secret", "X-Forwarded-For: 1.2.3.4\r\nX-Request-Id: from-proxy\r\n");
    CHECK(response.header("x-request-id") == "from-proxy");
    client.get("/next");
    std::lock_guard lock(mutex);
    REQUIRE(lines.size() >= 1);
    CHECK(lines[0].find(R"("request_id":"from-proxy","remote":"1.2.3.4","method":"GET","path":"/reset","status":200,)"
                        R"("bytes":24,"milliseconds":)") != std::string::npos);
    CHECK(lines[0].find("secret") == std::string::npos);
}

TEST_CASE("several network threads share the connections")
{
    ServerSettings settings;
    settings.network_threads = 3;
    TestServer server(echo, settings);
    std::vector<std::jthread> clients;
    std::atomic<int> good = 0;
    for (int i = 0; i < 9; ++i)
        clients.emplace_back([&] {
            RawClient client(server.port());
            for (int j = 0; j < 20; ++j)
                good += client.get("/").status == 200 ? 1 : 0;
        });
    clients.clear();
    CHECK(good == 180);
}

TEST_CASE("an address that cannot be listened on is a fault that names it")
{
    TestServer server(echo);
    ServerSettings settings;
    for (auto const& listen : {"127.0.0.1:" + std::to_string(server.port()), std::string("127.0.0.1"),
                               std::string("nowhere:80"), std::string("127.0.0.1:99999"), std::string("[::1]:x")}) {
        CAPTURE(listen);
        settings.listen = listen;
        CHECK_THROWS_AS(Server(settings, echo), Fault);
    }
}
