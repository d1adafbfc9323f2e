// SPDX-License-Identifier: Apache-2.0
// CSV in. Cells are views into the text; only a cell with doubled quotes is copied.
#include "reflect/csv.h"
#include "reflect/csv_formula.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::reflect {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

// The separator that stands most often in the first line outside quotes; a comma when none does.
char find_separator(std::string_view text)
{
    constexpr std::string_view candidates = ",;\t";
    std::size_t counts[candidates.size()] = {};
    bool is_quoted = false;
    for (auto const c : text.substr(std::min(text.find_first_not_of("\r\n"), text.size()))) {
        if (c == '"')
            is_quoted = !is_quoted;
        if (is_quoted)
            continue;
        if (is_line_end(c))
            break;
        if (auto const found = candidates.find(c); found != std::string_view::npos)
            ++counts[found];
    }
    return candidates[static_cast<std::size_t>(std::max_element(std::begin(counts), std::end(counts)) - counts)];
}

// Line ends: "\r\n" is one.
std::size_t count_line_ends(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            ++count;
    return count;
}

std::string without_doubled_quotes(std::string_view inside)
{
    std::string result;
    result.reserve(inside.size());
    for (std::size_t i = 0; i < inside.size(); ++i) {
        result += inside[i];
        if (inside[i] == '"')
            ++i;
    }
    return result;
}

} // namespace

std::string csv_place(std::size_t line, std::string_view column)
{
    return column.empty() ? fmt::format("line {}", line) : fmt::format("line {}, column {}", line, column);
}

CsvReader::CsvReader(std::string_view text) : text_(text)
{
    if (text_.starts_with(byte_order_mark))
        text_.remove_prefix(byte_order_mark.size());
    if (auto const good = valid_utf8_length(text_); good < text_.size())
        throw invalid(csv_place(count_line_ends(text_.substr(0, good)) + 1, ""), "not_utf8",
                      "This line is not UTF-8 text. Save the file as \"CSV UTF-8\" and try again.");
    separator_ = find_separator(text_);
    read_header();
}

void CsvReader::read_header()
{
    CsvRow row;
    if (!next(row))
        throw invalid("line 1", "no_header", "The file is empty. Its first line must name the columns.");
    std::vector<std::string> names;
    for (auto const cell : row.cells) {
        std::string name(trimmed(cell));
        if (!name.empty() && std::find(names.begin(), names.end(), name) != names.end())
            throw invalid(csv_place(row.line, name), "duplicate_column", "Two columns have the name \"" + name + "\".");
        names.push_back(std::move(name));
    }
    header_ = std::move(names);
}

bool CsvReader::next(CsvRow& row)
{
    row.cells.clear();
    unescaped_.clear();
    while (take_line_end())
        ;
    if (at_ == text_.size())
        return false;
    row.line = line_;
    for (;;) {
        row.cells.push_back(without_formula_guard(cell(row.cells.size())));
        if (at_ == text_.size() || text_[at_] != separator_)
            break;
        ++at_;
    }
    take_line_end();
    return true;
}

std::string_view CsvReader::cell(std::size_t position)
{
    if (at_ < text_.size() && text_[at_] == '"')
        return quoted_cell(position);
    auto const from = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && !is_line_end(text_[at_]))
        ++at_;
    return text_.substr(from, at_ - from);
}

std::string_view CsvReader::quoted_cell(std::size_t position)
{
    auto const from = at_ + 1;
    auto const first_line = line_;
    auto has_doubled_quotes = false;
    auto end = text_.find('"', from);
    while (end != std::string_view::npos && end + 1 < text_.size() && text_[end + 1] == '"') {
        has_doubled_quotes = true;
        end = text_.find('"', end + 2);
    }
    if (end == std::string_view::npos)
        throw invalid(place(first_line, position), "unclosed_quote",
                      "A quote opens here and is never closed. Close it, or double it if it is part of the text.");
    auto const inside = text_.substr(from, end - from);
    line_ += count_line_ends(inside);
    at_ = end + 1;
    if (at_ < text_.size() && text_[at_] != separator_ && !is_line_end(text_[at_]))
        throw invalid(place(line_, position), "text_after_quote",
                      "There is text after a closing quote. Double the quotes that are part of the text.");
    return has_doubled_quotes ? std::string_view(unescaped_.emplace_back(without_doubled_quotes(inside))) : inside;
}

bool CsvReader::take_line_end()
{
    if (at_ == text_.size() || !is_line_end(text_[at_]))
        return false;
    at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
    ++line_;
    return true;
}

std::string CsvReader::place(std::size_t line, std::size_t position) const
{
    return csv_place(line, position < header_.size() ? std::string_view(header_[position]) : std::string_view());
}

} // namespace espalier::reflect
