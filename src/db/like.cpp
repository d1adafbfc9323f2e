// SPDX-License-Identifier: Apache-2.0
// Wildcards taken literally.
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

} // namespace espalier::db
