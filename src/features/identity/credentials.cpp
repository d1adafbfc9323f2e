// SPDX-License-Identifier: Apache-2.0
// Secrets by libsodium; the rules by which a browser's request is believed to come from our own page.
#include "features/identity/credentials.h"

#include "base/fault.h"

#include <fmt/core.h>
#include <sodium.h>

#include <array>
#include <span>
#include <stdexcept>

namespace espalier::identity {

namespace {

unsigned char const* bytes(std::string_view text)
{
    return reinterpret_cast<unsigned char const*>(text.data());
}

std::string random_bytes(std::size_t count)
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium cannot start");
    std::string random(count, '\0');
    randombytes_buf(random.data(), random.size());
    return random;
}

std::string in_hexadecimal(std::string_view binary)
{
    std::string text(binary.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes(binary), binary.size());
    text.pop_back(); // the zero byte that sodium writes
    return text;
}

std::string blake2b(std::string_view message, std::string_view key)
{
    std::array<unsigned char, 32> digest{};
    if (crypto_generichash(digest.data(), digest.size(), bytes(message), message.size(),
                           key.empty() ? nullptr : bytes(key), key.size()) != 0)
        throw std::logic_error("BLAKE2b takes keys of 16 to 64 bytes");
    return in_hexadecimal({reinterpret_cast<char const*>(digest.data()), digest.size()});
}

// "https://example.org:8443" → "example.org:8443"
std::string_view host_of(std::string_view origin)
{
    auto const from = origin.find("://");
    return from == std::string_view::npos ? std::string_view() : origin.substr(from + 3);
}

} // namespace

std::string random_secret()
{
    auto const random = random_bytes(32);
    constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_ENCODED_LEN(32, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes(random), random.size(), variant);
    text.pop_back(); // the zero byte that sodium writes
    return text;
}

std::string hash_of(std::string_view secret)
{
    return blake2b(secret, {});
}

std::string keyed_hash(std::string_view key, std::string_view message)
{
    return blake2b(message, key);
}

bool are_same(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string csrf_token_of(std::string_view session_token)
{
    return keyed_hash("espalier csrf token", session_token); // the key only sets it apart from the stored hash
}

std::string new_device_mark(Secret const& device_key)
{
    auto const number = in_hexadecimal(random_bytes(16));
    return number + "." + keyed_hash(device_key.value, number);
}

bool is_device_mark_of(Secret const& device_key, std::string_view mark)
{
    auto const point = mark.find('.');
    return point == 32 && are_same(mark.substr(point + 1), keyed_hash(device_key.value, mark.substr(0, point)));
}

void add_cookie(http::Response& response, std::string_view name, std::string_view value, Readable readable, bool secure,
                std::int64_t seconds)
{
    auto text = fmt::format("{}={}; Path=/; SameSite=Lax; Max-Age={}", name, value, seconds);
    if (readable == Readable::by_server_only)
        text += "; HttpOnly";
    if (secure)
        text += "; Secure";
    response.headers.push_back({"set-cookie", std::move(text)}); // one header each: set_header would replace the last
}

std::optional<std::string> bearer_token(http::Request const& request)
{
    constexpr std::string_view scheme = "bearer ";
    auto const header = request.header("authorization");
    if (lower_ascii(header.substr(0, scheme.size())) != scheme)
        return std::nullopt;
    return std::string(trimmed(header.substr(scheme.size())));
}

bool may_change(http::Method method)
{
    return method != http::Method::get && method != http::Method::head;
}

void refuse_other_sites(http::Request const& request)
{
    // Sec-Fetch-Site is the browser's own word, which no page can change; "none" is the person typing an address. Older
    // browsers, and pages without TLS, send only Origin. Programs send neither.
    auto const site = request.header("sec-fetch-site");
    auto const origin = request.header("origin");
    auto const is_ours = !site.empty()
        ? site == "same-origin" || site == "none"
        : origin.empty() || lower_ascii(host_of(origin)) == lower_ascii(request.header("host"));
    if (!is_ours)
        throw Fault(FaultCode::forbidden, "cross_site",
                    "Another web site sent this request, so it was not carried out.")
            .with_private_note(fmt::format("sec-fetch-site \"{}\", origin \"{}\"", site, origin));
}

void require_csrf_token(http::Request const& request, std::string_view session_token)
{
    if (!are_same(request.header("x-csrf-token"), csrf_token_of(session_token)))
        throw Fault(FaultCode::forbidden, "csrf",
                    "Your browser has lost a part of your session. Sign in again, then make your change again.");
}

} // namespace espalier::identity
