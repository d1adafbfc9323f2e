// SPDX-License-Identifier: Apache-2.0
// The embedded web UI over HTTP, and compression, without a network.
#include "http/static_files.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <zlib.h>

using namespace espalier;
using namespace espalier::http;

namespace {

constexpr std::array<EmbeddedFile, 6> files{{
    {"assets/index-1a2b.js", "0123456789"},
    {"index.html", "<!doctype html>"},
    {"logo.png", "png"},
    {"assets/index-1a2b.js.br", "packed tighter"},
    {"assets/index-1a2b.js.gz", "packed"},
    {"index.html.gz", "packed page"},
}};

Response get(std::string target, std::vector<Header> headers = {}, Method method = Method::get)
{
    Request request;
    request.method = method;
    request.target = std::move(target);
    request.headers = std::move(headers);
    return serve_file(request, files);
}

std::string header(Response const& response, std::string_view name)
{
    for (auto const& header : response.headers)
        if (header.name == name)
            return header.value;
    return {};
}

std::string unpack(std::string_view packed)
{
    z_stream stream = {};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string plain(8'000'000, '\0');
    std::string input(packed);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    auto const ended = inflate(&stream, Z_FINISH);
    plain.resize(stream.total_out);
    inflateEnd(&stream);
    REQUIRE(ended == Z_STREAM_END);
    return plain;
}

} // namespace

TEST_CASE("a file with a hash in its name is kept for ever, the page is asked for again")
{
    auto const script = get("/assets/index-1a2b.js");
    CHECK(script.status == 200);
    CHECK(script.fixed_body == "0123456789");
    CHECK(header(script, "content-type") == "text/javascript; charset=utf-8");
    CHECK(header(script, "cache-control") == "public, max-age=31536000, immutable");
    CHECK(header(script, "vary") == "accept-encoding");
    CHECK(header(get("/index.html"), "cache-control") == "no-cache");
    CHECK(header(get("/logo.png"), "content-type") == "image/png");
    CHECK(header(get("/logo.png"), "vary").empty());
}

TEST_CASE("a place in the UI is the page; a file that is not there is not found")
{
    CHECK(get("/").fixed_body == "<!doctype html>");
    CHECK(get("/people/42?tab=growth").fixed_body == "<!doctype html>");
    CHECK(get("/%69ndex.html").fixed_body == "<!doctype html>");
    for (std::string const target : {"/favicon.ico", "/assets/../index.html", "/../../etc/passwd", "/%2e%2e/secret",
                                     "/%", "/assets/index-1a2b.js.map", "//index.html"}) {
        CAPTURE(target);
        CHECK(get(target).status == 404);
    }
}

TEST_CASE("only reading is possible")
{
    auto const response = get("/", {}, Method::post);
    CHECK(response.status == 405);
    CHECK(header(response, "allow") == "GET, HEAD");
    CHECK(get("/", {}, Method::head).status == 200);
}

TEST_CASE("the packed form goes to those who take it, with a tag of its own")
{
    auto const packed = get("/", {{"accept-encoding", "br, gzip"}});
    CHECK(packed.fixed_body == "packed page");
    CHECK(header(packed, "content-encoding") == "gzip");
    CHECK(header(packed, "etag") != header(get("/"), "etag"));
    CHECK(get("/", {{"accept-encoding", "gzip;q=0, br"}}).fixed_body == "<!doctype html>");
    CHECK(get("/", {{"accept-encoding", "gzip; q=0.5"}}).fixed_body == "packed page");
    CHECK(get("/logo.png", {{"accept-encoding", "gzip"}}).fixed_body == "png");

    auto const tighter = get("/assets/index-1a2b.js", {{"accept-encoding", "gzip, deflate, br"}});
    CHECK(tighter.fixed_body == "packed tighter");
    CHECK(header(tighter, "content-encoding") == "br");
    auto const gzipped = get("/assets/index-1a2b.js", {{"accept-encoding", "gzip, br;q=0"}});
    CHECK(gzipped.fixed_body == "packed");
    CHECK(header(gzipped, "etag") != header(tighter, "etag"));
}

