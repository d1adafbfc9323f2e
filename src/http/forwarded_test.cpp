// SPDX-License-Identifier: Apache-2.0
// Whose word about a request's origin counts.
#include "http/forwarded.h"

#include "base/fault.h"

#include <doctest/doctest.h>

using namespace espalier::http;

namespace {

Request from(std::string remote, std::vector<Header> headers)
{
    Request request;
    request.remote = std::move(remote);
    request.headers = std::move(headers);
    request.id = "own";
    return request;
}

} // namespace

TEST_CASE("a stranger's forwarding headers are ignored")
{
    auto request =
        from("9.9.9.9", {{"x-forwarded-for", "1.1.1.1"}, {"x-forwarded-proto", "https"}, {"x-request-id", "a"}});
    TrustedProxies({"10.0.0.1"}).resolve(request);
    CHECK(request.remote == "9.9.9.9");
    CHECK_FALSE(request.secure);
    CHECK(request.id == "own");
}

TEST_CASE("the client is the rightmost address that is no trusted proxy")
{
    TrustedProxies const proxies({"10.0.0.0/8", "::1"});
    auto request = from("10.0.0.1", {{"x-forwarded-for", "6.6.6.6, 1.2.3.4"}, {"x-forwarded-for", "10.9.9.9"}});
    proxies.resolve(request);
    CHECK(request.remote == "1.2.3.4");

    request = from(
        "::1",
        {{"x-forwarded-for", "[2001:db8::7]:4711"}, {"x-forwarded-proto", "http, HTTPS"}, {"x-request-id", "abc-1.2"}});
    proxies.resolve(request);
    CHECK(request.remote == "2001:db8::7");
    CHECK(request.secure);
    CHECK(request.id == "abc-1.2");
}

TEST_CASE("nonsense in a forwarding header ends the search")
{
    auto request = from("10.0.0.1", {{"x-forwarded-for", "1.1.1.1, <script>, 10.0.0.2:80"}, {"x-request-id", "a b"}});
    TrustedProxies({"10.0.0.0/8"}).resolve(request);
    CHECK(request.remote == "10.0.0.2");
    CHECK(request.id == "own");
}

TEST_CASE("networks are compared by their leading bits")
{
    TrustedProxies const proxies({"192.168.4.0/22", "2001:db8::/33"});
    CHECK(proxies.trusts("192.168.7.255"));
    CHECK_FALSE(proxies.trusts("192.168.8.0"));
    CHECK(proxies.trusts("2001:db8:7fff::1"));
    CHECK_FALSE(proxies.trusts("2001:db8:8000::1"));
    CHECK_FALSE(proxies.trusts("no address"));
}

TEST_CASE("a trusted proxy that is no address is refused by name")
{
    for (std::string const text : {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "::1/-1", "10.0.0.0/8x", ""}) {
        CAPTURE(text);
        CHECK_THROWS_AS(TrustedProxies({text}), espalier::Fault);
    }
}
