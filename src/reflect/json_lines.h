// SPDX-License-Identifier: Apache-2.0
// JSON as people keep it in files: indented, without what is empty; and the line on which a value stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace espalier::reflect {

// Two blanks a level; members that are null or an empty list are left out. `json` is well-formed: this program wrote it.
std::string indented(std::string_view json);

// The line, from 1, of the value at a JSON Pointer (RFC 6901); of what is not there, of the last part that is.
std::int64_t line_of(std::string_view json, std::string_view pointer);

// The line that the reader of JSON names in its fault "malformed_json"; 1 where it names none.
std::int64_t line_of_malformed(std::string_view message);

} // namespace espalier::reflect
