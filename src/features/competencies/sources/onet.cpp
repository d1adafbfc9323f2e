// SPDX-License-Identifier: Apache-2.0
// O*NET, the text release of its database (onetcenter.org/database.html): tab-separated files with a header.
//
// Occupations become jobs; their level is the Job Zone, their family the major group of the Standard Occupational
// Classification. Task statements become responsibilities, weighted by the importance in "Task Ratings.txt" where the
// release has it; where it has not, a core task weighs twice a supplemental one or one that was not rated. Skills and, if
// there, knowledge become requirements: level from scale LV (0 to 7), importance from scale IM (1 to 5). A level that the
// release marks "Recommend Suppress" (too uncertain) or "Not Relevant" makes no requirement.
#include "features/competencies/sources/readers.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace espalier::competencies::sources {

namespace {

constexpr std::string_view scale_code = "onet-level";
constexpr std::string_view attribution =
    "This product includes information from the O*NET Database by the U.S. Department of Labor, Employment and "
    "Training "
    "Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. Espalier has "
    "turned "
    "occupations into jobs, task statements into weighted responsibilities and ratings into requirements.";

// The major groups of the Standard Occupational Classification 2018, by the first two digits of a code.
constexpr std::array<std::pair<std::string_view, std::string_view>, 23> major_groups = {{
    {"11", "Management"},
    {"13", "Business and Financial Operations"},
    {"15", "Computer and Mathematical"},
    {"17", "Architecture and Engineering"},
    {"19", "Life, Physical, and Social Science"},
    {"21", "Community and Social Service"},
    {"23", "Legal"},
    {"25", "Educational Instruction and Library"},
    {"27", "Arts, Design, Entertainment, Sports, and Media"},
    {"29", "Healthcare Practitioners and Technical"},
    {"31", "Healthcare Support"},
    {"33", "Protective Service"},
    {"35", "Food Preparation and Serving Related"},
    {"37", "Building and Grounds Cleaning and Maintenance"},
    {"39", "Personal Care and Service"},
    {"41", "Sales and Related"},
    {"43", "Office and Administrative Support"},
    {"45", "Farming, Fishing, and Forestry"},
    {"47", "Construction and Extraction"},
    {"49", "Installation, Maintenance, and Repair"},
    {"51", "Production"},
    {"53", "Transportation and Material Moving"},
    {"55", "Military Specific"},
}};

std::string family_of(std::string_view code)
{
    auto const is_it = [&](auto const& group) { return group.first == code.substr(0, 2); };
    auto const found = std::find_if(major_groups.begin(), major_groups.end(), is_it);
    return std::string(found == major_groups.end() ? code.substr(0, 2) : found->second);
}

std::string competency_code(std::string_view element)
{
    return "onet-" + std::string(element);
}

struct Element
{
    std::string name;
    std::string description;
};
using Elements = std::unordered_map<std::string, Element>;

Elements read_elements(ReleaseFiles const& files)
{
    Elements elements;
    each_tab_row(files, "Content Model Reference.txt", [&](TableRow const& row) {
        elements.emplace(row["Element ID"], Element{std::string(row["Element Name"]), std::string(row["Description"])});
    });
    return elements;
}

ScaleBundle level_scale()
{
    ScaleBundle scale{0, std::string(scale_code), "O*NET level", {}};
    for (int level = 0; level <= 7; ++level)
        scale.levels.push_back({static_cast<double>(level), fmt::format("Level {}", level), ""});
    return scale;
}

// The anchors that O*NET gives its raters: what somebody on this level can do.
std::unordered_map<std::string, std::vector<Indicators>> read_anchors(ReleaseFiles const& files)
{
    std::unordered_map<std::string, std::map<double, std::vector<Behaviour>>> found;
    if (has_file(files, "Level Scale Anchors.txt"))
        each_tab_row(files, "Level Scale Anchors.txt", [&](TableRow const& row) {
            if (row["Scale ID"] == "LV")
                found[std::string(row["Element ID"])][row.number("Anchor Value")].push_back(
                    std::string(row["Anchor Description"]));
        });
    std::unordered_map<std::string, std::vector<Indicators>> anchors;
    for (auto& [element, levels] : found)
        for (auto& [level, behaviours] : levels)
            anchors[element].push_back({level, std::move(behaviours)});
    return anchors;
}

std::vector<organization::JobBundle> read_occupations(ReleaseFiles const& files)
{
    std::unordered_map<std::string, std::int64_t> zones;
    if (has_file(files, "Job Zones.txt"))
        each_tab_row(files, "Job Zones.txt", [&](TableRow const& row) {
            zones.emplace(row["O*NET-SOC Code"], static_cast<std::int64_t>(row.number("Job Zone")));
        });
    std::vector<organization::JobBundle> jobs;
    each_tab_row(files, "Occupation Data.txt", [&](TableRow const& row) {
        std::string const code(row["O*NET-SOC Code"]);
        auto const zone = zones.find(code);
        jobs.push_back({code,
                        std::string(row["Title"]),
                        family_of(code),
                        zone == zones.end() ? 0 : zone->second,
                        std::string(row["Description"]),
                        std::string(attribution),
                        {}});
    });
    return jobs;
}

// Task → importance 1 to 5, where the release rates its tasks.
std::unordered_map<std::string, double> read_task_importance(ReleaseFiles const& files)
{
    std::unordered_map<std::string, double> importance;
    if (has_file(files, "Task Ratings.txt"))
        each_tab_row(files, "Task Ratings.txt", [&](TableRow const& row) {
            if (row["Scale ID"] == "IM")
                importance.emplace(row["Task ID"], row.number("Data Value"));
        });
    return importance;
}

void read_tasks(ReleaseFiles const& files, std::vector<organization::JobBundle>& jobs)
{
    std::unordered_map<std::string, organization::JobBundle*> by_code;
    for (auto& job : jobs)
        by_code.emplace(job.code, &job);
    auto const importance = read_task_importance(files);
    each_tab_row(files, "Task Statements.txt", [&](TableRow const& row) {
        auto const job = by_code.find(std::string(row["O*NET-SOC Code"]));
        if (job == by_code.end())
            return;
        std::string const id(row["Task ID"]);
        auto const rated = importance.find(id);
        auto const unrated = row["Task Type"] == "Core" ? 2.0 : 1.0;
        job->second->responsibilities.push_back(
            {id, std::string(row["Task"]), rated == importance.end() ? unrated : rated->second});
    });
    for (auto& job : jobs)
        share_out(job.responsibilities);
}

// One element of one occupation, gathered from its two rows.
struct Rating
{
    std::optional<double> level, importance;
    bool is_left_out = false; // suppressed or not relevant
};

void read_ratings(ReleaseFiles const& files, std::string_view file, Elements const& elements, SourceBundle& bundle)
{
    std::map<std::pair<std::string, std::string>, Rating> ratings; // by occupation and element
    each_tab_row(files, file, [&](TableRow const& row) {
        auto& rating = ratings[{std::string(row["O*NET-SOC Code"]), std::string(row["Element ID"])}];
        if (row["Scale ID"] == "LV")
            rating.level = row.number("Data Value");
        else if (row["Scale ID"] == "IM")
            rating.importance = row.number("Data Value");
        rating.is_left_out |= row["Recommend Suppress"] == "Y" || row["Not Relevant"] == "Y";
    });
    auto anchors = read_anchors(files);
    std::map<std::string, bool> used;
    for (auto const& [key, rating] : ratings) {
        used[key.second] = true;
        if (!rating.is_left_out && rating.level && rating.importance)
            bundle.requirements.push_back(
                {0, key.first, competency_code(key.second), *rating.level, *rating.importance});
    }
    for (auto const& [id, is_used] : used) {
        auto const element = elements.find(id);
        auto const parent = elements.find(id.substr(0, id.rfind('.')));
        if (element == elements.end() || parent == elements.end())
            throw invalid(std::string(file), "unknown_element",
                          fmt::format("The element {} is not in the content model.", id),
                          {{"name", id}, {"file", std::string(file)}});
        bundle.competencies.push_back({0, bundle.frameworks.back().code, parent->second.name, competency_code(id),
                                       element->second.name, element->second.description, std::string(scale_code),
                                       anchors[id]});
    }
}

// "db_29_3_text" → "29.3": no file of the release says it in a form to rely on, its name does.
std::string edition_in(std::string_view place)
{
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 1; i + 1 < place.size(); ++i) {
        if ((place[i] != '.' && place[i] != '_') || !is_digit(place[i - 1]) || !is_digit(place[i + 1]))
            continue;
        auto from = i, to = i + 1;
        while (from > 0 && is_digit(place[from - 1]))
            --from;
        while (to < place.size() && is_digit(place[to]))
            ++to;
        return fmt::format("{}.{}", place.substr(from, i - from), place.substr(i + 1, to - i - 1));
    }
    return "";
}

} // namespace

SourceBundle read_onet(ReleaseFiles const& files)
{
    SourceBundle bundle;
    bundle.scales.push_back(level_scale());
    bundle.frameworks.push_back({0, "onet", "O*NET", edition_in(files.place()),
                                 "Skills and knowledge of the O*NET content model.", "CC BY 4.0",
                                 std::string(attribution)});
    bundle.jobs = read_occupations(files);
    read_tasks(files, bundle.jobs);
    auto const elements = read_elements(files);
    read_ratings(files, "Skills.txt", elements, bundle);
    if (has_file(files, "Knowledge.txt"))
        read_ratings(files, "Knowledge.txt", elements, bundle);
    return bundle;
}

} // namespace espalier::competencies::sources
