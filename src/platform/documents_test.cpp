// SPDX-License-Identifier: Apache-2.0
// Documents become PDFs of as few pages as they fit on.
#include "platform/documents.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;

namespace {

Document with_rows(int rows)
{
    Document document{
        .language = "de",
        .organisation = "Gärtnerei",
        .title = "Mein Jahr",
        .subtitle = "Lernplan",
        .facts = {{"Einheit", "Nord"}},
        .question = "Was?",
        .answer = "Schneiden.",
        .table = {.columns = {{.title = "Was", .share = 3}, {.title = "Stunden", .is_number = true}}, .rows = {}},
        .empty_table = "Nichts",
        .signatures = {"Emil Voss"},
        .footer = "Gedruckt",
        .page_of = "Seite {{page}} von {{pages}}"};
    for (int i = 0; i < rows; ++i)
        document.table.rows.push_back(
            {{"Obstbäume schneiden, 果樹の剪定", "Gezeigt, wenn zehn Bäume gelingen"}, {"12"}});
    return document;
}

} // namespace

TEST_CASE("a plan of fifteen items stands on one page, and so does an empty one")
{
    CHECK(write_pdf(with_rows(0)).pages == 1);
    CHECK(write_pdf(with_rows(15)).pages == 1);
    CHECK(write_pdf(with_rows(1)).content.starts_with("%PDF-1."));
}

TEST_CASE("what does not fit one page goes on, every row of it")
{
    auto const pages = write_pdf(with_rows(120)).pages;
    CHECK(pages > 1);
    CHECK(pages < 12);
}

TEST_CASE("further tables come after the first, each with its title, and go on over pages")
{
    auto document = with_rows(3);
    auto further = with_rows(2).table;
    further.title = "Einheiten";
    further.text = "Grau ist weniger.";
    further.rows.front().front().shade = DocumentShade::dark;
    document.further = {further, {.columns = further.columns, .rows = {}, .title = "Leer"}};
    CHECK(write_pdf(document).pages == 1);
    document.further.front().rows.resize(150, further.rows.front());
    CHECK(write_pdf(document).pages > 2);
}
