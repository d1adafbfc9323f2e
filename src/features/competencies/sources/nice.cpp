// SPDX-License-Identifier: Apache-2.0
// The NICE workforce framework for cybersecurity (NIST SP 800-181): work roles with competencies, and the statements of
// knowledge, skill and ability in them.
//
// The framework has no levels. Competencies are rated on the five-step scale; their statements stand at level 3, which is
// also the level that each role requires. Importance follows from how many statements of a competency a role has, against
// the competency that has most in that role: 1 + 4 × share. Its tasks are not tied to roles, so jobs have no
// responsibilities until somebody writes them.
#include "features/competencies/sources/readers.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace espalier::competencies::sources {

namespace {

constexpr std::string_view table = "nice-roles-competencies-ksa.csv";
constexpr std::string_view attribution =
    "NICE Workforce Framework for Cybersecurity, National Institute of Standards and Technology (NIST SP 800-181). "
    "Espalier has turned work roles into jobs.";
constexpr double stated_level = 3;

// "Cyber Instructor (OV-TEA-002)" → name and code.
struct NamedCode
{
    std::string name, code;
};
NamedCode named_code(std::string_view text)
{
    auto const open = text.rfind(" (");
    if (open == std::string_view::npos || !text.ends_with(')'))
        return {std::string(text), slug(text)};
    return {std::string(text.substr(0, open)), std::string(text.substr(open + 2, text.size() - open - 3))};
}

// The value of one line of YAML, "key: 'value'": the file holds only such lines.
std::string yaml_value(std::string_view line)
{
    auto value = trimmed(line.substr(line.find(':') + 1));
    std::string result;
    if (value.size() < 2 || value.front() != '\'' || value.back() != '\'')
        return std::string(value);
    value = value.substr(1, value.size() - 2);
    for (std::size_t i = 0; i < value.size(); ++i) {
        result += value[i];
        if (value.substr(i, 2) == "''")
            ++i;
    }
    return result;
}

// Work role code → description.
std::map<std::string, std::string> read_descriptions(ReleaseFiles const& files)
{
    std::map<std::string, std::string> result;
    if (!has_file(files, "nice_workRoles.yml"))
        return result;
    auto const text = read_file(files, "nice_workRoles.yml");
    std::string description;
    for (std::string_view rest = text; !rest.empty();) {
        auto const line = trimmed(take_line(rest));
        if (line.starts_with("description:"))
            description = yaml_value(line);
        else if (line.starts_with("workRoleID:"))
            result.emplace(yaml_value(line), std::move(description));
    }
    return result;
}

struct Role
{
    NamedCode named;
    std::string family;
    std::map<std::string, std::set<std::string>> statements; // ids, by competency
};

void add_role(SourceBundle& bundle, Role const& role, std::string const& description)
{
    auto const code = "nice-" + role.named.code;
    bundle.jobs.push_back({code, role.named.name, role.family, 0, description, std::string(attribution), {}});
    std::size_t most = 1;
    for (auto const& [competency, ids] : role.statements)
        most = std::max(most, ids.size());
    for (auto const& [competency, ids] : role.statements) {
        auto const share = static_cast<double>(ids.size()) / static_cast<double>(most);
        bundle.requirements.push_back({0, code, competency, stated_level, std::round(10 * (1 + 4 * share)) / 10});
    }
}

} // namespace

SourceBundle read_nice(ReleaseFiles const& files)
{
    SourceBundle bundle;
    bundle.frameworks.push_back({0, "nice", "NICE Workforce Framework for Cybersecurity", "SP 800-181", "",
                                 "Public domain in the United States", std::string(attribution)});
    std::map<std::string, CompetencyBundle> competencies;
    std::map<std::string, std::set<std::string>> statements; // ids, by competency
    std::map<std::string, Role> roles;
    each_csv_row(files, table, [&](TableRow const& row) {
        auto const code = "nice-" + std::string(row["Competency ID"]);
        auto& competency = competencies[code];
        if (competency.code.empty())
            competency = {
                0,  "nice",      std::string(row["Competency Group"]),       code, std::string(row["Competency"]),
                "", "five-step", std::vector<Indicators>{{stated_level, {}}}};
        std::string const id(row["KSA ID"]);
        if (statements[code].insert(id).second)
            competency.indicators->front().behaviours.emplace_back(fmt::format("{}: {}", id, trimmed(row["KSA"])));
        auto named = named_code(trimmed(row["Work Role"]));
        auto& role = roles[named.code];
        role.named = std::move(named);
        role.family = named_code(trimmed(row["Category"])).name;
        role.statements[code].insert(id);
    });
    auto descriptions = read_descriptions(files);
    for (auto& [code, competency] : competencies)
        bundle.competencies.push_back(std::move(competency));
    for (auto const& [code, role] : roles)
        add_role(bundle, role, descriptions[code]);
    return bundle;
}

} // namespace espalier::competencies::sources
