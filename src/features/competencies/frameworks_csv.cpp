// SPDX-License-Identifier: Apache-2.0
// A framework as CSV, one competency a line, in the columns that the import of competencies reads.
#include "features/competencies/frameworks.h"
#include "reflect/csv.h"

#include <fmt/core.h>

#include <map>
#include <set>

namespace espalier::competencies {

namespace {

void write_line(std::string& out, std::vector<std::string> const& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        reflect::write_csv_cell(out, cells[i]);
    }
    out += "\r\n";
}

std::string joined(Competency const& competency, double level)
{
    std::string result;
    for (auto const& one : competency.indicators)
        if (one.level.value == level)
            for (auto const& behaviour : one.behaviours)
                result += (result.empty() ? "" : " | ") + behaviour.value;
    return result;
}

} // namespace

std::string to_csv(FrameworkContent const& content)
{
    std::map<Id<Scale>, std::string> scale_codes;
    std::set<double> levels;
    for (auto const& scale : content.scales) {
        scale_codes.emplace(scale.id, scale.code.value);
        for (auto const& level : scale.levels)
            levels.insert(level.level);
    }
    std::vector<std::string> header{"framework_code", "category", "code", "name", "definition", "scale_code"};
    for (auto const level : levels)
        header.push_back(fmt::format("indicators_{}", level));
    std::string out;
    write_line(out, header);
    for (auto const& category : content.categories)
        for (auto const& competency : category.competencies) {
            if (competency.is_retired)
                continue;
            std::vector<std::string> cells{content.framework.code.value, category.name,
                                           competency.code.value,        competency.name,
                                           competency.definition,        scale_codes.at(competency.scale_id)};
            for (auto const level : levels)
                cells.push_back(joined(competency, level));
            write_line(out, cells);
        }
    return out;
}

} // namespace espalier::competencies
