// SPDX-License-Identifier: Apache-2.0
// Reading Range, If-Range and If-None-Match, and answering them.
#include "http/byte_ranges.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace espalier::http {

namespace {

std::optional<std::size_t> number(std::string_view text)
{
    std::size_t value = 0;
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

bool names_tag(std::string_view list, std::string_view tag)
{
    while (!list.empty()) {
        auto const comma = std::min(list.find(','), list.size());
        auto element = trimmed(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
        if (element.starts_with("W/"))
            element.remove_prefix(2);
        if (element == tag || element == "*")
            return true;
    }
    return false;
}

std::optional<ByteRange> parse_range(std::string_view header, std::size_t size)
{
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit))
        return std::nullopt;
    auto const text = header.substr(unit.size());
    auto const dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    auto const first = number(text.substr(0, dash));
    auto const last = number(text.substr(dash + 1));
    if (dash == 0) { // the last so many bytes
        if (!last)
            return std::nullopt;
        return *last == 0 || size == 0 ? ByteRange{1, 0} : ByteRange{size - std::min(*last, size), size - 1};
    }
    if (!first || (!last && dash + 1 < text.size()) || (last && *last < *first))
        return std::nullopt;
    if (*first >= size)
        return ByteRange{1, 0};
    return ByteRange{*first, std::min(last.value_or(size - 1), size - 1)};
}

std::optional<ByteRange> wanted_range(Request const& request, std::size_t size, std::string_view tag)
{
    auto const condition = request.header("if-range");
    auto const range = parse_range(request.header("range"), size);
    return condition.empty() || condition == tag ? range : std::nullopt;
}

void describe_range(Response& response, ByteRange range, std::size_t size)
{
    auto const whole = std::to_string(size);
    auto const is_there = range.first <= range.last;
    response.status = is_there ? 206 : 416;
    response.set_header("content-range",
                        is_there
                            ? "bytes " + std::to_string(range.first) + "-" + std::to_string(range.last) + "/" + whole
                            : "bytes */" + whole);
}

} // namespace espalier::http
