// SPDX-License-Identifier: Apache-2.0
// What requests and responses say, without a network.
#include "http/counters.h"
#include "http/message.h"
#include "http/problem.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::http;

TEST_CASE("a target is split into path and query at the first question mark")
{
    Request request;
    request.target = "/people?name=a?b";
    CHECK(request.path() == "/people");
    CHECK(request.query() == "name=a?b");
    request.target = "/people";
    CHECK(request.path() == "/people");
    CHECK(request.query().empty());
}

TEST_CASE("a cookie is found among others, in any cookie header, and only by its whole name")
{
    Request request;
    request.headers = {{"cookie", "a=1; session=x=y ;b="}, {"cookie", "late=2"}};
    CHECK(request.cookie("session") == "x=y");
    CHECK(request.cookie("b") == "");
    CHECK(request.cookie("late") == "2");
    CHECK_FALSE(request.cookie("ession"));
    CHECK_FALSE(request.cookie("c"));
}

TEST_CASE("percent-encoding is undone, and what is malformed or no UTF-8 is refused")
{
    CHECK(decode_segment("a%20b%C3%A4+") == "a bä+");
    CHECK_FALSE(decode_segment("%"));
    CHECK_FALSE(decode_segment("%4"));
    CHECK_FALSE(decode_segment("%zz"));
    CHECK_FALSE(decode_segment("%C3"));
    CHECK_FALSE(decode_segment("%ff"));
}

TEST_CASE("a query is decoded pair by pair, in order")
{
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(decode_query("a=1+2&b&&c=%26=&a=3") == Pairs{{"a", "1 2"}, {"b", ""}, {"c", "&="}, {"a", "3"}});
    CHECK(decode_query("") == Pairs{});
    CHECK_FALSE(decode_query("a=%e"));
    CHECK_FALSE(decode_query("%ff=1"));
}

TEST_CASE("setting a header replaces the one of that name")
{
    Response response;
    response.set_header("a", "1");
    response.set_header("b", "2");
    response.set_header("a", "3");
    REQUIRE(response.headers.size() == 2);
    CHECK(response.headers[0].value == "3");
}

TEST_CASE("an event stream gives events in their order, splits lines, and ends")
{
    EventStream stream;
    int changes = 0;
    stream.on_change([&] { ++changes; });
    CHECK(stream.send("progress", "{\"done\":1}"));
    CHECK(stream.send("", "one\ntwo"));
    CHECK(stream.take() == "event: progress\ndata: {\"done\":1}\n\ndata: one\ndata: two\n\n");
    CHECK(stream.take().empty());
    stream.close();
    CHECK_FALSE(stream.is_open());
    CHECK_FALSE(stream.send("late", ""));
    CHECK(changes == 3);
}

TEST_CASE("an event stream that nobody reads is closed instead of growing")
{
    EventStream stream;
    std::string const data(10'000, 'x');
    int sent = 0;
    while (stream.send("", data))
        ++sent;
    CHECK(sent == 26);
    CHECK_FALSE(stream.is_open());
    CHECK(stream.take().size() <= EventStream::maximum_queued_bytes);
}

TEST_CASE("a fault becomes a problem document with its fields")
{
    auto const response =
        problem(invalid("/name", "too_long", "Say it \"shorter\".", {{"maximum", "5"}, {"length", "7"}}), "id-1");
    CHECK(response.status == 422);
    CHECK(response.headers[0].value == "application/problem+json");
    CHECK(
        response.body ==
        R"({"type":"about:blank","title":"Invalid input","status":422,"detail":"Say it \"shorter\".","key":"invalid",)"
        R"("request_id":"id-1","parameters":{"count":"1"},"errors":[{"pointer":"/name","key":"too_long",)"
        R"("message":"Say it \"shorter\".","parameters":{"maximum":"5","length":"7"}}]})");
}

TEST_CASE("a fault's waiting time is told, its private note is not")
{
    auto fault = Fault(FaultCode::rate_limited, "too_often", "Wait.");
    fault.with_retry_after(30).with_private_note("secret");
    auto const response = problem(fault, "");
    CHECK(response.status == 429);
    CHECK(response.headers.back().name == "retry-after");
    CHECK(response.headers.back().value == "30");
    CHECK(response.body.find("secret") == std::string::npos);
}

TEST_CASE("requests are counted by class and by duration")
{
    using namespace std::chrono_literals;
    Counters counters;
    counters.request(200, 1ms);
    counters.request(204, 30ms);
    counters.request(503, 60s);
    auto const metrics = counters.snapshot();
    CHECK(metrics.requests == 3);
    CHECK(metrics.requests_by_class[2] == 2);
    CHECK(metrics.requests_by_class[5] == 1);
    CHECK(metrics.duration_buckets.front() == std::pair<double, std::uint64_t>(0.001, 1));
    CHECK(metrics.duration_buckets[5] == std::pair<double, std::uint64_t>(0.05, 2));
    CHECK(metrics.duration_buckets.back() == std::pair<double, std::uint64_t>(10, 2));
    CHECK(metrics.duration_sum == doctest::Approx(60.031));
}
