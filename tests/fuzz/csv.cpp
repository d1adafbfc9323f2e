// SPDX-License-Identifier: Apache-2.0
// Fuzzes the CSV reader: any bytes are read to the end or refused with a line; cells that were read are written and read
// again unchanged.
#include "reflect/csv.h"
#include "base/fault.h"

#include <cstdint>
#include <cstdlib>

using namespace espalier;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text)
{
    reflect::CsvReader reader(text);
    Rows rows;
    std::size_t line = 0;
    for (reflect::CsvRow row; reader.next(row); line = row.line) {
        if (row.line <= line)
            std::abort();
        rows.emplace_back(row.cells.begin(), row.cells.end());
    }
    return rows;
}

// Each row gets one cell more, so that a row of one empty cell is no blank line.
std::string written(Rows const& rows)
{
    std::string csv = "header\r\n";
    for (auto const& row : rows) {
        for (auto const& cell : row) {
            reflect::write_csv_cell(csv, cell);
            csv += ',';
        }
        csv += "end\r\n";
    }
    return csv;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    Rows rows;
    try {
        rows = rows_of({reinterpret_cast<char const*>(data), size});
    } catch (Fault const& fault) {
        if (fault.violations().empty() || !fault.violations().front().pointer.starts_with("line "))
            std::abort();
        return 0;
    }
    auto again = rows_of(written(rows));
    for (auto& row : again)
        row.pop_back();
    if (again != rows)
        std::abort();
    return 0;
}
