// SPDX-License-Identifier: Apache-2.0
// The UK Government Digital and Data capability framework, as its site exports it: roles.csv and skills.csv.
//
// Each level of a role becomes a job, numbered from the lowest; the bullets of its description become responsibilities of
// equal weight. Skills are rated Awareness, Working, Practitioner, Expert: 1 to 4. The framework does not say how much a
// skill matters in a role, so every requirement has the importance 3, the middle. Lines marked "NOT IN USE" are passed over.
#include "features/competencies/sources/readers.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace espalier::competencies::sources {

namespace {

constexpr std::array<std::string_view, 4> level_names = {"Awareness", "Working", "Practitioner", "Expert"};
constexpr std::string_view attribution =
    "Contains public sector information licensed under the Open Government Licence v3.0: Government Digital and Data "
    "Profession Capability Framework, Crown copyright. Espalier has turned role levels into jobs.";
constexpr double middle_importance = 3;

std::string competency_code(std::string_view skill)
{
    return "ddat-" + slug(skill);
}

std::string unless_missing(std::string_view text)
{
    return text == "MISSING" ? std::string() : std::string(trimmed(text));
}

void read_skills(ReleaseFiles const& files, SourceBundle& bundle)
{
    each_csv_row(files, "skills.csv", [&](TableRow const& row) {
        std::vector<Indicators> indicators;
        for (std::size_t i = 0; i < level_names.size(); ++i) {
            auto const text = unless_missing(row[level_names[i]]);
            Indicators level{static_cast<double>(i + 1), {}};
            for (auto& behaviour : bullets(text))
                level.behaviours.emplace_back(std::move(behaviour));
            if (level.behaviours.empty() && !text.empty())
                level.behaviours.emplace_back(text);
            if (!level.behaviours.empty())
                indicators.push_back(std::move(level));
        }
        auto const name = trimmed(row["Skill Name"]);
        bundle.competencies.push_back({0, "ddat", "Digital and data skills", competency_code(name), std::string(name),
                                       unless_missing(row["Skill Description"]), "ddat-level", std::move(indicators)});
    });
}

organization::JobBundle job_of(TableRow const& row, std::int64_t number)
{
    auto const description = row["Role Level Description"];
    organization::JobBundle job{fmt::format("ddat-{}-{}", slug(row["Role"]), number),
                                std::string(trimmed(row["Role Level"])),
                                std::string(trimmed(row["Role Family"])),
                                number,
                                before_bullets(unless_missing(description)),
                                std::string(attribution),
                                {}};
    for (auto& bullet : bullets(description))
        job.responsibilities.push_back({fmt::format("{}", job.responsibilities.size() + 1), std::move(bullet), 1});
    share_out(job.responsibilities);
    return job;
}

void read_roles(ReleaseFiles const& files, SourceBundle& bundle)
{
    std::map<std::string, std::int64_t> levels_of_role;
    std::map<std::pair<std::string, std::string>, std::string> codes; // of role and role level
    std::set<std::pair<std::string, std::string>> required;
    each_csv_row(files, "roles.csv", [&](TableRow const& row) {
        std::string const role(row["Role"]);
        auto const [code, is_new] = codes.try_emplace({role, std::string(row["Role Level"])});
        if (is_new) {
            bundle.jobs.push_back(job_of(row, ++levels_of_role[role]));
            code->second = bundle.jobs.back().code;
        }
        auto const level = std::find(level_names.begin(), level_names.end(), trimmed(row["Skill Level"]));
        auto const skill = competency_code(row["Skill Name"]);
        if (level != level_names.end() && required.emplace(code->second, skill).second)
            bundle.requirements.push_back({static_cast<std::int64_t>(row.line()), code->second, skill,
                                           static_cast<double>(level - level_names.begin() + 1), middle_importance});
    });
}

} // namespace

SourceBundle read_ddat(ReleaseFiles const& files)
{
    SourceBundle bundle;
    ScaleBundle scale{0, "ddat-level", "Digital and data levels", {}};
    for (std::size_t i = 0; i < level_names.size(); ++i)
        scale.levels.push_back({static_cast<double>(i + 1), std::string(level_names[i]), ""});
    bundle.scales.push_back(std::move(scale));
    bundle.frameworks.push_back({0, "ddat", "Government Digital and Data capability framework", "", "",
                                 "Open Government Licence v3.0", std::string(attribution)});
    read_skills(files, bundle);
    read_roles(files, bundle);
    return bundle;
}

} // namespace espalier::competencies::sources
