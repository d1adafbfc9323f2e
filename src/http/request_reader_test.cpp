// SPDX-License-Identifier: Apache-2.0
// Requests byte by byte: what is understood, and what is refused because somebody else could understand it otherwise.
#include "http/request_reader.h"

#include <doctest/doctest.h>

#include <optional>

using namespace espalier::http;

namespace {

struct Outcome
{
    int status = 0; // of the refusal; 0: none
    bool complete = false;
    std::size_t taken = 0;
    Request request;
};

// Gives the reader `step` more bytes at a time, as a slow network would.
Outcome read(std::string_view bytes, std::size_t step = 100'000, std::size_t header_limit = 1000,
             std::size_t body_limit = 100)
{
    Outcome outcome;
    RequestReader reader(outcome.request, header_limit);
    try {
        for (std::size_t end = 0; end < bytes.size() && !outcome.complete;) {
            end = std::min(end + step, bytes.size());
            for (bool moved = true; moved && !outcome.complete && outcome.taken < end;) {
                auto const had_header = reader.has_header();
                auto const part = bytes.substr(outcome.taken, end - outcome.taken);
                auto const taken = had_header ? reader.read_body(part) : reader.read_header(part);
                outcome.taken += taken;
                moved = taken > 0;
                if (!had_header && reader.has_header())
                    reader.limit_body(body_limit);
                outcome.complete = reader.has_header() && reader.is_complete();
            }
        }
    } catch (Refusal const& refusal) {
        outcome.status = refusal.status;
    }
    return outcome;
}

std::string post(std::string_view headers, std::string_view body = {})
{
    return "POST /x HTTP/1.1\r\nHost: h\r\n" + std::string(headers) + "\r\n" + std::string(body);
}

} // namespace

TEST_CASE("a request is read alike however its bytes are cut")
{
    std::string const bytes =
        "\r\nPUT /a?b=c HTTP/1.1\r\nHost: h\r\nX-Note:  two words \r\nTransfer-Encoding: chunked\r\n\r\n"
        "3;ext=1\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\nGET /next";
    for (std::size_t step = 1; step < bytes.size(); ++step) {
        CAPTURE(step);
        auto const outcome = read(bytes, step);
        REQUIRE(outcome.status == 0);
        REQUIRE(outcome.complete);
        CHECK(bytes.substr(outcome.taken) == "GET /next");
        CHECK(outcome.request.method == Method::put);
        CHECK(outcome.request.target == "/a?b=c");
        CHECK(outcome.request.header("x-note") == "two words");
        CHECK(outcome.request.header("x-trailer").empty());
        CHECK(outcome.request.body == "abcde");
    }
}

TEST_CASE("a body by length ends where its length says")
{
    auto const outcome = read(post("Content-Length: 3\r\n", "abcGET"));
    CHECK(outcome.complete);
    CHECK(outcome.request.body == "abc");
    CHECK_FALSE(read(post("Content-Length: 3\r\n", "ab")).complete);
}

TEST_CASE("an absolute target is reduced to its path")
{
    CHECK(read("GET http://h/a?b HTTP/1.1\r\nHost: h\r\n\r\n").request.target == "/a?b");
    CHECK(read("GET HTTPS://h HTTP/1.1\r\nHost: h\r\n\r\n").request.target == "/");
}

TEST_CASE("what could be smuggled is refused")
{
    auto const refused = [](std::string const& bytes) {
        CAPTURE(bytes);
        CHECK(read(bytes).status == 400);
        CHECK(read(bytes, 1).status == 400);
    };
    refused(post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    refused(post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"));
    refused(post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"));
    refused(post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"));
    refused(post("Content-Length: 3, 3\r\n", "abc"));
    refused(post("Content-Length: +3\r\n", "abc"));
    refused(post("Content-Length: -3\r\n", "abc"));
    refused(post("Content-Length: 0x3\r\n", "abc"));
    refused(post("Content-Length:\r\n", "abc"));
    refused(post("Content-Length: 99999999999999999999\r\n", "abc"));
    refused(post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    refused(post("Transfer-Encoding: chunked\r\n", "3\nabc\n0\n\n"));
    refused(post("Transfer-Encoding: chunked\r\n", "zz\r\n"));
    refused(post("Transfer-Encoding: chunked\r\n", "-1\r\n"));
    refused(post("Transfer-Encoding: chunked\r\n", "3\r\nabcdef\r\n"));
    refused(post("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\n"));
    refused(post("X: a\r\n b\r\n"));
    refused(post("X: a\r\n\tTransfer-Encoding: chunked\r\n"));
    refused(post("X : a\r\n"));
    refused(post(" X: a\r\n"));
    refused(post("X\r\n"));
    refused(post(": a\r\n"));
    refused(post("X: a\x01\r\n"));
    refused(post(std::string("X: a\0b\r\n", 8)));
    refused(post("X: a\rY: b\r\n"));
    refused(post("X: a\nY: b\r\n"));
    refused("GET / HTTP/1.1\nHost: h\n\n");
    refused("GET  / HTTP/1.1\r\nHost: h\r\n\r\n");
    refused("GET /a b HTTP/1.1\r\nHost: h\r\n\r\n");
    refused("GET /\xc3\xa4 HTTP/1.1\r\nHost: h\r\n\r\n");
    refused("GET a HTTP/1.1\r\nHost: h\r\n\r\n");
    refused("G(T / HTTP/1.1\r\nHost: h\r\n\r\n");
    refused("GET / HTTP/1.1\r\n\r\n");
    refused("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    refused("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    refused("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
}

TEST_CASE("a refused target that is not ASCII is not kept for the log")
{
    CHECK(read("GET /\xff HTTP/1.1\r\nHost: h\r\n\r\n").request.target.empty());
    CHECK(read("BREW /\xff HTTP/1.1\r\nHost: h\r\n\r\n").request.target.empty());
}

TEST_CASE("what is understood but not done gets its own status")
{
    CHECK(read("BREW /pot HTTP/1.1\r\nHost: h\r\n\r\n").status == 501);
    CHECK(read("CONNECT h:1 HTTP/1.1\r\nHost: h\r\n\r\n").status == 501);
    CHECK(read(post("Transfer-Encoding: gzip\r\n")).status == 501);
    CHECK(read(post("Transfer-Encoding: gzip, chunked\r\n")).status == 501);
    CHECK(read(post("Transfer-Encoding: identity\r\n")).status == 501);
    CHECK(read(post("Expect: miracles\r\n")).status == 417);
}

TEST_CASE("header and body have limits")
{
    CHECK(read(post("X: " + std::string(1000, 'x') + "\r\n")).status == 431);
    CHECK(read(post("X: " + std::string(1000, 'x')), 100).status == 431);
    CHECK(read(post("X: " + std::string(900, 'x') + "\r\n")).complete);
    CHECK(read(post("Content-Length: 101\r\n")).status == 413);
    CHECK(read(post("Content-Length: 100\r\n", std::string(100, 'x'))).complete);
    CHECK(read(post("Transfer-Encoding: chunked\r\n", "65\r\n")).status == 413);
    CHECK(read(post("Transfer-Encoding: chunked\r\n", "64\r\n" + std::string(100, 'x') + "\r\n1\r\n")).status == 413);
    CHECK(read(post("Transfer-Encoding: chunked\r\n", "1;" + std::string(2000, 'x'))).status == 400);
    CHECK(read(post("Transfer-Encoding: chunked\r\n", "0\r\nX: " + std::string(2000, 'x'))).status == 400);
}
