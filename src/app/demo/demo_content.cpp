// SPDX-License-Identifier: Apache-2.0
// Reading the demo's files.
#include "app/demo/demo_content.h"

#include "app/demo/demo_tables.h"
#include "base/embedded.h"
#include "base/fault.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::app::demo {

namespace {

std::vector<std::string> read_lines(std::string_view name)
{
    std::vector<std::string> lines;
    for (auto text = demo_file(name); !text.empty();) {
        auto const line = text.substr(0, text.find('\n'));
        if (!trimmed(line).empty())
            lines.emplace_back(trimmed(line));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return lines;
}

} // namespace

std::string_view demo_file(std::string_view name)
{
    for (auto const& file : embedded_demo())
        if (file.path == name)
            return file.content;
    throw not_found(fmt::format("demo file {}", name));
}

Content read_content()
{
    return {.organization = reflect::from_json<Organization>(demo_file("organization.json")),
            .units = read_table<UnitLine>("units.csv"),
            .staffing = read_table<Staffing>("staffing.csv"),
            .career_paths = read_table<CareerPath>("career_paths.csv"),
            .frameworks = read_table<FrameworkLine>("frameworks.csv"),
            .scales = read_table<ScaleLine>("scales.csv"),
            .comments = read_table<Comment>("evidence_comments.csv"),
            .need_statements = read_table<NeedStatement>("need_statements.csv"),
            .plan_items = read_table<PlanItemLine>("plan_items.csv"),
            .company_values = read_table<CompanyValueLine>("company_values.csv"),
            .thanks = read_table<ThanksLine>("thanks.csv"),
            .thanks_apart = read_table<ThanksApart>("thanks_apart.csv"),
            .survey_comments = read_table<SurveyComment>("survey_comments.csv"),
            .given_names = read_lines("given_names.txt"),
            .family_names = read_lines("family_names.txt")};
}

} // namespace espalier::app::demo
