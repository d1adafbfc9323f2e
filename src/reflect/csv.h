// SPDX-License-Identifier: Apache-2.0
// CSV in (RFC 4180; byte-order mark, comma, semicolon or tab, found from the header) and out (cells that a spreadsheet
// would run as a formula are neutralised with a leading apostrophe, which reading takes away again).
#pragma once

#include "base/fault.h"
#include "reflect/type.h"

#include <deque>
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
    // `text` must outlive the reader. Fault invalid when it is not UTF-8 (names the line), has no header, or names a
    // column twice.
    explicit CsvReader(std::string_view text);

    // Column names, trimmed.
    std::vector<std::string> const& header() const { return header_; }
    char separator() const { return separator_; }
    // The next row, or nothing at the end. Blank lines are passed over; lines end with \n, \r\n or \r. Fault invalid,
    // with the line, for a quote that is never closed or text after a closing quote; a row with more or fewer cells than
    // the header is the caller's to judge. A quote inside a cell that does not start with one is text.
    bool next(CsvRow& row);

private:
    void read_header();
    std::string_view cell(std::size_t position);
    std::string_view quoted_cell(std::size_t position);
    bool take_line_end();
    std::string place(std::size_t line, std::size_t position) const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    char separator_ = ',';
    std::vector<std::string> header_;
    std::deque<std::string> unescaped_; // cells of this row that held doubled quotes; a deque never moves them
};

// Where a cell is, for a Violation's pointer: "line 7, column email".
std::string csv_place(std::size_t line, std::string_view column);

// Appends one CSV line of the fields' names, or of an object's values. Fields that are objects, lists of objects or
// documents have no cell and are passed over by both; a secret is a programming error.
void write_csv_header(std::string& out, Type const& object_type);
void write_csv_row(std::string& out, Type const& object_type, void const* object);
void write_csv_cell(std::string& out, std::string_view text);

} // namespace espalier::reflect
