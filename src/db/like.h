// SPDX-License-Identifier: Apache-2.0
// Searching for what somebody typed: anywhere in a text with LIKE, which would otherwise read % and _ in it as wildcards,
// or at its beginning by a range, which an index answers.
#pragma once

#include <string>
#include <string_view>

namespace espalier::db {

// The pattern of texts that hold the words of `search` in this order, anywhere, for `column LIKE $1 ESCAPE '\'`: "ad li"
// finds "ada lind". LIKE minds case on PostgreSQL, so compare search forms on both sides (base/text.h).
std::string like_containing(std::string_view search);

// All texts that begin with a text: `column >= from AND column < until`, for a column that is compared byte by byte.
struct Beginning
{
    std::string from;
    std::string until;
};
Beginning beginning_with(std::string_view valid_utf8);

} // namespace espalier::db
