// SPDX-License-Identifier: Apache-2.0
// What a spreadsheet program finds in the file.
#include "platform/archive.h"
#include "platform/spreadsheets.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;

TEST_CASE("a spreadsheet keeps numbers as numbers, and text that looks like a formula as text")
{
    auto const file =
        write_xlsx({{"A/B: first", {"Theme", "Favourable"}, {{"=1+1", 61.5}, {"Größe", std::monostate()}}},
                    {"A/B: first", {"Comment"}, {{std::string("Wärme")}}}});
    REQUIRE(file.starts_with("PK"));
    Archive const archive(file);
    auto const sheet = archive.read("xl/worksheets/sheet1.xml");
    auto const strings = archive.read("xl/sharedStrings.xml");
    auto const book = archive.read("xl/workbook.xml");
    CHECK(sheet.find("<v>61.5</v>") != std::string::npos);
    CHECK(sheet.find("<f>") == std::string::npos);
    CHECK(strings.find("=1+1") != std::string::npos);
    CHECK(strings.find("Größe") != std::string::npos);
    CHECK(book.find("A B  first") != std::string::npos);
    CHECK(book.find("A B  first 2") != std::string::npos);
}
