// SPDX-License-Identifier: Apache-2.0
// DigComp 3.0, the European digital competence framework, from the JSON-LD of its data supplement: areas, competences,
// proficiency levels and competence statements, with whatever languages stand beside the English ("name_nl").
//
// Competences are rated in its eight levels. A statement is written for one of four levels, each of which covers two of
// the eight; it stands at the lower of the two. Learning outcomes and the glossary are not read.
#include "features/competencies/sources/readers.h"
#include "reflect/json_tree.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace espalier::competencies::sources {

namespace {

constexpr std::string_view attribution =
    "DigComp 3.0: European Digital Competence Framework, Cosgrove and Cachia, European Commission, Joint Research "
    "Centre, "
    "2025 (JRC144121), CC BY 4.0. The Commission is not responsible for translations made by others.";

// The text members of one object of the graph, by name.
using Members = std::map<std::string, std::string, std::less<>>;

std::vector<Members> read_graph(std::string const& json)
{
    using reflect::JsonKind;
    auto const tree = reflect::parse_json(json);
    auto const& nodes = tree.nodes;
    std::vector<Members> graph;
    auto const read_object = [&](std::uint32_t at) {
        Members members;
        for (auto name = at + 1; name < nodes[at].end; name = nodes[name + 1].end)
            if (auto const& value = nodes[name + 1]; value.kind == JsonKind::text || value.kind == JsonKind::number)
                members.emplace(nodes[name].text, value.text);
        return members;
    };
    if (nodes.front().kind != JsonKind::object)
        return graph;
    for (std::uint32_t name = 1; name < nodes.front().end; name = nodes[name + 1].end) {
        if (nodes[name].text != "@graph" || nodes[name + 1].kind != JsonKind::list)
            continue;
        for (auto at = name + 2; at < nodes[name + 1].end; at = nodes[at].end)
            if (nodes[at].kind == JsonKind::object)
                graph.push_back(read_object(at));
    }
    return graph;
}

std::string const& member(Members const& members, std::string_view name)
{
    static std::string const none;
    auto const found = members.find(name);
    return found == members.end() ? none : found->second;
}

// "name_nl" and the like of one object, as translations into a field.
void add_translations(std::vector<TranslationBundle>& translations, Members const& members, std::string_view name,
                      std::string_view field)
{
    auto const prefix = std::string(name) + "_";
    for (auto at = members.lower_bound(prefix); at != members.end() && at->first.starts_with(prefix); ++at)
        if (at->first.size() == prefix.size() + 2)
            translations.push_back({at->first.substr(prefix.size()), std::string(field), at->second});
}

struct Levels
{
    ScaleBundle scale{0, "digcomp-level", "DigComp levels", {}};
    std::map<std::string, double> lower_of; // "Basic" → 1

    void add(Members const& level)
    {
        int number = 0;
        auto const& text = member(level, "eight_levels_mapping");
        std::from_chars(text.data(), text.data() + text.size(), number);
        auto const& name = member(level, "four_levels_name");
        scale.levels.push_back({static_cast<double>(number), fmt::format("{} {}", name, number),
                                member(level, "eight_levels_description")});
        auto const [lower, is_new] = lower_of.try_emplace(name, number);
        lower->second = std::min(lower->second, static_cast<double>(number));
    }
};

CompetencyBundle competency_of(Members const& competence, Members const& area)
{
    auto const& id = member(competence, "@id"); // "Competence/1.1"
    CompetencyBundle result{0,
                            "digcomp",
                            member(area, "name"),
                            "digcomp-" + id.substr(id.rfind('/') + 1),
                            member(competence, "name"),
                            member(competence, "description"),
                            "digcomp-level",
                            std::vector<Indicators>()};
    add_translations(result.translations, competence, "name", "name");
    add_translations(result.translations, competence, "description", "definition");
    add_translations(result.translations, area, "name", "category");
    return result;
}

void add_statement(CompetencyBundle& competency, Members const& statement, Levels const& levels)
{
    auto name = member(statement, "four_levels_proficiency_name"); // "ProficiencyLevel/Basic"
    name = name.substr(name.rfind('/') + 1);
    auto const level = std::find_if(levels.lower_of.begin(), levels.lower_of.end(),
                                    [&](auto const& one) { return slug(one.first) == slug(name); });
    if (level == levels.lower_of.end())
        throw invalid(member(statement, "@id"), "unknown_level",
                      fmt::format("The statement {} names the level \"{}\", which the file does not have.",
                                  member(statement, "@id"), name),
                      {{"level", std::string(name)}});
    auto& indicators = *competency.indicators;
    auto at = std::find_if(indicators.begin(), indicators.end(),
                           [&](Indicators const& one) { return one.level.value >= level->second; });
    if (at == indicators.end() || at->level.value > level->second)
        at = indicators.insert(at, {level->second, {}});
    at->behaviours.emplace_back(member(statement, "description"));
}

// The only file of the release that ends with ".jsonld".
std::string json_file(ReleaseFiles const& files)
{
    for (auto const& name : files.names())
        if (name.ends_with(".jsonld"))
            return name;
    throw missing_file("*.jsonld");
}

} // namespace

SourceBundle read_digcomp(ReleaseFiles const& files)
{
    auto const json = read_file(files, json_file(files));
    auto const graph = read_graph(json);
    std::map<std::string, Members const*> areas;
    Levels levels;
    for (auto const& one : graph) {
        if (member(one, "@type") == "CompetenceArea")
            areas.emplace(member(one, "@id"), &one);
        else if (member(one, "@type") == "ProficiencyLevel")
            levels.add(one);
    }
    std::stable_sort(levels.scale.levels.begin(), levels.scale.levels.end(),
                     [](auto const& a, auto const& b) { return a.level.value < b.level.value; });
    SourceBundle bundle;
    std::map<std::string, std::size_t> place; // competence → position in the bundle
    for (auto const& one : graph) {
        auto const area = areas.find(member(one, "competence_area_id"));
        if (member(one, "@type") != "Competence" || area == areas.end())
            continue;
        place.emplace(member(one, "@id"), bundle.competencies.size());
        bundle.competencies.push_back(competency_of(one, *area->second));
    }
    for (auto const& one : graph)
        if (auto const found = place.find(member(one, "competence_id"));
            member(one, "@type") == "CompetenceStatement" && found != place.end())
            add_statement(bundle.competencies[found->second], one, levels);
    bundle.scales.push_back(std::move(levels.scale));
    bundle.frameworks.push_back({0, "digcomp", "DigComp", "3.0", "European Digital Competence Framework.", "CC BY 4.0",
                                 std::string(attribution)});
    return bundle;
}

} // namespace espalier::competencies::sources
