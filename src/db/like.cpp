// SPDX-License-Identifier: Apache-2.0
// Wildcards taken literally, and the ends of a range.
#include "db/like.h"

namespace espalier::db {

std::string like_containing(std::string_view search)
{
    std::string pattern = "%";
    for (auto const c : search) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c == ' ' ? '%' : c;
    }
    return pattern + "%";
}

Beginning beginning_with(std::string_view valid_utf8)
{
    constexpr std::string_view last_code_point = "\xF4\x8F\xBF\xBF"; // U+10FFFF, which no text holds
    return {std::string(valid_utf8), std::string(valid_utf8) + std::string(last_code_point)};
}

} // namespace espalier::db
