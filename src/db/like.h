// SPDX-License-Identifier: Apache-2.0
// Searching for what somebody typed with LIKE, which would otherwise read % and _ in it as wildcards.
#pragma once

#include <string>
#include <string_view>

namespace espalier::db {

// The pattern of texts that hold the words of `search` in this order, anywhere, for `column LIKE $1 ESCAPE '\'`: "ad li"
// finds "ada lind". LIKE minds case on PostgreSQL, so compare search forms on both sides (base/text.h).
std::string like_containing(std::string_view search);

} // namespace espalier::db
