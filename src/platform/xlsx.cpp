// SPDX-License-Identifier: Apache-2.0
// Spreadsheets by libxlsxwriter, which writes to a path only: here to one that lies in memory.
#include "platform/spreadsheets.h"

#include "base/text.h"

#include <xlsxwriter.h>

#include <fmt/core.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string_view>

namespace espalier::platform {

namespace {

constexpr std::size_t longest_title = 31;
constexpr double narrowest = 10; // of a column, in characters
constexpr double widest = 60;

class FileInMemory
{
public:
    FileInMemory() : descriptor_(memfd_create("spreadsheet", MFD_CLOEXEC))
    {
        if (descriptor_ < 0)
            throw std::runtime_error("no memory for a spreadsheet");
    }
    ~FileInMemory() { close(descriptor_); }
    FileInMemory(FileInMemory const&) = delete;
    FileInMemory& operator=(FileInMemory const&) = delete;

    std::string path() const { return fmt::format("/proc/self/fd/{}", descriptor_); }
    std::string content() const
    {
        std::string all(static_cast<std::size_t>(lseek(descriptor_, 0, SEEK_END)), '\0');
        for (std::size_t at = 0; at < all.size();) {
            auto const got = pread(descriptor_, all.data() + at, all.size() - at, static_cast<off_t>(at));
            if (got <= 0)
                throw std::runtime_error("a spreadsheet cannot be read back");
            at += static_cast<std::size_t>(got);
        }
        return all;
    }

private:
    int descriptor_;
};

// No character that a sheet's name must not have, and no name twice.
std::string title_of(Sheet const& sheet, std::set<std::string>& taken)
{
    std::string title;
    std::size_t characters = 0;
    for (auto const c : sheet.title) {
        auto const begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // a character of UTF-8
        if (begins && ++characters > longest_title - 3)
            break;
        title += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    }
    auto unique = title;
    for (int number = 2; !taken.insert(unique).second; ++number)
        unique = fmt::format("{} {}", title, number);
    return unique;
}

double width_of(Sheet const& sheet, std::size_t column)
{
    auto width = static_cast<double>(sheet.columns[column].size());
    for (auto const& row : sheet.rows)
        if (auto const* text = std::get_if<std::string>(&row[column]))
            width = std::max(width, static_cast<double>(text->size()));
    return std::clamp(width + 2, narrowest, widest);
}

void write(lxw_worksheet* page, Sheet const& sheet, lxw_format* head)
{
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        auto const at = static_cast<lxw_col_t>(column);
        worksheet_set_column(page, at, at, width_of(sheet, column), nullptr);
        worksheet_write_string(page, 0, at, sheet.columns[column].c_str(), head);
    }
    worksheet_freeze_panes(page, 1, 0);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
            auto const& cell = sheet.rows[row][column];
            auto const at_row = static_cast<lxw_row_t>(row + 1);
            auto const at = static_cast<lxw_col_t>(column);
            if (auto const* text = std::get_if<std::string>(&cell))
                worksheet_write_string(page, at_row, at, text->c_str(), nullptr);
            else if (auto const* number = std::get_if<double>(&cell))
                worksheet_write_number(page, at_row, at, *number, nullptr);
        }
}

} // namespace

std::string write_xlsx(std::vector<Sheet> const& sheets)
{
    FileInMemory const file;
    auto* const book = workbook_new(file.path().c_str());
    auto* const head = workbook_add_format(book);
    format_set_bold(head);
    std::set<std::string> taken;
    for (auto const& sheet : sheets)
        write(workbook_add_worksheet(book, title_of(sheet, taken).c_str()), sheet, head);
    if (auto const error = workbook_close(book); error != LXW_NO_ERROR)
        throw std::runtime_error(fmt::format("a spreadsheet cannot be written: {}", lxw_strerror(error)));
    return file.content();
}

} // namespace espalier::platform
