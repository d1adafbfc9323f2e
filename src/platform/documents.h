// SPDX-License-Identifier: Apache-2.0
// A printed page as data: headings, facts, a table, lines to sign. What stands in it is the features' business; how it
// becomes a PDF is pdf.cpp, the only place that knows Pango and Cairo.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace espalier::platform {

struct DocumentColumn
{
    std::string title;
    double share = 1;       // of the width, beside the other columns' shares
    bool is_number = false; // to the right
};

enum class DocumentShade
{
    none,
    light,
    dark
};

struct DocumentCell
{
    std::string text;
    std::string note = {}; // below it, smaller
    DocumentShade shade = DocumentShade::none;
};

struct DocumentTable
{
    std::vector<DocumentColumn> columns;
    std::vector<std::vector<DocumentCell>> rows; // as many cells as columns
    std::vector<DocumentCell> totals = {};       // the last line, or empty
    std::string title = {};                      // above it
    std::string text = {};                       // what it says, under the title
};

struct Document
{
    std::string language; // of the texts, BCP 47
    std::string organisation;
    std::string title;
    std::string subtitle;
    std::vector<std::pair<std::string, std::string>> facts; // name and value, beside each other under the title
    std::string question;                                   // a paragraph with its heading; both may be empty
    std::string answer;
    DocumentTable table;
    std::string empty_table;                 // said where the table has no rows
    std::vector<DocumentTable> further = {}; // tables after it
    std::vector<std::string> signatures;     // who signs, each with a line
    std::string footer;
    std::string page_of; // "Page {{page}} of {{pages}}"
};

// A4, landscape. Letters shrink to seven tenths of their size before a second page is begun, so that what can stand on one
// page does; longer tables go on with their head repeated. Any script that the machine has fonts for.
struct Pdf
{
    std::string content;
    int pages = 1;
};
Pdf write_pdf(Document const& document);

} // namespace espalier::platform
