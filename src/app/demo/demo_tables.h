// SPDX-License-Identifier: Apache-2.0
// Reading a table of demo/ into described structs, whose members are its columns.
#pragma once

#include "app/demo/demo_content.h"
#include "base/fault.h"
#include "reflect/csv.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace espalier::app::demo {

// Fault invalid with the line and column that cannot be read.
template <class Row> std::vector<Row> read_table(std::string_view name)
{
    reflect::CsvReader reader(demo_file(name));
    auto const& fields = reflect::type_of<Row>().fields;
    std::vector<Row> rows;
    reflect::CsvRow cells;
    while (reader.next(cells)) {
        auto& row = rows.emplace_back();
        for (auto const& field : fields) {
            auto const& header = reader.header();
            auto const at = std::find(header.begin(), header.end(), field.name) - header.begin();
            auto* member = reinterpret_cast<char*>(&row) + field.offset;
            if (auto const wrong =
                    reflect::read_text(cells.cells.at(static_cast<std::size_t>(at)), *field.type, member))
                throw invalid(fmt::format("demo/{} line {}, column {}", name, cells.line, field.name), wrong->key,
                              wrong->message);
        }
    }
    return rows;
}

} // namespace espalier::app::demo
