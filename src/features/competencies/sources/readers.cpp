// SPDX-License-Identifier: Apache-2.0
// What the readers share.
#include "features/competencies/sources/readers.h"

#include "reflect/csv.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::competencies::sources {

namespace {

std::vector<std::string_view> split(std::string_view line, char separator)
{
    std::vector<std::string_view> cells;
    for (;;) {
        auto const end = line.find(separator);
        cells.push_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return cells;
        line.remove_prefix(end + 1);
    }
}

Fault broken(std::string_view file, std::size_t line, std::string_view column, std::string message)
{
    return invalid(fmt::format("{}, {}", file, reflect::csv_place(line, column)), "unreadable", message,
                   {{"reason", message},
                    {"file", std::string(file)},
                    {"line", std::to_string(line)},
                    {"column", std::string(column)}});
}

} // namespace

std::string_view take_line(std::string_view& text)
{
    auto const end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

bool has_file(ReleaseFiles const& files, std::string_view name)
{
    return files.names().contains(name);
}

Fault missing_file(std::string_view name)
{
    Fault fault(FaultCode::not_found, "no_file", fmt::format("The release has no file \"{}\".", name));
    fault.with_parameters({{"name", std::string(name)}});
    return fault;
}

std::string read_file(ReleaseFiles const& files, std::string_view name)
{
    if (!has_file(files, name))
        throw missing_file(name);
    auto content = files.read(name);
    if (!is_valid_utf8(content))
        throw invalid(std::string(name), "not_utf8", fmt::format("The file \"{}\" is not UTF-8.", name),
                      {{"file", std::string(name)}});
    return content;
}

std::string_view TableRow::operator[](std::string_view column) const
{
    auto const found = std::find(header_.begin(), header_.end(), column);
    if (found == header_.end())
        throw invalid(std::string(file_), "missing_column",
                      fmt::format("The file \"{}\" has no column \"{}\".", file_, column),
                      {{"file", std::string(file_)}, {"name", std::string(column)}});
    return cells_[static_cast<std::size_t>(found - header_.begin())];
}

double TableRow::number(std::string_view column) const
{
    double result = 0;
    if (reflect::read_text((*this)[column], reflect::type_of<double>(), &result))
        throw broken(file_, line_, column, fmt::format("\"{}\" is no number.", (*this)[column]));
    return result;
}

void each_csv_row(ReleaseFiles const& files, std::string_view file, EachRow const& consume)
{
    auto const text = read_file(files, file);
    reflect::CsvReader reader(text);
    reflect::CsvRow row;
    while (reader.next(row)) {
        if (row.cells.size() != reader.header().size())
            throw broken(
                file, row.line, "",
                fmt::format("This line has {} cells, the header has {}.", row.cells.size(), reader.header().size()));
        consume(TableRow(reader.header(), row.cells, row.line, file));
    }
}

void each_tab_row(ReleaseFiles const& files, std::string_view file, EachRow const& consume)
{
    auto const text = read_file(files, file);
    std::string_view rest = text;
    std::vector<std::string> header;
    for (auto const cell : split(take_line(rest), '\t'))
        header.emplace_back(cell);
    for (std::size_t line = 2; !rest.empty(); ++line) {
        auto const content = take_line(rest);
        if (content.empty())
            continue;
        auto const cells = split(content, '\t');
        if (cells.size() != header.size())
            throw broken(file, line, "",
                         fmt::format("This line has {} cells, the header has {}.", cells.size(), header.size()));
        consume(TableRow(header, cells, line, file));
    }
}

std::string slug(std::string_view text)
{
    std::string result;
    for (auto const c : search_form(text)) {
        auto const is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_kept)
            result += c;
        else if (!result.empty() && result.back() != '-')
            result += '-';
    }
    while (result.ends_with('-'))
        result.pop_back();
    return result;
}

std::vector<std::string> bullets(std::string_view text)
{
    std::vector<std::string> result;
    while (!text.empty())
        if (auto const line = trimmed(take_line(text)); line.starts_with("- "))
            result.emplace_back(trimmed(line.substr(2)));
    return result;
}

std::string before_bullets(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        auto const line = trimmed(take_line(text));
        if (line.starts_with("- "))
            break;
        if (!line.empty() && !line.ends_with(':')) // "In this role, you will:" leads to the bullets
            result += (result.empty() ? "" : "\n") + std::string(line);
    }
    return result;
}

void share_out(std::vector<organization::ResponsibilityBundle>& responsibilities)
{
    double total = 0;
    for (auto const& one : responsibilities)
        total += one.weight;
    for (auto& one : responsibilities)
        one.weight = total > 0 ? 100 * one.weight / total : 0;
}

} // namespace espalier::competencies::sources
