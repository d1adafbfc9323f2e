// SPDX-License-Identifier: Apache-2.0
// What text is acceptable, and the form in which names are searched. Unicode tables come from utf8proc.
#include "base/text.h"

#include <utf8proc.h>

#include <cstdlib>

namespace espalier {

namespace {

utf8proc_uint8_t const* bytes(std::string_view text)
{
    return reinterpret_cast<utf8proc_uint8_t const*>(text.data());
}

bool is_ascii(std::string_view text)
{
    for (auto const c : text)
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    return true;
}

} // namespace

bool is_valid_utf8(std::string_view text)
{
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            text.remove_prefix(1);
            continue;
        }
        utf8proc_int32_t point = 0;
        auto const used = utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &point);
        if (used <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(used));
    }
    return true;
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
        if (static_cast<unsigned char>(c) <= ' ' || c == ',' || c == ';' || c == '<' || c == '>' || c == '"' || c == 0x7f)
            return false;
    return true;
}

std::string lower_ascii(std::string_view text)
{
    std::string result(text);
    for (auto& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return result;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view white_space = " \t\r\n\v\f";
    auto const first = text.find_first_not_of(white_space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

std::string search_form(std::string_view valid_utf8)
{
    if (is_ascii(valid_utf8))
        return lower_ascii(valid_utf8);
    utf8proc_uint8_t* mapped = nullptr;
    auto const options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE);
    auto const size = utf8proc_map(bytes(valid_utf8), static_cast<utf8proc_ssize_t>(valid_utf8.size()), &mapped, options);
    if (size < 0)
        return lower_ascii(valid_utf8);
    std::string result(reinterpret_cast<char const*>(mapped), static_cast<std::size_t>(size));
    std::free(mapped); // utf8proc allocates with malloc
    return result;
}

} // namespace espalier
