// SPDX-License-Identifier: Apache-2.0
// Checks of input.
#include "base/checks.h"

namespace espalier {

void check_web_address(Violations& violations, std::string pointer, std::string_view link)
{
    if (!link.starts_with("https://") && !link.starts_with("http://"))
        violations.add(std::move(pointer), "not_a_web_address", "A link begins with https:// or http://.");
}

void check_not_below_zero(Violations& violations, std::string pointer, Money amount)
{
    if (amount < Money{})
        violations.add(std::move(pointer), "below_zero", "An amount is zero or more.");
}

} // namespace espalier
