// SPDX-License-Identifier: Apache-2.0
// Fuzzes what reads bytes from strangers: requests, cookies, queries, forwarding headers, ranges.
#include "base/text.h"
#include "http/forwarded.h"
#include "http/request_reader.h"
#include "http/static_files.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

using namespace espalier;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// Reads a whole request from `bytes`, `step` at a time; what was read, or nothing when it is refused or unfinished.
std::optional<http::Request> read(std::string_view bytes, std::size_t step)
{
    http::Request request;
    http::RequestReader reader(request, 4096);
    std::size_t taken = 0;
    try {
        for (std::size_t end = std::min(step, bytes.size());; end = std::min(end + step, bytes.size())) {
            for (bool moved = true; moved && taken < end;) {
                auto const part = bytes.substr(taken, end - taken);
                auto const had_header = reader.has_header();
                auto const size = had_header ? reader.read_body(part) : reader.read_header(part);
                require(size <= part.size());
                taken += size;
                moved = size > 0;
                if (!had_header && reader.has_header())
                    reader.limit_body(4096);
                if (reader.has_header() && reader.is_complete())
                    return request;
            }
            if (end == bytes.size())
                return std::nullopt;
        }
    } catch (http::Refusal const& refusal) {
        require(refusal.status >= 400 && refusal.status < 600);
        return std::nullopt;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto const whole = read(bytes, size + 1);
    auto const trickled = read(bytes, 3);
    require(whole.has_value() == trickled.has_value());
    if (auto const decoded = http::decode_query(bytes))
        for (auto const& [name, value] : *decoded)
            require(is_valid_utf8(name) && is_valid_utf8(value));
    if (!whole)
        return 0;
    require(whole->target == trickled->target && whole->body == trickled->body && whole->body.size() <= 4096);
    whole->cookie("session");
    static http::TrustedProxies const proxies({"10.0.0.0/8"});
    auto forwarded = *whole;
    forwarded.remote = "10.0.0.1";
    proxies.resolve(forwarded);
    static constexpr std::array<EmbeddedFile, 1> files{{{"index.html", "0123456789"}}};
    require(http::serve_file(*whole, files).fixed_body.size() <= files[0].content.size());
    return 0;
}
