// SPDX-License-Identifier: Apache-2.0
// The readers of public frameworks: published files → bundle. What they share: tables with a header, codes from names,
// the bullets of a text.
#pragma once

#include "features/competencies/framework_sources.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::competencies::sources {

SourceBundle read_onet(ReleaseFiles const& files);
SourceBundle read_ddat(ReleaseFiles const& files);
SourceBundle read_digcomp(ReleaseFiles const& files);
SourceBundle read_nice(ReleaseFiles const& files);
SourceBundle read_esco(ReleaseFiles const& files);

bool has_file(ReleaseFiles const& files, std::string_view name);
Fault missing_file(std::string_view name); // not_found "no_file"
// Fault missing_file when it is missing, invalid when it is not UTF-8.
std::string read_file(ReleaseFiles const& files, std::string_view name);

// Takes the next line off a text; answers it without its end.
std::string_view take_line(std::string_view& text);

// One row of a table, by column name.
class TableRow
{
public:
    TableRow(std::vector<std::string> const& header, std::vector<std::string_view> const& cells, std::size_t line,
             std::string_view file)
        : header_(header), cells_(cells), line_(line), file_(file)
    {
    }
    std::string_view operator[](std::string_view column) const; // Fault invalid when the file has no such column
    double number(std::string_view column) const;               // Fault invalid, with file and line, when it is none
    std::size_t line() const { return line_; }

private:
    std::vector<std::string> const& header_;
    std::vector<std::string_view> const& cells_;
    std::size_t line_;
    std::string_view file_;
};
using EachRow = std::function<void(TableRow const&)>;

// CSV as RFC 4180.
void each_csv_row(ReleaseFiles const& files, std::string_view file, EachRow const& consume);
// Tab-separated, one row a line, no quoting: a quotation mark is a letter.
void each_tab_row(ReleaseFiles const& files, std::string_view file, EachRow const& consume);

// "Business architect" → "business-architect": ASCII letters and digits in lower case, the rest as one '-'.
std::string slug(std::string_view text);
// The lines of a text that begin with "- ", without it; and what stands before the first of them.
std::vector<std::string> bullets(std::string_view text);
std::string before_bullets(std::string_view text);

// Gives responsibilities that have weights of any size weights that sum to 100.
void share_out(std::vector<organization::ResponsibilityBundle>& responsibilities);

} // namespace espalier::competencies::sources
