// SPDX-License-Identifier: Apache-2.0
// Addresses, networks and the X-Forwarded headers.
#include "http/forwarded.h"

#include "base/fault.h"
#include "base/text.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace espalier::http {

namespace {

namespace ip = boost::asio::ip;

std::optional<std::array<std::uint8_t, 16>> address_bytes(std::string_view text)
{
    boost::system::error_code failed;
    auto const address = ip::make_address(std::string(text), failed);
    if (failed)
        return std::nullopt;
    return (address.is_v4() ? ip::make_address_v6(ip::v4_mapped, address.to_v4()) : address.to_v6()).to_bytes();
}

bool same_bits(std::array<std::uint8_t, 16> const& a, std::array<std::uint8_t, 16> const& b, int bits)
{
    for (std::size_t i = 0; i < a.size() && bits > 0; ++i, bits -= 8) {
        auto const mask = bits >= 8 ? 0xffU : (0xff00U >> bits) & 0xffU;
        if (((a[i] ^ b[i]) & mask) != 0)
            return false;
    }
    return true;
}

// "1.2.3.4:567" and "[::1]:567" without port and brackets.
std::string_view without_port(std::string_view text)
{
    if (text.starts_with('['))
        return text.substr(1, std::min(text.find(']'), text.size()) - 1);
    if (std::count(text.begin(), text.end(), ':') == 1)
        return text.substr(0, text.find(':'));
    return text;
}

// The elements of all headers of one name, in the order in which the proxies appended them.
std::vector<std::string_view> elements(Request const& request, std::string_view name)
{
    std::vector<std::string_view> found;
    for (auto const& header : request.headers) {
        if (header.name != name)
            continue;
        for (std::string_view rest = header.value;;) {
            auto const comma = std::min(rest.find(','), rest.size());
            found.push_back(trimmed(rest.substr(0, comma)));
            if (comma == rest.size())
                break;
            rest.remove_prefix(comma + 1);
        }
    }
    return found;
}

bool is_request_id(std::string_view text)
{
    auto const fits = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
            c == '.';
    };
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), fits);
}

} // namespace

TrustedProxies::TrustedProxies(std::vector<std::string> const& addresses)
{
    for (std::string_view const text : addresses) {
        auto const slash = std::min(text.find('/'), text.size());
        auto const bytes = address_bytes(text.substr(0, slash));
        auto const is_v4 = text.find(':') == std::string_view::npos;
        int bits = is_v4 ? 32 : 128;
        bool good = bytes.has_value();
        if (slash < text.size()) {
            int wanted = -1;
            auto const [end, failed] = std::from_chars(text.data() + slash + 1, text.data() + text.size(), wanted);
            good = good && failed == std::errc() && end == text.data() + text.size() && wanted >= 0 && wanted <= bits;
            bits = wanted;
        }
        if (!good)
            throw invalid("/trusted_proxy", "address",
                          "\"" + std::string(text) + "\" is neither an address nor a network like 10.0.0.0/8.");
        networks_.push_back({*bytes, is_v4 ? bits + 96 : bits});
    }
}

bool TrustedProxies::trusts(std::string_view address) const
{
    if (networks_.empty())
        return false;
    auto const bytes = address_bytes(address);
    return bytes && std::any_of(networks_.begin(), networks_.end(), [&](Network const& network) {
               return same_bits(network.bytes, *bytes, network.bits);
           });
}

void TrustedProxies::resolve(Request& request) const
{
    if (!trusts(request.remote))
        return;
    auto const hops = elements(request, "x-forwarded-for");
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        auto const address = without_port(*hop);
        if (!address_bytes(address))
            break;
        request.remote = address;
        if (!trusts(address))
            break;
    }
    if (auto const schemes = elements(request, "x-forwarded-proto"); !schemes.empty())
        request.secure = lower_ascii(schemes.back()) == "https";
    if (auto const id = request.header("x-request-id"); is_request_id(id))
        request.id = id;
}

} // namespace espalier::http
