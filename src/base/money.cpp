// SPDX-License-Identifier: Apache-2.0
// Money to and from text, without ever passing through a floating-point number.
#include "base/money.h"

#include <array>
#include <charconv>
#include <cstdlib>

namespace espalier {

void append_text(std::string& out, Money amount)
{
    std::array<char, 24> buffer{};
    auto const cents = static_cast<int>(std::llabs(amount.hundredths % 100));
    if (amount.hundredths < 0)
        out += '-';
    auto const whole = std::llabs(amount.hundredths / 100);
    auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), whole).ptr;
    out.append(buffer.data(), end);
    out += '.';
    out += static_cast<char>('0' + cents / 10);
    out += static_cast<char>('0' + cents % 10);
}

std::string to_text(Money amount)
{
    std::string out;
    append_text(out, amount);
    return out;
}

std::optional<Money> parse_money(std::string_view text)
{
    auto const negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    auto const point = text.find('.');
    auto const whole_part = text.substr(0, point);
    auto cents_part = point == std::string_view::npos ? std::string() : std::string(text.substr(point + 1));
    while (cents_part.size() > 2 && cents_part.back() == '0')
        cents_part.pop_back();
    if (whole_part.empty() || whole_part.size() > 11 || cents_part.size() > 2)
        return std::nullopt;
    if (point != std::string_view::npos && point + 1 == text.size())
        return std::nullopt;
    cents_part.append(2 - cents_part.size(), '0');
    auto const digits = std::string(whole_part) + cents_part;
    std::int64_t hundredths = 0;
    auto const [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), hundredths);
    if (error != std::errc{} || stop != digits.data() + digits.size() || digits.front() == '-')
        return std::nullopt;
    return Money{negative ? -hundredths : hundredths};
}

} // namespace espalier
