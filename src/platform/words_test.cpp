// SPDX-License-Identifier: Apache-2.0
// Texts and values in the languages of the program.
#include "platform/words.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace espalier;
using platform::Words;

TEST_CASE("a document says what the pages say, in the language asked for")
{
    CHECK(Words("en").text("method.peer_teaching") == "Peer teaching");
    CHECK(Words("de").text("method.peer_teaching") == "Lernen von Kollegen");
    CHECK(Words("de").text("document.page", {{"page", "2"}, {"pages", "3"}}) == "Seite 2 von 3");
}

TEST_CASE("a language that the program does not speak gives English, and a key that nobody has is a mistake of ours")
{
    CHECK(Words("fr").language() == "en");
    CHECK_THROWS_AS(Words("en").text("document.nothing_of_the_kind"), std::logic_error);
}

TEST_CASE("dates, numbers and money are written as the language writes them")
{
    Words const english("en");
    Words const german("de");
    CHECK(english.date(date_of(2026, 3, 1)) == "1 Mar 2026");
    CHECK(german.date(date_of(2026, 3, 1)) == "01.03.2026");
    CHECK(english.number(1234.56, 1) == "1,234.6");
    CHECK(german.number(1234.56, 1) == "1.234,6");
    CHECK(english.number(12, 1) == "12");
    CHECK(english.money(Money{125'000}, "EUR") == "€1,250");
    CHECK(german.money(Money{125'050}, "EUR") == "1.250,50\u00a0€");
}
