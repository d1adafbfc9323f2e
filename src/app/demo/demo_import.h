// SPDX-License-Identifier: Apache-2.0
// Runs a kind of import on rows that were made up here.
#pragma once

#include "base/fault.h"
#include "features/organization/imports.h"

#include <string>
#include <vector>

namespace espalier::app::demo {

template <class Row>
void import_rows(platform::Context& context, std::string kind, std::vector<Row> rows,
                 void (*work)(organization::ImportRun&, std::vector<organization::ImportLine<Row>> const&))
{
    organization::ImportRun run(context, std::move(kind), {.apply = true},
                                [](std::int64_t, std::int64_t, std::string_view) {});
    std::vector<std::string> columns;
    for (auto const& field : reflect::type_of<Row>().fields)
        columns.emplace_back(field.name);
    run.set_columns(std::move(columns));
    std::vector<organization::ImportLine<Row>> lines;
    lines.reserve(rows.size());
    for (auto& row : rows)
        lines.push_back({static_cast<std::int64_t>(lines.size() + 2), std::move(row)});
    work(run, lines);
    if (run.report().problem_count > 0)
        throw conflict("demo_rows", run.report().problems.front().message);
}

} // namespace espalier::app::demo
