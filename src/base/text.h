// SPDX-License-Identifier: Apache-2.0
// Text with its limits in the type, so that JSON input, CSV, OpenAPI and forms all know them from one place. Lengths
// count Unicode code points. Reading trims the outer white space and refuses control characters other than \n and \t.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace espalier {

template <std::size_t Minimum, std::size_t Maximum> struct Text
{
    std::string value;

    static constexpr std::size_t minimum_length = Minimum;
    static constexpr std::size_t maximum_length = Maximum;

    Text() = default;
    template <std::convertible_to<std::string> T> Text(T&& text) : value(std::forward<T>(text)) {}
    operator std::string_view() const { return value; }
    bool empty() const { return value.empty(); }
    bool operator==(Text const&) const = default;
};

// An address as people write it: one @, a dot in the domain, no spaces, at most 254 characters. Kept as typed;
// compared in lower case.
struct Email
{
    std::string value;

    operator std::string_view() const { return value; }
    bool operator==(Email const&) const = default;
};

// A value that the API must never show; a route whose output holds one fails at start.
struct Secret
{
    std::string value;
};

// The number of bytes from the start that are valid UTF-8: all of them, or the place of the first bad one.
std::size_t valid_utf8_length(std::string_view text);
bool is_valid_utf8(std::string_view text);
std::size_t code_points(std::string_view valid_utf8);
bool is_email(std::string_view text);
std::string lower_ascii(std::string_view text);

// Without the white space around it: the ASCII kinds, and those of Unicode that come along when text is pasted (no-break
// space, line separator, byte-order mark, …).
std::string_view trimmed(std::string_view valid_utf8);

// The first control character (U+0000–U+001F, U+007F–U+009F) other than \n and \t.
std::optional<unsigned> first_control_character(std::string_view valid_utf8);

// Case-folded form for searching and sorting names: lower case, accents of Latin letters removed.
std::string search_form(std::string_view valid_utf8);

} // namespace espalier
