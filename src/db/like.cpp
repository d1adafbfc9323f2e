// SPDX-License-Identifier: Apache-2.0
// Wildcards taken literally.
#include "db/like.h"

namespace espalier::db {

std::string like_containing(std::string_view text)
{
    std::string pattern = "%";
    for (auto const c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

} // namespace espalier::db
