// SPDX-License-Identifier: Apache-2.0
// Secrets, and by what a request is believed to come from our own page.
#include "features/identity/credentials.h"

#include "base/fault.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::identity;

namespace {

std::string key_of_refusal(auto const& work)
{
    try {
        work();
    } catch (Fault const& fault) {
        return fault.key();
    }
    return "";
}

http::Request request_with(std::vector<http::Header> headers)
{
    http::Request request;
    request.method = http::Method::post;
    request.headers = std::move(headers);
    return request;
}

std::string refusal_of_site(std::vector<http::Header> headers)
{
    headers.push_back({"host", "espalier.example:8443"});
    return key_of_refusal([&] { refuse_other_sites(request_with(std::move(headers))); });
}

} // namespace

TEST_CASE("secrets are long, fit into a cookie and never repeat")
{
    auto const one = random_secret();
    CHECK(one.size() == 43);
    CHECK(one.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
          std::string::npos);
    CHECK(random_secret() != one);
    CHECK(hash_of(one).size() == 64);
    CHECK(hash_of(one) == hash_of(one));
    CHECK(hash_of(one) != csrf_token_of(one));
}

TEST_CASE("BLAKE2b-256 is that of its specification")
{
    // Known answer for "abc" without key, from any other implementation: b2sum -l 256.
    CHECK(hash_of("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("a device mark holds for the account whose key made it")
{
    Secret const hers{random_secret()};
    Secret const his{random_secret()};
    auto const mark = new_device_mark(hers);
    CHECK(is_device_mark_of(hers, mark));
    CHECK_FALSE(is_device_mark_of(his, mark));
    auto forged = mark;
    forged[0] = forged[0] == 'a' ? 'b' : 'a';
    CHECK_FALSE(is_device_mark_of(hers, forged));
    for (auto const* const text : {"", ".", "abc", "abc.def"})
        CHECK_FALSE(is_device_mark_of(hers, text));
}

TEST_CASE("a change that another site made the browser send is refused")
{
    CHECK(refusal_of_site({}) == "");
    CHECK(refusal_of_site({{"sec-fetch-site", "same-origin"}}) == "");
    CHECK(refusal_of_site({{"sec-fetch-site", "none"}}) == "");
    CHECK(refusal_of_site({{"sec-fetch-site", "cross-site"}}) == "cross_site");
    CHECK(refusal_of_site({{"sec-fetch-site", "same-site"}}) == "cross_site");
    CHECK(refusal_of_site({{"origin", "https://espalier.example:8443"}}) == "");
    CHECK(refusal_of_site({{"origin", "https://espalier.example"}}) == "cross_site");
    CHECK(refusal_of_site({{"origin", "https://espalier.example:8443.evil.example"}}) == "cross_site");
    CHECK(refusal_of_site({{"origin", "null"}}) == "cross_site");
    // The browser's own word counts more: a proxy may have changed the host.
    CHECK(refusal_of_site({{"sec-fetch-site", "same-origin"}, {"origin", "https://outside.example"}}) == "");
    CHECK(refusal_of_site({{"sec-fetch-site", "cross-site"}, {"origin", "https://espalier.example:8443"}}) ==
          "cross_site");
}

TEST_CASE("a change needs the token that belongs to its session")
{
    auto const session = random_secret();
    auto const refusal = [&](std::string const& token) {
        return key_of_refusal([&] { require_csrf_token(request_with({{"x-csrf-token", token}}), session); });
    };
    CHECK(refusal(csrf_token_of(session)) == "");
    CHECK(refusal(csrf_token_of(random_secret())) == "csrf");
    CHECK(refusal("") == "csrf");
}

TEST_CASE("cookies are kept from scripts, other sites and plain text")
{
    http::Response response;
    add_cookie(response, session_cookie, "value", Readable::by_server_only, true, 60);
    add_cookie(response, csrf_cookie, "other", Readable::by_page, false, 60);
    REQUIRE(response.headers.size() == 2);
    CHECK(response.headers[0].value == "espalier_session=value; Path=/; SameSite=Lax; Max-Age=60; HttpOnly; Secure");
    CHECK(response.headers[1].value == "espalier_csrf=other; Path=/; SameSite=Lax; Max-Age=60");
}

TEST_CASE("only the Bearer scheme carries an API token")
{
    CHECK(bearer_token(request_with({{"authorization", "Bearer esp_abc"}})) == "esp_abc");
    CHECK(bearer_token(request_with({{"authorization", "bearer  esp_abc "}})) == "esp_abc");
    CHECK_FALSE(bearer_token(request_with({{"authorization", "Basic YWJj"}})));
    CHECK_FALSE(bearer_token(request_with({})));
}
