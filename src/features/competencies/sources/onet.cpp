// SPDX-License-Identifier: Apache-2.0
// O*NET, the text release of its database (onetcenter.org/database.html): tab-separated files with a header.
//
// Occupations become jobs; their level is the Job Zone, their family the major group of the Standard Occupational
// Classification. Task statements become responsibilities, weighted by the importance in "Task Ratings.txt" where the
// release has it; where it has not, a core task weighs twice a supplemental one or one that was not rated. Skills and, if
// there, knowledge become requirements: level from scale LV (0 to 7), importance from scale IM (1 to 5). A level that the
// release marks "Recommend Suppress" (too uncertain) or "Not Relevant" makes no requirement.
#include "features/competencies/sources/onet_occupations.h"
#include "features/competencies/sources/readers.h"

#include <fmt/core.h>

#include <map>
#include <unordered_map>

namespace espalier::competencies::sources {

namespace {

constexpr std::string_view scale_code = "onet-level";

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
                                 std::string(onet_attribution)});
    bundle.jobs = read_onet_occupations(files);
    auto const elements = read_elements(files);
    read_ratings(files, "Skills.txt", elements, bundle);
    if (has_file(files, "Knowledge.txt"))
        read_ratings(files, "Knowledge.txt", elements, bundle);
    return bundle;
}

} // namespace espalier::competencies::sources
