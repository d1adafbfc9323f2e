// SPDX-License-Identifier: Apache-2.0
// A list in JSON as a table in CSV, for files that come in either form: an object a row, its members the columns.
#pragma once

#include <string>
#include <string_view>

namespace espalier::reflect {

// True for text that is meant as JSON: its first visible character opens a list or an object.
bool looks_like_json(std::string_view text);

// The objects of a list; or of the one list in an object, whose other members are then cells of every row. A list within a row
// becomes one cell: its values with "; " between them, and of an object its values with a space. Line breaks in texts become
// spaces, so that the first object is line 2 of the table and so on. Fault invalid "malformed_json", or "no_list" where there
// is no list of objects.
std::string csv_of_json(std::string_view json);

} // namespace espalier::reflect
