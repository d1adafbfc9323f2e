// SPDX-License-Identifier: Apache-2.0
// What of a lesson may become a card.
#include "features/practice/passages.h"

#include <doctest/doctest.h>

#include <string>

using namespace espalier::practice;

namespace {

// "front = back; …"
std::string said(std::string_view markdown)
{
    std::string all;
    for (auto const& [front, back] : passages_of(markdown))
        all += (all.empty() ? "" : "; ") + (front.empty() ? "" : front + " = ") + back;
    return all;
}

} // namespace

TEST_CASE("paragraphs and points are passages, headings, rules, pictures and code are not")
{
    CHECK(said("").empty());
    CHECK(said("# Keys\n\nTurn it\ntwice.\n\n---\n\nThen *push* `hard`.") == "Turn it twice.; Then push hard.");
    CHECK(said("- One\n- Two\n  goes on\n1. Three\n10. Ten") == "One; Two goes on; Three; Ten");
    CHECK(said("Before\n```\ncode\n```\nAfter") == "Before; After");
    CHECK(said("![A key](key.png)") == "");
    CHECK(said("Read [the rule](https://example.org/a) first.") == "Read the rule first.");
    CHECK(said("> [!NOTE]\n> Mind the gap.") == "Mind the gap.");
    CHECK(said("2 * 3 is six, \\*this\\* stays, [so does this].") == "2 * 3 is six, *this* stays, [so does this].");
}

TEST_CASE("what a text names itself is what may be asked")
{
    CHECK(said("**Dead band.** Where nothing moves.") == "Dead band = Where nothing moves.");
    CHECK(said("- **Drift**: a slow error") == "Drift = a slow error");
    CHECK(said("**Only this is said**") == "Only this is said");
    CHECK(said("| Word | Meaning |\n|---|:--|\n| Drift | A **slow** error |\n| Offset | One that stays | Always |") ==
          "Drift = A slow error; Offset = One that stays · Always");
}

TEST_CASE("any text is read to its end, and no passage is longer than a card")
{
    for (std::string const text :
         {"[", "![", "[a](", "**", "****", "*", "`", "\\", "|", "||", "> ", "1.", "1. ", "[]()", "![]()", "a\\"})
        for (auto const& passage : passages_of(text + "\n" + text))
            CHECK_FALSE(passage.back.empty());
    CHECK(passages_of(std::string(2001, 'x')).empty());
    CHECK(passages_of(std::string(2000, 'x')).size() == 1);
}
