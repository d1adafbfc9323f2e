// SPDX-License-Identifier: Apache-2.0
// Tables as data, for a file that a spreadsheet opens. What stands in them is the features' business; how they become an
// .xlsx is xlsx.cpp, the only place that knows libxlsxwriter.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace espalier::platform {

using SheetCell = std::variant<std::monostate, std::string, double>;

struct Sheet
{
    std::string title; // shortened to the 31 characters that a spreadsheet allows
    std::vector<std::string> columns;
    std::vector<std::vector<SheetCell>> rows; // as many cells as columns
};

// One sheet after another, with its head in bold and kept in sight. Text stays text, also where it looks like a formula.
std::string write_xlsx(std::vector<Sheet> const& sheets);

} // namespace espalier::platform
