// SPDX-License-Identifier: Apache-2.0
// What text is acceptable, and the form in which names are searched. Unicode tables come from utf8proc.
#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace espalier {

namespace {

utf8proc_uint8_t const* bytes(std::string_view text)
{
    return reinterpret_cast<utf8proc_uint8_t const*>(text.data());
}

// The number of ASCII bytes at the start, eight at a time: most text is nothing else.
std::size_t ascii_length(std::string_view text)
{
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
        std::memcpy(&eight, text.data() + at, sizeof(eight));
        if ((eight & 0x8080808080808080U) != 0)
            break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

// White space of more than one byte: Unicode's White_Space without the controls, the zero-width space and the byte-order
// mark.
constexpr std::array<std::string_view, 20> wide_white_space = {
    "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
    "\u2008", "\u2009", "\u200a", "\u200b", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"};

bool is_ascii_white_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// The bytes of white space with which text starts, or ends: 0 when it does not.
std::size_t white_space_before(std::string_view text)
{
    if (text.empty() || is_ascii_white_space(text.front()))
        return text.empty() ? 0 : 1;
    if (static_cast<unsigned char>(text.front()) >= 0x80)
        for (auto const one : wide_white_space)
            if (text.starts_with(one))
                return one.size();
    return 0;
}

std::size_t white_space_after(std::string_view text)
{
    if (text.empty() || is_ascii_white_space(text.back()))
        return text.empty() ? 0 : 1;
    if (static_cast<unsigned char>(text.back()) >= 0x80)
        for (auto const one : wide_white_space)
            if (text.ends_with(one))
                return one.size();
    return 0;
}

} // namespace

std::size_t valid_utf8_length(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        at += ascii_length(text.substr(at));
        if (at == text.size())
            break;
        utf8proc_int32_t point = 0;
        auto const rest = text.substr(at);
        auto const used = utf8proc_iterate(bytes(rest), static_cast<utf8proc_ssize_t>(rest.size()), &point);
        if (used <= 0)
            return at;
        at += static_cast<std::size_t>(used);
    }
    return at;
}

bool is_valid_utf8(std::string_view text)
{
    return valid_utf8_length(text) == text.size();
}

std::size_t code_points(std::string_view valid_utf8)
{
    std::size_t count = 0;
    for (auto const c : valid_utf8)
        count += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    return count;
}

bool is_email(std::string_view text)
{
    auto const at = text.find('@');
    if (text.size() > 254 || at == std::string_view::npos || at == 0 || at > 64 || text.rfind('@') != at)
        return false;
    auto const domain = text.substr(at + 1);
    if (domain.find('.') == std::string_view::npos || domain.front() == '.' || domain.back() == '.' ||
        domain.find("..") != std::string_view::npos)
        return false;
    for (auto const c : text)
        if (static_cast<unsigned char>(c) <= ' ' || c == ',' || c == ';' || c == '<' || c == '>' || c == '"' ||
            c == 0x7f)
            return false;
    return std::none_of(wide_white_space.begin(), wide_white_space.end(),
                        [&](auto one) { return text.find(one) != std::string_view::npos; });
}

std::string lower_ascii(std::string_view text)
{
    std::string result(text);
    for (auto& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return result;
}

std::string_view trimmed(std::string_view valid_utf8)
{
    while (auto const size = white_space_before(valid_utf8))
        valid_utf8.remove_prefix(size);
    while (auto const size = white_space_after(valid_utf8))
        valid_utf8.remove_suffix(size);
    return valid_utf8;
}

std::optional<unsigned> first_control_character(std::string_view valid_utf8)
{
    for (std::size_t i = 0; i < valid_utf8.size(); ++i) {
        auto const byte = static_cast<unsigned char>(valid_utf8[i]);
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f)
            return byte;
        if (byte == 0xc2 && i + 1 < valid_utf8.size() && static_cast<unsigned char>(valid_utf8[i + 1]) < 0xa0)
            return static_cast<unsigned char>(valid_utf8[i + 1]);
    }
    return std::nullopt;
}

std::string search_form(std::string_view valid_utf8)
{
    if (ascii_length(valid_utf8) == valid_utf8.size())
        return lower_ascii(valid_utf8);
    utf8proc_uint8_t* mapped = nullptr;
    auto const options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
    auto const size =
        utf8proc_map(bytes(valid_utf8), static_cast<utf8proc_ssize_t>(valid_utf8.size()), &mapped, options);
    if (size < 0)
        return lower_ascii(valid_utf8);
    std::string result(reinterpret_cast<char const*>(mapped), static_cast<std::size_t>(size));
    std::free(mapped); // utf8proc allocates with malloc
    return result;
}

} // namespace espalier
