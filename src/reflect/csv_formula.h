// SPDX-License-Identifier: Apache-2.0
// A spreadsheet runs a cell that starts with = + - @ as a formula, and some look behind a tab or a line end. An apostrophe
// before it makes it text. One rule for writing and reading, so that any cell comes back as it was. Private to this folder.
#pragma once

#include <string_view>

namespace espalier::reflect {

// True for apostrophes (none, one, more) and then a character that starts a formula.
inline bool looks_like_formula(std::string_view cell)
{
    auto const first = cell.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

// As "-12.5": a sign, digits, and at most one point with digits after it. A spreadsheet takes it for what it is.
inline bool is_signed_number(std::string_view cell)
{
    constexpr std::string_view digits = "0123456789";
    if (cell.empty() || (cell.front() != '-' && cell.front() != '+'))
        return false;
    cell.remove_prefix(1);
    auto const point = cell.find('.');
    auto const is_digits = [&](std::string_view part) {
        return !part.empty() && part.find_first_not_of(digits) == std::string_view::npos;
    };
    return is_digits(cell.substr(0, point)) && (point == std::string_view::npos || is_digits(cell.substr(point + 1)));
}

inline bool needs_formula_guard(std::string_view cell)
{
    return looks_like_formula(cell) && !is_signed_number(cell);
}

inline std::string_view without_formula_guard(std::string_view cell)
{
    return !cell.empty() && cell.front() == '\'' && looks_like_formula(cell) ? cell.substr(1) : cell;
}

} // namespace espalier::reflect
