// SPDX-License-Identifier: Apache-2.0
// Amounts to and from text.
#include "base/money.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>

namespace espalier {

TEST_CASE("an amount has exactly two decimals")
{
    CHECK(to_text(Money{0}) == "0.00");
    CHECK(to_text(Money{5}) == "0.05");
    CHECK(to_text(Money{-5}) == "-0.05");
    CHECK(to_text(Money{-123'450}) == "-1234.50");
    CHECK(to_text(Money{std::numeric_limits<std::int64_t>::min()}) == "-92233720368547758.08");
}

TEST_CASE("an amount is read exactly, whatever a floating-point number would make of it")
{
    CHECK(parse_money("0.29")->hundredths == 29);
    CHECK(parse_money("1234")->hundredths == 123'400);
    CHECK(parse_money("12.5")->hundredths == 1250);
    CHECK(parse_money("-0.07")->hundredths == -7);
    CHECK(parse_money("1.2000")->hundredths == 120);
    CHECK(parse_money("99999999999.99")->hundredths == 9'999'999'999'999);
}

TEST_CASE("what is no amount is refused")
{
    for (auto const wrong : {"", "-", ".", ".5", "5.", "1.234", "1,50", "1 000", "+1", "--1", "1.-5", "1e3", "1.2.3",
                             "0x1", "100000000000", "€1", "1.2.", "nan"})
        CHECK_MESSAGE(!parse_money(wrong), std::string(wrong));
}

TEST_CASE("an amount comes back from its text")
{
    CHECK(rc::check("below a hundred billion", [] {
        auto const amount = Money{*rc::gen::inRange<std::int64_t>(-9'999'999'999'999, 10'000'000'000'000)};
        RC_ASSERT(parse_money(to_text(amount)) == amount);
    }));
}

} // namespace espalier
