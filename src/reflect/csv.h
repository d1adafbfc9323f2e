// SPDX-License-Identifier: Apache-2.0
// CSV in (RFC 4180; byte-order mark, comma, semicolon or tab, found from the header) and out (cells that a spreadsheet
// would run as a formula are neutralised with a leading apostrophe).
#pragma once

#include "base/fault.h"
#include "reflect/type.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::reflect {

struct CsvRow
{
    std::size_t line = 0;                // of the row's first character in the file, from 1
    std::vector<std::string_view> cells; // valid until the next call of next(), and while the text lives
};

class CsvReader
{
public:
    // `text` must outlive the reader. Fault invalid when it is not UTF-8 (names the line) or has no header.
    explicit CsvReader(std::string_view text);

    std::vector<std::string> const& header() const { return header_; }
    char separator() const { return separator_; }
    // The next row, or nothing at the end. Blank lines are passed over. Fault invalid, with the line, for a quote that is
    // never closed or text after a closing quote; a row with more or fewer cells than the header is the caller's to judge.
    bool next(CsvRow& row);

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    char separator_ = ',';
    std::vector<std::string> header_;
    std::vector<std::string> unescaped_; // cells that held doubled quotes
};

// Appends one CSV line of the fields' names, or of an object's scalar fields.
void write_csv_header(std::string& out, Type const& object_type);
void write_csv_row(std::string& out, Type const& object_type, void const* object);
void write_csv_cell(std::string& out, std::string_view text);

} // namespace espalier::reflect
