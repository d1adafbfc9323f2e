// SPDX-License-Identifier: Apache-2.0
// Numbers with their limits in the type: the same idea as Text.
#pragma once

#include <compare>
#include <cstdint>

namespace espalier {

// A whole number from Minimum to Maximum, both inclusive.
template <std::int64_t Minimum, std::int64_t Maximum> struct Whole
{
    std::int64_t value = Minimum > 0 ? Minimum : (Maximum < 0 ? Maximum : 0);

    static constexpr std::int64_t minimum = Minimum;
    static constexpr std::int64_t maximum = Maximum;

    Whole() = default;
    Whole(std::int64_t number) : value(number) {}
    operator std::int64_t() const { return value; }
};

// A real number from Minimum to Maximum, both inclusive.
template <int Minimum, int Maximum> struct Real
{
    double value = Minimum > 0 ? Minimum : (Maximum < 0 ? Maximum : 0);

    static constexpr int minimum = Minimum;
    static constexpr int maximum = Maximum;

    Real() = default;
    Real(double number) : value(number) {}
    operator double() const { return value; }
};

using Percent = Real<0, 100>;
using Weight = Real<0, 1'000'000>;

} // namespace espalier