TEST_CASE("a client that has the file is told so")
{
    auto const tag = header(get("/"), "etag");
    CHECK(tag.starts_with('"'));
    auto const response = get("/", {{"if-none-match", "\"other\", W/" + tag}});
    CHECK(response.status == 304);
    CHECK(response.fixed_body.empty());
    CHECK(header(response, "etag") == tag);
    CHECK(get("/", {{"if-none-match", "*"}}).status == 304);
    CHECK(get("/", {{"if-none-match", "\"other\""}}).status == 200);
    CHECK(get("/", {{"if-none-match", tag}, {"accept-encoding", "gzip"}}).status == 200);
}

TEST_CASE("a single range is sent, one that cannot be is refused, others are ignored")
{
    auto const range = [](std::string value, std::vector<Header> more = {{"accept-encoding", "gzip"}}) {
        more.push_back({"range", std::move(value)});
        return get("/assets/index-1a2b.js", std::move(more));
    };
    auto const middle = range("bytes=2-4");
    CHECK(middle.status == 206);
    CHECK(middle.fixed_body == "234");
    CHECK(header(middle, "content-range") == "bytes 2-4/10");
    CHECK(range("bytes=7-").fixed_body == "789");
    CHECK(range("bytes=7-99").fixed_body == "789");
    CHECK(range("bytes=-3").fixed_body == "789");
    CHECK(range("bytes=-30").fixed_body == "0123456789");
    for (std::string const beyond : {"bytes=10-", "bytes=10-12", "bytes=-0"}) {
        auto const response = range(beyond);
        CHECK(response.status == 416);
        CHECK(response.fixed_body.empty());
        CHECK(header(response, "content-range") == "bytes */10");
    }
    for (std::string const ignored : {"bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=-", "bytes=2-x"})
        CHECK(range(ignored).status == 200);
    auto const tag = header(get("/assets/index-1a2b.js"), "etag");
    CHECK(range("bytes=0-1", {{"if-range", tag}}).status == 206);
    CHECK(range("bytes=0-1", {{"if-range", "\"old\""}}).status == 200);
}

TEST_CASE("a long text is compressed for those who take it, and comes back whole")
{
    Request request;
    request.headers = {{"accept-encoding", "gzip"}};
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += std::to_string(i * 7919) + ",";
    for (int turn = 0; turn < 2; ++turn) {
        Response response;
        response.body = text;
        response.set_header("content-type", "application/problem+json");
        compress(request, response);
        CHECK(header(response, "content-encoding") == "gzip");
        CHECK(header(response, "vary") == "accept-encoding");
        CHECK(response.body.size() < text.size() / 2);
        CHECK(unpack(response.body) == text);
    }
}

TEST_CASE("what is short, not text, packed already or not asked for stays as it is")
{
    auto const is_compressed = [](std::string body, std::string type, std::string accepted, std::string encoding) {
        Request request;
        request.headers = {{"accept-encoding", std::move(accepted)}};
        Response response;
        response.body = std::move(body);
        response.set_header("content-type", std::move(type));
        if (!encoding.empty())
            response.set_header("content-encoding", encoding);
        compress(request, response);
        return header(response, "content-encoding") != encoding;
    };
    std::string const longer(1024, 'x');
    CHECK(is_compressed(longer, "application/json", "gzip", ""));
    CHECK(is_compressed(longer, "text/csv; charset=utf-8", "deflate, gzip;q=1.0", ""));
    CHECK_FALSE(is_compressed(std::string(1023, 'x'), "application/json", "gzip", ""));
    CHECK_FALSE(is_compressed(longer, "image/png", "gzip", ""));
    CHECK_FALSE(is_compressed(longer, "text/event-stream", "gzip", ""));
    CHECK_FALSE(is_compressed(longer, "application/json", "br", ""));
    CHECK_FALSE(is_compressed(longer, "application/json", "", ""));
    CHECK_FALSE(is_compressed(longer, "application/json", "gzip", "br"));
}

TEST_CASE("browsers are told what not to do, and to stay with TLS only behind TLS")
{
    Response response;
    add_security_headers(response, false);
    CHECK(header(response, "content-security-policy").find("script-src 'self';") != std::string::npos);
    CHECK(header(response, "content-security-policy").find("frame-ancestors 'none'") != std::string::npos);
    CHECK(header(response, "x-content-type-options") == "nosniff");
    CHECK(header(response, "strict-transport-security").empty());
    add_security_headers(response, true);
    CHECK(header(response, "strict-transport-security").starts_with("max-age=31536000"));
}
