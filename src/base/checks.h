// SPDX-License-Identifier: Apache-2.0
// Checks of input that several features make alike, each with its key. Not the limits that a type has already.
#pragma once

#include "base/fault.h"
#include "base/money.h"
#include "base/text.h"

#include <optional>
#include <string>
#include <string_view>

namespace espalier {

// "not_a_web_address" unless it begins with http:// or https://.
void check_web_address(Violations& violations, std::string pointer, std::string_view link);

// "below_zero" for less than nothing.
void check_not_below_zero(Violations& violations, std::string pointer, Money amount);

template <std::size_t Minimum, std::size_t Maximum>
std::string_view or_empty(std::optional<Text<Minimum, Maximum>> const& text)
{
    return text ? std::string_view(*text) : std::string_view();
}

} // namespace espalier
