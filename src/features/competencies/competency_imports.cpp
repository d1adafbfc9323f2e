// SPDX-License-Identifier: Apache-2.0
// The CSV files of scales, frameworks, competencies and requirements: from lines to the catalogue.
#include "features/competencies/competency_imports.h"

#include "features/competencies/bundles.h"
#include "features/competencies/next_requirements.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::competencies {

namespace {

template <class Text> std::string value_or_empty(std::optional<Text> const& text)
{
    return text ? text->value : std::string();
}

// The behaviours of each level for which the file has a column; none when it has no such column at all.
std::optional<std::vector<Indicators>> indicators_of(ImportRun const& run, CompetencyFileRow const& row)
{
    std::optional<std::vector<Indicators>> result;
    Behaviours const* const columns[] = {&row.indicators_0, &row.indicators_1, &row.indicators_2,
                                         &row.indicators_3, &row.indicators_4, &row.indicators_5,
                                         &row.indicators_6, &row.indicators_7, &row.indicators_8};
    for (int level = 0; auto const* behaviours : columns) {
        if (run.has_column(fmt::format("indicators_{}", level))) {
            if (!result)
                result.emplace();
            if (!behaviours->empty())
                result->push_back({static_cast<double>(level), *behaviours});
        }
        ++level;
    }
    return result;
}

} // namespace

void import_scales(ImportRun& run, std::vector<ImportLine<ScaleFileRow>> const& lines)
{
    CatalogueMerge catalogue(run);
    std::vector<ScaleBundle> scales;
    for (auto const& each : lines) {
        auto const line = each.line;
        auto const& row = each.row;
        auto const is_it = [&](ScaleBundle const& one) { return one.code == row.scale_code.value; };
        auto found = std::find_if(scales.begin(), scales.end(), is_it);
        if (found == scales.end())
            found = scales.insert(scales.end(), {line, row.scale_code.value, "", {}});
        auto const is_level = [&](ScaleLevel const& one) { return one.level.value == row.level.value; };
        if (std::any_of(found->levels.begin(), found->levels.end(), is_level))
            run.problem(line, "level", "twice_in_file",
                        fmt::format("Level {} of this scale stands here twice.", row.level.value),
                        {{"name", fmt::format("{}", row.level.value)}});
        found->levels.push_back({row.level, row.name, value_or_empty(row.description)});
    }
    for (auto& scale : scales) {
        std::stable_sort(scale.levels.begin(), scale.levels.end(),
                         [](auto const& a, auto const& b) { return a.level.value < b.level.value; });
        catalogue.add(scale);
    }
    catalogue.write("scales.imported");
}

void import_frameworks(ImportRun& run, std::vector<ImportLine<FrameworkFileRow>> const& lines)
{
    CatalogueMerge catalogue(run);
    for (auto const& [line, row] : lines)
        catalogue.add(FrameworkBundle{line, row.code.value, row.name.value, value_or_empty(row.edition),
                                      value_or_empty(row.description), value_or_empty(row.licence),
                                      value_or_empty(row.attribution)});
    catalogue.write("frameworks.imported");
}

void import_competencies(ImportRun& run, std::vector<ImportLine<CompetencyFileRow>> const& lines)
{
    CatalogueMerge catalogue(run);
    for (auto const& [line, row] : lines) {
        CompetencyBundle competency;
        competency.line = line;
        competency.framework_code = row.framework_code.value;
        competency.category = row.category.value;
        competency.code = row.code.value;
        competency.name = row.name.value;
        if (run.has_column("definition"))
            competency.definition = value_or_empty(row.definition);
        competency.scale_code = row.scale_code.value;
        competency.indicators = indicators_of(run, row);
        catalogue.add(competency);
    }
    catalogue.write("competencies.imported");
}

void import_requirements(ImportRun& run, std::vector<ImportLine<RequirementFileRow>> const& lines)
{
    CatalogueMerge catalogue(run);
    for (auto const& [line, row] : lines)
        catalogue.add(
            RequirementBundle{line, row.job_code.value, row.competency_code.value, row.level, row.importance});
    catalogue.write("requirements.imported");
}

void import_responsibilities(ImportRun& run, std::vector<ImportLine<ResponsibilityRow>> const& lines)
{
    copy_requirements(run.context, organization::import_responsibilities(run, lines));
}

} // namespace espalier::competencies
