// SPDX-License-Identifier: Apache-2.0
// "Did you mean …?": the known name nearest to one that is not known.
#pragma once

#include <span>
#include <string_view>

namespace espalier::reflect {

// The known name with the fewest edits (insert, remove or replace a byte) from `name`, when there are at most two and
// fewer than half of the name; else empty.
std::string_view closest_name(std::string_view name, std::span<std::string_view const> known);

} // namespace espalier::reflect
