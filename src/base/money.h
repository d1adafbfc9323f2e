// SPDX-License-Identifier: Apache-2.0
// Amounts of money in the workspace's currency, exact to the hundredth. Other currencies are a column beside the amount.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace espalier {

struct Money
{
    std::int64_t hundredths = 0;

    auto operator<=>(Money const&) const = default;
    Money operator+(Money other) const { return {hundredths + other.hundredths}; }
    Money operator-(Money other) const { return {hundredths - other.hundredths}; }
};

void append_text(std::string& out, Money amount);
std::string to_text(Money amount);                       // "1234.50"; JSON shows the same as a number
std::optional<Money> parse_money(std::string_view text); // at most two decimals, below ±100 billion

} // namespace espalier
